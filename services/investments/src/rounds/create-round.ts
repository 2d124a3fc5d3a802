import {
  invalidInput,
  parseMoney,
  requireOrganization,
  requireVerified,
  type Guard,
  type Work,
} from '@hub/service-kit';
import type { CreateRoundInput } from '../graphql/generated.ts';
import { requireSectors, requireText } from '../matching/terms.ts';
import { roundAggregate, type FundraisingRound } from './fundraising-round.ts';

export async function createRound(work: Work, input: CreateRoundInput) {
  requireText(input.title, 'title');
  if (input.capacity < 0) throw invalidInput('capacity is 0 or more', 'capacity');
  const amountSought = parseMoney(input.amountSought, 'amountSought');
  if (amountSought.minorUnits === '0') throw invalidInput('a round raises more than nothing', 'amountSought');
  const organization = await requireOrganization(work.manager, input.organization);
  const created = await work.create(roundAggregate, {
    status: 'DRAFT',
    organization: organization.id,
    title: input.title,
    stage: input.stage,
    sectors: requireSectors(input.sectors, 'sectors'),
    amountSought,
    homeCountry: input.homeCountry,
    targetCountry: input.targetCountry,
    pitch: input.pitch,
    capacity: input.capacity,
    example: organization.example,
    provenance: null,
  });
  return { __typename: 'FundraisingRound' as const, ...created };
}

const verified: Guard<FundraisingRound> = async (work, row) => {
  await requireVerified(work.manager, row.organization);
};

export const roundGuards = { openRound: verified, resumeRound: verified };
