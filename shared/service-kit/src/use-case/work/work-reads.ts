import { findReplica, type Topic } from '@hub/change-feed';
import type { SnapshotByTopic } from '@hub/change-feed/snapshots';
import { codedError, type AggregateRow, type Caller } from '@hub/hub-language';
import type { Compilable } from 'kysely';
import type { Aggregate } from '../../aggregate/aggregate.ts';
import { runQuery } from '../../read/sql.ts';
import type { PipelinedSession } from '../pipelined-session.ts';
import { Rights } from '../rights.ts';
import { selectWhere, type Where } from './select.ts';
import type { UnitOfWorkOptions } from './unit-of-work-values.ts';

/** What a use case reads in its transaction: rows that it locks, rows that it only looks at, and who it acts for. */
export class WorkReads {
  /** Who acts. */
  readonly identity: Caller;
  /** The one instant that this use case takes for now. */
  readonly now: Date;
  protected readonly session: PipelinedSession;
  protected readonly rights: Rights;

  constructor({ session, identity, now, authority }: UnitOfWorkOptions) {
    this.session = session;
    this.identity = identity;
    this.now = now;
    this.rights = new Rights(session, identity, authority);
  }

  /** True when the caller acts as staff, for every organization, and not only in the name of some. */
  get isStaff(): boolean {
    return this.rights.isStaff;
  }

  /** True when the caller acts in the name of this organization, as its own people or as staff. */
  actsFor(organization: string): boolean {
    return this.rights.actsFor(organization);
  }

  /**
   * Locks and reads one aggregate that the caller acts on. Throws NOT_FOUND when there is none that the caller sees,
   * FORBIDDEN when the caller may not act on it, CONFLICT when its version is not `expectedVersion`.
   */
  async load<Row extends AggregateRow>(
    aggregate: Aggregate<Row>,
    id: string,
    expectedVersion?: number,
  ): Promise<Row> {
    const row = (await this.loadMany(aggregate, [id])).get(id) as Row;
    if (expectedVersion !== undefined && row.version !== expectedVersion) {
      throw codedError(
        'CONFLICT',
        `${aggregate.typeName} ${id} is at version ${row.version}, not ${expectedVersion}: read it again and repeat`,
        { currentVersion: row.version },
      );
    }
    return row;
  }

  /** Locks and reads many, in one statement, in the order of their ids. Throws NOT_FOUND and FORBIDDEN as `load`. */
  loadMany<Row extends AggregateRow>(
    aggregate: Aggregate<Row>,
    ids: readonly string[],
  ): Promise<Map<string, Row>> {
    return this.rights.load(aggregate, ids);
  }

  /** Locks and reads an aggregate that an input names, or gives null when there is none that the caller sees. */
  async find<Row extends AggregateRow>(aggregate: Aggregate<Row>, id: string): Promise<Row | null> {
    const [found] = await this.rights.lockSeen(aggregate, [id]);
    return found?.row ?? null;
  }

  /**
   * Locks and reads an aggregate on the service's own account, e.g. the other side's: never one that only an input
   * names, for the caller need not see it. Throws NOT_FOUND.
   */
  async loadForeign<Row extends AggregateRow>(aggregate: Aggregate<Row>, id: string): Promise<Row> {
    const [found] = await this.rights.lock(aggregate, [id]);
    if (!found) throw codedError('NOT_FOUND', `there is no ${aggregate.typeName} ${id}`);
    return found.row;
  }

  /** As `loadForeign` for those of these that are there, in one statement, in the order of their ids. */
  async findMany<Row extends AggregateRow>(
    aggregate: Aggregate<Row>,
    ids: readonly string[],
  ): Promise<Row[]> {
    return (await this.rights.lock(aggregate, ids)).map(({ row }) => row);
  }

  /** Rows with these values, without a lock, by id; a list of values means any of them, several `where` any of these. */
  async list<Row extends AggregateRow>(aggregate: Aggregate<Row>, ...where: Where<Row>[]): Promise<Row[]> {
    return selectWhere(this.session, aggregate, where);
  }

  /** True when there is such a row. */
  async exists<Row extends AggregateRow>(
    aggregate: Aggregate<Row>,
    ...where: Where<Row>[]
  ): Promise<boolean> {
    return (await selectWhere(this.session, aggregate, where, 1)).length > 0;
  }

  /** Runs a statement of typed SQL in this transaction (`sqlOn`, `fromReplica`) and gives its rows. */
  query<Row>(statement: Compilable<Row>): Promise<Row[]> {
    return runQuery(this.session, statement);
  }

  /** The replica of a followed topic's aggregate, or undefined while none has arrived. */
  replica<T extends Topic>(topic: T, id: string): Promise<SnapshotByTopic[T] | undefined> {
    return findReplica(this.session, topic, id);
  }
}
