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

export const MANDATE_STATUSES = ['DRAFT', 'ACTIVE', 'PAUSED', 'RETIRED'] as const;
export type MandateStatus = (typeof MANDATE_STATUSES)[number];

export type InvestorMandate = AggregateRow & {
  status: MandateStatus;
  organization: string;
  title: string;
  stages: readonly Stage[];
  sectors: readonly string[];
  ticketMin: Money;
  ticketMax: Money;
  homeCountries: readonly string[];
  targetCountries: readonly string[];
  exclusions: readonly string[];
  thesis: string;
  capacity: number;
};

export const mandateMachine = defineMachine<MandateStatus>(MANDATE_STATUSES, [
  { command: 'activateMandate', from: ['DRAFT'], to: 'ACTIVE' },
  { command: 'pauseMandate', from: ['ACTIVE'], to: 'PAUSED' },
  { command: 'resumeMandate', from: ['PAUSED'], to: 'ACTIVE' },
  { command: 'retireMandate', from: ['ACTIVE', 'PAUSED'], to: 'RETIRED' },
]);

export const InvestorMandateEntity = new EntitySchema<InvestorMandate>({
  name: 'InvestorMandate',
  tableName: 'investor_mandate',
  columns: {
    ...aggregateColumns('man'),
    status: textColumn(),
    organization: idColumn('org'),
    title: textColumn(),
    stages: jsonColumn(),
    sectors: jsonColumn(),
    ticketMin: jsonColumn(),
    ticketMax: jsonColumn(),
    homeCountries: jsonColumn(),
    targetCountries: jsonColumn(),
    exclusions: jsonColumn(),
    thesis: textColumn(),
    capacity: intColumn(),
  },
});

export const mandateAggregate = defineAggregate<InvestorMandate>({
  typeName: 'InvestorMandate',
  prefix: 'man',
  topic: 'investments.mandate.v1',
  entity: InvestorMandateEntity,
  created: 'recorded',
  machine: mandateMachine,
  visibility: { public: NOT_PUBLIC, own: 't.organization = $organization' },
  ownersOf: (row) => [row.organization],
});

export const mandatesOfOrganization = defineRelation(mandateAggregate, 't.organization = p.parent::uuid');
/** Of a corridor; the parent is a JSON list of country codes, home first. */
export const mandatesOfCorridor = defineRelation(
  mandateAggregate,
  't.home_countries @> jsonb_build_array(p.parent::jsonb -> 0) AND t.target_countries @> jsonb_build_array(p.parent::jsonb -> 1)',
  'text',
);
