import {
  aggregateColumns,
  boolColumn,
  defineAggregate,
  defineMachine,
  defineRelation,
  idColumn,
  jsonColumn,
  nullable,
  publicWhenPublished,
  textColumn,
  type AggregateRow,
  type LocalizedText,
  type Name,
} from '@hub/service-kit';
import { EntitySchema } from 'typeorm';

export const CENTER_STATUSES = ['PLANNED', 'ACTIVE', 'CLOSED'] as const;
export type CenterStatus = (typeof CENTER_STATUSES)[number];

export type Center = AggregateRow & {
  status: CenterStatus;
  sourceStatus: string | null;
  hub: string;
  organization: string;
  statement: LocalizedText | null;
  permanent: boolean | null;
  countries: readonly string[];
  partyKinds: readonly string[];
};

export type Programme = AggregateRow & {
  center: string;
  names: readonly Name[];
  cooperationKinds: readonly LocalizedText[];
};

export const centerMachine = defineMachine<CenterStatus>(CENTER_STATUSES, [
  { command: 'activateCenter', from: ['PLANNED'], to: 'ACTIVE' },
  { command: 'closeCenter', from: ['ACTIVE'], to: 'CLOSED' },
]);

export const CenterEntity = new EntitySchema<Center>({
  name: 'Center',
  tableName: 'center',
  columns: {
    ...aggregateColumns('ctr'),
    status: textColumn(),
    sourceStatus: nullable(textColumn()),
    hub: idColumn('hub'),
    organization: idColumn('org'),
    statement: nullable(jsonColumn()),
    permanent: nullable(boolColumn()),
    countries: jsonColumn(),
    partyKinds: jsonColumn(),
  },
});

export const ProgrammeEntity = new EntitySchema<Programme>({
  name: 'Programme',
  tableName: 'programme',
  columns: {
    ...aggregateColumns('prg'),
    center: idColumn('ctr'),
    names: jsonColumn(),
    cooperationKinds: jsonColumn(),
  },
});

export const centerAggregate = defineAggregate<Center>({
  typeName: 'Center',
  prefix: 'ctr',
  topic: 'projects.center.v1',
  entity: CenterEntity,
  created: 'recorded',
  machine: centerMachine,
  visibility: { public: publicWhenPublished('ACTIVE', 'CLOSED'), roles: ['PROGRAMME_MANAGER'] },
});

export const programmeAggregate = defineAggregate<Programme>({
  typeName: 'Programme',
  prefix: 'prg',
  topic: 'projects.programme.v1',
  entity: ProgrammeEntity,
  created: 'recorded',
  visibility: { public: publicWhenPublished(), roles: ['PROGRAMME_MANAGER'] },
});

export const centersOfHub = defineRelation(centerAggregate, 't.hub = p.parent::uuid');
export const programmesOfCenter = defineRelation(programmeAggregate, 't.center = p.parent::uuid');
export const programmesOfHub = defineRelation(
  programmeAggregate,
  't.center IN (SELECT c.id FROM center c WHERE c.hub = p.parent::uuid)',
);
