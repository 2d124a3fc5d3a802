import {
  codedError,
  invalidInput,
  referenceUnknown,
  ruleBreach,
  type Guard,
  type Work,
} from '@hub/service-kit';
import type { CompleteScreeningInput, DecideHitInput, RequestScreeningInput } from '../graphql/generated.ts';
import { organizationAggregate } from '../organizations/organization.entity.ts';
import { screeningAggregate } from './screening-case.entity.ts';
import type { ScreeningCase } from './screening-case.ts';

const member = (row: ScreeningCase) => ({ __typename: 'ScreeningCase' as const, ...row });

/** Opens a case. One open case an organization: run a new one only when the last is CLEAR, STALE or BLOCKED. */
export async function requestScreening(work: Work, input: RequestScreeningInput) {
  const organization = await work.find(organizationAggregate, input.organization);
  if (!organization) throw referenceUnknown(input.organization, 'organization');
  const open = await work.manager.findOneBy(screeningAggregate.entity, [
    { organization: organization.id, status: 'PENDING' },
    { organization: organization.id, status: 'RUNNING' },
    { organization: organization.id, status: 'REVIEW' },
    { organization: organization.id, status: 'APPEAL' },
  ]);
  if (open) throw ruleBreach('ONE_OPEN_SCREENING', `screening ${open.id} of this organization is still open`);
  const created = await work.create(screeningAggregate, {
    status: 'PENDING',
    organization: organization.id,
    hits: [],
    completedBy: null,
    decidedBy: null,
    validUntil: null,
    example: organization.example,
    provenance: null,
  });
  return member(created);
}

/** Ends a run: without hits the organization is clear until `validUntil`, with hits two people review them. */
export async function completeScreening(work: Work, input: CompleteScreeningInput) {
  const row = await work.load(screeningAggregate, input.id, input.expectedVersion);
  const validUntil = new Date(input.validUntil);
  if (!(validUntil > work.now)) throw invalidInput('validUntil must lie in the future', 'validUntil');
  const hits = input.hits.map((hit) => ({
    listEntry: hit.listEntry,
    name: hit.name,
    verdict: null,
    comment: null,
    decidedBy: null,
  }));
  const command = hits.length === 0 ? 'completeScreening' : 'sendToReview';
  const patch = { hits, completedBy: work.identity.subject, validUntil: validUntil.toISOString() };
  return member(await work.step(screeningAggregate, row, command, null, patch));
}

/** Decides one hit of a case in review. */
export async function decideHit(work: Work, input: DecideHitInput) {
  const row = await work.load(screeningAggregate, input.id, input.expectedVersion);
  if (row.status !== 'REVIEW')
    throw ruleBreach('NOT_IN_REVIEW', `hits are decided in REVIEW; it is ${row.status}`);
  if (input.comment.trim() === '') throw invalidInput('say why: the comment is mandatory', 'comment');
  if (!row.hits.some((hit) => hit.listEntry === input.listEntry)) {
    throw invalidInput(`this case has no hit on ${input.listEntry}`, 'listEntry');
  }
  const decision = { verdict: input.verdict, comment: input.comment, decidedBy: work.identity.subject };
  const hits = row.hits.map((hit) => (hit.listEntry === input.listEntry ? { ...hit, ...decision } : hit));
  return member(await work.save(screeningAggregate, row, { hits }));
}

/** Four eyes: who decided a hit may not also close the case. */
function requireSecondPerson(work: Work, row: ScreeningCase): void {
  if (row.hits.some((hit) => hit.decidedBy === work.identity.subject)) {
    throw codedError('FORBIDDEN', 'four eyes: whoever decided a hit may not close the case');
  }
}

const clear: Guard<ScreeningCase> = (work, row) => {
  if (row.hits.some((hit) => hit.verdict !== 'NO_MATCH')) {
    throw ruleBreach('HITS_UNDECIDED', 'every hit must be decided as no match before the case is cleared');
  }
  requireSecondPerson(work, row);
  return Promise.resolve({ decidedBy: work.identity.subject });
};

const block: Guard<ScreeningCase> = (work, row) => {
  if (!row.hits.some((hit) => hit.verdict === 'MATCH')) {
    throw ruleBreach(
      'NO_MATCH_DECIDED',
      'a hit must be decided as a match before the organization is blocked',
    );
  }
  requireSecondPerson(work, row);
  return Promise.resolve({ decidedBy: work.identity.subject });
};

export const screeningGuards = { clearScreening: clear, blockScreening: block };
