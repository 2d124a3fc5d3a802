import { answering, mutation } from '@hub/service-kit/use-case';
import type { QueryResolvers, Resolvers } from '../generated/graphql.ts';
import { unnamed } from '../introductions/introduction.ts';
import { mandate } from '../mandates/investor-mandate.ts';
import { round } from '../rounds/fundraising-round.ts';
import { match, matchesOfRun, matchRun } from './match.ts';
import { runMatching } from './run-matching.ts';
import { shownContributions, shownExclusions } from './shown-match.ts';

export const queries = {
  match: (_, { id }, { read }) => read.byId(match, id),
  matchRun: (_, { id }, { read }) => read.byId(matchRun, id),
} satisfies QueryResolvers;

export const types = {
  MatchRun: {
    __resolveReference: ({ id }, { read }) => read.byId(matchRun, id),
    results: ({ id }, page, { read }) => read.related(matchesOfRun, id, page),
  },
  Match: {
    __resolveReference: ({ id }, { read }) => read.byId(match, id),
    run: ({ run }, _, { read }) => read.byId(matchRun, run),
    excludedBy: (row, _, { identity }) => shownExclusions(row, identity),
    contributions: (row, _, { read, identity }) => shownContributions(row, read, identity),
    mandate: (row, _, { read }) => read.byId(mandate, row.mandate),
    round: (row, _, { read }) => read.byId(round, row.round),
  },
  Contribution: {
    evidence({ evidence }) {
      if (evidence === null) throw unnamed('Contribution.evidence');
      return evidence;
    },
  },
} satisfies Resolvers;

export const mutations = { runMatching: mutation(runMatching, answering('MatchRun')) };
