import { defineMachine, type AggregateRow } from '@hub/service-kit';

export const SCREENING_STATUSES = [
  'PENDING',
  'RUNNING',
  'CLEAR',
  'REVIEW',
  'FAILED',
  'STALE',
  'BLOCKED',
  'APPEAL',
] as const;
export type ScreeningStatus = (typeof SCREENING_STATUSES)[number];

export type ScreeningHit = {
  listEntry: string;
  name: string;
  verdict: 'NO_MATCH' | 'MATCH' | null;
  comment: string | null;
  decidedBy: string | null;
};

export type ScreeningCase = AggregateRow & {
  status: ScreeningStatus;
  organization: string;
  hits: readonly ScreeningHit[];
  /** Who ended the run, or reopened the case. */
  completedBy: string | null;
  /** The second person, who cleared or blocked. */
  decidedBy: string | null;
  validUntil: string | null;
};

export const screeningMachine = defineMachine<ScreeningStatus>(SCREENING_STATUSES, [
  { command: 'runScreening', from: ['PENDING', 'FAILED', 'STALE'], to: 'RUNNING' },
  { command: 'completeScreening', from: ['RUNNING'], to: 'CLEAR', byClient: false },
  { command: 'sendToReview', from: ['RUNNING'], to: 'REVIEW', byClient: false },
  { command: 'failScreening', from: ['RUNNING'], to: 'FAILED' },
  { command: 'clearScreening', from: ['REVIEW'], to: 'CLEAR' },
  { command: 'blockScreening', from: ['REVIEW'], to: 'BLOCKED' },
  { command: 'expireScreening', from: ['CLEAR'], to: 'STALE' },
  { command: 'appealScreening', from: ['BLOCKED'], to: 'APPEAL' },
  { command: 'reviewAppeal', from: ['APPEAL'], to: 'REVIEW' },
]);
