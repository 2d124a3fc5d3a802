import {
  defineAggregate,
  defineMachine,
  id,
  NOT_PUBLIC,
  oneOf,
  text,
  type RowOfAggregate,
} from '@hub/service-kit/aggregate';
import { relation } from '@hub/service-kit/read';
import { ReviewAssignmentStatus } from '../generated/enums.ts';
import { proposal } from '../proposals/proposal.ts';

/** States in which a reviewer has the proposal before them. */
export const HELD_ASSIGNMENTS = ['ASSIGNED', 'ACCEPTED', 'REVIEWED'] as const;

const machine = defineMachine(ReviewAssignmentStatus, {
  declareNoConflict: { from: ['ASSIGNED'], to: 'ACCEPTED' },
  declareConflict: { from: HELD_ASSIGNMENTS, to: 'CONFLICTED' },
  revokeReviewer: { from: ['ASSIGNED', 'ACCEPTED'], to: 'REVOKED' },
  submitReview: { from: ['ACCEPTED'], to: 'REVIEWED', by: 'service' },
});

/** A person is asked to review a proposal, and says first whether a conflict of interest stands against it. */
export const reviewAssignment = defineAggregate('ReviewAssignment', {
  prefix: 'rva',
  topic: 'projects.review-assignment.v1',
  table: 'review_assignment',
  created: 'assigned',
  machine,
  place: { partOf: { proposal } },
  visibility: { public: NOT_PUBLIC, persons: ['reviewer'], roles: ['PROGRAMME_MANAGER'] },
  assignees: ['reviewer'],
  fields: {
    status: oneOf(ReviewAssignmentStatus).published(),
    proposal: id('pro').published(),
    reviewer: id('per').whose().published(),
    /** What the reviewer says of the conflict. */
    conflictReason: text().nullable().published(),
  },
});
export type ReviewAssignment = RowOfAggregate<typeof reviewAssignment>;

export const assignmentsOfProposal = relation(reviewAssignment, 'proposal');
