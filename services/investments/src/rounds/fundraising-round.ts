import {
  aggregateColumns,
  defineAggregate,
  defineMachine,
  defineRelation,
  idColumn,
  intColumn,
  invalidInput,
  jsonColumn,
  parseMoney,
  requireOrganization,
  requireVerified,
  textColumn,
  type AggregateRow,
  type Guard,
  type Money,
  type Work,
} from '@hub/service-kit';
import { EntitySchema } from 'typeorm';
import type { CreateRoundInput } from '../graphql/generated.ts';
import { requireSectors, requireText, type Stage } from '../matching/terms.ts';

export const ROUND_STATUSES = ['DRAFT', 'OPEN', 'PAUSED', 'FUNDED', 'UNFUNDED'] as const;
export type RoundStatus = (typeof ROUND_STATUSES)[number];

export type FundraisingRound = AggregateRow & {
  status: RoundStatus;
  organization: string;
  title: string;
  stage: Stage;
  sectors: readonly string[];
  amountSought: Money;
  homeCountry: string;
  targetCountry: string;
  pitch: string;
  capacity: number;
};

export const roundMachine = defineMachine<RoundStatus>(ROUND_STATUSES, [
  { command: 'openRound', from: ['DRAFT'], to: 'OPEN' },
  { command: 'pauseRound', from: ['OPEN'], to: 'PAUSED' },
  { command: 'resumeRound', from: ['PAUSED'], to: 'OPEN' },
  { command: 'closeRoundFunded', from: ['OPEN'], to: 'FUNDED' },
  { command: 'closeRoundUnfunded', from: ['OPEN', 'PAUSED'], to: 'UNFUNDED' },
]);

export const FundraisingRoundEntity = new EntitySchema<FundraisingRound>({
  name: 'FundraisingRound',
  tableName: 'fundraising_round',
  columns: {
    ...aggregateColumns('rnd'),
    status: textColumn(),
    organization: idColumn('org'),
    title: textColumn(),
    stage: textColumn(),
    sectors: jsonColumn(),
    amountSought: jsonColumn(),
    homeCountry: textColumn(),
    targetCountry: textColumn(),
    pitch: textColumn(),
    capacity: intColumn(),
  },
});

export const roundAggregate = defineAggregate<FundraisingRound>({
  typeName: 'FundraisingRound',
  prefix: 'rnd',
  topic: 'investments.round.v1',
  entity: FundraisingRoundEntity,
  created: 'recorded',
  machine: roundMachine,
  visibility: { public: 'FALSE', own: 't.organization = $organization' },
  ownersOf: (row) => [row.organization],
});

export const roundsOfOrganization = defineRelation(roundAggregate, 't.organization = p.parent::uuid');
/** Of a corridor; the parent is a JSON list of country codes, home first. */
export const roundsOfCorridor = defineRelation(
  roundAggregate,
  't.home_country = p.parent::jsonb ->> 0 AND t.target_country = p.parent::jsonb ->> 1',
  'text',
);

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
