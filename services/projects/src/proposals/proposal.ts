import type { LocalizedText } from '@hub/hub-language';
import {
  defineAggregate,
  defineMachine,
  id,
  json,
  oneOf,
  party,
  publicWhenPublished,
  text,
  type RowOfAggregate,
} from '@hub/service-kit/aggregate';
import { relation } from '@hub/service-kit/read';
import { ProposalKind, ProposalStatus } from '../generated/enums.ts';

const BEFORE_PANEL = ['EXPECTED', 'DRAFT', 'SUBMITTED', 'ELIGIBLE', 'IN_REVIEW', 'CONSENSUS'] as const;

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
  withdrawProposal: { from: BEFORE_PANEL, to: 'WITHDRAWN' },
});

const NOT_DRAFT = ProposalStatus.filter((status) => status !== 'DRAFT');

/** What one party proposes to another; it speaks for its sender. */
export const proposal = defineAggregate('Proposal', {
  prefix: 'pro',
  topic: 'projects.proposal.v1',
  table: 'proposal',
  created: 'recorded',
  machine,
  place: { in: { HUB: 'hub' } },
  visibility: {
    public: publicWhenPublished(...NOT_DRAFT),
    own: ['from', 'to'],
    roles: ['PROGRAMME_MANAGER', 'REVIEWER'],
  },
  owners: ['from'],
  fields: {
    status: oneOf(ProposalStatus).published(),
    sourceStatus: text().nullable().published(),
    kind: oneOf(ProposalKind).published(),
    hub: id('hub').published(),
    from: party().published(),
    to: party().published(),
    subject: json<LocalizedText>().published(),
    timing: json<LocalizedText>().nullable().published(),
  },
});
export type Proposal = RowOfAggregate<typeof proposal>;

export const proposalsOfHub = relation(proposal, 'hub');
export const proposalsOfOrganization = relation(proposal, 'from', 'to');
