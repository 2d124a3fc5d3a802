import { findReplica, rowsOf, type SqlSession, type Topic } from '@hub/change-feed';
import type { SnapshotByTopic } from '@hub/change-feed/snapshots';
import { fromUuid, isId, toUuid, type AggregateRow, type Identity } from '@hub/hub-language';
import DataLoader from 'dataloader';
import { sql, type RawBuilder } from 'kysely';
import type { Aggregate, Table } from '../aggregate/aggregate.ts';
import { columnName, hydrate } from '../aggregate/entity.ts';
import { allOf, conditions, uuidOf, visibleTo, type Condition, type RowConditions } from './condition.ts';
import { parsePage, toConnection, type Connection, type Page, type PageArguments } from './connection.ts';
import type { Relation } from './relation.ts';
import { compiler } from './sql.ts';

type StoredRow = Record<string, unknown> & { id: string };

const columnsOf = ({ fields }: Aggregate): RawBuilder<unknown> =>
  sql.join(Object.keys(fields).map((field) => sql.ref(`t.${columnName(field)}`)));

/** Reads for one request: batched by id and by parent, only what the caller may see. */
export class Reader {
  readonly #session: SqlSession;
  readonly #identity: Identity;
  readonly #byId = new Map<string, DataLoader<string, AggregateRow | null>>();
  readonly #byParent = new Map<Relation, Map<string, DataLoader<string, Connection<AggregateRow>>>>();

  constructor(session: SqlSession, identity: Identity) {
    this.#session = session;
    this.#identity = identity;
  }

  /** The row, or null when there is none that the caller may see. */
  async byId<Row extends AggregateRow>(
    aggregate: Aggregate<Row>,
    id: string | null | undefined,
  ): Promise<Row | null> {
    if (!id || !isId(id, aggregate.prefix)) return null;
    let loader = this.#byId.get(aggregate.typeName);
    if (!loader) {
      loader = new DataLoader((wanted: readonly string[]) => this.#loadIds(aggregate, wanted));
      this.#byId.set(aggregate.typeName, loader);
    }
    return (await loader.load(id)) as Row | null;
  }

  /** One page of the rows that the caller may see, oldest first; `where` narrows it in typed SQL. */
  async list<Row extends AggregateRow, Stored>(
    aggregate: Aggregate<Row> & Table<string, Stored>,
    args: PageArguments,
    where?: (row: RowConditions<Stored>) => readonly Condition[],
  ): Promise<Connection<Row>> {
    const page = parsePage(args);
    const filter = where?.(conditions<Stored>()) ?? [];
    const rows = await this.#rows<StoredRow>(sql`
      SELECT ${columnsOf(aggregate)} FROM ${sql.table(aggregate.table)} t
      WHERE ${allOf([this.#visible(aggregate), ...filter, ...afterOf(page)])}
      ORDER BY t.id LIMIT ${page.first + 1}`);
    return toConnection(
      rows.map((row) => ({ cursor: row.id, node: hydrate(aggregate, row) })),
      page,
    );
  }

  /** One page of a relation's rows; parents of one request share a statement. */
  async related<Row extends AggregateRow>(
    relation: Relation<Row>,
    parent: string,
    args: PageArguments = {},
  ): Promise<Connection<Row>> {
    const page = parsePage(args);
    const loaders =
      this.#byParent.get(relation) ?? new Map<string, DataLoader<string, Connection<AggregateRow>>>();
    this.#byParent.set(relation, loaders);
    const key = `${page.first}|${page.after ?? ''}`;
    const loader =
      loaders.get(key) ??
      new DataLoader((parents: readonly string[]) => this.#loadRelated(relation, parents, page));
    loaders.set(key, loader);
    return (await loader.load(parent)) as Connection<Row>;
  }

  /** The first row of a relation that the caller may see, or null. */
  async one<Row extends AggregateRow>(relation: Relation<Row>, parent: string | null | undefined) {
    return parent ? ((await this.related(relation, parent, { first: 1 })).nodes[0] ?? null) : null;
  }

  /** The replica of a followed topic's aggregate, or undefined while none has arrived. */
  replica<T extends Topic>(topic: T, id: string): Promise<SnapshotByTopic[T] | undefined> {
    return findReplica(this.#session, topic, id);
  }

  #visible = (aggregate: Aggregate): Condition => visibleTo(this.#identity, aggregate);

  #rows<Row>(query: RawBuilder<unknown>): Promise<Row[]> {
    const { sql: text, parameters } = query.compile(compiler);
    return rowsOf<Row>(this.#session, text, [...parameters]);
  }

  async #loadIds<Row extends AggregateRow>(aggregate: Aggregate<Row>, ids: readonly string[]) {
    const uuids = ids.map((id) => toUuid(id));
    const rows = await this.#rows<StoredRow>(sql`
      SELECT ${columnsOf(aggregate)} FROM ${sql.table(aggregate.table)} t
      WHERE t.id = ANY(${uuids}::uuid[]) AND ${this.#visible(aggregate)}`);
    const byId = new Map(rows.map((row) => [fromUuid(aggregate.prefix, row.id), hydrate(aggregate, row)]));
    return ids.map((id) => byId.get(id) ?? null);
  }

  async #loadRelated<Row extends AggregateRow>(
    { aggregate, on, newestOnly }: Relation<Row>,
    parents: readonly string[],
    page: Page,
  ): Promise<Connection<AggregateRow>[]> {
    const uuids = parents.map((parent) => uuidOf(parent));
    const newest = newestOnly
      ? sql`(SELECT t.* FROM ${sql.table(aggregate.table)} t WHERE ${on} ORDER BY t.id DESC LIMIT 1)`
      : sql.table(aggregate.table);
    const rows = await this.#rows<StoredRow & { parent: string }>(sql`
      SELECT p.id AS parent, x.* FROM unnest(${parents}::text[], ${uuids}::uuid[]) AS p(id, uuid)
      CROSS JOIN LATERAL (
        SELECT ${columnsOf(aggregate)} FROM ${newest} t
        WHERE ${allOf([on, this.#visible(aggregate), ...afterOf(page)])}
        ORDER BY t.id LIMIT ${page.first + 1}) AS x`);
    const byParent = Map.groupBy(rows, (row) => row.parent);
    return parents.map((parent) =>
      toConnection(
        (byParent.get(parent) ?? []).map((row) => ({
          cursor: row.id,
          node: hydrate(aggregate, row),
        })),
        page,
      ),
    );
  }
}

const afterOf = ({ after }: Page): Condition[] =>
  after === null ? [] : [sql<boolean>`t.id > ${after}::uuid`];
