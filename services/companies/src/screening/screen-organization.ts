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
import { withActor } from '@hub/service-kit/aggregate';
import type { UnitOfWork } from '@hub/service-kit/use-case';
import type { HitVerdict } from '../generated/enums.ts';
import { organization } from '../organizations/organization.ts';
import { refuseBeside, screeningCase, type ScreeningCase } from './screening-case.ts';

/** Opens a case: one at a time, none beside a block, and none while a clearance holds. */
export async function requestScreening(
  work: UnitOfWork,
  input: { organization: string },
): Promise<ScreeningCase | ReferenceUnknown | RuleBreach> {
  const screened = await work.find(organization, input.organization);
  if (!screened) return referenceUnknown(input.organization, 'organization');
  const cases = await work.list(screeningCase, { organization: screened.id });
  const refused = refuseBeside(cases, work.now);
  if (refused) return refused;
  return work.create(screeningCase, {
    status: 'PENDING',
    organization: screened.id,
    hits: [],
    actors: [],
    completedBy: null,
    decidedBy: null,
    validUntil: null,
    blocking: false,
    example: screened.example,
    provenance: null,
  });
}

type Step = { id: string; expectedVersion: number };
export type RunResult = Step & {
  hits: readonly { listEntry: string; name: string }[];
  validUntil: string;
};

/** Ends a run. With hits or without, somebody else closes the case; CLEAR holds until `validUntil`. */
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
  return work.transition(screeningCase, row, 'completeScreening', { patch });
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
  return work.save(screeningCase, row, { hits, actors: withActor(row.actors, work.identity.subject) });
}

function hitProblem(row: ScreeningCase, { comment, listEntry }: HitDecision) {
  if (row.status !== 'REVIEW')
    return ruleBreach('NOT_IN_REVIEW', `hits are decided in REVIEW; it is ${row.status}`);
  if (comment.trim() === '') return invalidInput('say why: the comment is mandatory', 'comment');
  if (row.hits.some((hit) => hit.listEntry === listEntry)) return undefined;
  return invalidInput(`this case has no hit on ${listEntry}`, 'listEntry');
}
