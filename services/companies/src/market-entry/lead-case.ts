import {
  invalidInput,
  referenceUnknown,
  type IllegalTransition,
  type InvalidInput,
  type ReferenceUnknown,
} from '@hub/hub-language';
import type { UnitOfWork } from '@hub/service-kit/use-case';
import { hub } from '../hubs/hub.ts';
import { organization } from '../organizations/organization.ts';
import { marketEntryCase, type MarketEntryCase } from './market-entry-case.ts';

/** Who enters which country, at which hub. */
export type NewCase = {
  hub: string;
  organization: string;
  /** ISO 3166-1 alpha-2 code. */
  targetCountry: string;
};

/** Opens the case of an organization at a hub. */
export async function openMarketEntryCase(
  work: UnitOfWork,
  input: NewCase,
): Promise<MarketEntryCase | ReferenceUnknown> {
  const at = await work.find(hub, input.hub);
  if (!at) return referenceUnknown(input.hub, 'hub');
  const enters = await work.find(organization, input.organization);
  if (!enters) return referenceUnknown(input.organization, 'organization');
  return work.create(marketEntryCase, {
    status: 'OPENED',
    hub: at.id,
    organization: enters.id,
    targetCountry: input.targetCountry,
    plan: null,
    outcome: null,
    example: enters.example,
    provenance: null,
  });
}

type Step = { id: string; expectedVersion: number };

/** Writes down the plan that hub and organization agreed on. */
export async function agreePlan(
  work: UnitOfWork,
  { id, expectedVersion, plan }: Step & { plan: string },
): Promise<MarketEntryCase | InvalidInput | IllegalTransition> {
  if (plan.trim() === '') return invalidInput('describe the plan', 'plan');
  const row = await work.load(marketEntryCase, id, expectedVersion);
  return work.transition(marketEntryCase, row, 'agreePlan', { patch: { plan } });
}

/** Ends a case with what came of it. */
export async function completeCase(
  work: UnitOfWork,
  { id, expectedVersion, outcome }: Step & { outcome: string },
): Promise<MarketEntryCase | InvalidInput | IllegalTransition> {
  if (outcome.trim() === '') return invalidInput('record the outcome', 'outcome');
  const row = await work.load(marketEntryCase, id, expectedVersion);
  return work.transition(marketEntryCase, row, 'completeCase', { patch: { outcome } });
}
