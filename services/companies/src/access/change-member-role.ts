import {
  invalidInput,
  isRefusal,
  ruleBreach,
  type IllegalTransition,
  type InvalidInput,
  type RuleBreach,
} from '@hub/hub-language';
import type { UnitOfWork } from '@hub/service-kit/use-case';
import type { OrganizationRole } from '../generated/enums.ts';
import { grant, isPossible, newGrant, type Grant } from './grant.ts';
import { grantsIn, lastAdmin } from './holders.ts';

type Change = { id: string; expectedVersion: number; role: OrganizationRole };

/** Ends a grant in an organization and gives its holder another role there instead. */
export async function changeMemberRole(
  work: UnitOfWork,
  { id, expectedVersion, role }: Change,
): Promise<Grant | InvalidInput | IllegalTransition | RuleBreach> {
  const before = await work.load(grant, id, expectedVersion);
  if (before.organization === null || !isPossible(role, before)) {
    return invalidInput(`${role} is no role of an organization`, 'role');
  }
  const refused = role === 'ORG_ADMIN' ? undefined : await lastAdmin(work, [before]);
  if (refused) return refused;
  const held = await grantsIn(work, before.organization);
  if (held.some((one) => one.account === before.account && one.role === role)) {
    return ruleBreach('ALREADY_HELD', 'the person holds this role there already');
  }
  const ended = await work.transition(grant, before, 'endGrant');
  if (isRefusal(ended)) return ended as IllegalTransition;
  const holder = { id: before.person, account: before.account, example: before.example };
  const { organization, hub, event, programme } = before;
  const place = { organization, hub, event, programme };
  return work.create(grant, newGrant({ ...place, holder, role, givenBy: work.identity.subject }, work.now));
}
