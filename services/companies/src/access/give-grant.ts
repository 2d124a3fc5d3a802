import {
  invalidInput,
  isRefusal,
  referenceUnknown,
  ruleBreach,
  type InvalidInput,
  type ReferenceUnknown,
  type RuleBreach,
} from '@hub/hub-language';
import type { UnitOfWork } from '@hub/service-kit/use-case';
import type { GrantRole, ScopeKind } from '../generated/enums.ts';
import { hub } from '../hubs/hub.ts';
import { organization } from '../organizations/organization.ts';
import { person, type Person } from '../people/person.ts';
import { grant, isPossible, newGrant, ON_PLATFORM, scopeOf, type Grant, type GrantPlace } from './grant.ts';
import { followGrants } from './holders.ts';

/** Who gets which role, where and until when. */
export type GivenGrant = {
  person: string;
  role: GrantRole;
  scopeKind: ScopeKind;
  scopeId?: string | null | undefined;
  hub?: string | null | undefined;
  until?: string | null | undefined;
  why?: string | null | undefined;
};

type Refused = InvalidInput | ReferenceUnknown | RuleBreach;

/** Gives a person a role. Throws FORBIDDEN when the caller's own role does not hold there. */
export async function giveGrant(work: UnitOfWork, input: GivenGrant): Promise<Grant | Refused> {
  const place = placeOf(input);
  if (scopeOf(place).kind !== input.scopeKind || !isPossible(input.role, place)) {
    return invalidInput(`${input.role} does not hold in such a place: name one by its id`, 'scopeKind');
  }
  const unfit = untilProblem(work, input) ?? (await unknownPlace(work, place));
  if (unfit) return unfit;
  const holder = await holderOf(work, input.person);
  if (isRefusal(holder)) return holder;
  if (await work.exists(grant, { account: holder.account, role: input.role, status: 'ACTIVE', ...place })) {
    return ruleBreach('ALREADY_HELD', 'the person holds this role there already');
  }
  const { role, until = null, why = null } = input;
  const values = newGrant({ ...place, holder, role, until, why, givenBy: work.identity.subject }, work.now);
  const given = await work.create(grant, values);
  await followGrants(work, holder.id);
  return given;
}

function placeOf({ scopeKind, scopeId = null, hub: of = null }: GivenGrant): GrantPlace {
  switch (scopeKind) {
    case 'PLATFORM':
      return ON_PLATFORM;
    case 'HUB':
      return { ...ON_PLATFORM, hub: scopeId };
    case 'EVENT':
      return { ...ON_PLATFORM, event: scopeId, hub: of };
    case 'PROGRAMME':
      return { ...ON_PLATFORM, programme: scopeId, hub: of };
    case 'ORGANIZATION':
      return { ...ON_PLATFORM, organization: scopeId };
  }
}

const untilProblem = ({ now }: UnitOfWork, { until }: GivenGrant): InvalidInput | undefined =>
  until && new Date(until) <= now ? invalidInput('until must lie in the future', 'until') : undefined;

async function unknownPlace(work: UnitOfWork, place: GrantPlace): Promise<ReferenceUnknown | undefined> {
  if (place.hub !== null && !(await work.find(hub, place.hub))) return referenceUnknown(place.hub, 'hub');
  const of = place.organization;
  return of === null || (await work.find(organization, of))
    ? undefined
    : referenceUnknown(of, 'organization');
}

/** The person as one that can hold a role: signed in once, and not the caller. */
async function holderOf(
  work: UnitOfWork,
  id: string,
): Promise<(Person & { account: string }) | ReferenceUnknown | RuleBreach> {
  const holder = await work.find(person, id);
  if (!holder) return referenceUnknown(id, 'person');
  const { account } = holder;
  if (account === null) return ruleBreach('NO_ACCOUNT', 'this person has never signed in');
  if (account === work.identity.subject) {
    return ruleBreach('OWN_GRANT', 'nobody gives a role to themselves: ask another Operator');
  }
  return { ...holder, account };
}
