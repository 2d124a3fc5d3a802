import { invalidInput, toUuid, type Work } from '@hub/service-kit';
import { In } from 'typeorm';
import { eventAggregate } from '../events/event.entity.ts';
import type { GenerateScheduleInput, SlotInput } from '../graphql/generated.ts';
import { meetingAggregate, meetingRequestAggregate } from '../meetings/meeting.entity.ts';
import { placeMeetings } from './place-meetings.ts';
import { scheduleAggregate, type ScheduleVersion } from './schedule-version.ts';

const MAX_SLOTS = 500;

/** Computes a provisional schedule of the accepted requests; meetings already scheduled keep their places. */
export async function generateSchedule(work: Work, input: GenerateScheduleInput) {
  const slots = requireSlots(input.slots);
  if (input.tables < 1) throw invalidInput('a schedule needs at least one table', 'tables');
  const event = await work.load(eventAggregate, input.event);
  const requests = await work.manager.find(meetingRequestAggregate.entity, {
    where: { event: event.id, status: In(['ACCEPTED', 'UNSCHEDULABLE']) },
    order: { id: 'ASC' },
  });
  const taken = await busySlots(work, event.id, slots);
  const result = placeMeetings({
    requests,
    tables: slots.map((_, slot) => Math.max(0, input.tables - (taken.tables.get(slot) ?? 0))),
    isBusy: (participant, slot) => taken.people.has(`${participant}@${slot}`),
    seed: input.seed,
  });
  const [{ last }] = (await work.manager.query(
    'SELECT coalesce(max(number), 0)::int AS last FROM schedule_version WHERE event = $1',
    [toUuid(event.id)],
  )) as [{ last: number }];
  const created = await work.create(scheduleAggregate, {
    status: 'PROVISIONAL',
    event: event.id,
    number: last + 1,
    seed: input.seed,
    bound: result.bound,
    placements: result.placed.flatMap(({ request, slot, table }) => {
      const at = slots[slot];
      return at ? [{ request, ...at, table: table + (taken.tables.get(slot) ?? 0) }] : [];
    }),
    leftOut: result.leftOut,
    example: requests.length > 0 && requests.every((request) => request.example),
    provenance: null,
  });
  return member(created);
}

export const member = (row: ScheduleVersion) => ({ __typename: 'ScheduleVersion' as const, ...row });

function requireSlots(slots: readonly SlotInput[]): { startsAt: string; endsAt: string }[] {
  if (slots.length === 0 || slots.length > MAX_SLOTS)
    throw invalidInput(`give 1 to ${MAX_SLOTS} slots`, 'slots');
  const parsed = slots.map(({ startsAt, endsAt }, index) => parseSlot(startsAt, endsAt, `slots.${index}`));
  const sorted = parsed.toSorted((a, b) => a.startsAt.localeCompare(b.startsAt));
  sorted.forEach((slot, index) => {
    const next = sorted[index + 1];
    if (next && next.startsAt < slot.endsAt) throw invalidInput('slots must not overlap', 'slots');
  });
  return sorted;
}

/** Checks an instant pair and gives it in UTC. */
export function parseSlot(
  startsAt: string,
  endsAt: string,
  field: string,
): { startsAt: string; endsAt: string } {
  const [start, end] = [new Date(startsAt), new Date(endsAt)];
  if (Number.isNaN(start.getTime()) || Number.isNaN(end.getTime())) {
    throw invalidInput('write instants as RFC 3339, e.g. 2019-02-19T02:00:00Z', field);
  }
  if (end <= start) throw invalidInput('it ends before it starts', field);
  return { startsAt: start.toISOString(), endsAt: end.toISOString() };
}

async function busySlots(work: Work, event: string, slots: readonly { startsAt: string; endsAt: string }[]) {
  const meetings = await work.manager.findBy(meetingAggregate.entity, { event, status: 'SCHEDULED' });
  const people = new Set<string>();
  const tables = new Map<number, number>();
  slots.forEach((slot, index) => {
    for (const meeting of meetings.filter((m) => m.startsAt < slot.endsAt && slot.startsAt < m.endsAt)) {
      meeting.participations.forEach((participation) => people.add(`${participation}@${index}`));
      tables.set(index, Math.max(tables.get(index) ?? 0, meeting.table));
    }
  });
  return { people, tables };
}
