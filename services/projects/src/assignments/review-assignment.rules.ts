import { invalidInput } from '@hub/hub-language';
import type { CommandRules, UnitOfWork } from '@hub/service-kit/use-case';
import { refuseTied } from '../parties/refuse-tied.ts';
import { proposal, showToReviewers } from '../proposals/proposal.ts';
import { review, showToReaders } from '../proposals/review.ts';
import { reviewAssignment, type ReviewAssignment } from './review-assignment.ts';
import { refuseOutsideReview } from './under-review.ts';

/** Locks the proposal, so that nobody counts its reviews meanwhile. */
const proposalOf = (work: UnitOfWork, row: ReviewAssignment) => work.loadForeign(proposal, row.proposal);

async function hideFromReviewer(work: UnitOfWork, row: ReviewAssignment): Promise<void> {
  const { id, reviewers } = await proposalOf(work, row);
  await showToReviewers(
    work,
    id,
    reviewers.filter((person) => person !== row.reviewer),
  );
}

/** A review that was submitted before its conflict was declared counts no more, and reads no others. */
async function discountReview(work: UnitOfWork, row: ReviewAssignment): Promise<void> {
  for (const one of await work.list(review, { proposal: row.proposal })) {
    if (one.assignment === row.id) await work.save(review, one, { conflict: true });
    else
      await showToReaders(
        work,
        one.id,
        one.readers.filter((person) => person !== row.reviewer),
      );
  }
}

/** What a reviewer's declarations need and cause. */
export const reviewAssignmentRules = {
  declareNoConflict: {
    async requires(work, row) {
      const of = await proposalOf(work, row);
      return refuseOutsideReview(of) ?? (await refuseTied(work, of, row.reviewer));
    },
  },
  declareConflict: {
    async requires(work, row, { reason }) {
      if (!reason?.trim()) return invalidInput('say what the conflict is', 'reason');
      return refuseOutsideReview(await proposalOf(work, row));
    },
    sets: (_work, _row, { reason }) => ({ conflictReason: reason ?? null }),
    async follows(work, row) {
      await hideFromReviewer(work, row);
      await discountReview(work, row);
    },
  },
  revokeReviewer: { follows: hideFromReviewer },
} satisfies CommandRules<typeof reviewAssignment>;
