import { invalidInput, referenceUnknown, type Work } from '@hub/service-kit';
import type { AgreePlanInput, CompleteCaseInput, OpenMarketEntryCaseInput } from '../graphql/generated.ts';
import { hubAggregate } from '../hubs/hub.entity.ts';
import { organizationAggregate } from '../organizations/organization.entity.ts';
import { caseAggregate } from './market-entry-case.entity.ts';
import type { MarketEntryCase } from './market-entry-case.ts';

const member = (row: MarketEntryCase) => ({ __typename: 'MarketEntryCase' as const, ...row });

export async function openMarketEntryCase(work: Work, input: OpenMarketEntryCaseInput) {
  const hub = await work.find(hubAggregate, input.hub);
  if (!hub) throw referenceUnknown(input.hub, 'hub');
  const organization = await work.find(organizationAggregate, input.organization);
  if (!organization) throw referenceUnknown(input.organization, 'organization');
  const created = await work.create(caseAggregate, {
    status: 'OPENED',
    hub: hub.id,
    organization: organization.id,
    targetCountry: input.targetCountry,
    plan: null,
    outcome: null,
    example: organization.example,
    provenance: null,
  });
  return member(created);
}

export async function agreePlan(work: Work, input: AgreePlanInput) {
  if (input.plan.trim() === '') throw invalidInput('describe the plan', 'plan');
  const row = await work.load(caseAggregate, input.id, input.expectedVersion);
  return member(await work.step(caseAggregate, row, 'agreePlan', null, { plan: input.plan }));
}

export async function completeCase(work: Work, input: CompleteCaseInput) {
  if (input.outcome.trim() === '') throw invalidInput('record the outcome', 'outcome');
  const row = await work.load(caseAggregate, input.id, input.expectedVersion);
  return member(await work.step(caseAggregate, row, 'completeCase', null, { outcome: input.outcome }));
}
