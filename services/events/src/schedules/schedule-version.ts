import { toUuid } from '@hub/hub-language';
import {
  defineAggregate,
  defineMachine,
  id,
  integer,
  json,
  oneOf,
  publicIn,
  type RowOfAggregate,
} from '@hub/service-kit/aggregate';
import { relation, sqlOn } from '@hub/service-kit/read';
import type { UnitOfWork } from '@hub/service-kit/use-case';
import { event } from '../events/event.ts';
import { ScheduleStatus, type UnscheduledReason } from '../generated/enums.ts';

/** A request with the place that a schedule gives it. */
export type PlannedMeeting = { request: string; startsAt: string; endsAt: string; table: number };
/** A request that found no place, and why. */
export type LeftOut = { request: string; reason: UnscheduledReason };

const machine = defineMachine(ScheduleStatus, {
  publishSchedule: { from: ['PROVISIONAL'], to: 'PUBLISHED' },
  discardSchedule: { from: ['PROVISIONAL'], to: 'DISCARDED' },
  supersedeSchedule: { from: ['PUBLISHED'], to: 'SUPERSEDED', by: 'service' },
});

/** One computed schedule of an event. */
export const scheduleVersion = defineAggregate('ScheduleVersion', {
  prefix: 'sch',
  topic: 'events.schedule.v1',
  table: 'schedule_version',
  created: 'generated',
  machine,
  place: { in: { EVENT: 'event' }, partOf: { event } },
  visibility: { public: publicIn('PUBLISHED', 'SUPERSEDED'), roles: ['EVENT_ORGANIZER'] },
  derived: {
    placed: ({ placements }) => placements.length,
    unscheduled: ({ leftOut }) => leftOut.length,
  },
  fields: {
    status: oneOf(ScheduleStatus).published(),
    event: id('evt').published(),
    /** Counts the versions of an event from 1. */
    number: integer().published(),
    seed: integer().published(),
    /** No schedule can place more requests than this. */
    bound: integer().published(),
    placements: json<readonly PlannedMeeting[]>(),
    leftOut: json<readonly LeftOut[]>(),
  },
});
export type ScheduleVersion = RowOfAggregate<typeof scheduleVersion>;

export const schedulesOfEvent = relation(scheduleVersion, 'event');

/** Number of the next version of an event. */
export async function nextNumber(work: UnitOfWork, event: string): Promise<number> {
  const [newest] = await work.query(
    sqlOn(scheduleVersion)
      .selectFrom('scheduleVersion')
      .select('number')
      .where('event', '=', toUuid(event))
      .orderBy('number', 'desc')
      .limit(1),
  );
  return (newest?.number ?? 0) + 1;
}
