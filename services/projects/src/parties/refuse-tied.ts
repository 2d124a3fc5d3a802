import { ruleBreach, type Party, type RuleBreach } from '@hub/hub-language';
import { fromReplica } from '@hub/service-kit/read';
import type { UnitOfWork } from '@hub/service-kit/use-case';

/** Organizations that a person belongs to: by what documents say of it, or by a role that it holds there. */
async function organizationsOf(work: UnitOfWork, person: string): Promise<string[]> {
  const memberships = await work.query(
    fromReplica('companies.membership.v1')
      .select('replica.snapshot')
      .where((row) => row(row.ref('replica.snapshot', '->>').key('person'), '=', person)),
  );
  const grants = await work.query(
    fromReplica('companies.grant.v1')
      .select('replica.snapshot')
      .where((row) => row(row.ref('replica.snapshot', '->>').key('person'), '=', person))
      .where((row) => row(row.ref('replica.snapshot', '->>').key('status'), '=', 'ACTIVE')),
  );
  const held = grants.filter(({ snapshot }) => snapshot.scopeKind === 'ORGANIZATION');
  return [
    ...memberships.map(({ snapshot }) => snapshot.organization),
    ...held.flatMap(({ snapshot }) => snapshot.scopeId ?? []),
  ];
}

/** RuleBreach when the person belongs to an organization that is a side of the proposal. */
export async function refuseTied(
  work: UnitOfWork,
  { from, to }: { from: Party; to: Party },
  person: string,
): Promise<RuleBreach | undefined> {
  const sides = [from, to].flatMap(({ kind, id }) => (kind === 'ORGANIZATION' ? [id] : []));
  if (sides.length === 0) return undefined;
  const own = await organizationsOf(work, person);
  return own.some((organization) => sides.includes(organization))
    ? ruleBreach('CONFLICT_OF_INTEREST', 'this person belongs to a side of the proposal: assign another')
    : undefined;
}
