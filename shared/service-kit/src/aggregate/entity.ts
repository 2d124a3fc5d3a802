import { fromUuid, toUuid } from '@hub/hub-language';
import {
  EntitySchema,
  type ColumnType,
  type EntitySchemaColumnOptions,
  type ValueTransformer,
} from 'typeorm';
import type { ColumnKind, Fields, FieldSpec } from './fields.ts';

/** Type of a column in Postgres. */
export const COLUMN_TYPES: Readonly<Record<ColumnKind, ColumnType & string>> = {
  text: 'text',
  integer: 'integer',
  boolean: 'boolean',
  date: 'date',
  instant: 'timestamptz',
  range: 'tstzrange',
  id: 'uuid',
  ids: 'jsonb',
  json: 'jsonb',
  party: 'jsonb',
  parties: 'jsonb',
};

/** Name of a field's column, or of anything else that the database names in snake case. */
export const columnName = (field: string) => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** How a stored value, not null, becomes what code sees; undefined where it is the same. */
export function decoderOf({ kind, prefix = '' }: FieldSpec): ((value: unknown) => unknown) | undefined {
  if (kind === 'id') return (value) => fromUuid(prefix, String(value));
  if (kind === 'instant') return (value) => (value instanceof Date ? value.toISOString() : value);
  return undefined;
}

/** A stored value as code sees it. */
export function fromStored(spec: FieldSpec, value: unknown): unknown {
  return value === null || value === undefined ? value : (decoderOf(spec)?.(value) ?? value);
}

/** A value as the database stores it. Throws when an `id` is not a TypeID of the field's prefix. */
export function toStored({ kind, prefix }: FieldSpec, value: unknown): unknown {
  if (kind === 'id' && typeof value === 'string' && value.includes('_')) return toUuid(value, prefix);
  return value;
}

const transformerOf = (spec: FieldSpec): ValueTransformer => ({
  to: (value: unknown) => toStored(spec, value),
  from: (value: unknown) => fromStored(spec, value),
});

const columnOf = (name: string, spec: FieldSpec): EntitySchemaColumnOptions => ({
  type: COLUMN_TYPES[spec.kind],
  name: columnName(name),
  nullable: spec.nullable,
  ...(name === 'id' ? { primary: true } : {}),
  ...(spec.kind === 'id' || spec.kind === 'instant' ? { transformer: transformerOf(spec) } : {}),
});

/** TypeORM's description of a table with these fields. */
export const entityOf = (name: string, tableName: string, fields: Fields): EntitySchema =>
  new EntitySchema({
    name,
    tableName,
    columns: Object.fromEntries(
      Object.entries(fields).map(([field, { spec }]) => [field, columnOf(field, spec)]),
    ),
  });

/** The row that a database row of an aggregate's table stands for. */
export function hydrate<Row>(
  { fields }: { readonly fields: Fields; readonly types?: { readonly row: Row } },
  stored: Readonly<Record<string, unknown>>,
): Row {
  const row: Record<string, unknown> = {};
  for (const [field, { spec }] of Object.entries(fields))
    row[field] = fromStored(spec, stored[columnName(field)]);
  return row as Row;
}
