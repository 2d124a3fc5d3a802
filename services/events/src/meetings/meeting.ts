import { isRefusal, type IllegalTransition, type RuleBreach } from '@hub/hub-language';
import {
  defineAggregate,
  defineMachine,
  id,
  ids,
  instant,
  integer,
  oneOf,
  publicWhenPublished,
  type RowOfAggregate,
} from '@hub/service-kit/aggregate';
import { relation } from '@hub/service-kit/read';
import type { UnitOfWork } from '@hub/service-kit/use-case';
import { event } from '../events/event.ts';
import { MeetingStatus } from '../generated/enums.ts';
import type { Period } from '../time/period.ts';
import { attend } from './attendance.ts';
import { meetingRequest, type MeetingRequest } from './meeting-request.ts';

const machine = defineMachine(MeetingStatus, {
  holdMeeting: { from: ['SCHEDULED'], to: 'HELD' },
  recordMeetingNoShow: { from: ['SCHEDULED'], to: 'NO_SHOW' },
  cancelMeeting: { from: ['SCHEDULED'], to: 'CANCELLED' },
  suspendMeeting: { from: ['SCHEDULED'], to: 'SUSPENDED', by: 'service' },
  restoreMeeting: { from: ['SUSPENDED'], to: 'SCHEDULED', by: 'service' },
  freeMeeting: { from: ['SUSPENDED'], to: 'CANCELLED', by: 'service' },
});

/** Two participants at a table for a time, as a published schedule placed their request. */
export const meeting = defineAggregate('Meeting', {
  prefix: 'mtg',
  topic: 'events.meeting.v1',
  table: 'meeting',
  created: 'scheduled',
  machine,
  place: { in: { EVENT: 'event' }, partOf: { event } },
  visibility: { public: publicWhenPublished(), own: ['organizations'], roles: ['EVENT_ORGANIZER'] },
  owners: ['organizations'],
  fields: {
    status: oneOf(MeetingStatus).published(),
    event: id('evt').published(),
    request: id('mrq').published(),
    participations: ids('par').published(),
    organizations: ids('org').published(),
    startsAt: instant().published(),
    endsAt: instant().published(),
    /** From 1. */
    table: integer().published(),
    /** The introduction that it comes from. */
    origin: id('int').nullable().published(),
  },
});
export type Meeting = RowOfAggregate<typeof meeting>;

export const meetingsOfEvent = relation(meeting, 'event');
export const meetingsOfParticipation = relation(meeting, 'participations');
export const meetingsOfIntroduction = relation(meeting, 'origin');
export const meetingsOfOrganization = relation(meeting, 'organizations');

/** A request and the place that it gets. */
export type Placing = { request: MeetingRequest; place: Period & { table: number } };

/** Makes requests meetings at their places, unless one of the participants is busy then. */
export async function scheduleMeetings(
  work: UnitOfWork,
  placings: readonly Placing[],
): Promise<Meeting[] | IllegalTransition | RuleBreach> {
  const requests = placings.map(({ request }) => request);
  const scheduled = await work.transitionMany(meetingRequest, requests, 'scheduleRequest');
  if (isRefusal(scheduled)) return scheduled;
  const created = await work.createMany(
    meeting,
    placings.map((placing) => asMeeting(placing)),
  );
  return (await attend(work, created)) ?? created;
}

const asMeeting = ({ request, place: { startsAt, endsAt, table } }: Placing) => ({
  status: 'SCHEDULED' as const,
  event: request.event,
  request: request.id,
  participations: [request.from, request.to],
  organizations: [request.fromOrganization, request.toOrganization],
  startsAt,
  endsAt,
  table,
  origin: request.origin,
  example: request.example,
  provenance: null,
});
