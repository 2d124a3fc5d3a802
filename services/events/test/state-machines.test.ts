import { describeStateMachines, type MachineSpec } from '@hub/testing';

const HUB = '01900000-0000-7000-8000-000000000001';
const EVENT = '01900000-0000-7000-8000-000000000002';
const ONE = '01900000-0000-7000-8000-000000000003';
const OTHER = '01900000-0000-7000-8000-000000000004';
const SPACE = '01900000-0000-7000-8000-000000000005';
const REQUEST = '01900000-0000-7000-8000-000000000006';
const PERSON = '01900000-0000-7000-8000-000000000007';

const eventColumns = {
  kind: `'FORUM'`,
  names: `'[]'`,
  hub: `'${HUB}'`,
  starts_on: `'2026-01-01'`,
  ends_on: `'2026-01-02'`,
};
const during = { starts_at: `'2026-01-01T08:00Z'`, ends_at: `'2026-01-01T08:30Z'` };

/** From the product's state table, written down anew. */
const SPECS: MachineSpec[] = [
  {
    typeName: 'Event',
    table: 'event',
    prefix: 'evt',
    states: [
      'DRAFT',
      'ANNOUNCED',
      'REGISTRATION',
      'CLOSED',
      'RUNNING',
      'COMPLETED',
      'ARCHIVED',
      'POSTPONED',
      'CANCELLED',
    ],
    steps: [
      'announceEvent: DRAFT POSTPONED → ANNOUNCED',
      'openRegistration: ANNOUNCED → REGISTRATION',
      'closeRegistration: REGISTRATION → CLOSED',
      'startEvent: CLOSED → RUNNING',
      'completeEvent: RUNNING → COMPLETED',
      'archiveEvent: COMPLETED → ARCHIVED',
      'postponeEvent: DRAFT ANNOUNCED REGISTRATION CLOSED → POSTPONED',
      'cancelEvent: DRAFT ANNOUNCED REGISTRATION CLOSED → CANCELLED',
    ],
    columns: eventColumns,
  },
  {
    typeName: 'Delegation',
    table: 'delegation',
    prefix: 'del',
    states: ['FORMING', 'SUBMITTED', 'ACCREDITED', 'RETURNED', 'CLOSED'],
    steps: [
      'submitDelegation: FORMING → SUBMITTED',
      'accreditDelegation: SUBMITTED → ACCREDITED',
      'returnDelegation: SUBMITTED → RETURNED',
      'reviseDelegation: RETURNED → FORMING',
      'closeDelegation: ACCREDITED → CLOSED',
    ],
    columns: { event: `'${EVENT}'`, country: `'RU'`, head: `'${PERSON}'`, counted_groups: `'[]'` },
  },
  {
    typeName: 'Participation',
    table: 'participation',
    prefix: 'par',
    states: [
      'APPLIED',
      'WAITLISTED',
      'APPROVED',
      'REJECTED',
      'CONFIRMED',
      'CHECKED_IN',
      'NO_SHOW',
      'CHECKED_OUT',
      'CANCELLED',
    ],
    steps: [
      'waitlistParticipation: APPLIED → WAITLISTED',
      'approveParticipation: APPLIED WAITLISTED → APPROVED',
      'rejectParticipation: APPLIED → REJECTED',
      'confirmParticipation: APPROVED → CONFIRMED',
      'checkIn: CONFIRMED CHECKED_OUT → CHECKED_IN',
      'checkOut: CHECKED_IN → CHECKED_OUT',
      'recordNoShow: CONFIRMED → NO_SHOW',
      'cancelParticipation: APPLIED WAITLISTED APPROVED CONFIRMED CHECKED_IN CHECKED_OUT → CANCELLED',
    ],
    columns: { event: `'${EVENT}'`, organization: `'01900000-0000-7000-8000-000000000009'` },
  },
  {
    typeName: 'MeetingRequest',
    table: 'meeting_request',
    prefix: 'mrq',
    states: [
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
    ],
    steps: [
      'acceptMeeting: REQUESTED → ACCEPTED',
      'declineMeeting: REQUESTED → DECLINED',
      'expireMeetingRequest: REQUESTED → EXPIRED',
      'withdrawMeetingRequest: REQUESTED → WITHDRAWN',
    ],
    columns: {
      event: `'${EVENT}'`,
      '"from"': `'${ONE}'`,
      '"to"': `'${OTHER}'`,
      from_organization: `'${ONE}'`,
      to_organization: `'${OTHER}'`,
    },
  },
  {
    typeName: 'ScheduleVersion',
    table: 'schedule_version',
    prefix: 'sch',
    states: ['PROVISIONAL', 'PUBLISHED', 'DISCARDED', 'SUPERSEDED'],
    steps: ['publishSchedule: PROVISIONAL → PUBLISHED', 'discardSchedule: PROVISIONAL → DISCARDED'],
    columns: {
      event: `'${EVENT}'`,
      number: '1',
      seed: '1',
      bound: '0',
      placements: `'[]'`,
      left_out: `'[]'`,
    },
  },
  {
    typeName: 'Meeting',
    table: 'meeting',
    prefix: 'mtg',
    states: ['SCHEDULED', 'HELD', 'NO_SHOW', 'CANCELLED'],
    reset: `UPDATE meeting_request SET status = 'SCHEDULED' WHERE id = '${REQUEST}'`,
    steps: [
      'holdMeeting: SCHEDULED → HELD',
      'recordMeetingNoShow: SCHEDULED → NO_SHOW',
      'cancelMeeting: SCHEDULED → CANCELLED',
    ],
    columns: {
      event: `'${EVENT}'`,
      request: `'${REQUEST}'`,
      participations: `'[]'`,
      organizations: `'[]'`,
      ...during,
      '"table"': '1',
    },
  },
  {
    typeName: 'Venue',
    table: 'venue',
    prefix: 'ven',
    states: ['PLANNED', 'ACTIVE', 'CLOSED'],
    steps: ['activateVenue: PLANNED → ACTIVE', 'closeVenue: ACTIVE → CLOSED'],
    columns: { hub: `'${HUB}'`, names: `'[]'`, spaces: `'[]'` },
  },
  {
    typeName: 'SpaceBooking',
    table: 'space_booking',
    prefix: 'bkg',
    states: ['HELD', 'CONFIRMED', 'EXPIRED', 'CANCELLED', 'IN_USE', 'RELEASED'],
    steps: [
      'confirmBooking: HELD → CONFIRMED',
      'expireBooking: HELD → EXPIRED',
      'cancelBooking: HELD CONFIRMED → CANCELLED',
      'startBooking: CONFIRMED → IN_USE',
      'releaseBooking: IN_USE → RELEASED',
    ],
    columns: { space: `'${SPACE}'`, organization: `'${ONE}'`, ...during },
  },
];

const insert = (table: string, id: string, status: string, columns: Record<string, string>) =>
  `INSERT INTO ${table} (id, version, example, status, ${Object.keys(columns).join(', ')})
   VALUES ('${id}', 1, true, '${status}', ${Object.values(columns).join(', ')})`;
const participation = (id: string) =>
  insert('participation', id, 'APPROVED', { event: `'${EVENT}'`, organization: `'${id}'` });

describeStateMachines(
  'events',
  [
    insert('event', EVENT, 'RUNNING', eventColumns),
    participation(ONE),
    participation(OTHER),
    insert('meeting_request', REQUEST, 'SCHEDULED', {
      event: `'${EVENT}'`,
      '"from"': `'${ONE}'`,
      '"to"': `'${OTHER}'`,
      from_organization: `'${ONE}'`,
      to_organization: `'${OTHER}'`,
    }),
  ],
  SPECS,
);
