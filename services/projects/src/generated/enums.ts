// Generated from schema.graphql by "npm run generate": change that file instead.

export const CenterStatus = [
  'PLANNED',
  'ACTIVE',
  'CLOSED',
] as const;
export type CenterStatus = (typeof CenterStatus)[number];

export const InterestStatus = [
  'SUBMITTED',
  'ACKNOWLEDGED',
  'UNDER_REVIEW',
  'INFO_REQUESTED',
  'ACCEPTED',
  'DECLINED',
  'EXPIRED',
  'CONVERTED',
  'WITHDRAWN',
  'SUSPENDED',
] as const;
export type InterestStatus = (typeof InterestStatus)[number];

export const ProposalKind = [
  'DEVELOPMENT_PROJECT',
  'PARTICIPATION_PROPOSALS',
  'JOINT_PROJECT',
] as const;
export type ProposalKind = (typeof ProposalKind)[number];

export const ProposalStatus = [
  'EXPECTED',
  'DRAFT',
  'SUBMITTED',
  'ELIGIBLE',
  'INELIGIBLE',
  'IN_REVIEW',
  'CONSENSUS',
  'PANEL',
  'APPROVED',
  'RESERVE',
  'REJECTED',
  'ROADMAPPED',
  'WITHDRAWN',
  'SUSPENDED',
] as const;
export type ProposalStatus = (typeof ProposalStatus)[number];

export const ReviewAssignmentStatus = [
  'ASSIGNED',
  'ACCEPTED',
  'CONFLICTED',
  'REVOKED',
  'REVIEWED',
] as const;
export type ReviewAssignmentStatus = (typeof ReviewAssignmentStatus)[number];

export const RoadmapStatus = [
  'DRAFT',
  'IN_AGREEMENT',
  'AGREED',
  'ACTIVE',
  'COMPLETED',
  'SUPERSEDED',
] as const;
export type RoadmapStatus = (typeof RoadmapStatus)[number];

export const MilestoneStatus = [
  'SCHEDULED',
  'MET',
  'PARTIALLY_MET',
  'NOT_MET',
  'CANCELLED',
] as const;
export type MilestoneStatus = (typeof MilestoneStatus)[number];

export const PathUnit = [
  'DAYS',
  'STEPS',
] as const;
export type PathUnit = (typeof PathUnit)[number];

export const ProjectKind = [
  'JOINT_WORK',
  'READINESS',
  'JOINT_PROJECT',
] as const;
export type ProjectKind = (typeof ProjectKind)[number];

export const ProjectStatus = [
  'PIPELINE',
  'IMPLEMENTATION',
  'SUSPENDED',
  'FINALISATION',
  'CLOSED',
  'CANCELLED',
] as const;
export type ProjectStatus = (typeof ProjectStatus)[number];

export const AgreementKind = [
  'MOU',
  'BINDING',
] as const;
export type AgreementKind = (typeof AgreementKind)[number];

export const AgreementStatus = [
  'DRAFT',
  'NEGOTIATION',
  'LEGAL_REVIEW',
  'SIGNING',
  'ACTIVE',
  'EXPIRING',
  'TERMINATED',
  'RENEWED',
  'EXPIRED',
] as const;
export type AgreementStatus = (typeof AgreementStatus)[number];
