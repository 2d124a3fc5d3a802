import type { EntitySchemaColumnOptions, ValueTransformer } from 'typeorm';
import { fromUuid, toUuid, type IdPrefix } from './ids.ts';
import type { AggregateRow } from './values.ts';

const typeId = (prefix: IdPrefix): ValueTransformer => ({
  to: (id: unknown) => (typeof id === 'string' && id.includes('_') ? toUuid(id, prefix) : id),
  from: (uuid: unknown) => (typeof uuid === 'string' ? fromUuid(prefix, uuid) : uuid),
});

const isoInstant: ValueTransformer = {
  to: (value: unknown) => value,
  from: (value: unknown) => (value instanceof Date ? value.toISOString() : value),
};

/** A reference stored as uuid and seen as TypeID. */
export const idColumn = (prefix: IdPrefix): EntitySchemaColumnOptions => ({
  type: 'uuid',
  transformer: typeId(prefix),
});
/** Several references of one kind, as a JSON list of TypeIDs. */
export const idListColumn = (): EntitySchemaColumnOptions => ({ type: 'jsonb' });
export const textColumn = (): EntitySchemaColumnOptions => ({ type: 'text' });
export const intColumn = (): EntitySchemaColumnOptions => ({ type: 'int' });
export const boolColumn = (): EntitySchemaColumnOptions => ({ type: 'boolean' });
export const dateColumn = (): EntitySchemaColumnOptions => ({ type: 'date' });
/** An instant, seen as an RFC 3339 string in UTC. */
export const instantColumn = (): EntitySchemaColumnOptions => ({
  type: 'timestamptz',
  transformer: isoInstant,
});
export const jsonColumn = (): EntitySchemaColumnOptions => ({ type: 'jsonb' });

export const nullable = (column: EntitySchemaColumnOptions): EntitySchemaColumnOptions => ({
  ...column,
  nullable: true,
});

/** The columns that every aggregate's table has. */
export const aggregateColumns = (
  prefix: IdPrefix,
): Record<keyof AggregateRow, EntitySchemaColumnOptions> => ({
  id: { ...idColumn(prefix), primary: true },
  version: intColumn(),
  example: boolColumn(),
  provenance: nullable(jsonColumn()),
});
