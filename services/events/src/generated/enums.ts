// Generated from schema.graphql by "npm run generate": change that file instead.

export const EventKind = [
  'BUSINESS_MISSION',
  'EXHIBITION',
  'DEMO_DAY',
  'FORUM',
] as const;
export type EventKind = (typeof EventKind)[number];

export const PeerRule = [
  'ALL',
  'GROUP',
  'BY_REQUEST',
] as const;
export type PeerRule = (typeof PeerRule)[number];

export const EventStatus = [
  'DRAFT',
  'ANNOUNCED',
  'REGISTRATION',
  'CLOSED',
  'RUNNING',
  'COMPLETED',
  'ARCHIVED',
  'POSTPONED',
  'CANCELLED',
] as const;
export type EventStatus = (typeof EventStatus)[number];

export const SessionKind = [
  'MEETING_SERIES',
  'PLENARY',
  'EXHIBITION',
] as const;
export type SessionKind = (typeof SessionKind)[number];

export const SessionStatus = [
  'PLANNED',
  'HELD',
  'CANCELLED',
] as const;
export type SessionStatus = (typeof SessionStatus)[number];

export const DelegationStatus = [
  'FORMING',
  'SUBMITTED',
  'ACCREDITED',
  'RETURNED',
  'CLOSED',
] as const;
export type DelegationStatus = (typeof DelegationStatus)[number];

export const ParticipationStatus = [
  'APPLIED',
  'WAITLISTED',
  'APPROVED',
  'REJECTED',
  'CONFIRMED',
  'CHECKED_IN',
  'NO_SHOW',
  'CHECKED_OUT',
  'CANCELLED',
  'SUSPENDED',
] as const;
export type ParticipationStatus = (typeof ParticipationStatus)[number];

export const MeetingRequestStatus = [
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
  'SUSPENDED',
] as const;
export type MeetingRequestStatus = (typeof MeetingRequestStatus)[number];

export const MeetingStatus = [
  'SCHEDULED',
  'HELD',
  'NO_SHOW',
  'CANCELLED',
  'SUSPENDED',
] as const;
export type MeetingStatus = (typeof MeetingStatus)[number];

export const ScheduleStatus = [
  'PROVISIONAL',
  'PUBLISHED',
  'DISCARDED',
  'SUPERSEDED',
] as const;
export type ScheduleStatus = (typeof ScheduleStatus)[number];

export const UnscheduledReason = [
  'PARTICIPANT_FULL',
  'NO_COMMON_SLOT',
  'NO_TABLE',
] as const;
export type UnscheduledReason = (typeof UnscheduledReason)[number];

export const VenueStatus = [
  'PLANNED',
  'ACTIVE',
  'CLOSED',
] as const;
export type VenueStatus = (typeof VenueStatus)[number];

export const SpaceKind = [
  'EXHIBITION_DEMONSTRATION',
  'OFFICE',
] as const;
export type SpaceKind = (typeof SpaceKind)[number];

export const BookingStatus = [
  'HELD',
  'CONFIRMED',
  'EXPIRED',
  'CANCELLED',
  'IN_USE',
  'RELEASED',
  'SUSPENDED',
] as const;
export type BookingStatus = (typeof BookingStatus)[number];

export const OutcomeKind = [
  'DECISION',
  'LEAD',
] as const;
export type OutcomeKind = (typeof OutcomeKind)[number];
