// Generated from schema.graphql by "npm run generate": change that file instead.

export const Stage = [
  'PRE_SEED',
  'SEED',
  'SERIES_A',
  'SERIES_B',
  'GROWTH',
] as const;
export type Stage = (typeof Stage)[number];

export const MandateStatus = [
  'DRAFT',
  'ACTIVE',
  'PAUSED',
  'RETIRED',
  'SUSPENDED',
] as const;
export type MandateStatus = (typeof MandateStatus)[number];

export const RoundStatus = [
  'DRAFT',
  'OPEN',
  'PAUSED',
  'FUNDED',
  'UNFUNDED',
  'SUSPENDED',
] as const;
export type RoundStatus = (typeof RoundStatus)[number];

export const IntroductionStatus = [
  'SUGGESTED',
  'REQUESTED',
  'DISMISSED',
  'ACCEPTED',
  'DECLINED',
  'EXPIRED',
  'WITHDRAWN',
  'CONNECTED',
  'SUSPENDED',
] as const;
export type IntroductionStatus = (typeof IntroductionStatus)[number];

export const IntroductionSide = [
  'INVESTOR',
  'STARTUP',
  'HUB',
] as const;
export type IntroductionSide = (typeof IntroductionSide)[number];

export const ExpertRequestStatus = [
  'OPEN',
  'MATCHED',
  'CONFIRMED',
  'DELIVERED',
  'NO_SHOW',
  'RATED',
  'CANCELLED',
  'SUSPENDED',
] as const;
export type ExpertRequestStatus = (typeof ExpertRequestStatus)[number];
