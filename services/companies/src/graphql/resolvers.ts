import { commandResolvers, connectionOf } from '@hub/service-kit';
import type { ServiceContext } from '@hub/service-kit';
import {
  countryAggregate,
  countryByCode,
  factAggregate,
  relationshipAggregate,
  relationshipsOfObject,
  sourceDocumentAggregate,
  unnamedGroupAggregate,
} from '../facts/fact.entity.ts';
import { hubAggregate } from '../hubs/hub.entity.ts';
import { importCompanies } from '../import/import-companies.ts';
import { agreePlan, completeCase, openMarketEntryCase } from '../market-entry/lead-case.ts';
import { caseAggregate, casesOfHub } from '../market-entry/market-entry-case.entity.ts';
import { organizationAggregate } from '../organizations/organization.entity.ts';
import { organizationResolvers } from '../organizations/organization.resolvers.ts';
import { membershipAggregate, membershipsOfPerson, personAggregate } from '../people/person.entity.ts';
import { erasePerson } from '../people/erase-person.ts';
import {
  completeScreening,
  decideHit,
  requestScreening,
  screeningGuards,
} from '../screening/screen-organization.ts';
import { screeningAggregate } from '../screening/screening-case.entity.ts';
import type { Resolvers } from './generated.ts';

const countryOf = async (code: string | null | undefined, { read }: ServiceContext) =>
  code ? ((await read.related(countryByCode, code, { first: 1 })).nodes[0] ?? null) : null;

const valueTypes: Resolvers = {
  Provenance: { statedBy: ({ statedBy }, _, { read }) => read.byId(personAggregate, statedBy) },
  Party: {
    organization: ({ kind, id }, _, { read }) =>
      kind === 'ORGANIZATION' ? read.byId(organizationAggregate, id) : null,
    country: ({ kind, id }, _, context) => (kind === 'COUNTRY' ? countryOf(id, context) : null),
  },
};

const queries: NonNullable<Resolvers['Query']> = {
  hub: (_, { id }, { read }) => read.byId(hubAggregate, id),
  hubs: (_, page, { read }) => read.list(hubAggregate, page),
  person: (_, { id }, { read }) => read.byId(personAggregate, id),
  persons: (_, page, { read }) => read.list(personAggregate, page),
  countries: (_, page, { read }) => read.list(countryAggregate, page),
  facts: (_, page, { read }) => read.list(factAggregate, page),
  relationships: (_, page, { read }) => read.list(relationshipAggregate, page),
  unnamedGroups: (_, page, { read }) => read.list(unnamedGroupAggregate, page),
  sourceDocuments: (_, page, { read }) => read.list(sourceDocumentAggregate, page),
  marketEntryCases: (_, page, { read }) => read.list(caseAggregate, page),
  screeningCases: (_, page, { read }) => read.list(screeningAggregate, page),
};

const entities: Resolvers = {
  Hub: {
    __resolveReference: ({ id }, { read }) => read.byId(hubAggregate, id),
    hostCountry: ({ hostCountry }, _, context) => countryOf(hostCountry, context),
    homeCountry: ({ homeCountry }, _, context) => countryOf(homeCountry, context),
    coordinator: ({ coordinator }, _, { read }) => read.byId(organizationAggregate, coordinator),
    operator: ({ operator }, _, { read }) => read.byId(organizationAggregate, operator),
    functions: ({ functions }, page) => connectionOf(functions, page),
    operatorRequirements: ({ operatorRequirements }, page) => connectionOf(operatorRequirements, page),
    relationships: ({ id }, page, { read }) => read.related(relationshipsOfObject, id, page),
    marketEntryCases: ({ id }, page, { read }) => read.related(casesOfHub, id, page),
  },
  HubFunction: {
    fromCountry: ({ fromCountry }, _, context) => countryOf(fromCountry, context),
    toCountry: ({ toCountry }, _, context) => countryOf(toCountry, context),
  },
  Country: { __resolveReference: ({ code }, context) => countryOf(code, context) },
  Person: {
    __resolveReference: ({ id }, { read }) => read.byId(personAggregate, id),
    memberships: ({ id }, page, { read }) => read.related(membershipsOfPerson, id, page),
  },
  OrganizationMembership: {
    __resolveReference: ({ id }, { read }) => read.byId(membershipAggregate, id),
    person: ({ person }, _, { read }) => read.byId(personAggregate, person),
    organization: ({ organization }, _, { read }) => read.byId(organizationAggregate, organization),
  },
  Relationship: {
    __resolveReference: ({ id }, { read }) => read.byId(relationshipAggregate, id),
    subject: ({ subject }, _, { read }) => read.byId(organizationAggregate, subject),
    object: async ({ object }, _, { read }) => {
      const hub = await read.byId(hubAggregate, object);
      if (hub) return { __typename: 'Hub', ...hub };
      const organization = await read.byId(organizationAggregate, object);
      return organization && { __typename: 'Organization', ...organization };
    },
  },
  Fact: { __resolveReference: ({ id }, { read }) => read.byId(factAggregate, id) },
  UnnamedGroup: { __resolveReference: ({ id }, { read }) => read.byId(unnamedGroupAggregate, id) },
  SourceDocument: { __resolveReference: ({ id }, { read }) => read.byId(sourceDocumentAggregate, id) },
  MarketEntryCase: {
    __resolveReference: ({ id }, { read }) => read.byId(caseAggregate, id),
    hub: ({ hub }, _, { read }) => read.byId(hubAggregate, hub),
    organization: ({ organization }, _, { read }) => read.byId(organizationAggregate, organization),
    targetCountry: ({ targetCountry }, _, context) => countryOf(targetCountry, context),
  },
  ScreeningCase: {
    __resolveReference: ({ id }, { read }) => read.byId(screeningAggregate, id),
    organization: ({ organization }, _, { read }) => read.byId(organizationAggregate, organization),
  },
};

const mutations: NonNullable<Resolvers['Mutation']> = {
  ...commandResolvers(hubAggregate),
  ...commandResolvers(screeningAggregate, screeningGuards),
  ...commandResolvers(caseAggregate),
  importCompanies: (_, { input }, { run }) =>
    run('importCompanies', input, (work) => importCompanies(work, input)),
  erasePerson: (_, { input }, { run }) => run('erasePerson', input, (work) => erasePerson(work, input)),
  requestScreening: (_, { input }, { run }) =>
    run('requestScreening', input, (work) => requestScreening(work, input)),
  completeScreening: (_, { input }, { run }) =>
    run('completeScreening', input, (work) => completeScreening(work, input)),
  decideHit: (_, { input }, { run }) => run('decideHit', input, (work) => decideHit(work, input)),
  openMarketEntryCase: (_, { input }, { run }) =>
    run('openMarketEntryCase', input, (work) => openMarketEntryCase(work, input)),
  agreePlan: (_, { input }, { run }) => run('agreePlan', input, (work) => agreePlan(work, input)),
  completeCase: (_, { input }, { run }) => run('completeCase', input, (work) => completeCase(work, input)),
};

export const resolvers: Resolvers = {
  ...organizationResolvers,
  ...valueTypes,
  ...entities,
  Query: { ...organizationResolvers.Query, ...queries },
  Mutation: { ...organizationResolvers.Mutation, ...mutations },
};
