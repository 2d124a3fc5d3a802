import {
  aggregateColumns,
  defineAggregate,
  defineRelation,
  idColumn,
  idListColumn,
  instantColumn,
  intColumn,
  nullable,
  publicWhenPublished,
  textColumn,
} from '@hub/service-kit';
import { EntitySchema } from 'typeorm';
import { meetingMachine, meetingRequestMachine, type Meeting, type MeetingRequest } from './meeting.ts';

export const MeetingRequestEntity = new EntitySchema<MeetingRequest>({
  name: 'MeetingRequest',
  tableName: 'meeting_request',
  columns: {
    ...aggregateColumns('mrq'),
    status: textColumn(),
    event: idColumn('evt'),
    from: idColumn('par'),
    to: idColumn('par'),
    fromOrganization: idColumn('org'),
    toOrganization: idColumn('org'),
    message: nullable(textColumn()),
    origin: nullable(idColumn('int')),
  },
});

export const MeetingEntity = new EntitySchema<Meeting>({
  name: 'Meeting',
  tableName: 'meeting',
  columns: {
    ...aggregateColumns('mtg'),
    status: textColumn(),
    event: idColumn('evt'),
    request: idColumn('mrq'),
    participations: idListColumn(),
    organizations: idListColumn(),
    startsAt: instantColumn(),
    endsAt: instantColumn(),
    table: intColumn(),
    origin: nullable(idColumn('int')),
  },
});

const organizer = ['EVENT_ORGANIZER'] as const;

export const meetingRequestAggregate = defineAggregate<MeetingRequest>({
  typeName: 'MeetingRequest',
  prefix: 'mrq',
  topic: 'events.request.v1',
  entity: MeetingRequestEntity,
  created: 'requested',
  machine: meetingRequestMachine,
  visibility: {
    public: publicWhenPublished(),
    own: 't.from_organization = $organization OR t.to_organization = $organization',
    roles: organizer,
  },
  ownersOf: (row) => [row.fromOrganization, row.toOrganization],
});

export const meetingAggregate = defineAggregate<Meeting>({
  typeName: 'Meeting',
  prefix: 'mtg',
  topic: 'events.meeting.v1',
  entity: MeetingEntity,
  created: 'scheduled',
  machine: meetingMachine,
  visibility: {
    public: publicWhenPublished(),
    own: 't.organizations @> to_jsonb($organizationId::text)',
    roles: organizer,
  },
  ownersOf: (row) => [...row.organizations],
});

export const requestsOfParticipation = defineRelation(
  meetingRequestAggregate,
  't."from" = p.parent::uuid OR t."to" = p.parent::uuid',
);
export const meetingsOfEvent = defineRelation(meetingAggregate, 't.event = p.parent::uuid');
export const meetingsOfParticipation = defineRelation(
  meetingAggregate,
  't.participations @> jsonb_build_array(p.parent)',
  'text',
);
export const meetingsOfIntroduction = defineRelation(meetingAggregate, 't.origin = p.parent::uuid');
export const meetingsOfOrganization = defineRelation(
  meetingAggregate,
  't.organizations @> jsonb_build_array(p.parent)',
  'text',
);
