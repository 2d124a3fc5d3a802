import { organizationOf } from '@hub/followed-companies';
import {
  invalidInput,
  isRefusal,
  parseMoney,
  type InvalidInput,
  type Money,
  type ReferenceUnknown,
} from '@hub/hub-language';
import type { UnitOfWork } from '@hub/service-kit/use-case';
import type { Stage } from '../generated/enums.ts';
import { emptyText, wrongCapacity, wrongSectors } from '../terms/terms.ts';
import { mandate, type InvestorMandate } from './investor-mandate.ts';

/** An amount as a decimal string in the units of its currency. */
export type Amount = { amount: string; currency: string };

export type NewMandate = {
  organization: string;
  title: string;
  stages: readonly Stage[];
  sectors: readonly string[];
  ticketMin: Amount;
  ticketMax: Amount;
  homeCountries: readonly string[];
  targetCountries: readonly string[];
  exclusions: readonly string[];
  thesis: string;
  capacity: number;
};

/** Writes down what an investor looks for, as a draft. */
export async function createMandate(
  work: UnitOfWork,
  input: NewMandate,
): Promise<InvestorMandate | InvalidInput | ReferenceUnknown> {
  const problem = wrongTerms(input);
  if (problem) return problem;
  const ticket = ticketOf(input);
  if (isRefusal(ticket)) return ticket;
  const organization = await organizationOf(work, input.organization);
  if (isRefusal(organization)) return organization;
  const sectors = wrongSectors(input.sectors, 'sectors');
  if (sectors) return sectors;
  return work.create(mandate, {
    status: 'DRAFT',
    previousStatus: null,
    organization: organization.id,
    title: input.title,
    stages: input.stages,
    sectors: input.sectors,
    ...ticket,
    homeCountries: input.homeCountries,
    targetCountries: input.targetCountries,
    exclusions: input.exclusions,
    thesis: input.thesis,
    capacity: input.capacity,
    example: organization.example,
    provenance: null,
  });
}

function wrongTerms({ title, stages, capacity }: NewMandate): InvalidInput | undefined {
  const untitled = emptyText(title, 'title');
  if (untitled) return untitled;
  if (stages.length === 0) return invalidInput('name at least one stage', 'stages');
  return wrongCapacity(capacity);
}

type Ticket = { ticketMin: Money; ticketMax: Money };

/** Smallest and largest ticket, in one currency. */
function ticketOf(input: NewMandate): Ticket | InvalidInput {
  const ticketMin = parseMoney(input.ticketMin, 'ticketMin');
  if (isRefusal(ticketMin)) return ticketMin;
  const ticketMax = parseMoney(input.ticketMax, 'ticketMax');
  if (isRefusal(ticketMax)) return ticketMax;
  const fits =
    ticketMin.currency === ticketMax.currency && BigInt(ticketMin.minorUnits) <= BigInt(ticketMax.minorUnits);
  return fits
    ? { ticketMin, ticketMax }
    : invalidInput('ticketMax is at least ticketMin, in the same currency', 'ticketMax');
}
