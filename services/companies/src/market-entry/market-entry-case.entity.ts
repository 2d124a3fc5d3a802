import {
  aggregateColumns,
  defineAggregate,
  defineRelation,
  idColumn,
  nullable,
  publicWhenPublished,
  textColumn,
} from '@hub/service-kit';
import { EntitySchema } from 'typeorm';
import { caseMachine, type MarketEntryCase } from './market-entry-case.ts';

export const MarketEntryCaseEntity = new EntitySchema<MarketEntryCase>({
  name: 'MarketEntryCase',
  tableName: 'market_entry_case',
  columns: {
    ...aggregateColumns('mec'),
    status: textColumn(),
    hub: idColumn('hub'),
    organization: idColumn('org'),
    targetCountry: textColumn(),
    plan: nullable(textColumn()),
    outcome: nullable(textColumn()),
  },
});

export const caseAggregate = defineAggregate<MarketEntryCase>({
  typeName: 'MarketEntryCase',
  prefix: 'mec',
  topic: 'companies.case.v1',
  entity: MarketEntryCaseEntity,
  created: 'opened',
  machine: caseMachine,
  visibility: { public: publicWhenPublished(), own: 't.organization = $organization' },
  ownersOf: (row) => [row.organization],
});

export const casesOfOrganization = defineRelation(caseAggregate, 't.organization = p.parent::uuid');
export const casesOfHub = defineRelation(caseAggregate, 't.hub = p.parent::uuid');
