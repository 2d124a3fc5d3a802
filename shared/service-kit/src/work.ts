import { appendChanges, eraseValues, type NewChange } from '@hub/change-feed';
import type { DeepPartial, EntityManager, FindOptionsWhere } from 'typeorm';
import { changesFor, topicsOf, type ChangeHead } from './aggregate-changes.ts';
import type { Aggregate, StatefulRow } from './aggregate.ts';
import { codedError } from './errors.ts';
import { isId, newId } from './ids.ts';
import { forgetImported } from './imported-record.ts';
import type { Identity } from './identity.ts';
import { stateChange, stepOrRefuse } from './state-machine.ts';
import type { AggregateRow } from './values.ts';

export type WorkOptions = {
  manager: EntityManager;
  identity: Identity;
  causationId: string;
  now: Date;
  /** Set when the caller acts only with organization-scoped roles: rows of others are refused. */
  scopedTo?: string | undefined;
};

/**
 * One transaction of a use case. Load what you change through it (it locks the row and checks the version), save
 * through it (it raises the version); `finish` writes the change rows as the last step.
 */
export class Work {
  readonly manager: EntityManager;
  readonly identity: Identity;
  readonly now: Date;
  readonly #options: WorkOptions;
  readonly #changes: NewChange[] = [];

  constructor(options: WorkOptions) {
    this.manager = options.manager;
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
    const where = { id } as FindOptionsWhere<Row>;
    return this.manager.findOne(aggregate.entity, { where, lock: { mode: 'pessimistic_write' } });
  }

  /** Inserts an aggregate with a new id at version 1 and records the change. */
  async create<Row extends AggregateRow>(
    aggregate: Aggregate<Row>,
    values: Omit<Row, 'id' | 'version'> & { id?: string },
    changeType = aggregate.created,
  ): Promise<Row> {
    const row = { ...values, id: values.id ?? newId(aggregate.prefix), version: 1 } as unknown as Row;
    this.#requireOwner(aggregate, row);
    await this.manager.insert(aggregate.entity, row as never);
    this.#record(aggregate, null, row, changeType);
    return row;
  }

  /** Saves a changed copy of a row that `load` gave, one version further, and records the change. */
  async save<Row extends AggregateRow>(
    aggregate: Aggregate<Row>,
    before: Row,
    patch: Partial<Omit<Row, 'id' | 'version'>>,
    changeType = 'updated',
    reason?: string | null,
  ): Promise<Row> {
    const after: Row = { ...before, ...patch, version: before.version + 1 };
    const changed = { ...patch, version: after.version } as DeepPartial<Row>;
    await this.manager.update(aggregate.entity, { id: before.id } as never, changed as never);
    this.#record(aggregate, before, after, changeType, reason);
    return after;
  }

  /** Takes one step of the aggregate's state machine. Refuses with IllegalTransition when the table has none. */
  async step<Row extends StatefulRow>(
    aggregate: Aggregate<Row>,
    row: Row,
    command: string,
    reason?: string | null,
    patch: Partial<Omit<Row, 'id' | 'version'>> = {},
  ): Promise<Row> {
    const to = this.requireStep(aggregate, row, command);
    const remembered = aggregate.machine?.remembering.has(to) ? { previousStatus: row.status } : {};
    const moved = { ...patch, ...remembered, status: to } as Partial<Omit<Row, 'id' | 'version'>>;
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
    await this.manager.delete(aggregate.entity, { id: row.id } as never);
    const change = this.#changeOf({ ...row, version: row.version + 1 }, changeType, reason);
    for (const topic of topicsOf(aggregate)) {
      this.#changes.push({ ...change, topic, snapshot: null, before: null });
      await eraseValues(this.manager, topic, row.id);
    }
    await forgetImported(this.manager, row.id);
  }

  /** The state that a command leads to from the row's. Refuses with IllegalTransition. */
  requireStep<Row extends StatefulRow>(aggregate: Aggregate<Row>, row: Row, command: string): string {
    const { machine, typeName } = aggregate;
    if (!machine) throw new Error(`${typeName} has no state machine`);
    return stepOrRefuse(machine, command, row.status, `${typeName} ${row.id}`, row.previousStatus);
  }

  /** Writes the recorded changes; the runner calls it last. */
  async finish(): Promise<void> {
    await appendChanges(this.manager, this.#changes);
  }

  #requireOwner<Row extends AggregateRow>(aggregate: Aggregate<Row>, row: Row): void {
    const { scopedTo } = this.#options;
    if (scopedTo === undefined) return;
    const owners = aggregate.ownersOf?.(row) ?? [];
    if (!owners.includes(scopedTo)) {
      throw codedError('FORBIDDEN', `this ${aggregate.typeName} belongs to another organization than yours`);
    }
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
