import type { Topic } from '@hub/change-feed';
import type { SnapshotByTopic } from '@hub/change-feed/snapshots';
import { fromUuid, isId, toUuid, type AggregateRow, type Caller } from '@hub/hub-language';
import DataLoader from 'dataloader';
import type { RawBuilder } from 'kysely';
import type { Aggregate, Table } from '../aggregate/aggregate.ts';
import { conditions, uuidOf, type Condition, type RowConditions } from './condition.ts';
import { parsePage, toConnection, type Connection, type Page, type PageArguments } from './connection.ts';
import { hydratorOf } from './hydrator.ts';
import type { ReadSessions } from './read-sessions.ts';
import type { Relation } from './relation.ts';
import { askingFor, workOf, type Asking } from './asking/asking.ts';
import { sightOf, type Sight } from './sight.ts';
import { compileStatement, type Compiled, type StatementValues } from './statement.ts';
import { pageOf, relatedRows, replicasById, rowsById } from './statements.ts';

type ListFilter<Stored> = (row: RowConditions<Stored>) => readonly Condition[];

/** Replicas are no aggregates of this service: they are shown by what names them. */
const REPLICAS = workOf('replicas');
/** What is held of a person, and who did what, is told by rules of its own. */
const UNSEEN = workOf('told by its own rule');

type AskedSight = Sight & { readonly asking: Asking };

/** Reads for one request: batched by id and by parent, only what the caller may see. */
export class Reader {
  readonly #sessions: ReadSessions;
  readonly #caller: Caller;
  readonly #sights = new Map<Aggregate, AskedSight>();
  readonly #answers = new Map<string, Promise<unknown[][]>>();
  readonly #loaders = new Map<object | string, Map<string, DataLoader<string, unknown>>>();

  constructor(sessions: ReadSessions, caller: Caller) {
    this.#sessions = sessions;
    this.#caller = caller;
  }

  /** The row, or null when there is none that the caller may see. */
  async byId<Row extends AggregateRow>(
    aggregate: Aggregate<Row>,
    id: string | null | undefined,
  ): Promise<Row | null> {
    if (!id || !isId(id, aggregate.prefix)) return null;
    const load = (ids: readonly string[]) => this.#loadIds(aggregate, ids);
    return (await this.batched(aggregate, '', load, id)) as Row | null;
  }

  /** One page of the rows that the caller may see, oldest first; `where` narrows it in typed SQL. */
  async list<Row extends AggregateRow, Stored>(
    aggregate: Aggregate<Row> & Table<string, Stored>,
    args: PageArguments,
    where?: ListFilter<Stored>,
  ): Promise<Connection<Row>> {
    const page = parsePage(args);
    const { access, values, asking } = this.#sightOf(aggregate);
    const filter = where?.(conditions<Stored>()) ?? [];
    const compiled = compileStatement(pageOf(aggregate, access, page.after !== null, filter));
    const rows = await this.#runOnce(
      compiled,
      { ...values, limit: page.first + 1, after: page.after },
      asking,
    );
    const { hydrate } = hydratorOf(aggregate);
    return toConnection(
      rows.map((values) => ({ cursor: String(values[0]), node: hydrate(values, 0) })),
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
    const load = (parents: readonly string[]) => this.#loadRelated(relation, parents, page);
    const key = `${page.first}|${page.after ?? ''}`;
    return (await this.batched(relation, key, load, parent)) as Connection<Row>;
  }

  /** The first row of a relation that the caller may see, or null. */
  async one<Row extends AggregateRow>(relation: Relation<Row>, parent: string | null | undefined) {
    return parent ? ((await this.related(relation, parent, { first: 1 })).nodes[0] ?? null) : null;
  }

  /** The replica of a followed topic's aggregate, or undefined while none has arrived. */
  async replica<T extends Topic>(topic: T, id: string): Promise<SnapshotByTopic[T] | undefined> {
    const load = async (ids: readonly string[]) => {
      const rows = await this.#run(replicasById(topic), { ids }, REPLICAS);
      const snapshots = new Map(rows.map(([key, snapshot]) => [key, snapshot]));
      return ids.map((one) => snapshots.get(one));
    };
    return (await this.batched(topic, '', load, id)) as SnapshotByTopic[T] | undefined;
  }

  /** Asks for one key; what one request asks for of the same thing, before it gets an answer, is loaded together. */
  batched(
    of: object | string,
    variant: string,
    load: (keys: readonly string[]) => Promise<unknown[]>,
    key: string,
  ): Promise<unknown> {
    const loaders = this.#loaders.get(of) ?? new Map<string, DataLoader<string, unknown>>();
    this.#loaders.set(of, loaders);
    const loader = loaders.get(variant) ?? new DataLoader(load);
    loaders.set(variant, loader);
    return loader.load(key);
  }

  #sightOf(aggregate: Aggregate): AskedSight {
    const known = this.#sights.get(aggregate);
    if (known) return known;
    const sight = sightOf(this.#caller, aggregate);
    const asked = { ...sight, asking: askingFor(aggregate, sight.access, sight.values) };
    this.#sights.set(aggregate, asked);
    return asked;
  }

  /**
   * Rows of a statement that what the caller sees does not narrow, as lists of values: for what is told by a rule of its
   * own, e.g. a person's own data, which the statement must itself be narrowed to.
   */
  unseen(query: RawBuilder<unknown>, values: StatementValues = {}): Promise<unknown[][]> {
    return this.#run(compileStatement(query), values, UNSEEN);
  }

  #run({ statement, parameters }: Compiled, values: StatementValues, asking: Asking): Promise<unknown[][]> {
    return this.#sessions.run(statement, parameters(values), asking);
  }

  /** As `#run`; what the same request has asked for already is not asked for again. */
  #runOnce(compiled: Compiled, values: StatementValues, asking: Asking): Promise<unknown[][]> {
    const key = JSON.stringify([compiled.statement.text, compiled.parameters(values)]);
    const answer = this.#answers.get(key) ?? this.#run(compiled, values, asking);
    this.#answers.set(key, answer);
    return answer;
  }

  async #loadIds<Row extends AggregateRow>(aggregate: Aggregate<Row>, ids: readonly string[]) {
    const { access, values, asking } = this.#sightOf(aggregate);
    const uuids = ids.map((id) => toUuid(id));
    const rows = await this.#run(rowsById(aggregate, access), { ...values, uuids }, asking);
    const { hydrate } = hydratorOf(aggregate);
    const byId = new Map(
      rows.map((values) => [fromUuid(aggregate.prefix, String(values[0])), hydrate(values, 0)]),
    );
    return ids.map((id) => byId.get(id) ?? null);
  }

  async #loadRelated<Row extends AggregateRow>(
    relation: Relation<Row>,
    parents: readonly string[],
    page: Page,
  ): Promise<Connection<AggregateRow>[]> {
    const { aggregate } = relation;
    const { access, values, asking } = this.#sightOf(aggregate);
    const { first, after } = page;
    const rows = await this.#run(
      relatedRows(relation, access, after !== null),
      {
        ...values,
        ids: parents,
        uuids: parents.map((parent) => uuidOf(parent)),
        limit: first + 1,
        after,
      },
      asking,
    );
    const { hydrate } = hydratorOf(aggregate);
    const byParent = Map.groupBy(rows, ([parent]) => parent);
    return parents.map((parent) =>
      toConnection(
        (byParent.get(parent) ?? []).map((values) => ({
          cursor: String(values[1]),
          node: hydrate(values, 1),
        })),
        page,
      ),
    );
  }
}
