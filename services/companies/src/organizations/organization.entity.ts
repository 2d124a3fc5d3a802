import {
  aggregateColumns,
  defineAggregate,
  jsonColumn,
  nullable,
  publicWhenPublished,
  textColumn,
} from '@hub/service-kit';
import { EntitySchema } from 'typeorm';
import { organizationMachine, type Organization } from './organization.ts';

export const OrganizationEntity = new EntitySchema<Organization>({
  name: 'Organization',
  tableName: 'organization',
  columns: {
    ...aggregateColumns('org'),
    status: textColumn(),
    previousStatus: nullable(textColumn()),
    sourceStatus: nullable(textColumn()),
    kind: textColumn(),
    names: jsonColumn(),
    country: nullable(textColumn()),
    city: nullable(jsonColumn()),
    roleInSource: nullable(textColumn()),
    identifiers: jsonColumn(),
    searchText: textColumn(),
  },
});

export const organizationAggregate = defineAggregate<Organization>({
  typeName: 'Organization',
  prefix: 'org',
  topic: 'companies.organization.v1',
  recordTopic: 'companies.organization-record.v1',
  entity: OrganizationEntity,
  created: 'registered',
  machine: organizationMachine,
  visibility: {
    public: publicWhenPublished('VERIFIED', 'SUSPENDED', 'ARCHIVED'),
    own: 't.id = $organization',
  },
  ownersOf: (row) => [row.id],
  unpublished: ['searchText'],
});
