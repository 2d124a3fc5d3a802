import {
  aggregateColumns,
  defineAggregate,
  defineMachine,
  defineRelation,
  idColumn,
  intColumn,
  jsonColumn,
  textColumn,
  type AggregateRow,
  publicIn,
} from '@hub/service-kit';
import { EntitySchema } from 'typeorm';
import type { UnscheduledReason } from './place-meetings.ts';

export const SCHEDULE_STATUSES = ['PROVISIONAL', 'PUBLISHED', 'DISCARDED', 'SUPERSEDED'] as const;
export type ScheduleStatus = (typeof SCHEDULE_STATUSES)[number];

export type PlannedMeeting = { request: string; startsAt: string; endsAt: string; table: number };

export type ScheduleVersion = AggregateRow & {
  status: ScheduleStatus;
  event: string;
  number: number;
  seed: number;
  bound: number;
  placements: readonly PlannedMeeting[];
  leftOut: readonly { request: string; reason: UnscheduledReason }[];
};

export const scheduleMachine = defineMachine<ScheduleStatus>(SCHEDULE_STATUSES, [
  { command: 'publishSchedule', from: ['PROVISIONAL'], to: 'PUBLISHED' },
  { command: 'discardSchedule', from: ['PROVISIONAL'], to: 'DISCARDED' },
  { command: 'supersedeSchedule', from: ['PUBLISHED'], to: 'SUPERSEDED', byClient: false },
]);

export const ScheduleVersionEntity = new EntitySchema<ScheduleVersion>({
  name: 'ScheduleVersion',
  tableName: 'schedule_version',
  columns: {
    ...aggregateColumns('sch'),
    status: textColumn(),
    event: idColumn('evt'),
    number: intColumn(),
    seed: intColumn(),
    bound: intColumn(),
    placements: jsonColumn(),
    leftOut: jsonColumn(),
  },
});

export const scheduleAggregate = defineAggregate<ScheduleVersion>({
  typeName: 'ScheduleVersion',
  prefix: 'sch',
  topic: 'events.schedule.v1',
  entity: ScheduleVersionEntity,
  created: 'generated',
  machine: scheduleMachine,
  visibility: { public: publicIn('PUBLISHED', 'SUPERSEDED'), roles: ['EVENT_ORGANIZER'] },
  unpublished: ['placements', 'leftOut'],
  derived: (row) => ({ placed: row.placements.length, unscheduled: row.leftOut.length }),
});

export const schedulesOfEvent = defineRelation(scheduleAggregate, 't.event = p.parent::uuid');
