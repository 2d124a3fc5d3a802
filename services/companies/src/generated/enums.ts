// Generated from schema.graphql by "npm run generate": change that file instead.

export const HubStatus = [
  'PLANNED',
  'ACTIVE',
  'CLOSED',
] as const;
export type HubStatus = (typeof HubStatus)[number];

export const OrganizationKind = [
  'COMPANY',
  'GOVERNMENT',
  'CENTER',
  'ASSOCIATION',
  'UNIVERSITY',
  'ANALYTICAL_CENTER',
  'FUND',
] as const;
export type OrganizationKind = (typeof OrganizationKind)[number];

export const OrganizationStatus = [
  'PLANNED',
  'DRAFT',
  'SUBMITTED',
  'VERIFIED',
  'REJECTED',
  'SUSPENDED',
  'ARCHIVED',
] as const;
export type OrganizationStatus = (typeof OrganizationStatus)[number];

export const ScreeningState = [
  'NONE',
  'PENDING',
  'RUNNING',
  'CLEAR',
  'REVIEW',
  'FAILED',
  'STALE',
  'BLOCKED',
  'APPEAL',
] as const;
export type ScreeningState = (typeof ScreeningState)[number];

export const IdentifierScheme = [
  'RU_INN',
  'RU_OGRN',
  'VN_MST',
  'XI_LEI',
] as const;
export type IdentifierScheme = (typeof IdentifierScheme)[number];

export const GrantRole = [
  'ORG_MEMBER',
  'ORG_EDITOR',
  'ORG_ADMIN',
  'INVESTOR',
  'EXPERT',
  'REVIEWER',
  'EVENT_ORGANIZER',
  'PROGRAMME_MANAGER',
  'COMPLIANCE',
  'PARTNER_SYSTEM',
  'OPERATOR',
] as const;
export type GrantRole = (typeof GrantRole)[number];

export const OrganizationRole = [
  'ORG_MEMBER',
  'ORG_EDITOR',
  'ORG_ADMIN',
  'INVESTOR',
] as const;
export type OrganizationRole = (typeof OrganizationRole)[number];

export const ScopeKind = [
  'PLATFORM',
  'HUB',
  'EVENT',
  'PROGRAMME',
  'ORGANIZATION',
] as const;
export type ScopeKind = (typeof ScopeKind)[number];

export const GrantStatus = [
  'ACTIVE',
  'REVOKED',
] as const;
export type GrantStatus = (typeof GrantStatus)[number];

export const InvitationStatus = [
  'OPEN',
  'ACCEPTED',
  'WITHDRAWN',
  'EXPIRED',
] as const;
export type InvitationStatus = (typeof InvitationStatus)[number];

export const CountQualifier = [
  'EXACT',
  'ABOUT',
] as const;
export type CountQualifier = (typeof CountQualifier)[number];

export const MarketEntryCaseStatus = [
  'OPENED',
  'QUALIFIED',
  'DECLINED',
  'PLANNED',
  'ACTIVE',
  'ON_HOLD',
  'COMPLETED',
  'CANCELLED',
] as const;
export type MarketEntryCaseStatus = (typeof MarketEntryCaseStatus)[number];

export const ScreeningCaseStatus = [
  'PENDING',
  'RUNNING',
  'CLEAR',
  'REVIEW',
  'FAILED',
  'STALE',
  'BLOCKED',
  'APPEAL',
] as const;
export type ScreeningCaseStatus = (typeof ScreeningCaseStatus)[number];

export const HitVerdict = [
  'NO_MATCH',
  'MATCH',
] as const;
export type HitVerdict = (typeof HitVerdict)[number];
