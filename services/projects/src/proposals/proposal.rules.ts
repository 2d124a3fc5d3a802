import { ruleBreach, type RuleBreach } from '@hub/hub-language';
import type { CommandRules, UnitOfWork } from '@hub/service-kit/use-case';
import { reviewAssignment } from '../assignments/review-assignment.ts';
import { refuseBlockedParty } from '../parties/known-party.ts';
import { proposal, type Proposal } from './proposal.ts';
import { review } from './review.ts';
import { judge } from './verdict.ts';

const verdictOf = async (work: UnitOfWork, { id }: Proposal) =>
  judge(await work.list(review, { proposal: id }));

/** RuleBreach when the caller is one of the reviewers, or has declared a conflict of interest. */
async function refuseReviewer(work: UnitOfWork, { id }: Proposal): Promise<RuleBreach | undefined> {
  const { person } = work.identity;
  if (person === null) return undefined;
  if (await work.exists(review, { proposal: id, person })) {
    return ruleBreach('OWN_REVIEW', 'you have reviewed this proposal: another records the consensus');
  }
  return (await work.exists(reviewAssignment, { proposal: id, reviewer: person, status: 'CONFLICTED' }))
    ? ruleBreach('CONFLICT_OF_INTEREST', 'you have declared a conflict: another records the consensus')
    : undefined;
}

/** What a proposal needs, e.g. of its reviews, before it goes on, and who sees it then. */
export const proposalRules = {
  submitProposal: {
    requires: (work, { from }) => refuseBlockedParty(work, from),
    sets: (_work, { from, to, hub }) => ({ audience: [from, to], desk: hub }),
  },
  withdrawProposal: {
    requires: (_work, { previousStatus, status }) =>
      status === 'SUSPENDED' && (previousStatus === 'PANEL' || previousStatus === 'RESERVE')
        ? ruleBreach('WITH_PANEL', 'the proposal is with its panel: it can no longer be withdrawn')
        : undefined,
  },
  recordConsensus: {
    async requires(work, row) {
      const { enough, message } = await verdictOf(work, row);
      return enough ? refuseReviewer(work, row) : ruleBreach('REVIEWS_MISSING', message);
    },
  },
  approveProposal: {
    async requires(work, row) {
      const { passed, message } = await verdictOf(work, row);
      return passed ? undefined : ruleBreach('BELOW_THRESHOLD', message);
    },
  },
} satisfies CommandRules<typeof proposal>;
