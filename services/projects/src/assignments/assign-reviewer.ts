import { personOf } from '@hub/followed-companies';
import { isRefusal, ruleBreach, type ReferenceUnknown, type RuleBreach } from '@hub/hub-language';
import type { UnitOfWork } from '@hub/service-kit/use-case';
import { refuseTied } from '../parties/refuse-tied.ts';
import { proposal, showToReviewers } from '../proposals/proposal.ts';
import { reviewAssignment, type ReviewAssignment } from './review-assignment.ts';
import { refuseOutsideReview } from './under-review.ts';

/** Which proposal, and the person who is to review it. */
export type NewAssignment = { proposal: string; reviewer: string };

/** Assigns a reviewer, who then declares whether there is a conflict of interest; once a person and proposal. */
export async function assignReviewer(
  work: UnitOfWork,
  input: NewAssignment,
): Promise<ReviewAssignment | ReferenceUnknown | RuleBreach> {
  const row = await work.load(proposal, input.proposal);
  const closed = refuseOutsideReview(row);
  if (closed) return closed;
  const person = await personOf(work, input.reviewer);
  if (isRefusal(person)) return person;
  if (person.id === work.identity.person) {
    return ruleBreach('SELF_ASSIGNED', 'another assigns you: who runs a review writes none of it');
  }
  const tied = await refuseTied(work, row, person.id);
  if (tied) return tied;
  const earlier = await work.list(reviewAssignment, { proposal: row.id, reviewer: person.id });
  if (earlier.some(({ status }) => status !== 'REVOKED')) {
    return ruleBreach('ALREADY_ASSIGNED', 'this person is, or was, a reviewer of the proposal');
  }
  await showToReviewers(work, row.id, [...row.reviewers, person.id]);
  return work.create(reviewAssignment, {
    status: 'ASSIGNED',
    proposal: row.id,
    reviewer: person.id,
    conflictReason: null,
    example: row.example,
    provenance: null,
  });
}
