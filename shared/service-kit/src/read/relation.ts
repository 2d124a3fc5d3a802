import type { AggregateRow, Uuid } from '@hub/hub-language';
import { sql, type SqlBool } from 'kysely';
import type { Aggregate, Table } from '../aggregate/aggregate.ts';
import { conditions, names, type Condition, type RowConditions } from './condition.ts';
import type { Tables } from './sql.ts';

/** The rows of an aggregate that belong to a parent: an object by its TypeID, or a country by its code. */
export type Relation<Row extends AggregateRow = AggregateRow> = {
  readonly aggregate: Aggregate<Row>;
  /**
   * Which rows `t` belong to the parent `p`: those under any of these, each of which an index should serve; together as
   * an OR they would be read in whole before the first is known.
   */
  readonly anyOf: readonly Condition[];
  /** The columns that name the parent; none where a condition says more. */
  readonly columns: readonly string[];
  /** Only the newest row of each parent. */
  readonly newestOnly: boolean;
};

const defined: Relation[] = [];

/** Every relation that the modules loaded so far have. */
export const definedRelations = (): readonly Relation[] => defined;

function define<Row extends AggregateRow>(relationOf: Relation<Row>): Relation<Row> {
  defined.push(relationOf as Relation);
  return relationOf;
}

const PARENT = { id: sql<string>`p.id`, uuid: sql<Uuid>`p.uuid` };

const ofColumns = (aggregate: Aggregate, columns: readonly string[]): Condition[] =>
  columns.map((column) => names(aggregate, column, PARENT));

/** Rows in which one of these columns names the parent. */
export const relation = <Row extends AggregateRow>(
  aggregate: Aggregate<Row>,
  ...columns: readonly (keyof Row & string)[]
): Relation<Row> => define({ aggregate, anyOf: ofColumns(aggregate, columns), columns, newestOnly: false });

/** As `relation`, only the newest row of each parent. */
export const newestOf = <Row extends AggregateRow>(
  aggregate: Aggregate<Row>,
  column: keyof Row & string,
): Relation<Row> =>
  define({ aggregate, anyOf: ofColumns(aggregate, [column]), columns: [column], newestOnly: true });

/** Rows that hold, in a JSON list, a part whose `key` is the parent's id. */
export const relationInside = <Row extends AggregateRow, Column extends keyof Row & string>(
  aggregate: Aggregate<Row>,
  column: Column,
  key: Row[Column] extends readonly (infer Part)[] ? keyof Part & string : never,
): Relation<Row> =>
  define({
    aggregate,
    anyOf: [
      sql<SqlBool>`${sql.ref(`t.${column}`)} @> jsonb_build_array(jsonb_build_object(${sql.lit(key)}::text, p.id))`,
    ],
    columns: [],
    newestOnly: false,
  });

/** Typed SQL about rows `t` of a table, with others to select from: for `visibility.others`. */
export const rowsOver = <Stored, const Others extends readonly Table[]>(
  _table: Table<string, Stored>,
  _others: Others,
): RowConditions<Stored, Tables<Others[number]>> => conditions<Stored, Tables<Others[number]>>();

/**
 * Rows of `aggregate` under any of these conditions of typed SQL, for what no column says alone; `others` may be
 * selected from.
 */
export function relationWhere<Row extends AggregateRow, Stored, const Others extends readonly Table[]>(
  aggregate: Aggregate<Row> & Table<string, Stored>,
  _others: Others,
  anyOf: (row: RowConditions<Stored, Tables<Others[number]>>) => readonly Condition[],
): Relation<Row> {
  const row = conditions<Stored, Tables<Others[number]>>();
  return define({ aggregate, anyOf: anyOf(row), columns: [], newestOnly: false });
}
