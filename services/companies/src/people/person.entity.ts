import {
  aggregateColumns,
  defineAggregate,
  defineRelation,
  idColumn,
  jsonColumn,
  nullable,
  publicWhenPublished,
  type AggregateRow,
  type LocalizedText,
  type Name,
} from '@hub/service-kit';
import { EntitySchema } from 'typeorm';

export type Person = AggregateRow & { names: readonly Name[] };

export type OrganizationMembership = AggregateRow & {
  person: string;
  organization: string;
  position: LocalizedText | null;
  roles: readonly string[];
};

export const PersonEntity = new EntitySchema<Person>({
  name: 'Person',
  tableName: 'person',
  columns: { ...aggregateColumns('per'), names: jsonColumn() },
});

export const OrganizationMembershipEntity = new EntitySchema<OrganizationMembership>({
  name: 'OrganizationMembership',
  tableName: 'organization_membership',
  columns: {
    ...aggregateColumns('mem'),
    person: idColumn('per'),
    organization: idColumn('org'),
    position: nullable(jsonColumn()),
    roles: jsonColumn(),
  },
});

export const personAggregate = defineAggregate<Person>({
  typeName: 'Person',
  prefix: 'per',
  topic: 'companies.person.v1',
  entity: PersonEntity,
  created: 'changed',
  visibility: { public: publicWhenPublished() },
});

export const membershipAggregate = defineAggregate<OrganizationMembership>({
  typeName: 'OrganizationMembership',
  prefix: 'mem',
  topic: 'companies.membership.v1',
  entity: OrganizationMembershipEntity,
  created: 'role-set',
  visibility: { public: publicWhenPublished(), own: 't.organization = $organization' },
  ownersOf: (row) => [row.organization],
});

export const membershipsOfPerson = defineRelation(membershipAggregate, 't.person = p.parent::uuid');
export const membershipsOfOrganization = defineRelation(
  membershipAggregate,
  't.organization = p.parent::uuid',
);
