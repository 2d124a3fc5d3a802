import { defineMachine, type AggregateRow, type LocalizedText, type Party } from '@hub/service-kit';

export const PROPOSAL_STATUSES = [
  'EXPECTED',
  'DRAFT',
  'SUBMITTED',
  'ELIGIBLE',
  'INELIGIBLE',
  'IN_REVIEW',
  'CONSENSUS',
  'PANEL',
  'APPROVED',
  'RESERVE',
  'REJECTED',
  'ROADMAPPED',
  'WITHDRAWN',
] as const;
export type ProposalStatus = (typeof PROPOSAL_STATUSES)[number];

export type Proposal = AggregateRow & {
  status: ProposalStatus;
  sourceStatus: string | null;
  kind: 'DEVELOPMENT_PROJECT' | 'PARTICIPATION_PROPOSALS' | 'JOINT_PROJECT';
  hub: string;
  from: Party;
  to: Party;
  subject: LocalizedText;
  timing: LocalizedText | null;
};

export const proposalMachine = defineMachine<ProposalStatus>(PROPOSAL_STATUSES, [
  { command: 'receiveProposal', from: ['EXPECTED'], to: 'DRAFT' },
  { command: 'submitProposal', from: ['DRAFT'], to: 'SUBMITTED' },
  { command: 'declareEligible', from: ['SUBMITTED'], to: 'ELIGIBLE' },
  { command: 'declareIneligible', from: ['SUBMITTED'], to: 'INELIGIBLE' },
  { command: 'startReview', from: ['ELIGIBLE'], to: 'IN_REVIEW' },
  { command: 'recordConsensus', from: ['IN_REVIEW'], to: 'CONSENSUS' },
  { command: 'sendToPanel', from: ['CONSENSUS'], to: 'PANEL' },
  { command: 'approveProposal', from: ['PANEL', 'RESERVE'], to: 'APPROVED' },
  { command: 'reserveProposal', from: ['PANEL'], to: 'RESERVE' },
  { command: 'rejectProposal', from: ['PANEL'], to: 'REJECTED' },
  { command: 'addProposalToRoadmap', from: ['APPROVED'], to: 'ROADMAPPED', byClient: false },
  {
    command: 'withdrawProposal',
    from: ['EXPECTED', 'DRAFT', 'SUBMITTED', 'ELIGIBLE', 'IN_REVIEW', 'CONSENSUS'],
    to: 'WITHDRAWN',
  },
]);

export type Review = AggregateRow & {
  proposal: string;
  /** Subject of the reviewer's token. */
  reviewer: string;
  conflict: boolean;
  excellence: number;
  impact: number;
  implementation: number;
  comment: string;
};

export const CRITERIA = ['excellence', 'impact', 'implementation'] as const;
const MIN_REVIEWS = 3;
const MIN_MEAN = 3;
const MIN_SUM = 10;

export type Verdict = { enough: boolean; passed: boolean; message: string };

/** What the reviews without conflict say: three at least, a mean of 3 in each criterion and of 10 in all. */
export function judge(reviews: readonly Review[]): Verdict {
  const counted = reviews.filter((review) => !review.conflict);
  if (counted.length < MIN_REVIEWS) {
    const message = `${counted.length} of ${MIN_REVIEWS} reviews without conflict are in (submitReview)`;
    return { enough: false, passed: false, message };
  }
  const means = CRITERIA.map(
    (name) => counted.reduce((sum, review) => sum + review[name], 0) / counted.length,
  );
  const sum = means.reduce((total, mean) => total + mean, 0);
  const passed = means.every((mean) => mean >= MIN_MEAN) && sum >= MIN_SUM;
  const found = CRITERIA.map((name, i) => `${name} ${means[i]?.toFixed(1) ?? ''}`).join(', ');
  return {
    enough: true,
    passed,
    message: `means: ${found}, in all ${sum.toFixed(1)} of at least ${MIN_SUM}`,
  };
}
