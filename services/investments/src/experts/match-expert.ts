import {
  referenceUnknown,
  ruleBreach,
  type IllegalTransition,
  type ReferenceUnknown,
  type RuleBreach,
} from '@hub/hub-language';
import type { UnitOfWork } from '@hub/service-kit/use-case';
import { expertProfile } from './expert-profile.ts';
import { expertRequest, type ExpertRequest } from './expert-request.ts';

export type ExpertChoice = { id: string; expectedVersion: number; expert: string };

/** Offers a request to an expert of its area who has declared no conflict of interest in it. */
export async function matchExpert(
  work: UnitOfWork,
  input: ExpertChoice,
): Promise<ExpertRequest | ReferenceUnknown | RuleBreach | IllegalTransition> {
  const row = await work.load(expertRequest, input.id, input.expectedVersion);
  const expert = await work.find(expertProfile, input.expert);
  if (!expert) return referenceUnknown(input.expert, 'expert');
  if (!expert.areas.includes(row.area)) {
    return ruleBreach('OTHER_AREA', `this expert does not offer ${row.area}`);
  }
  if (row.conflicted.includes(expert.id)) {
    return ruleBreach('EXPERT_CONFLICT', 'this expert has declared a conflict of interest in this request');
  }
  return work.transition(expertRequest, row, 'matchExpert', { patch: { expert: expert.id } });
}
