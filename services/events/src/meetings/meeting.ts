import { defineMachine, type AggregateRow } from '@hub/service-kit';

export const MEETING_REQUEST_STATUSES = [
  'REQUESTED',
  'ACCEPTED',
  'DECLINED',
  'EXPIRED',
  'WITHDRAWN',
  'SCHEDULED',
  'UNSCHEDULABLE',
  'HELD',
  'NO_SHOW',
  'CANCELLED',
] as const;
export type MeetingRequestStatus = (typeof MEETING_REQUEST_STATUSES)[number];

export type MeetingRequest = AggregateRow & {
  status: MeetingRequestStatus;
  event: string;
  from: string;
  to: string;
  fromOrganization: string;
  toOrganization: string;
  message: string | null;
  /** The introduction that it comes from. */
  origin: string | null;
};

/** The steps after ACCEPTED are taken by the schedule and by the meeting, not by clients. */
export const meetingRequestMachine = defineMachine<MeetingRequestStatus>(MEETING_REQUEST_STATUSES, [
  { command: 'acceptMeeting', from: ['REQUESTED'], to: 'ACCEPTED' },
  { command: 'declineMeeting', from: ['REQUESTED'], to: 'DECLINED' },
  { command: 'expireMeetingRequest', from: ['REQUESTED'], to: 'EXPIRED' },
  { command: 'withdrawMeetingRequest', from: ['REQUESTED'], to: 'WITHDRAWN' },
  {
    command: 'scheduleRequest',
    from: ['ACCEPTED', 'UNSCHEDULABLE', 'SCHEDULED'],
    to: 'SCHEDULED',
    byClient: false,
  },
  { command: 'leaveOut', from: ['ACCEPTED'], to: 'UNSCHEDULABLE', byClient: false },
  { command: 'removeSlot', from: ['SCHEDULED'], to: 'ACCEPTED', byClient: false },
  { command: 'holdRequest', from: ['SCHEDULED'], to: 'HELD', byClient: false },
  { command: 'missRequest', from: ['SCHEDULED'], to: 'NO_SHOW', byClient: false },
  { command: 'cancelRequest', from: ['SCHEDULED'], to: 'CANCELLED', byClient: false },
]);

export const MEETING_STATUSES = ['SCHEDULED', 'HELD', 'NO_SHOW', 'CANCELLED'] as const;
export type MeetingStatus = (typeof MEETING_STATUSES)[number];

export type Meeting = AggregateRow & {
  status: MeetingStatus;
  event: string;
  request: string;
  participations: readonly string[];
  organizations: readonly string[];
  startsAt: string;
  endsAt: string;
  table: number;
  origin: string | null;
};

export const meetingMachine = defineMachine<MeetingStatus>(MEETING_STATUSES, [
  { command: 'holdMeeting', from: ['SCHEDULED'], to: 'HELD' },
  { command: 'recordMeetingNoShow', from: ['SCHEDULED'], to: 'NO_SHOW' },
  { command: 'cancelMeeting', from: ['SCHEDULED'], to: 'CANCELLED' },
]);

/** What becomes of the request when its meeting takes a step. */
export const REQUEST_STEP_OF: Readonly<Record<string, string>> = {
  holdMeeting: 'holdRequest',
  recordMeetingNoShow: 'missRequest',
  cancelMeeting: 'cancelRequest',
};
