import {
  defineMachine,
  type AggregateRow,
  type LocalizedText,
  type Name,
  type Party,
} from '@hub/service-kit';

export const EVENT_STATUSES = [
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
export type EventStatus = (typeof EVENT_STATUSES)[number];

export type Event = AggregateRow & {
  status: EventStatus;
  sourceStatus: string | null;
  kind: 'BUSINESS_MISSION' | 'EXHIBITION' | 'DEMO_DAY' | 'FORUM';
  names: readonly Name[];
  hub: string;
  startsOn: string;
  endsOn: string;
  timeZone: string | null;
  sendingCountry: string | null;
  hostCountry: string | null;
};

const BEFORE_RUNNING = ['DRAFT', 'ANNOUNCED', 'REGISTRATION', 'CLOSED'] as const;

export const eventMachine = defineMachine<EventStatus>(EVENT_STATUSES, [
  { command: 'announceEvent', from: ['DRAFT', 'POSTPONED'], to: 'ANNOUNCED' },
  { command: 'openRegistration', from: ['ANNOUNCED'], to: 'REGISTRATION' },
  { command: 'closeRegistration', from: ['REGISTRATION'], to: 'CLOSED' },
  { command: 'startEvent', from: ['CLOSED'], to: 'RUNNING' },
  { command: 'completeEvent', from: ['RUNNING'], to: 'COMPLETED' },
  { command: 'archiveEvent', from: ['COMPLETED'], to: 'ARCHIVED' },
  { command: 'postponeEvent', from: BEFORE_RUNNING, to: 'POSTPONED' },
  { command: 'cancelEvent', from: BEFORE_RUNNING, to: 'CANCELLED' },
]);

export type Session = AggregateRow & {
  status: 'PLANNED' | 'HELD' | 'CANCELLED';
  sourceStatus: string | null;
  kind: 'MEETING_SERIES' | 'PLENARY' | 'EXHIBITION';
  names: readonly Name[];
  event: string;
  sides: readonly Party[];
  partyKinds: readonly string[];
  countStated: boolean | null;
};

export type EventOutcome = AggregateRow & {
  kind: 'DECISION' | 'LEAD';
  event: string;
  hub: string | null;
  organization: string | null;
  text: LocalizedText;
};
