import { holdScreening, unblockedOrganization } from '@hub/followed-companies';
import {
  invalidInput,
  isRefusal,
  type InvalidInput,
  type ReferenceUnknown,
  type RuleBreach,
} from '@hub/hub-language';
import type { UnitOfWork } from '@hub/service-kit/use-case';
import { expertRequest, type ExpertRequest } from './expert-request.ts';

export type NewExpertRequest = { organization: string; area: string; description: string; hours: number };

/** Asks the hub for an expert's hours, unless screening has blocked the organization. */
export async function requestExpert(
  work: UnitOfWork,
  input: NewExpertRequest,
): Promise<ExpertRequest | InvalidInput | ReferenceUnknown | RuleBreach> {
  if (input.hours < 1) return invalidInput('ask for at least one hour', 'hours');
  await holdScreening(work, [input.organization]);
  const organization = await unblockedOrganization(work, input.organization);
  if (isRefusal(organization)) return organization;
  return work.create(expertRequest, {
    status: 'OPEN',
    previousStatus: null,
    organization: organization.id,
    area: input.area,
    description: input.description,
    hours: input.hours,
    expert: null,
    confirmedAt: null,
    conflicted: [],
    example: organization.example,
    provenance: null,
  });
}
