import { give, take, type UseCaseBed } from '@hub/service-kit/testing';
import { reviewAssignment } from '../assignments/review-assignment.ts';
import { aProposal, inPanel, TO_REVIEW } from './builders.ts';
import { knownOrganization, organizationParty, screened } from './foreign.ts';
import { publishedProposal } from './published.ts';
import { aReview, anAssignment, as } from './reviews.ts';

/** Proposals to each of their ends but a roadmap: one that nobody announced, and others that a document did. */
export async function liveProposals(bed: UseCaseBed, hub: string): Promise<void> {
  await take(bed, await inPanel(bed, await aProposal(bed, { hub })), 'approveProposal');
  const received = async () => take(bed, await publishedProposal(bed, { hub }), 'receiveProposal');
  await take(bed, await inPanel(bed, await received()), 'reserveProposal', 'approveProposal');
  await take(bed, await inPanel(bed, await received(), 2), 'rejectProposal');
  await take(bed, await received(), 'submitProposal', 'declareIneligible');
  await take(bed, await publishedProposal(bed, { hub }), 'withdrawProposal');
  const sender = await knownOrganization(bed);
  await publishedProposal(bed, { hub, from: organizationParty(sender) });
  await screened(bed, sender, 'BLOCKED');
  await screened(bed, sender, 'CLEAR');
  await liveAssignments(bed, hub);
}

/** Reviewers whose conflict of interest is declared before and after the review, and one who is not needed. */
async function liveAssignments(bed: UseCaseBed, hub: string): Promise<void> {
  const { id } = await take(bed, await aProposal(bed, { hub }), ...TO_REVIEW);
  const reason = 'has advised the sender in the past year';
  const conflicted = await anAssignment(bed, id);
  await give(bed, conflicted, 'declareConflict', { reason }, as(conflicted.reviewer));
  await take(bed, await anAssignment(bed, id), 'revokeReviewer');
  const { assignment } = await aReview(bed, id);
  const reviewed = await bed.reader().byId(reviewAssignment, assignment);
  if (reviewed) await give(bed, reviewed, 'declareConflict', { reason }, as(reviewed.reviewer));
}
