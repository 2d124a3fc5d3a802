import type { LocalizedText, Name } from '@hub/hub-language';
import {
  defineAggregate,
  defineMachine,
  defineTable,
  id,
  json,
  oneOf,
  publicWhenPublished,
  text,
  type RowOfAggregate,
  SHARED,
} from '@hub/service-kit/aggregate';
import { OrganizationKind, OrganizationStatus } from '../generated/enums.ts';
import type { Identifier } from './identifiers.ts';

const machine = defineMachine(OrganizationStatus, {
  establishOrganization: { from: ['PLANNED'], to: 'DRAFT' },
  submitOrganization: { from: ['DRAFT'], to: 'SUBMITTED' },
  verifyOrganization: { from: ['SUBMITTED'], to: 'VERIFIED' },
  rejectOrganization: { from: ['SUBMITTED'], to: 'REJECTED' },
  reviseOrganization: { from: ['REJECTED'], to: 'DRAFT' },
  suspendOrganization: { from: ['VERIFIED'], to: 'SUSPENDED' },
  reinstateOrganization: { from: ['SUSPENDED'], to: 'VERIFIED' },
  archiveOrganization: { from: ['VERIFIED', 'SUSPENDED'], to: 'ARCHIVED' },
});

/** A company, a public body or any other organization that acts in a hub. */
export const organization = defineAggregate('Organization', {
  prefix: 'org',
  topic: 'companies.organization.v1',
  recordTopic: 'companies.organization-record.v1',
  table: 'organization',
  created: 'registered',
  machine,
  place: SHARED,
  visibility: { public: publicWhenPublished('VERIFIED', 'SUSPENDED', 'ARCHIVED'), own: ['id'] },
  owners: ['id'],
  fields: {
    status: oneOf(OrganizationStatus).published(),
    sourceStatus: text().nullable().published(),
    kind: oneOf(OrganizationKind).published(),
    names: json<readonly Name[]>().published(),
    country: text().nullable().published(),
    city: json<LocalizedText>().nullable().published(),
    roleInSource: text().nullable().published(),
    identifiers: json<readonly Identifier[]>().published(),
    /** Its names folded for search, a form a line. */
    searchText: text(),
  },
});
export type Organization = RowOfAggregate<typeof organization>;

/** One live organization a name; the row goes when its organization is archived. */
export const organizationName = defineTable('organization_name', {
  /** The name as it looks. */
  folded: text(),
  organization: id('org'),
});
