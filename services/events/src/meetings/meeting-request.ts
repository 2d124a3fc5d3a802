import {
  defineAggregate,
  defineMachine,
  id,
  oneOf,
  publicWhenPublished,
  text,
  type RowOfAggregate,
} from '@hub/service-kit/aggregate';
import { relation } from '@hub/service-kit/read';
import type { UnitOfWork } from '@hub/service-kit/use-case';
import { event } from '../events/event.ts';
import { MeetingRequestStatus } from '../generated/enums.ts';
import type { Participation } from '../participations/participation.ts';

/** The steps after ACCEPTED are taken by the schedule and by the meeting, not by clients. */
const machine = defineMachine(MeetingRequestStatus, {
  acceptMeeting: { from: ['REQUESTED'], to: 'ACCEPTED' },
  declineMeeting: { from: ['REQUESTED'], to: 'DECLINED' },
  expireMeetingRequest: { from: ['REQUESTED'], to: 'EXPIRED' },
  withdrawMeetingRequest: { from: ['REQUESTED'], to: 'WITHDRAWN' },
  scheduleRequest: { from: ['ACCEPTED', 'UNSCHEDULABLE'], to: 'SCHEDULED', by: 'service' },
  leaveOut: { from: ['ACCEPTED'], to: 'UNSCHEDULABLE', by: 'service' },
  holdRequest: { from: ['SCHEDULED'], to: 'HELD', by: 'service' },
  missRequest: { from: ['SCHEDULED'], to: 'NO_SHOW', by: 'service' },
  cancelRequest: { from: ['SCHEDULED'], to: 'CANCELLED', by: 'service' },
  suspendRequest: {
    from: ['REQUESTED', 'ACCEPTED', 'SCHEDULED', 'UNSCHEDULABLE'],
    to: 'SUSPENDED',
    by: 'service',
  },
  restoreRequest: { from: ['SUSPENDED'], to: 'previous', by: 'service' },
  awaitPlace: { from: ['SCHEDULED'], to: 'ACCEPTED', by: 'service' },
});

/** One participant of an event asks another for a meeting. */
export const meetingRequest = defineAggregate('MeetingRequest', {
  prefix: 'mrq',
  topic: 'events.request.v1',
  table: 'meeting_request',
  created: 'requested',
  machine,
  place: { in: { EVENT: 'event' }, partOf: { event } },
  visibility: {
    public: publicWhenPublished(),
    own: ['fromOrganization', 'toOrganization'],
    roles: ['EVENT_ORGANIZER'],
  },
  owners: ['fromOrganization', 'toOrganization'],
  fields: {
    status: oneOf(MeetingRequestStatus).published(),
    previousStatus: oneOf(MeetingRequestStatus).nullable(),
    event: id('evt').published(),
    from: id('par').published(),
    to: id('par').published(),
    fromOrganization: id('org').published(),
    toOrganization: id('org').published(),
    message: text().nullable().published(),
    /** The introduction that it comes from. */
    origin: id('int').nullable().published(),
  },
});
export type MeetingRequest = RowOfAggregate<typeof meetingRequest>;

/** The two participants of one event whom a request is between. */
export type Sides = { from: Participation; to: Participation };

/** What a request between two participants says of them. */
export const between = ({ from, to }: Sides) => ({
  previousStatus: null,
  event: from.event,
  from: from.id,
  to: to.id,
  fromOrganization: from.organization,
  toOrganization: to.organization,
  example: from.example || to.example,
  provenance: null,
});

/** Adds the accepted requests that introductions give rise to at events, each unless it is there. */
export async function addAcceptedRequests(
  work: UnitOfWork,
  wanted: readonly (Sides & { origin: string })[],
): Promise<void> {
  const known = await work.list(meetingRequest, { origin: wanted.map(({ origin }) => origin) });
  const there = new Set(known.map(({ origin, event }) => `${origin} ${event}`));
  const missing = wanted.filter(({ origin, from }) => {
    const key = `${origin} ${from.event}`;
    return !there.has(key) && there.add(key);
  });
  await work.createMany(
    meetingRequest,
    missing.map(({ origin, from, to }) => ({
      ...between({ from, to }),
      status: 'ACCEPTED' as const,
      message: null,
      origin,
    })),
    'accepted',
  );
}

export const requestsOfParticipation = relation(meetingRequest, 'from', 'to');
