import {
  invalidInput,
  parseMoney,
  requireOrganization,
  requireVerified,
  type Guard,
  type Work,
} from '@hub/service-kit';
import type { CreateMandateInput } from '../graphql/generated.ts';
import { requireSectors, requireText } from '../matching/terms.ts';
import { mandateAggregate, type InvestorMandate } from './investor-mandate.ts';

export async function createMandate(work: Work, input: CreateMandateInput) {
  requireText(input.title, 'title');
  if (input.stages.length === 0) throw invalidInput('name at least one stage', 'stages');
  if (input.capacity < 0) throw invalidInput('capacity is 0 or more', 'capacity');
  const ticketMin = parseMoney(input.ticketMin, 'ticketMin');
  const ticketMax = parseMoney(input.ticketMax, 'ticketMax');
  const fits =
    ticketMin.currency === ticketMax.currency && BigInt(ticketMin.minorUnits) <= BigInt(ticketMax.minorUnits);
  if (!fits) throw invalidInput('ticketMax is at least ticketMin, in the same currency', 'ticketMax');
  const organization = await requireOrganization(work.manager, input.organization);
  const created = await work.create(mandateAggregate, {
    status: 'DRAFT',
    organization: organization.id,
    title: input.title,
    stages: input.stages,
    sectors: requireSectors(input.sectors, 'sectors'),
    ticketMin,
    ticketMax,
    homeCountries: input.homeCountries,
    targetCountries: input.targetCountries,
    exclusions: input.exclusions,
    thesis: input.thesis,
    capacity: input.capacity,
    example: organization.example,
    provenance: null,
  });
  return { __typename: 'InvestorMandate' as const, ...created };
}

const verified: Guard<InvestorMandate> = async (work, row) => {
  await requireVerified(work.manager, row.organization);
};

export const mandateGuards = { activateMandate: verified, resumeMandate: verified };
