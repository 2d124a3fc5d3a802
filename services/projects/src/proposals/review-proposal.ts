import {
  codedError,
  invalidInput,
  requireHub,
  requireOrganization,
  ruleBreach,
  type Guard,
  type Party,
  type Work,
} from '@hub/service-kit';
import type { DraftProposalInput, SubmitReviewInput } from '../graphql/generated.ts';
import { proposalAggregate, reviewAggregate } from './proposal.entity.ts';
import { CRITERIA, judge, type Proposal } from './proposal.ts';

const MAX_SCORE = 5;
const COUNTRY_CODE = /^[A-Z]{2}$/;

/** Checks that a party exists: a known organization, or a country code. */
export async function requireParty(work: Work, party: Party, field: string): Promise<Party> {
  if (party.kind === 'ORGANIZATION') await requireOrganization(work.manager, party.id);
  else if (!COUNTRY_CODE.test(party.id)) {
    throw invalidInput(`${party.id} is not an ISO 3166-1 alpha-2 code such as VN`, field);
  }
  return { kind: party.kind, id: party.id };
}

export async function requireParties(work: Work, parties: readonly Party[], field: string): Promise<Party[]> {
  if (parties.length === 0) throw invalidInput('name at least one party', field);
  return Promise.all(parties.map((party, index) => requireParty(work, party, `${field}.${index}`)));
}

export async function draftProposal(work: Work, input: DraftProposalInput) {
  await requireHub(work.manager, input.hub);
  const created = await work.create(proposalAggregate, {
    status: 'DRAFT',
    sourceStatus: null,
    kind: input.kind,
    hub: input.hub,
    from: await requireParty(work, input.from, 'from'),
    to: await requireParty(work, input.to, 'to'),
    subject: input.subject,
    timing: null,
    example: input.example,
    provenance: null,
  });
  return { __typename: 'Proposal' as const, ...created };
}

/** One review a reviewer and proposal, while it is in review. */
export async function submitReview(work: Work, input: SubmitReviewInput) {
  const proposal = await work.load(proposalAggregate, input.proposal);
  if (proposal.status !== 'IN_REVIEW') {
    throw ruleBreach('NOT_IN_REVIEW', `the proposal is ${proposal.status}, not IN_REVIEW`);
  }
  for (const name of CRITERIA) {
    if (input[name] < 0 || input[name] > MAX_SCORE) throw invalidInput(`${name} is 0 to ${MAX_SCORE}`, name);
  }
  if (input.comment.trim() === '') throw invalidInput('say why: the comment is mandatory', 'comment');
  const reviewer = work.identity.subject;
  const twice = await work.manager.existsBy(reviewAggregate.entity, { proposal: proposal.id, reviewer });
  if (twice) throw ruleBreach('ALREADY_REVIEWED', 'you have reviewed this proposal already');
  const created = await work.create(reviewAggregate, {
    proposal: proposal.id,
    reviewer,
    conflict: input.conflict,
    excellence: input.excellence,
    impact: input.impact,
    implementation: input.implementation,
    comment: input.comment,
    example: proposal.example,
    provenance: null,
  });
  return { __typename: 'Review' as const, ...created };
}

const verdictOf = async (work: Work, row: Proposal) =>
  judge(await work.manager.findBy(reviewAggregate.entity, { proposal: row.id }));

const enoughReviews: Guard<Proposal> = async (work, row) => {
  const verdict = await verdictOf(work, row);
  if (!verdict.enough) throw ruleBreach('REVIEWS_MISSING', verdict.message);
};

const thresholdsMet: Guard<Proposal> = async (work, row) => {
  const verdict = await verdictOf(work, row);
  if (!verdict.passed) throw ruleBreach('BELOW_THRESHOLD', verdict.message);
};

/** A proposal speaks for its sender: confined callers submit only their own organization's. */
const ownProposal: Guard<Proposal> = (work, row) => {
  const { organization, roles } = work.identity;
  const isStaff = roles.some((role) => role === 'OPERATOR' || role === 'PROGRAMME_MANAGER');
  if (!isStaff && row.from.id !== organization) throw codedError('FORBIDDEN', 'this proposal is not yours');
  return Promise.resolve();
};

export const proposalGuards = {
  submitProposal: ownProposal,
  recordConsensus: enoughReviews,
  approveProposal: thresholdsMet,
};
