import {
  aggregateColumns,
  defineAggregate,
  defineMachine,
  defineRelation,
  idColumn,
  intColumn,
  jsonColumn,
  textColumn,
  type AggregateRow,
  type Money,
  NOT_PUBLIC,
} from '@hub/service-kit';
import { EntitySchema } from 'typeorm';
import { type Stage } from '../matching/terms.ts';

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
  visibility: { public: NOT_PUBLIC, own: 't.organization = $organization' },
  ownersOf: (row) => [row.organization],
});

export const roundsOfOrganization = defineRelation(roundAggregate, 't.organization = p.parent::uuid');
/** Of a corridor; the parent is a JSON list of country codes, home first. */
export const roundsOfCorridor = defineRelation(
  roundAggregate,
  't.home_country = p.parent::jsonb ->> 0 AND t.target_country = p.parent::jsonb ->> 1',
  'text',
);
