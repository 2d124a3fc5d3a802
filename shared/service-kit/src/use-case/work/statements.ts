import type { AggregateRow } from '@hub/hub-language';
import type { Table } from '../../aggregate/aggregate.ts';
import { COLUMN_TYPES, columnName, toStored } from '../../aggregate/entity.ts';
import type { FieldSpec } from '../../aggregate/fields.ts';

/** A statement and its parameters. The text depends on the table and the columns alone, so that it can be prepared. */
export type Statement = { readonly text: string; readonly values: unknown[] };

type Values = Readonly<Record<string, unknown>>;
type Column = {
  readonly field: string;
  readonly name: string;
  readonly type: string;
  readonly spec: FieldSpec;
};

/** Most rows of one statement: it keeps a packet to some megabytes, and a statement within its time. */
const MAX_ROWS = 5_000;

/** The columns of these fields, or of all; what is no field of the table is left out. */
const columnsOf = ({ fields }: Pick<Table, 'fields'>, only?: readonly string[]): Column[] =>
  (only ?? Object.keys(fields)).flatMap((field) => {
    const spec = fields[field]?.spec;
    return spec ? [{ field, name: `"${columnName(field)}"`, type: COLUMN_TYPES[spec.kind], spec }] : [];
  });

const namesOf = (columns: readonly Column[]) => columns.map(({ name }) => name).join();
const isJson = ({ type }: Column) => type === 'jsonb';

/** A value as a parameter; an absent one is NULL. */
function parameterOf(column: Column, row: Values): unknown {
  const value = toStored(column.spec, row[column.field]) ?? null;
  return value !== null && isJson(column) ? JSON.stringify(value) : value;
}

/**
 * One array a column, as many places as rows: however many there are, the text is the same. They are unnested in the
 * list of columns: in FROM, Postgres makes a store of rows for each first.
 */
const unnest = (columns: readonly Column[]) =>
  columns.map(({ name, type }, index) => `unnest($${index + 1}::${type}[]) AS ${name}`).join();
const arraysOf = (columns: readonly Column[], rows: readonly Values[]) =>
  columns.map((column) => rows.map((row) => parameterOf(column, row)));

function* chunksOf<Row>(rows: readonly Row[]): Generator<readonly Row[]> {
  for (let at = 0; at < rows.length; at += MAX_ROWS) yield rows.slice(at, at + MAX_ROWS);
}

/** Inserts rows, every column of the table. */
export function insertRows(table: Table, rows: readonly object[]): Statement[] {
  const columns = columnsOf(table);
  const into = `INSERT INTO ${table.table} (${namesOf(columns)})`;
  if (rows.length === 1) return rows.map((row) => insertRow(into, columns, row as Values));
  const text = `${into} SELECT ${unnest(columns)}`;
  return [...chunksOf(rows)].map((chunk) => ({ text, values: arraysOf(columns, chunk as Values[]) }));
}

/** A plain row takes Postgres less than half of what a list of one takes. */
const insertRow = (into: string, columns: readonly Column[], row: Values): Statement => ({
  text: `${into} VALUES (${columns.map(({ type }, index) => `$${index + 1}::${type}`).join()})`,
  values: columns.map((column) => parameterOf(column, row)),
});

/** Updates these fields of rows by their ids. */
export function updateRows(
  table: Table,
  fields: readonly string[],
  rows: readonly AggregateRow[],
): Statement[] {
  const [id, ...changed] = columnsOf(table, [...new Set(['id', ...fields])]);
  if (!id) throw new Error(`${table.table} has no id`);
  if (rows.length === 1) return rows.map((row) => updateRow(table, id, changed, row as unknown as Values));
  const columns = [id, ...changed];
  const set = changed.map(({ name }) => `${name} = r.${name}`).join();
  const text = `UPDATE ${table.table} t SET ${set} FROM (SELECT ${unnest(columns)}) r WHERE t.id = r.id`;
  return [...chunksOf(rows)].map((chunk) => ({
    text,
    values: arraysOf(columns, chunk as unknown as Values[]),
  }));
}

/** One row by its key alone: joined with a list, Postgres might read a small table as a whole. */
function updateRow({ table }: Table, id: Column, changed: readonly Column[], row: Values): Statement {
  const set = changed.map(({ name }, index) => `${name} = $${index + 2}`).join();
  return {
    text: `UPDATE ${table} SET ${set} WHERE id = $1`,
    values: [id, ...changed].map((column) => parameterOf(column, row)),
  };
}

/** Deletes rows by their uuids. */
export const deleteRows = ({ table }: Table, uuids: readonly string[]): Statement => ({
  text: `DELETE FROM ${table} WHERE id = ANY ($1::uuid[])`,
  values: [uuids],
});
