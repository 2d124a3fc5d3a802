import { isId, isRefusal, ruleBreach, type IllegalTransition, type RuleBreach } from '@hub/hub-language';
import type { UnitOfWork } from '@hub/service-kit/use-case';
import { callersProfile } from '../people/person.ts';
import { grant, newGrant, ON_PLATFORM, type Grant } from './grant.ts';
import { followGrants, grantsIn } from './holders.ts';
import { fits, invitation, partsOf, type Invitation } from './invitation.ts';

/** Accepts an invitation: the caller gets the role that it offers. */
export async function acceptInvitation(
  work: UnitOfWork,
  { token }: { token: string },
): Promise<Grant | IllegalTransition | RuleBreach> {
  const accepting = await callersProfile(work);
  if (isRefusal(accepting)) return accepting;
  const offered = await openInvitation(work, token);
  if (isRefusal(offered)) return offered;
  const { organization, role } = offered;
  const held = await grantsIn(work, organization);
  if (held.some((one) => one.person === accepting.id && one.role === role)) {
    return ruleBreach('ALREADY_HELD', 'you have this role in the organization already');
  }
  const patch = { acceptedBy: accepting.id };
  const accepted = await work.transition(invitation, offered, 'acceptInvitation', { patch });
  if (isRefusal(accepted)) return accepted as IllegalTransition;
  const place = { ...ON_PLATFORM, organization };
  const given = await work.create(
    grant,
    newGrant({ ...place, holder: accepting, role, givenBy: offered.id, why: 'invited' }, work.now),
  );
  await followGrants(work, accepting.id);
  return given;
}

/** The invitation of a link that is still good; why it is not is told to nobody. */
async function openInvitation(work: UnitOfWork, token: string): Promise<Invitation | RuleBreach> {
  const { id, secret } = partsOf(token);
  const isNamed = isId(id, invitation.prefix) && (await work.exists(invitation, { id }));
  const found = isNamed ? await work.loadForeign(invitation, id) : undefined;
  const isGood =
    found !== undefined &&
    fits(found, secret) &&
    found.status === 'OPEN' &&
    new Date(found.expiresAt) > work.now;
  return isGood
    ? found
    : ruleBreach('INVITATION_INVALID', 'no open invitation has this link: ask for a new one');
}
