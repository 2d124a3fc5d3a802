import { organizationOf } from '@hub/followed-companies';
import {
  invalidInput,
  isRefusal,
  parseMoney,
  type InvalidInput,
  type ReferenceUnknown,
} from '@hub/hub-language';
import type { UnitOfWork } from '@hub/service-kit/use-case';
import type { Stage } from '../generated/enums.ts';
import { emptyText, wrongCapacity, wrongSectors } from '../terms/terms.ts';
import { round, type FundraisingRound } from './fundraising-round.ts';

export type NewRound = {
  organization: string;
  title: string;
  stage: Stage;
  sectors: readonly string[];
  amountSought: { amount: string; currency: string };
  homeCountry: string;
  targetCountry: string;
  pitch: string;
  capacity: number;
};

/** Writes down what a startup raises, as a draft. */
export async function createRound(
  work: UnitOfWork,
  input: NewRound,
): Promise<FundraisingRound | InvalidInput | ReferenceUnknown> {
  const problem = emptyText(input.title, 'title') ?? wrongCapacity(input.capacity);
  if (problem) return problem;
  const amountSought = parseMoney(input.amountSought, 'amountSought');
  if (isRefusal(amountSought)) return amountSought;
  if (amountSought.minorUnits === '0')
    return invalidInput('a round raises more than nothing', 'amountSought');
  const organization = await organizationOf(work, input.organization);
  if (isRefusal(organization)) return organization;
  const sectors = wrongSectors(input.sectors, 'sectors');
  if (sectors) return sectors;
  return work.create(round, {
    status: 'DRAFT',
    previousStatus: null,
    organization: organization.id,
    title: input.title,
    stage: input.stage,
    sectors: input.sectors,
    amountSought,
    homeCountry: input.homeCountry,
    targetCountry: input.targetCountry,
    pitch: input.pitch,
    capacity: input.capacity,
    example: organization.example,
    provenance: null,
  });
}
