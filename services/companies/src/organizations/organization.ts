import { defineMachine, type AggregateRow, type LocalizedText, type Name } from '@hub/service-kit';
import type { Identifier } from './identifiers.ts';

export const ORGANIZATION_STATUSES = [
  'PLANNED',
  'DRAFT',
  'SUBMITTED',
  'VERIFIED',
  'REJECTED',
  'SUSPENDED',
  'ARCHIVED',
  'MERGED',
] as const;
export type OrganizationStatus = (typeof ORGANIZATION_STATUSES)[number];

export type OrganizationKind =
  'COMPANY' | 'GOVERNMENT' | 'CENTER' | 'ASSOCIATION' | 'UNIVERSITY' | 'ANALYTICAL_CENTER' | 'FUND';

export type Organization = AggregateRow & {
  status: OrganizationStatus;
  previousStatus: OrganizationStatus | null;
  sourceStatus: string | null;
  kind: OrganizationKind;
  names: readonly Name[];
  country: string | null;
  city: LocalizedText | null;
  roleInSource: string | null;
  identifiers: readonly Identifier[];
  searchText: string;
};

const LIVE = ['PLANNED', 'DRAFT', 'SUBMITTED', 'VERIFIED', 'REJECTED', 'SUSPENDED', 'ARCHIVED'] as const;

export const organizationMachine = defineMachine<OrganizationStatus>(ORGANIZATION_STATUSES, [
  { command: 'establishOrganization', from: ['PLANNED'], to: 'DRAFT' },
  { command: 'submitOrganization', from: ['DRAFT'], to: 'SUBMITTED' },
  { command: 'verifyOrganization', from: ['SUBMITTED'], to: 'VERIFIED' },
  { command: 'rejectOrganization', from: ['SUBMITTED'], to: 'REJECTED' },
  { command: 'reviseOrganization', from: ['REJECTED'], to: 'DRAFT' },
  { command: 'suspendOrganization', from: ['VERIFIED'], to: 'SUSPENDED' },
  { command: 'reinstateOrganization', from: ['SUSPENDED'], to: 'VERIFIED' },
  { command: 'archiveOrganization', from: ['VERIFIED', 'SUSPENDED'], to: 'ARCHIVED' },
  { command: 'mergeOrganizations', from: LIVE, to: 'MERGED', byClient: false },
  { command: 'unmergeOrganization', from: ['MERGED'], to: 'previous', byClient: false },
]);
