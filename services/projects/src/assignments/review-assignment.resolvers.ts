import { stub } from '@hub/hub-language';
import { answering, commandsOf, mutation } from '@hub/service-kit/use-case';
import type { QueryResolvers, Resolvers } from '../generated/graphql.ts';
import { proposal } from '../proposals/proposal.ts';
import { assignReviewer } from './assign-reviewer.ts';
import { reviewAssignment } from './review-assignment.ts';
import { reviewAssignmentRules } from './review-assignment.rules.ts';

export const queries = {
  reviewAssignment: (_, { id }, { read }) => read.byId(reviewAssignment, id),
  reviewAssignments: (_, page, { read }) => read.list(reviewAssignment, page),
} satisfies QueryResolvers;

export const types: Resolvers = {
  ReviewAssignment: {
    __resolveReference: ({ id }, { read }) => read.byId(reviewAssignment, id),
    proposal: (row, _, { read }) => read.byId(proposal, row.proposal),
    reviewer: ({ reviewer }) => stub(reviewer),
  },
};

export const mutations = {
  ...commandsOf(reviewAssignment, reviewAssignmentRules),
  assignReviewer: mutation(assignReviewer, answering('ReviewAssignment')),
};
