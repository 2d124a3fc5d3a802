import { stub } from '@hub/hub-language';
import { answering, commandsOf, mutation } from '@hub/service-kit/use-case';
import { assignmentsOfProposal } from '../assignments/review-assignment.ts';
import type { QueryResolvers, Resolvers } from '../generated/graphql.ts';
import { roadmapsOfProposal } from '../roadmaps/roadmap.ts';
import { draftProposal } from './draft-proposal.ts';
import { inState } from './find-proposals.ts';
import { proposal } from './proposal.ts';
import { proposalRules } from './proposal.rules.ts';
import { shownReview, shownReviews } from './shown-reviews.ts';
import { submitReview } from './submit-review.ts';

export const queries = {
  proposal: (_, { id }, { read }) => read.byId(proposal, id),
  proposals: (_, { status, ...page }, { read }) => read.list(proposal, page, (row) => inState(row, status)),
} satisfies QueryResolvers;

export const types: Resolvers = {
  Proposal: {
    __resolveReference: ({ id }, { read }) => read.byId(proposal, id),
    hub: ({ hub }) => stub(hub),
    roadmaps: ({ id }, page, { read }) => read.related(roadmapsOfProposal, id, page),
    assignments: ({ id }, page, { read }) => read.related(assignmentsOfProposal, id, page),
    reviews: ({ id }, page, context) => shownReviews(context, id, page),
  },
  Review: {
    __resolveReference: ({ id }, context) => shownReview(context, id),
    proposal: (row, _, { read }) => read.byId(proposal, row.proposal),
    reviewer: ({ person }) => stub(person),
  },
};

export const mutations = {
  ...commandsOf(proposal, proposalRules),
  draftProposal: mutation(draftProposal, answering('Proposal')),
  submitReview: mutation(submitReview, answering('Review')),
};
