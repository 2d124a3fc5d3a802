import {
  aggregateColumns,
  boolColumn,
  dateColumn,
  defineAggregate,
  defineRelation,
  idColumn,
  jsonColumn,
  nullable,
  publicWhenPublished,
  textColumn,
} from '@hub/service-kit';
import { EntitySchema } from 'typeorm';
import { eventMachine, type Event, type EventOutcome, type Session } from './event.ts';

export const EventEntity = new EntitySchema<Event>({
  name: 'Event',
  tableName: 'event',
  columns: {
    ...aggregateColumns('evt'),
    status: textColumn(),
    sourceStatus: nullable(textColumn()),
    kind: textColumn(),
    names: jsonColumn(),
    hub: idColumn('hub'),
    startsOn: dateColumn(),
    endsOn: dateColumn(),
    timeZone: nullable(textColumn()),
    sendingCountry: nullable(textColumn()),
    hostCountry: nullable(textColumn()),
  },
});

export const SessionEntity = new EntitySchema<Session>({
  name: 'Session',
  tableName: 'session',
  columns: {
    ...aggregateColumns('ses'),
    status: textColumn(),
    sourceStatus: nullable(textColumn()),
    kind: textColumn(),
    names: jsonColumn(),
    event: idColumn('evt'),
    sides: jsonColumn(),
    partyKinds: jsonColumn(),
    countStated: nullable(boolColumn()),
  },
});

export const EventOutcomeEntity = new EntitySchema<EventOutcome>({
  name: 'EventOutcome',
  tableName: 'event_outcome',
  columns: {
    ...aggregateColumns('out'),
    kind: textColumn(),
    event: idColumn('evt'),
    hub: nullable(idColumn('hub')),
    organization: nullable(idColumn('org')),
    text: jsonColumn(),
  },
});

const ANNOUNCED = ['ANNOUNCED', 'REGISTRATION', 'CLOSED', 'RUNNING', 'COMPLETED', 'ARCHIVED'];

export const eventAggregate = defineAggregate<Event>({
  typeName: 'Event',
  prefix: 'evt',
  topic: 'events.event.v1',
  entity: EventEntity,
  created: 'recorded',
  machine: eventMachine,
  visibility: { public: publicWhenPublished(...ANNOUNCED), roles: ['EVENT_ORGANIZER'] },
});

export const sessionAggregate = defineAggregate<Session>({
  typeName: 'Session',
  prefix: 'ses',
  topic: 'events.session.v1',
  entity: SessionEntity,
  created: 'recorded',
  visibility: { public: publicWhenPublished('PLANNED', 'HELD') },
});

export const outcomeAggregate = defineAggregate<EventOutcome>({
  typeName: 'EventOutcome',
  prefix: 'out',
  topic: 'events.outcome.v1',
  entity: EventOutcomeEntity,
  created: 'decision-recorded',
  visibility: {
    public: publicWhenPublished(),
    own: 't.organization = $organization',
    roles: ['EVENT_ORGANIZER'],
  },
});

export const eventsOfHub = defineRelation(eventAggregate, 't.hub = p.parent::uuid');
export const sessionsOfEvent = defineRelation(sessionAggregate, 't.event = p.parent::uuid');
export const outcomesOfEvent = defineRelation(outcomeAggregate, 't.event = p.parent::uuid');
