import {
  aggregateColumns,
  defineAggregate,
  defineRelation,
  idColumn,
  instantColumn,
  jsonColumn,
  nullable,
  textColumn,
  NOT_PUBLIC,
} from '@hub/service-kit';
import { EntitySchema } from 'typeorm';
import { screeningMachine, type ScreeningCase } from './screening-case.ts';

export const ScreeningCaseEntity = new EntitySchema<ScreeningCase>({
  name: 'ScreeningCase',
  tableName: 'screening_case',
  columns: {
    ...aggregateColumns('scr'),
    status: textColumn(),
    organization: idColumn('org'),
    hits: jsonColumn(),
    completedBy: nullable(textColumn()),
    decidedBy: nullable(textColumn()),
    validUntil: nullable(instantColumn()),
  },
});

export const screeningAggregate = defineAggregate<ScreeningCase>({
  typeName: 'ScreeningCase',
  prefix: 'scr',
  topic: 'companies.screening.v1',
  entity: ScreeningCaseEntity,
  created: 'opened',
  machine: screeningMachine,
  visibility: { public: NOT_PUBLIC, own: 't.organization = $organization' },
  unpublished: ['hits', 'completedBy', 'decidedBy'],
});

/** The latest case of an organization. */
export const latestScreening = defineRelation(
  screeningAggregate,
  't.organization = p.parent::uuid AND t.id = (SELECT s.id FROM screening_case s WHERE s.organization = t.organization ORDER BY s.id DESC LIMIT 1)',
);
