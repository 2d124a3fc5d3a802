import { invalidInput, isRefusal, type InvalidInput } from '@hub/hub-language';
import type { UnitOfWork } from '@hub/service-kit/use-case';
import { event } from '../events/event.ts';
import { meetingRequest } from '../meetings/meeting-request.ts';
import { meeting } from '../meetings/meeting.ts';
import { overlap, parsePeriod, type Period } from '../time/period.ts';
import { placeMeetings } from './place-meetings.ts';
import { nextNumber, scheduleVersion, type ScheduleVersion } from './schedule-version.ts';

export type ScheduleOrder = { event: string; slots: readonly Period[]; tables: number; seed: number };

const MAX_SLOTS = 500;

/** Computes a provisional schedule of the accepted requests; meetings already scheduled keep their places. */
export async function generateSchedule(
  work: UnitOfWork,
  input: ScheduleOrder,
): Promise<ScheduleVersion | InvalidInput> {
  const slots = parseSlots(input.slots);
  if (isRefusal(slots)) return slots;
  if (input.tables < 1) return invalidInput('a schedule needs at least one table', 'tables');
  const { id } = await work.load(event, input.event);
  const requests = await work.list(meetingRequest, { event: id, status: ['ACCEPTED', 'UNSCHEDULABLE'] });
  const taken = await takenPlaces(work, id, slots);
  const result = placeMeetings({
    requests,
    tables: slots.map((_, slot) => Math.max(0, input.tables - taken.tablesIn(slot))),
    isBusy: taken.isBusy,
    seed: input.seed,
  });
  return work.create(scheduleVersion, {
    status: 'PROVISIONAL',
    event: id,
    number: await nextNumber(work, id),
    seed: input.seed,
    bound: result.bound,
    placements: result.placed.flatMap(({ request, slot, table }) => {
      const at = slots[slot];
      return at ? [{ request, ...at, table: table + taken.tablesIn(slot) }] : [];
    }),
    leftOut: result.leftOut,
    example: requests.length > 0 && requests.every(({ example }) => example),
    provenance: null,
  });
}

/** The slots by time, or what is wrong with them. */
function parseSlots(given: readonly Period[]): Period[] | InvalidInput {
  if (given.length === 0 || given.length > MAX_SLOTS) {
    return invalidInput(`give 1 to ${MAX_SLOTS} slots`, 'slots');
  }
  const slots: Period[] = [];
  for (const [index, one] of given.entries()) {
    const slot = parsePeriod(one, `slots.${index}`);
    if (isRefusal(slot)) return slot;
    slots.push(slot);
  }
  const sorted = slots.toSorted((a, b) => a.startsAt.localeCompare(b.startsAt));
  const meets = sorted.some((slot, index) => index > 0 && overlap(slot, sorted[index - 1] ?? slot));
  return meets ? invalidInput('slots must not overlap', 'slots') : sorted;
}

/** What meetings that are scheduled already take of each slot: their people, and the tables up to theirs. */
async function takenPlaces(work: UnitOfWork, event: string, slots: readonly Period[]) {
  const meetings = await work.list(meeting, { event, status: 'SCHEDULED' });
  const bySlot = slots.map((slot) => meetings.filter((one) => overlap(one, slot)));
  const busy = bySlot.map((here) => new Set(here.flatMap(({ participations }) => participations)));
  const tables = bySlot.map((here) => Math.max(0, ...here.map(({ table }) => table)));
  return {
    isBusy: (participation: string, slot: number) => busy[slot]?.has(participation) ?? false,
    tablesIn: (slot: number) => tables[slot] ?? 0,
  };
}
