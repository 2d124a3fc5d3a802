import { isRefusal, ruleBreach, type IllegalTransition, type RuleBreach } from '@hub/hub-language';
import type { UnitOfWork } from '@hub/service-kit/use-case';
import { callersProfile } from '../people/person.ts';
import { grant } from './grant.ts';
import { followGrants, grantsIn, lastAdmin } from './holders.ts';

/** What has ended. */
export type Left = { endedGrants: number };

/** Ends all roles of the caller in an organization. */
export async function leaveOrganization(
  work: UnitOfWork,
  { organization }: { organization: string },
): Promise<Left | IllegalTransition | RuleBreach> {
  const leaving = await callersProfile(work);
  if (isRefusal(leaving)) return leaving;
  const own = (await grantsIn(work, organization)).filter((one) => one.person === leaving.id);
  if (own.length === 0) return ruleBreach('NO_MEMBER', 'you have no role in such an organization');
  const refused = await lastAdmin(work, own);
  if (refused) return refused;
  const locked = await work.loadMany(
    grant,
    own.map(({ id }) => id),
  );
  const ended = await work.transitionMany(grant, [...locked.values()], 'endGrant');
  if (isRefusal(ended)) return ended as IllegalTransition;
  await followGrants(work, leaving.id);
  return { endedGrants: own.length };
}
