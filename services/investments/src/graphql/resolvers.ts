import {
  createExpertProfile,
  expertRequestGuards,
  matchExpert,
  requestExpert,
} from '../experts/request-expert.ts';
import { createRound, roundGuards } from '../rounds/create-round.ts';
import { createMandate, mandateGuards } from '../mandates/create-mandate.ts';
import { findReplica } from '@hub/change-feed';
import { commandResolvers, stub, countryStub, valueResolvers, type ServiceContext } from '@hub/service-kit';
import { expertProfileAggregate, expertRequestAggregate, profilesOfPerson } from '../experts/expert.ts';
import { introductionGuards, suggestIntroduction } from '../introductions/introduce.ts';
import { introductionAggregate, introductionsOfOrganization } from '../introductions/introduction.ts';
import {
  mandateAggregate,
  mandatesOfCorridor,
  mandatesOfOrganization,
} from '../mandates/investor-mandate.ts';
import {
  matchAggregate,
  matchesOfMandate,
  matchesOfRound,
  matchesOfRun,
  matchRunAggregate,
} from '../matching/match.ts';
import { runMatching } from '../matching/run-matching.ts';
import { roundAggregate, roundsOfCorridor, roundsOfOrganization } from '../rounds/fundraising-round.ts';
import type { Resolvers } from './generated.ts';

/** Home and host country of a hub as the corridor relations want them; null while the hub is unknown here. */
async function corridorOf(hub: string, { database }: ServiceContext): Promise<string | null> {
  const snapshot = await findReplica(database.manager, 'companies.hub.v1', hub);
  return snapshot?.homeCountry ? JSON.stringify([snapshot.homeCountry, snapshot.hostCountry]) : null;
}

const queries: NonNullable<Resolvers['Query']> = {
  mandate: (_, { id }, { read }) => read.byId(mandateAggregate, id),
  mandates: (_, page, { read }) => read.list(mandateAggregate, page),
  round: (_, { id }, { read }) => read.byId(roundAggregate, id),
  rounds: (_, page, { read }) => read.list(roundAggregate, page),
  match: (_, { id }, { read }) => read.byId(matchAggregate, id),
  matchRun: (_, { id }, { read }) => read.byId(matchRunAggregate, id),
  introduction: (_, { id }, { read }) => read.byId(introductionAggregate, id),
  introductions: (_, page, { read }) => read.list(introductionAggregate, page),
  expertProfiles: (_, page, { read }) => read.list(expertProfileAggregate, page),
  expertRequests: (_, page, { read }) => read.list(expertRequestAggregate, page),
};

const otherServices: Resolvers = {
  Hub: {
    rounds: async ({ id }, page, context) => {
      const corridor = await corridorOf(id, context);
      return corridor === null ? null : context.read.related(roundsOfCorridor, corridor, page);
    },
    mandates: async ({ id }, page, context) => {
      const corridor = await corridorOf(id, context);
      return corridor === null ? null : context.read.related(mandatesOfCorridor, corridor, page);
    },
  },
  Person: { expertProfiles: ({ id }, page, { read }) => read.related(profilesOfPerson, id, page) },
  Organization: {
    mandates: ({ id }, page, { read }) => read.related(mandatesOfOrganization, id, page),
    rounds: ({ id }, page, { read }) => read.related(roundsOfOrganization, id, page),
    introductions: ({ id }, page, { read }) => read.related(introductionsOfOrganization, id, page),
  },
};

const entities: Resolvers = {
  InvestorMandate: {
    __resolveReference: ({ id }, { read }) => read.byId(mandateAggregate, id),
    organization: ({ organization }) => stub(organization),
    homeCountries: ({ homeCountries }) => homeCountries.map((code) => ({ code })),
    targetCountries: ({ targetCountries }) => targetCountries.map((code) => ({ code })),
    matches: ({ id }, page, { read }) => read.related(matchesOfMandate, id, page),
  },
  FundraisingRound: {
    __resolveReference: ({ id }, { read }) => read.byId(roundAggregate, id),
    organization: ({ organization }) => stub(organization),
    homeCountry: ({ homeCountry }) => countryStub(homeCountry),
    targetCountry: ({ targetCountry }) => countryStub(targetCountry),
    matches: ({ id }, page, { read }) => read.related(matchesOfRound, id, page),
  },
  MatchRun: {
    __resolveReference: ({ id }, { read }) => read.byId(matchRunAggregate, id),
    results: ({ id }, page, { read }) => read.related(matchesOfRun, id, page),
  },
  Match: {
    __resolveReference: ({ id }, { read }) => read.byId(matchAggregate, id),
    run: ({ run }, _, { read }) => read.byId(matchRunAggregate, run),
    mandate: ({ mandate }, _, { read }) => read.byId(mandateAggregate, mandate),
    round: ({ round }, _, { read }) => read.byId(roundAggregate, round),
  },
  Introduction: {
    __resolveReference: ({ id }, { read }) => read.byId(introductionAggregate, id),
    match: ({ match }, _, { read }) => read.byId(matchAggregate, match),
    mandate: ({ mandate }, _, { read }) => read.byId(mandateAggregate, mandate),
    round: ({ round }, _, { read }) => read.byId(roundAggregate, round),
    investor: ({ investor }) => stub(investor),
    startup: ({ startup }) => stub(startup),
  },
  ExpertProfile: {
    __resolveReference: ({ id }, { read }) => read.byId(expertProfileAggregate, id),
    person: ({ person }) => stub(person),
  },
  ExpertRequest: {
    __resolveReference: ({ id }, { read }) => read.byId(expertRequestAggregate, id),
    organization: ({ organization }) => stub(organization),
    expert: ({ expert }, _, { read }) => read.byId(expertProfileAggregate, expert),
  },
};

const mutations: NonNullable<Resolvers['Mutation']> = {
  ...commandResolvers(mandateAggregate, mandateGuards),
  ...commandResolvers(roundAggregate, roundGuards),
  ...commandResolvers(introductionAggregate, introductionGuards),
  ...commandResolvers(expertRequestAggregate, expertRequestGuards),
  createMandate: (_, { input }, { run }) => run('createMandate', input, (work) => createMandate(work, input)),
  createRound: (_, { input }, { run }) => run('createRound', input, (work) => createRound(work, input)),
  runMatching: (_, { input }, { run }) => run('runMatching', input, (work) => runMatching(work)),
  suggestIntroduction: (_, { input }, { run }) =>
    run('suggestIntroduction', input, (work) => suggestIntroduction(work, input)),
  createExpertProfile: (_, { input }, { run }) =>
    run('createExpertProfile', input, (work) => createExpertProfile(work, input)),
  requestExpert: (_, { input }, { run }) => run('requestExpert', input, (work) => requestExpert(work, input)),
  matchExpert: (_, { input }, { run }) => run('matchExpert', input, (work) => matchExpert(work, input)),
};

export const resolvers: Resolvers = {
  ...(valueResolvers as Resolvers),
  ...otherServices,
  ...entities,
  Query: queries,
  Mutation: mutations,
};
