import {
  invalidInput,
  isRefusal,
  referenceUnknown,
  ruleBreach,
  type IllegalTransition,
  type InvalidInput,
  type ReferenceUnknown,
  type RuleBreach,
} from '@hub/hub-language';
import { holdScreening, unblockedOrganization } from '@hub/followed-companies';
import { takeTurns, type UnitOfWork } from '@hub/service-kit/use-case';
import { isExclusionViolation } from '../time/exclusion.ts';
import { parsePeriod, type Period } from '../time/period.ts';
import { isHoldOver, spaceBooking, type SpaceBooking } from './space-booking.ts';
import { venueOf, type Venue } from './venue.ts';

export type NewHold = Period & { space: string; organization: string; holdMinutes: number };

const MAX_HOLD_MINUTES = 7 * 24 * 60;
const MINUTE_MS = 60_000;

/** Holds a space. The database refuses an overlap with a held or confirmed booking, also under concurrency. */
export async function holdSpace(
  work: UnitOfWork,
  input: NewHold,
): Promise<SpaceBooking | InvalidInput | IllegalTransition | ReferenceUnknown | RuleBreach> {
  const { space, holdMinutes } = input;
  const during = parsePeriod(input, 'endsAt');
  if (isRefusal(during)) return during;
  if (holdMinutes < 1 || holdMinutes > MAX_HOLD_MINUTES) {
    return invalidInput(`hold for 1 to ${MAX_HOLD_MINUTES} minutes`, 'holdMinutes');
  }
  await holdScreening(work, [input.organization]);
  const venue = await openVenue(work, space);
  if (isRefusal(venue)) return venue;
  const organization = await unblockedOrganization(work, input.organization);
  if (isRefusal(organization)) return organization;
  // Concurrent inserts under an exclusion constraint may wait for each other.
  await takeTurns(work, 'space ', [space]);
  const problem = await expireHolds(work, space);
  if (problem) return problem;
  return insertHold(work, {
    status: 'HELD',
    previousStatus: null,
    hub: venue.hub,
    space,
    organization: organization.id,
    ...during,
    holdExpiresAt: new Date(work.now.getTime() + holdMinutes * MINUTE_MS).toISOString(),
    example: organization.example,
    provenance: null,
  });
}

async function openVenue(work: UnitOfWork, space: string): Promise<Venue | ReferenceUnknown | RuleBreach> {
  const venue = await venueOf(work, space);
  if (!venue) return referenceUnknown(space, 'space');
  if (venue.status === 'ACTIVE') return venue;
  return ruleBreach('VENUE_NOT_ACTIVE', `the venue is ${venue.status}, not yet ACTIVE`);
}

/** Holds that ran out give their time free. */
async function expireHolds(work: UnitOfWork, space: string): Promise<IllegalTransition | undefined> {
  const held = await work.list(spaceBooking, { space, status: 'HELD' });
  const over = held.filter((one) => isHoldOver(one, work.now)).map(({ id }) => id);
  const locked = await work.findMany(spaceBooking, over);
  const stillHeld = locked.filter(({ status }) => status === 'HELD');
  const expired = await work.transitionMany(spaceBooking, stillHeld, 'expireBooking');
  return isRefusal(expired) ? (expired as IllegalTransition) : undefined;
}

async function insertHold(
  work: UnitOfWork,
  values: Omit<SpaceBooking, 'id' | 'version'>,
): Promise<SpaceBooking | RuleBreach> {
  try {
    const held = await work.create(spaceBooking, values);
    await work.settled();
    return held;
  } catch (error) {
    if (!isExclusionViolation(error)) throw error;
    const message = 'the space is held or booked in that time: choose another time or space';
    return ruleBreach('SPACE_TAKEN', message);
  }
}
