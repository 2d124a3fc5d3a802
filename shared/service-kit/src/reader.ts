import DataLoader from 'dataloader';
import { In, type DataSource, type FindOptionsWhere } from 'typeorm';
import { visibleTo, type Aggregate } from './aggregate.ts';
import { parsePage, toConnection, type Connection, type PageArguments } from './connection.ts';
import { isId, toUuid } from './ids.ts';
import type { Identity } from './identity.ts';
import type { AggregateRow } from './values.ts';

/**
 * A relation from a parent to rows of an aggregate: a SQL condition between the row `t` and the parent `p.parent`,
 * which is text: the uuid of the parent's id (cast it, e.g. `t.event = p.parent::uuid`), or with `by` text the
 * value as it is.
 */
export type Relation<Row extends AggregateRow> = {
  aggregate: Aggregate<Row>;
  on: string;
  by: 'uuid' | 'text';
};

export const defineRelation = <Row extends AggregateRow>(
  aggregate: Aggregate<Row>,
  on: string,
  by: 'uuid' | 'text' = 'uuid',
): Relation<Row> => ({ aggregate, on, by });

/** A condition on the row `t`, with named parameters `:name`. */
export type Filter = { where: string; parameters: Record<string, unknown> };

type PairRow = { parent: string; id: string };

/** Reads for one request: batched by id and by parent, only what the caller may see. */
export class Reader {
  readonly #database: DataSource;
  readonly #identity: Identity;
  readonly #byId = new Map<string, DataLoader<string, AggregateRow | null>>();
  readonly #byParent = new Map<string, DataLoader<string, Connection<AggregateRow>>>();

  constructor(database: DataSource, identity: Identity) {
    this.#database = database;
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
      loader = new DataLoader((ids: readonly string[]) => this.#loadIds(aggregate, ids));
      this.#byId.set(aggregate.typeName, loader);
    }
    return (await loader.load(id)) as Row | null;
  }

  /** One page of the rows that the caller may see, oldest first. */
  async list<Row extends AggregateRow>(
    aggregate: Aggregate<Row>,
    args: PageArguments,
    filter?: Filter,
  ): Promise<Connection<Row>> {
    const page = parsePage(args);
    const query = this.#database.manager
      .createQueryBuilder(aggregate.entity, 't')
      .where(`(${this.#visible(aggregate)})`)
      .orderBy('t.id')
      .limit(page.first + 1);
    if (page.after) query.andWhere('t.id > :after', { after: page.after });
    if (filter) query.andWhere(`(${filter.where})`, filter.parameters);
    const rows = await query.getMany();
    return toConnection(
      rows.map((row) => ({ cursor: toUuid(row.id), node: row })),
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
    const key = `${relation.aggregate.typeName}|${relation.on}|${page.first}|${page.after ?? ''}`;
    let loader = this.#byParent.get(key);
    if (!loader) {
      loader = new DataLoader((parents: readonly string[]) => this.#loadRelated(relation, parents, args));
      this.#byParent.set(key, loader);
    }
    return (await loader.load(relation.by === 'uuid' ? toUuid(parent) : parent)) as Connection<Row>;
  }

  #visible<Row extends AggregateRow>(aggregate: Aggregate<Row>): string {
    const { organization } = this.#identity;
    const own = organization && isId(organization, 'org') ? organization : null;
    return visibleTo(this.#identity, aggregate.visibility)
      .replaceAll('$organizationId', own ? `'${own}'` : 'NULL')
      .replaceAll('$organization', own ? `'${toUuid(own)}'::uuid` : 'NULL::uuid');
  }

  async #loadIds<Row extends AggregateRow>(aggregate: Aggregate<Row>, ids: readonly string[]) {
    const rows = await this.#database.manager
      .createQueryBuilder(aggregate.entity, 't')
      .where(`(${this.#visible(aggregate)})`)
      .andWhere('t.id = ANY(:ids)', { ids: ids.map((id) => toUuid(id)) })
      .getMany();
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => byId.get(id) ?? null);
  }

  async #loadRelated<Row extends AggregateRow>(
    { aggregate, on }: Relation<Row>,
    parents: readonly string[],
    args: PageArguments,
  ): Promise<Connection<AggregateRow>[]> {
    const page = parsePage(args);
    const table = this.#database.getMetadata(aggregate.entity).tableName;
    const pairs = (await this.#database.query(
      `SELECT p.parent, x.id FROM unnest($1::text[]) AS p(parent) CROSS JOIN LATERAL (
         SELECT t.id FROM ${table} t
         WHERE (${on}) AND (${this.#visible(aggregate)}) AND ($2::uuid IS NULL OR t.id > $2::uuid)
         ORDER BY t.id LIMIT $3) AS x`,
      [parents, page.after, page.first + 1],
    )) as PairRow[];
    const where = { id: In([...new Set(pairs.map((pair) => pair.id))]) } as unknown as FindOptionsWhere<Row>;
    const rows = pairs.length === 0 ? [] : await this.#database.manager.findBy(aggregate.entity, where);
    const byUuid = new Map(rows.map((row) => [toUuid(row.id), row]));
    return parents.map((parent) => {
      const own = pairs.filter((pair) => pair.parent === parent);
      return toConnection(
        own.flatMap(({ id }) => {
          const node = byUuid.get(id);
          return node ? [{ cursor: id, node }] : [];
        }),
        page,
      );
    });
  }
}
