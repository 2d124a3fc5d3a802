import { stub } from '@hub/hub-language';
import { answering, commandsOf, mutation } from '@hub/service-kit/use-case';
import type { QueryResolvers, Resolvers } from '../generated/graphql.ts';
import { mandate } from '../mandates/investor-mandate.ts';
import { match } from '../matching/match.ts';
import { round } from '../rounds/fundraising-round.ts';
import {
  introduction,
  introductionsNaming,
  introductionsOfOrganization,
  isOwnOrStaff,
  mayKnow,
  unnamed,
} from './introduction.ts';
import { introductionRules } from './introduction.rules.ts';
import { suggestIntroduction } from './suggest-introduction.ts';

export const queries = {
  introduction: (_, { id }, { read }) => read.byId(introduction, id),
  introductions: (_, page, { read }) => read.list(introduction, page),
} satisfies QueryResolvers;

export const types = {
  Introduction: {
    __resolveReference: ({ id }, { read }) => read.byId(introduction, id),
    match: (row, _, { read }) => read.byId(match, row.match),
    mandate: (row, _, { read, identity }) => {
      if (!mayKnow(identity, row, 'investor')) throw unnamed('Introduction.mandate');
      return read.byId(mandate, row.mandate);
    },
    round: (row, _, { read, identity }) => {
      if (!mayKnow(identity, row, 'startup')) throw unnamed('Introduction.round');
      return read.byId(round, row.round);
    },
    investor: (row, _, { identity }) => {
      if (!mayKnow(identity, row, 'investor')) throw unnamed('Introduction.investor');
      return stub(row.investor);
    },
    startup: (row, _, { identity }) => {
      if (!mayKnow(identity, row, 'startup')) throw unnamed('Introduction.startup');
      return stub(row.startup);
    },
  },
} satisfies Resolvers;

export const ofOrganization = {
  introductions: ({ id }, page, { read, identity }) =>
    read.related(isOwnOrStaff(identity, id) ? introductionsOfOrganization : introductionsNaming, id, page),
} satisfies Resolvers['Organization'];

export const mutations = {
  ...commandsOf(introduction, introductionRules),
  suggestIntroduction: mutation(suggestIntroduction, answering('Introduction')),
};
