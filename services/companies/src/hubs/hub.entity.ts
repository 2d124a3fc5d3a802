import {
  aggregateColumns,
  defineAggregate,
  idColumn,
  jsonColumn,
  nullable,
  publicWhenPublished,
  textColumn,
} from '@hub/service-kit';
import { EntitySchema } from 'typeorm';
import { hubMachine, type Hub } from './hub.ts';

export const HubEntity = new EntitySchema<Hub>({
  name: 'Hub',
  tableName: 'hub',
  columns: {
    ...aggregateColumns('hub'),
    status: textColumn(),
    sourceStatus: nullable(textColumn()),
    names: jsonColumn(),
    hostCountry: textColumn(),
    homeCountry: nullable(textColumn()),
    coordinator: nullable(idColumn('org')),
    operator: nullable(idColumn('org')),
    functions: jsonColumn(),
    operatorRequirements: jsonColumn(),
  },
});

export const hubAggregate = defineAggregate<Hub>({
  typeName: 'Hub',
  prefix: 'hub',
  topic: 'companies.hub.v1',
  entity: HubEntity,
  created: 'recorded',
  machine: hubMachine,
  visibility: { public: publicWhenPublished('ACTIVE', 'CLOSED') },
});
