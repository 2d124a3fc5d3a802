import { replicaTableOf, rowsOf, type SqlSession, type Topic } from '@hub/change-feed';
import type { SnapshotByTopic } from '@hub/change-feed/snapshots';
import {
  CamelCasePlugin,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  sql,
  type Compilable,
  type SelectQueryBuilder,
} from 'kysely';
import type { Table } from '../aggregate/aggregate.ts';

type Camel<Name extends string> = Name extends `${infer Head}_${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : Name;
type UnionToIntersection<Union> = (Union extends unknown ? (one: Union) => void : never) extends (
  all: infer All,
) => void
  ? All
  : never;
/** Typed SQL's view of tables: names and columns in camel case. */
export type Tables<T> = UnionToIntersection<
  T extends Table<infer Name, infer Stored> ? { [Key in Camel<Name>]: Stored } : never
>;

/** Builds statements and runs none: sessions do, so that the transaction stays the use case's. */
export const compiler = new Kysely<Record<string, never>>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
  plugins: [new CamelCasePlugin()],
});

/** Typed SQL over these tables, in camel case; a wrong column does not compile. Run it with `query` of a session. */
export const sqlOn = <const T extends readonly Table[]>(..._tables: T): Kysely<Tables<T[number]>> =>
  compiler as unknown as Kysely<Tables<T[number]>>;

type ReplicaRow<T extends Topic> = { id: string; version: number; snapshot: SnapshotByTopic[T] };

/** Typed SQL over the replica of a followed topic, as `replica` with the columns id, version and snapshot. */
export const fromReplica = <T extends Topic>(
  topic: T,
): SelectQueryBuilder<{ replica: ReplicaRow<T> }, 'replica', object> =>
  compiler.selectFrom(sql.table(replicaTableOf(topic)).as('replica')) as unknown as SelectQueryBuilder<
    { replica: ReplicaRow<T> },
    'replica',
    object
  >;

const camelKey = (column: string) =>
  column.replace(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase());

/** Runs a statement of typed SQL; the rows' columns are in camel case. */
export async function runQuery<Row>(session: SqlSession, query: Compilable<Row>): Promise<Row[]> {
  const { sql: text, parameters } = query.compile();
  const rows = await rowsOf<Record<string, unknown>>(session, text, [...parameters]);
  return rows.map(
    (row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [camelKey(name), value])) as Row,
  );
}
