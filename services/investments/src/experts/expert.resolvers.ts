import { stub } from '@hub/hub-language';
import { answering, commandsOf, mutation } from '@hub/service-kit/use-case';
import type { QueryResolvers, Resolvers } from '../generated/graphql.ts';
import { createExpertProfile } from './create-expert-profile.ts';
import { expertProfile, profilesOfPerson } from './expert-profile.ts';
import { expertRequest } from './expert-request.ts';
import { expertRules } from './expert.rules.ts';
import { matchExpert } from './match-expert.ts';
import { requestExpert } from './request-expert.ts';

export const queries = {
  expertProfiles: (_, page, { read }) => read.list(expertProfile, page),
  expertRequests: (_, page, { read }) => read.list(expertRequest, page),
} satisfies QueryResolvers;

export const types = {
  Person: { expertProfiles: ({ id }, page, { read }) => read.related(profilesOfPerson, id, page) },
  ExpertProfile: {
    __resolveReference: ({ id }, { read }) => read.byId(expertProfile, id),
    person: ({ person }) => stub(person),
  },
  ExpertRequest: {
    __resolveReference: ({ id }, { read }) => read.byId(expertRequest, id),
    organization: ({ organization }) => stub(organization),
    expert: ({ expert }, _, { read }) => read.byId(expertProfile, expert),
    conflicted: ({ conflicted }, _, { read }) =>
      Promise.all(conflicted.map((one) => read.byId(expertProfile, one))),
  },
} satisfies Resolvers;

const present = answering('ExpertRequest');

export const mutations = {
  ...commandsOf(expertRequest, expertRules),
  createExpertProfile: mutation(createExpertProfile, answering('ExpertProfile')),
  requestExpert: mutation(requestExpert, present),
  matchExpert: mutation(matchExpert, present),
};
