import { rowsOf, type SqlSession } from '@hub/change-feed';
import type { AggregateRow } from '@hub/hub-language';
import { sql, type RawBuilder } from 'kysely';
import type { Aggregate } from '../../aggregate/aggregate.ts';
import { COLUMN_TYPES, columnName, hydrate, toStored } from '../../aggregate/entity.ts';
import { allOf, anyOf, type Condition } from '../../read/condition.ts';
import { compiler } from '../../read/sql.ts';

type Scalar = string | number | boolean | null;

/** Values that columns of a row must have: one, or any of a list; null is a column without a value. */
export type Where<Row> = {
  readonly [Column in keyof Row as Row[Column] extends Scalar ? Column : never]?:
    Row[Column] | readonly NonNullable<Row[Column]>[];
};

function hasValue({ fields }: Aggregate, column: string, value: unknown): Condition {
  const field = fields[column];
  if (!field) throw new Error(`there is no column ${column}`);
  const ref = sql.ref(`t.${columnName(column)}`);
  if (value === null) return sql<boolean>`${ref} IS NULL`;
  const wanted = (Array.isArray(value) ? value : [value]).map((one: unknown) => toStored(field.spec, one));
  return sql<boolean>`${ref} = ANY(${wanted}::${sql.raw(COLUMN_TYPES[field.spec.kind])}[])`;
}

/** Rows of an aggregate with such values, by id; every row when nothing is asked for. */
export async function selectWhere<Row extends AggregateRow>(
  session: SqlSession,
  aggregate: Aggregate<Row>,
  where: readonly Where<Row>[],
  limit?: number,
): Promise<Row[]> {
  const alternatives = where.map((one) =>
    allOf(
      Object.entries(one)
        .filter(([, value]) => value !== undefined)
        .map(([column, value]) => hasValue(aggregate, column, value)),
    ),
  );
  const condition = where.length === 0 ? sql<boolean>`TRUE` : anyOf(alternatives);
  const columns = Object.keys(aggregate.fields).map((field) => sql.ref(`t.${columnName(field)}`));
  const query: RawBuilder<unknown> = sql`SELECT ${sql.join(columns)} FROM ${sql.table(aggregate.table)} t
    WHERE ${condition} ORDER BY t.id ${limit === undefined ? sql`` : sql`LIMIT ${limit}`}`;
  const { sql: text, parameters } = query.compile(compiler);
  const rows = await rowsOf<Record<string, unknown>>(session, text, [...parameters]);
  return rows.map((row) => hydrate(aggregate, row));
}
