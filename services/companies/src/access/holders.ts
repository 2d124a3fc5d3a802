import { ruleBreach, type RuleBreach } from '@hub/hub-language';
import type { UnitOfWork } from '@hub/service-kit/use-case';
import { organization } from '../organizations/organization.ts';
import { person } from '../people/person.ts';
import { grant, isInForce, type Grant } from './grant.ts';

/** Grants in force in an organization. */
export const grantsIn = async (work: UnitOfWork, id: string): Promise<Grant[]> =>
  (await work.list(grant, { organization: id, status: 'ACTIVE' })).filter((one) => isInForce(one, work.now));

/** RuleBreach when the organization would be without an admin once these grants have ended; those who end them wait for one another. */
export async function lastAdmin(work: UnitOfWork, ending: readonly Grant[]): Promise<RuleBreach | undefined> {
  const admin = ending.find(({ role }) => role === 'ORG_ADMIN');
  if (!admin?.organization) return undefined;
  await work.loadForeign(organization, admin.organization);
  const ended = new Set(ending.map(({ id }) => id));
  const left = (await grantsIn(work, admin.organization)).filter(
    ({ id, role }) => role === 'ORG_ADMIN' && !ended.has(id),
  );
  return left.length > 0
    ? undefined
    : ruleBreach('LAST_ADMIN', 'an organization needs an admin: make somebody else one first');
}

/** Brings a person's list of organizations in line with the grants that are in force. */
export async function followGrants(work: UnitOfWork, id: string): Promise<void> {
  const known = await work.loadForeign(person, id);
  const grants = await work.list(grant, { person: id, status: 'ACTIVE' });
  const held = grants.flatMap((one) => one.organization ?? []);
  const organizations = [...new Set(held)].toSorted();
  if (organizations.join() === known.organizations.join()) return;
  await work.save(person, known, { organizations }, 'changed');
}
