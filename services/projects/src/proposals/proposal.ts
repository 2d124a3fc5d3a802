import { toUuid, type LocalizedText } from '@hub/hub-language';
import {
  defineAggregate,
  defineMachine,
  id,
  ids,
  json,
  oneOf,
  parties,
  party,
  publicWhenPublished,
  text,
  type RowOfAggregate,
} from '@hub/service-kit/aggregate';
import { relation, sqlOn } from '@hub/service-kit/read';
import type { UnitOfWork } from '@hub/service-kit/use-case';
import { ProposalKind, ProposalStatus } from '../generated/enums.ts';

const BEFORE_PANEL = ['EXPECTED', 'DRAFT', 'SUBMITTED', 'ELIGIBLE', 'IN_REVIEW', 'CONSENSUS'] as const;

/** States in which a proposal still waits for an outcome. */
export const OPEN_PROPOSALS = [...BEFORE_PANEL, 'PANEL', 'RESERVE'] as const;

const machine = defineMachine(ProposalStatus, {
  receiveProposal: { from: ['EXPECTED'], to: 'DRAFT' },
  submitProposal: { from: ['DRAFT'], to: 'SUBMITTED' },
  declareEligible: { from: ['SUBMITTED'], to: 'ELIGIBLE' },
  declareIneligible: { from: ['SUBMITTED'], to: 'INELIGIBLE' },
  startReview: { from: ['ELIGIBLE'], to: 'IN_REVIEW' },
  recordConsensus: { from: ['IN_REVIEW'], to: 'CONSENSUS' },
  sendToPanel: { from: ['CONSENSUS'], to: 'PANEL' },
  approveProposal: { from: ['PANEL', 'RESERVE'], to: 'APPROVED' },
  reserveProposal: { from: ['PANEL'], to: 'RESERVE' },
  rejectProposal: { from: ['PANEL'], to: 'REJECTED' },
  addProposalToRoadmap: { from: ['APPROVED'], to: 'ROADMAPPED', by: 'service' },
  withdrawProposal: { from: [...BEFORE_PANEL, 'SUSPENDED'], to: 'WITHDRAWN' },
  suspendProposal: { from: OPEN_PROPOSALS, to: 'SUSPENDED', by: 'service' },
  restoreProposal: { from: ['SUSPENDED'], to: 'previous', by: 'service' },
});

/**
 * What one party proposes to another; it speaks for its sender. An organization's draft is its own; once submitted it is
 * seen by both sides, the staff of its hub and its reviewers, and by all when it has been approved.
 */
export const proposal = defineAggregate('Proposal', {
  prefix: 'pro',
  topic: 'projects.proposal.v1',
  table: 'proposal',
  created: 'recorded',
  machine,
  place: { in: { HUB: 'desk' } },
  visibility: {
    public: publicWhenPublished('APPROVED', 'ROADMAPPED'),
    own: ['audience'],
    persons: ['reviewers'],
    roles: ['PROGRAMME_MANAGER'],
  },
  owners: ['from'],
  assignees: ['reviewers'],
  fields: {
    status: oneOf(ProposalStatus).published(),
    /** Where it goes back to when its sender is cleared. */
    previousStatus: oneOf(ProposalStatus).nullable(),
    sourceStatus: text().nullable().published(),
    kind: oneOf(ProposalKind).published(),
    hub: id('hub').published(),
    from: party().published(),
    to: party().published(),
    subject: json<LocalizedText>().published(),
    timing: json<LocalizedText>().nullable().published(),
    /** The sides that see it: the sender, and from submission on the addressee. */
    audience: parties(),
    /** The hub whose staff work on it; null while it is an organization's own draft. */
    desk: id('hub').nullable(),
    /** Persons who have it before them as its reviewers. */
    reviewers: ids('per'),
  },
});
export type Proposal = RowOfAggregate<typeof proposal>;

export const proposalsOfHub = relation(proposal, 'hub');
export const proposalsOfOrganization = relation(proposal, 'from', 'to');

/** Sets who has it as a reviewer, which follows from the assignments and so is no change of it. Lock it before. */
export const showToReviewers = (work: UnitOfWork, of: string, reviewers: readonly string[]): Promise<void> =>
  work.send(
    sqlOn(proposal)
      .updateTable('proposal')
      .set((row) => ({
        reviewers: row.cast<readonly string[]>(row.val(JSON.stringify(reviewers)), 'jsonb'),
      }))
      .where('id', '=', toUuid(of)),
  );
