import { give, type TestCaller, type UseCaseBed } from '@hub/service-kit/testing';
import { assignReviewer } from '../assignments/assign-reviewer.ts';
import type { ReviewAssignment } from '../assignments/review-assignment.ts';
import type { Review } from '../proposals/review.ts';
import { submitReview, type NewReview } from '../proposals/submit-review.ts';
import { knownPerson } from './foreign.ts';

/** How a use case runs as this person, who reviews. */
export const as = (person: string): { as: TestCaller } => ({
  as: { subject: person, roles: ['REVIEWER'], person },
});

/** An assignment of a proposal that is eligible or in review, to a person of its own unless one is named. */
export const anAssignment = async (
  bed: UseCaseBed,
  proposal: string,
  reviewer?: string,
): Promise<ReviewAssignment> =>
  bed.accept(assignReviewer, { proposal, reviewer: reviewer ?? (await knownPerson(bed)) });

/** An assignment whose reviewer has declared that there is no conflict. */
export async function anAccepted(
  bed: UseCaseBed,
  proposal: string,
  reviewer?: string,
): Promise<ReviewAssignment> {
  const assigned = await anAssignment(bed, proposal, reviewer);
  return give(bed, assigned, 'declareNoConflict', {}, as(assigned.reviewer));
}

/** A review that fits. */
export const aNewReview = (proposal: string, values: Partial<NewReview> = {}): NewReview => ({
  proposal,
  excellence: 4,
  impact: 4,
  implementation: 4,
  comment: 'sound and useful',
  ...values,
});

/** One reviewer's review of a proposal that is in review. */
export async function aReview(
  bed: UseCaseBed,
  proposal: string,
  { reviewer, ...values }: Partial<NewReview> & { reviewer?: string } = {},
): Promise<Review> {
  const accepted = await anAccepted(bed, proposal, reviewer);
  const by = { ...as(accepted.reviewer), operation: 'submitReview' };
  return bed.accept(submitReview, aNewReview(proposal, values), by);
}

/** Three reviews that give the same score in each criterion. */
export async function threeReviews(bed: UseCaseBed, proposal: string, score = 4): Promise<void> {
  const scores = { excellence: score, impact: score, implementation: score };
  for (let count = 0; count < 3; count++) await aReview(bed, proposal, scores);
}
