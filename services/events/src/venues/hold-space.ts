import {
  invalidInput,
  referenceUnknown,
  requireNotBlocked,
  requireOrganization,
  ruleBreach,
  type Guard,
  type Work,
} from '@hub/service-kit';
import { LessThan } from 'typeorm';
import type { HoldSpaceInput } from '../graphql/generated.ts';
import { parseSlot } from '../schedules/generate-schedule.ts';
import { isExclusionViolation } from '../schedules/publish-schedule.ts';
import { bookingAggregate } from './venue.entity.ts';
import type { SpaceBooking } from './venue.ts';

const MAX_HOLD_MINUTES = 7 * 24 * 60;
const MINUTE_MS = 60_000;

/** Holds a space. The database refuses an overlap with a held or confirmed booking, also under concurrency. */
export async function holdSpace(work: Work, input: HoldSpaceInput) {
  const during = parseSlot(input.startsAt, input.endsAt, 'endsAt');
  if (input.holdMinutes < 1 || input.holdMinutes > MAX_HOLD_MINUTES) {
    throw invalidInput(`hold for 1 to ${MAX_HOLD_MINUTES} minutes`, 'holdMinutes');
  }
  await requireBookable(work, input.space);
  const organization = await requireOrganization(work.manager, input.organization);
  await requireNotBlocked(work.manager, organization.id);
  // One at a time per space: concurrent inserts under an exclusion constraint may wait for each other.
  await work.manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [input.space]);
  await expireHolds(work, input.space);
  try {
    const created = await work.create(bookingAggregate, {
      status: 'HELD',
      space: input.space,
      organization: organization.id,
      ...during,
      holdExpiresAt: new Date(work.now.getTime() + input.holdMinutes * MINUTE_MS).toISOString(),
      example: organization.example,
      provenance: null,
    });
    return { __typename: 'SpaceBooking' as const, ...created };
  } catch (error) {
    if (!isExclusionViolation(error)) throw error;
    throw ruleBreach('SPACE_TAKEN', 'the space is held or booked in that time: choose another time or space');
  }
}

async function requireBookable(work: Work, space: string): Promise<void> {
  const [venue] = (await work.manager.query('SELECT status FROM venue WHERE spaces @> $1::jsonb', [
    JSON.stringify([{ id: space }]),
  ])) as { status: string }[];
  if (!venue) throw referenceUnknown(space, 'space');
  if (venue.status !== 'ACTIVE')
    throw ruleBreach('VENUE_NOT_ACTIVE', `the venue is ${venue.status}, not yet ACTIVE`);
}

/** Holds that ran out give their time free. */
async function expireHolds(work: Work, space: string): Promise<void> {
  const outdated = await work.manager.findBy(bookingAggregate.entity, {
    space,
    status: 'HELD',
    holdExpiresAt: LessThan(work.now.toISOString()),
  });
  for (const { id } of outdated) {
    const row = await work.load(bookingAggregate, id);
    if (row.status === 'HELD') await work.step(bookingAggregate, row, 'expireBooking');
  }
}

const confirm: Guard<SpaceBooking> = (work, row) => {
  if (row.holdExpiresAt && new Date(row.holdExpiresAt) <= work.now) {
    throw ruleBreach('HOLD_EXPIRED', 'the hold ran out: hold the space again');
  }
  return Promise.resolve();
};

export const bookingGuards = { confirmBooking: confirm };
