import { answering, mutation } from '@hub/service-kit/use-case';
import type { QueryResolvers, Resolvers } from '../generated/graphql.ts';
import { organization } from '../organizations/organization.ts';
import { erasePerson } from './erase-person.ts';
import { exportPerson } from './export-person.ts';
import { introduceMyself } from './introduce-myself.ts';
import { membership, membershipsOfPerson, person } from './person.ts';

export const queries = {
  person: (_, { id }, { read }) => read.byId(person, id),
  persons: (_, page, { read }) => read.list(person, page),
  exportPerson: (_, wanted, context) => exportPerson(wanted, context),
} satisfies QueryResolvers;

export const types: Resolvers = {
  Provenance: { statedBy: ({ statedBy }, _, { read }) => read.byId(person, statedBy) },
  Person: {
    __resolveReference: ({ id }, { read }) => read.byId(person, id),
    memberships: ({ id }, page, { read }) => read.related(membershipsOfPerson, id, page),
  },
  OrganizationMembership: {
    __resolveReference: ({ id }, { read }) => read.byId(membership, id),
    person: (row, _, { read }) => read.byId(person, row.person),
    organization: (row, _, { read }) => read.byId(organization, row.organization),
  },
};

export const mutations = {
  erasePerson: mutation(erasePerson, answering('PersonErased')),
  introduceMyself: mutation(introduceMyself, answering('Person')),
};
