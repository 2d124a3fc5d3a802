import { appendChanges, eraseValues, findReplica, type NewChange, type Topic } from '@hub/change-feed';
import type { SnapshotByTopic } from '@hub/change-feed/snapshots';
import {
  codedError,
  isId,
  isRefusal,
  newId,
  type AggregateRow,
  type Identity,
  type IllegalTransition,
} from '@hub/hub-language';
import type { Compilable } from 'kysely';
import type { EntityManager, FindOptionsWhere } from 'typeorm';
import { stateAfter, type Aggregate, type StatefulRow } from '../aggregate/aggregate.ts';
import { changesFor, topicsOf, type ChangeHead } from '../aggregate/changes.ts';
import { columnsOnly, ownersOf } from '../aggregate/owners.ts';
import { stateChange, type CommandOf } from '../aggregate/state-machine.ts';
import { runQuery } from '../read/sql.ts';
import { forgetImported } from './imported-record.ts';
import { selectWhere, type Where } from './select.ts';

/** What one transaction is opened with. */
export type UnitOfWorkOptions = {
  manager: EntityManager;
  identity: Identity;
  causationId: string;
  now: Date;
  /** Set when the caller acts only with organization-scoped roles: rows of others are refused. */
  scopedTo?: string | undefined;
};

/** Columns that a use case may change. */
export type Patch<Row> = Partial<Omit<Row, 'id' | 'version'>>;

/**
 * One transaction of a use case. Load what you change through it (it locks the row and checks the version), save
 * through it (it raises the version); the runner writes the change rows as the last step.
 */
export class UnitOfWork {
  /** Who acts. */
  readonly identity: Identity;
  /** The one instant that this use case takes for now. */
  readonly now: Date;
  readonly #manager: EntityManager;
  readonly #options: UnitOfWorkOptions;
  readonly #changes: NewChange[] = [];

  constructor(options: UnitOfWorkOptions) {
    this.#manager = options.manager;
    this.identity = options.identity;
    this.now = options.now;
    this.#options = options;
  }

  /**
   * Locks and reads one aggregate. Throws NOT_FOUND, CONFLICT when its version is not `expectedVersion`, FORBIDDEN
   * when it belongs to another organization than the caller's.
   */
  async load<Row extends AggregateRow>(
    aggregate: Aggregate<Row>,
    id: string,
    expectedVersion?: number,
  ): Promise<Row> {
    const row = await this.loadForeign(aggregate, id);
    this.#requireOwner(aggregate, row);
    if (expectedVersion !== undefined && row.version !== expectedVersion) {
      throw codedError(
        'CONFLICT',
        `${aggregate.typeName} ${id} is at version ${row.version}, not ${expectedVersion}: read it again and repeat`,
        { currentVersion: row.version },
      );
    }
    return row;
  }

  /** Locks and reads an aggregate that the caller need not own, e.g. the other side's. Throws NOT_FOUND. */
  async loadForeign<Row extends AggregateRow>(aggregate: Aggregate<Row>, id: string): Promise<Row> {
    const row = await this.find(aggregate, id);
    if (!row) throw codedError('NOT_FOUND', `there is no ${aggregate.typeName} ${id}`);
    return row;
  }

  /** Locks and reads one aggregate, or gives null; malformed ids are unknown ids. */
  async find<Row extends AggregateRow>(aggregate: Aggregate<Row>, id: string): Promise<Row | null> {
    if (!isId(id, aggregate.prefix)) return null;
    const where: FindOptionsWhere<{ id: string }> = { id };
    return (await this.#manager.findOne(aggregate.entity, {
      where,
      lock: { mode: 'pessimistic_write' },
    })) as Row | null;
  }

  /** Rows with these values, without a lock, by id; a list of values means any of them, several `where` any of these. */
  async list<Row extends AggregateRow>(aggregate: Aggregate<Row>, ...where: Where<Row>[]): Promise<Row[]> {
    return selectWhere(this.#manager, aggregate, where);
  }

  /** True when there is such a row. */
  async exists<Row extends AggregateRow>(
    aggregate: Aggregate<Row>,
    ...where: Where<Row>[]
  ): Promise<boolean> {
    return (await selectWhere(this.#manager, aggregate, where, 1)).length > 0;
  }

  /** Runs a statement of typed SQL in this transaction (`sqlOn`, `fromReplica`) and gives its rows. */
  query<Row>(statement: Compilable<Row>): Promise<Row[]> {
    return runQuery(this.#manager, statement);
  }

  /** The replica of a followed topic's aggregate, or undefined while none has arrived. */
  replica<T extends Topic>(topic: T, id: string): Promise<SnapshotByTopic[T] | undefined> {
    return findReplica(this.#manager, topic, id);
  }

  /** Inserts an aggregate with a new id at version 1 and records the change. Throws FORBIDDEN outside the caller's scope. */
  async create<Row extends AggregateRow>(
    aggregate: Aggregate<Row>,
    values: Omit<Row, 'id' | 'version'>,
    changeType = aggregate.created,
  ): Promise<Row> {
    const row = { ...values, id: newId(aggregate.prefix), version: 1 } as unknown as Row;
    this.#requireOwner(aggregate, row);
    await this.#manager.insert(aggregate.entity, columnsOnly(aggregate, row));
    this.#record(aggregate, null, row, changeType);
    return row;
  }

  /** Saves a changed copy of a row that `load` gave, one version further, and records the change. */
  async save<Row extends AggregateRow>(
    aggregate: Aggregate<Row>,
    before: Row,
    patch: Patch<Row>,
    changeType = 'updated',
    reason?: string | null,
  ): Promise<Row> {
    const after: Row = { ...before, ...patch, version: before.version + 1 };
    const changed = columnsOnly(aggregate, { ...patch, version: after.version });
    await this.#manager.update(aggregate.entity, { id: before.id }, changed);
    this.#record(aggregate, before, after, changeType, reason);
    return after;
  }

  /** Takes a row through one transition of its state machine, saving `patch` along; refuses what the table has not. */
  async transition<Row extends StatefulRow, Machine>(
    aggregate: Aggregate<Row, Machine>,
    row: Row,
    command: CommandOf<Machine>,
    { reason, patch }: { reason?: string | null | undefined; patch?: Patch<Row> } = {},
  ): Promise<Row | IllegalTransition> {
    const to = stateAfter(aggregate, row, command);
    if (isRefusal(to)) return to;
    const remembered = aggregate.machine?.remembering.has(to) ? { previousStatus: row.status } : {};
    const moved = { ...patch, ...remembered, status: to } as Patch<Row>;
    return this.save(aggregate, row, moved, stateChange(to), reason);
  }

  /**
   * Deletes an aggregate and what the service remembers of its values: a tombstone goes out, and its earlier changes
   * and its imported record keep who, when and why, but no values.
   */
  async erase<Row extends AggregateRow>(
    aggregate: Aggregate<Row>,
    row: Row,
    changeType: string,
    reason: string,
  ): Promise<void> {
    await this.#manager.delete(aggregate.entity, { id: row.id });
    const change = this.#changeOf({ ...row, version: row.version + 1 }, changeType, reason);
    for (const topic of topicsOf(aggregate)) {
      this.#changes.push({ ...change, topic, snapshot: null, before: null });
      await eraseValues(this.#manager, topic, row.id);
    }
    await forgetImported(this.#manager, row.id);
  }

  /** Writes the recorded changes; the runner calls it last. */
  async finish(): Promise<void> {
    await appendChanges(this.#manager, this.#changes);
  }

  #requireOwner<Row extends AggregateRow>(aggregate: Aggregate<Row>, row: Row): void {
    const { scopedTo } = this.#options;
    if (scopedTo === undefined || ownersOf(aggregate, row).includes(scopedTo)) return;
    throw codedError('FORBIDDEN', `this ${aggregate.typeName} belongs to another organization than yours`);
  }

  #record<Row extends AggregateRow>(
    aggregate: Aggregate<Row>,
    before: Row | null,
    after: Row,
    changeType: string,
    reason?: string | null,
  ): void {
    const change = this.#changeOf(after, changeType, reason);
    this.#changes.push(...changesFor(aggregate, change, before, after));
  }

  #changeOf(
    { id, version }: AggregateRow,
    changeType: string,
    reason: string | null | undefined,
  ): ChangeHead {
    return {
      aggregateId: id,
      version,
      changeType,
      actor: this.identity.subject,
      reason: reason ?? undefined,
      causationId: this.#options.causationId,
      traceparent: this.identity.traceparent,
    };
  }
}
