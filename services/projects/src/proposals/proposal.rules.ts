import { ruleBreach } from '@hub/hub-language';
import type { CommandRules, UnitOfWork } from '@hub/service-kit/use-case';
import { proposal, type Proposal } from './proposal.ts';
import { review } from './review.ts';
import { judge } from './verdict.ts';

const verdictOf = async (work: UnitOfWork, { id }: Proposal) =>
  judge(await work.list(review, { proposal: id }));

/** What the reviews must say before a proposal goes on. */
export const proposalRules = {
  recordConsensus: {
    async requires(work, row) {
      const { enough, message } = await verdictOf(work, row);
      return enough ? undefined : ruleBreach('REVIEWS_MISSING', message);
    },
  },
  approveProposal: {
    async requires(work, row) {
      const { passed, message } = await verdictOf(work, row);
      return passed ? undefined : ruleBreach('BELOW_THRESHOLD', message);
    },
  },
} satisfies CommandRules<typeof proposal>;
