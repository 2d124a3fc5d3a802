import { defineMachine, type AggregateRow } from '@hub/service-kit';

export const CASE_STATUSES = [
  'OPENED',
  'QUALIFIED',
  'DECLINED',
  'PLANNED',
  'ACTIVE',
  'ON_HOLD',
  'COMPLETED',
  'CANCELLED',
] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];

export type MarketEntryCase = AggregateRow & {
  status: CaseStatus;
  hub: string;
  organization: string;
  targetCountry: string;
  plan: string | null;
  outcome: string | null;
};

export const caseMachine = defineMachine<CaseStatus>(CASE_STATUSES, [
  { command: 'qualifyCase', from: ['OPENED'], to: 'QUALIFIED' },
  { command: 'declineCase', from: ['OPENED'], to: 'DECLINED' },
  { command: 'agreePlan', from: ['QUALIFIED'], to: 'PLANNED', byClient: false },
  { command: 'startCase', from: ['PLANNED'], to: 'ACTIVE' },
  { command: 'holdCase', from: ['ACTIVE'], to: 'ON_HOLD' },
  { command: 'resumeCase', from: ['ON_HOLD'], to: 'ACTIVE' },
  { command: 'completeCase', from: ['ACTIVE'], to: 'COMPLETED', byClient: false },
  { command: 'cancelCase', from: ['OPENED', 'QUALIFIED', 'PLANNED', 'ACTIVE', 'ON_HOLD'], to: 'CANCELLED' },
]);
