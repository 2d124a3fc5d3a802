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
});

/** One participant of an event asks another for a meeting. */
export const meetingRequest = defineAggregate('MeetingRequest', {
  prefix: 'mrq',
  topic: 'events.request.v1',
  table: 'meeting_request',
  created: 'requested',
  machine,
  visibility: {
    public: publicWhenPublished(),
    own: ['fromOrganization', 'toOrganization'],
    roles: ['EVENT_ORGANIZER'],
  },
  owners: ['fromOrganization', 'toOrganization'],
  fields: {
    status: oneOf(MeetingRequestStatus).published(),
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
  event: from.event,
  from: from.id,
  to: to.id,
  fromOrganization: from.organization,
  toOrganization: to.organization,
  example: from.example || to.example,
  provenance: null,
});

/** Adds the accepted request that an introduction gives rise to at an event, unless it is there. */
export async function addAcceptedRequest(work: UnitOfWork, origin: string, sides: Sides): Promise<void> {
  if (await work.exists(meetingRequest, { origin, event: sides.from.event })) return;
  const values = { ...between(sides), status: 'ACCEPTED', message: null, origin } as const;
  await work.create(meetingRequest, values, 'accepted');
}

export const requestsOfParticipation = relation(meetingRequest, 'from', 'to');
