import { defineMachine, type AggregateRow } from '@hub/service-kit';

export const PARTICIPATION_STATUSES = [
  'APPLIED',
  'WAITLISTED',
  'APPROVED',
  'REJECTED',
  'CONFIRMED',
  'CHECKED_IN',
  'NO_SHOW',
  'CHECKED_OUT',
  'CANCELLED',
] as const;
export type ParticipationStatus = (typeof PARTICIPATION_STATUSES)[number];

export type Participation = AggregateRow & {
  status: ParticipationStatus;
  event: string;
  delegation: string | null;
  organization: string;
  representation: string | null;
};

export const participationMachine = defineMachine<ParticipationStatus>(PARTICIPATION_STATUSES, [
  { command: 'waitlistParticipation', from: ['APPLIED'], to: 'WAITLISTED' },
  { command: 'approveParticipation', from: ['APPLIED', 'WAITLISTED'], to: 'APPROVED' },
  { command: 'rejectParticipation', from: ['APPLIED'], to: 'REJECTED' },
  { command: 'confirmParticipation', from: ['APPROVED'], to: 'CONFIRMED' },
  { command: 'checkIn', from: ['CONFIRMED', 'CHECKED_OUT'], to: 'CHECKED_IN' },
  { command: 'checkOut', from: ['CHECKED_IN'], to: 'CHECKED_OUT' },
  { command: 'recordNoShow', from: ['CONFIRMED'], to: 'NO_SHOW' },
  {
    command: 'cancelParticipation',
    from: ['APPLIED', 'WAITLISTED', 'APPROVED', 'CONFIRMED', 'CHECKED_IN', 'CHECKED_OUT'],
    to: 'CANCELLED',
  },
]);

/** States in which a participant may ask for and hold meetings. */
export const ADMITTED: readonly ParticipationStatus[] = [
  'APPROVED',
  'CONFIRMED',
  'CHECKED_IN',
  'CHECKED_OUT',
];
