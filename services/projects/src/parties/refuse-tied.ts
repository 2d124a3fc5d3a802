import { ruleBreach, type RuleBreach } from '@hub/hub-language';
import { fromReplica } from '@hub/service-kit/read';
import type { UnitOfWork } from '@hub/service-kit/use-case';
import type { Proposal } from '../proposals/proposal.ts';

/**
 * Organizations that a person is known to belong to: what companies publish of memberships. What the hub has granted to
 * whom is not readable in this service; once it is, it joins here, and every use of `refuseTied` follows.
 */
async function organizationsOf(work: UnitOfWork, person: string): Promise<string[]> {
  const rows = await work.query(
    fromReplica('companies.membership.v1')
      .select('replica.snapshot')
      .where((row) => row(row.ref('replica.snapshot', '->>').key('person'), '=', person)),
  );
  return rows.map(({ snapshot }) => snapshot.organization);
}

/** RuleBreach when the person belongs to an organization that is a side of the proposal. */
export async function refuseTied(
  work: UnitOfWork,
  { from, to }: Proposal,
  person: string,
): Promise<RuleBreach | undefined> {
  const sides = [from, to].flatMap(({ kind, id }) => (kind === 'ORGANIZATION' ? [id] : []));
  if (sides.length === 0) return undefined;
  const own = await organizationsOf(work, person);
  return own.some((organization) => sides.includes(organization))
    ? ruleBreach('CONFLICT_OF_INTEREST', 'this person belongs to a side of the proposal: assign another')
    : undefined;
}
