import {
  invalidInput,
  isRefusal,
  referenceUnknown,
  ruleBreach,
  type IllegalTransition,
  type InvalidInput,
  type ReferenceUnknown,
  type RuleBreach,
} from '@hub/hub-language';
import type { UnitOfWork } from '@hub/service-kit/use-case';
import type { HitVerdict } from '../generated/enums.ts';
import { organization } from '../organizations/organization.ts';
import { screeningCase, type ScreeningCase } from './screening-case.ts';

/** Opens a case. One open case an organization: run a new one only when the last is CLEAR, STALE or BLOCKED. */
export async function requestScreening(
  work: UnitOfWork,
  input: { organization: string },
): Promise<ScreeningCase | ReferenceUnknown | RuleBreach> {
  const screened = await work.find(organization, input.organization);
  if (!screened) return referenceUnknown(input.organization, 'organization');
  const [open] = await work.list(screeningCase, {
    organization: screened.id,
    status: ['PENDING', 'RUNNING', 'REVIEW', 'APPEAL'],
  });
  if (open)
    return ruleBreach('ONE_OPEN_SCREENING', `screening ${open.id} of this organization is still open`);
  return work.create(screeningCase, {
    status: 'PENDING',
    organization: screened.id,
    hits: [],
    completedBy: null,
    decidedBy: null,
    validUntil: null,
    example: screened.example,
    provenance: null,
  });
}

type Step = { id: string; expectedVersion: number };
export type RunResult = Step & {
  hits: readonly { listEntry: string; name: string }[];
  validUntil: string;
};

/** Ends a run: without hits the organization is clear until `validUntil`, with hits two people review them. */
export async function completeScreening(
  work: UnitOfWork,
  input: RunResult,
): Promise<ScreeningCase | InvalidInput | IllegalTransition> {
  const row = await work.load(screeningCase, input.id, input.expectedVersion);
  const validUntil = new Date(input.validUntil);
  if (!(validUntil > work.now)) return invalidInput('validUntil must lie in the future', 'validUntil');
  const hits = input.hits.map(({ listEntry, name }) => ({
    listEntry,
    name,
    verdict: null,
    comment: null,
    decidedBy: null,
  }));
  const patch = { hits, completedBy: work.identity.subject, validUntil: validUntil.toISOString() };
  return work.transition(screeningCase, row, hits.length === 0 ? 'completeScreening' : 'sendToReview', {
    patch,
  });
}

export type HitDecision = Step & { listEntry: string; verdict: HitVerdict; comment: string };

/** Decides one hit of a case in review. */
export async function decideHit(
  work: UnitOfWork,
  input: HitDecision,
): Promise<ScreeningCase | InvalidInput | RuleBreach> {
  const row = await work.load(screeningCase, input.id, input.expectedVersion);
  const refused = hitProblem(row, input);
  if (isRefusal(refused)) return refused;
  const decision = { verdict: input.verdict, comment: input.comment, decidedBy: work.identity.subject };
  const hits = row.hits.map((hit) => (hit.listEntry === input.listEntry ? { ...hit, ...decision } : hit));
  return work.save(screeningCase, row, { hits });
}

function hitProblem(row: ScreeningCase, { comment, listEntry }: HitDecision) {
  if (row.status !== 'REVIEW')
    return ruleBreach('NOT_IN_REVIEW', `hits are decided in REVIEW; it is ${row.status}`);
  if (comment.trim() === '') return invalidInput('say why: the comment is mandatory', 'comment');
  if (row.hits.some((hit) => hit.listEntry === listEntry)) return undefined;
  return invalidInput(`this case has no hit on ${listEntry}`, 'listEntry');
}
