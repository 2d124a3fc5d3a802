import { organizationOf } from '@hub/followed-companies';
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
import { expertProfile } from './expert-profile.ts';
import { expertRequest, type ExpertRequest } from './expert-request.ts';

export type NewExpertRequest = { organization: string; area: string; description: string; hours: number };

/** Asks the hub for an expert's hours. */
export async function requestExpert(
  work: UnitOfWork,
  input: NewExpertRequest,
): Promise<ExpertRequest | InvalidInput | ReferenceUnknown> {
  if (input.hours < 1) return invalidInput('ask for at least one hour', 'hours');
  const organization = await organizationOf(work, input.organization);
  if (isRefusal(organization)) return organization;
  return work.create(expertRequest, {
    status: 'OPEN',
    organization: organization.id,
    area: input.area,
    description: input.description,
    hours: input.hours,
    expert: null,
    confirmedAt: null,
    example: organization.example,
    provenance: null,
  });
}

export type ExpertChoice = { id: string; expectedVersion: number; expert: string };

/** Offers a request to an expert of its area. */
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
  return work.transition(expertRequest, row, 'matchExpert', { patch: { expert: expert.id } });
}
