import { eraseValues, findReplica, type Topic } from '@hub/change-feed';
import type { SnapshotByTopic } from '@hub/change-feed/snapshots';
import {
  codedError,
  isRefusal,
  newId,
  toUuid,
  type AggregateRow,
  type Caller,
  type IllegalTransition,
} from '@hub/hub-language';
import type { Compilable } from 'kysely';
import {
  keptOfStep,
  stateAfter,
  type Aggregate,
  type StatefulRow,
  type Table,
} from '../aggregate/aggregate.ts';
import { topicsOf } from '../aggregate/changes.ts';
import { stateChange, type CommandOf } from '../aggregate/state-machine.ts';
import { runQuery } from '../read/sql.ts';
import { forgetImported } from './import/imported-record.ts';
import type { PipelinedSession } from './pipelined-session.ts';
import { RecordedChanges } from './recorded-changes.ts';
import { Rights } from './rights.ts';
import { selectWhere, type Where } from './select.ts';
import { deleteRows, insertRows, updateRows, type Statement } from './statements.ts';
import type { NewValues, Patch, Saving, UnitOfWorkOptions } from './unit-of-work-values.ts';

/**
 * One transaction of a use case. Load what you change through it (it locks the row and checks the version), save
 * through it (it raises the version); the runner writes the change rows as the last step. Only what reads waits for
 * the database; what writes is sent, and its failure ends the use case at the next read or when it commits. Await
 * `settled` where a use case answers a refusal of the database itself.
 */
export class UnitOfWork {
  /** Who acts. */
  readonly identity: Caller;
  /** The one instant that this use case takes for now. */
  readonly now: Date;
  readonly #session: PipelinedSession;
  readonly #rights: Rights;
  readonly #changes: RecordedChanges;

  constructor(options: UnitOfWorkOptions) {
    this.#session = options.session;
    this.identity = options.identity;
    this.now = options.now;
    this.#rights = new Rights(options.session, options.identity, options.authority);
    this.#changes = new RecordedChanges(options.identity, options.causationId);
  }

  /** True when the caller acts as staff, for every organization, and not only in the name of some. */
  get isStaff(): boolean {
    return this.#rights.isStaff;
  }

  /** True when the caller acts in the name of this organization, as its own people or as staff. */
  actsFor(organization: string): boolean {
    return this.#rights.actsFor(organization);
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
    return this.#rights.load(aggregate, ids);
  }

  /** Locks and reads an aggregate that an input names, or gives null when there is none that the caller sees. */
  async find<Row extends AggregateRow>(aggregate: Aggregate<Row>, id: string): Promise<Row | null> {
    const [found] = await this.#rights.lockSeen(aggregate, [id]);
    return found?.row ?? null;
  }

  /**
   * Locks and reads an aggregate on the service's own account, e.g. the other side's: never one that only an input
   * names, for the caller need not see it. Throws NOT_FOUND.
   */
  async loadForeign<Row extends AggregateRow>(aggregate: Aggregate<Row>, id: string): Promise<Row> {
    const [found] = await this.#rights.lock(aggregate, [id]);
    if (!found) throw codedError('NOT_FOUND', `there is no ${aggregate.typeName} ${id}`);
    return found.row;
  }

  /** As `loadForeign` for those of these that are there, in one statement, in the order of their ids. */
  async findMany<Row extends AggregateRow>(
    aggregate: Aggregate<Row>,
    ids: readonly string[],
  ): Promise<Row[]> {
    return (await this.#rights.lock(aggregate, ids)).map(({ row }) => row);
  }

  /** Rows with these values, without a lock, by id; a list of values means any of them, several `where` any of these. */
  async list<Row extends AggregateRow>(aggregate: Aggregate<Row>, ...where: Where<Row>[]): Promise<Row[]> {
    return selectWhere(this.#session, aggregate, where);
  }

  /** True when there is such a row. */
  async exists<Row extends AggregateRow>(
    aggregate: Aggregate<Row>,
    ...where: Where<Row>[]
  ): Promise<boolean> {
    return (await selectWhere(this.#session, aggregate, where, 1)).length > 0;
  }

  /** Runs a statement of typed SQL in this transaction (`sqlOn`, `fromReplica`) and gives its rows. */
  query<Row>(statement: Compilable<Row>): Promise<Row[]> {
    return runQuery(this.#session, statement);
  }

  /** As `query` for a statement whose rows nobody needs: it is sent, and not waited for. */
  async send(statement: Compilable): Promise<void> {
    await runQuery(this.#session.writes, statement);
  }

  /** Inserts rows into a table that a feature keeps beside its aggregates, in one statement; values as stored. */
  async insertMany<Stored extends object>(
    table: Table<string, Stored>,
    rows: readonly Stored[],
  ): Promise<void> {
    this.#send(insertRows(table, rows));
  }

  /** Waits until all that was written is in the database. Rejects with its refusal, after which nothing else runs. */
  settled(): Promise<void> {
    return this.#session.settled();
  }

  /** The replica of a followed topic's aggregate, or undefined while none has arrived. */
  replica<T extends Topic>(topic: T, id: string): Promise<SnapshotByTopic[T] | undefined> {
    return findReplica(this.#session, topic, id);
  }

  /** Inserts an aggregate with a new id at version 1 and records the change. Throws FORBIDDEN outside the caller's scope. */
  async create<Row extends AggregateRow>(
    aggregate: Aggregate<Row>,
    values: NewValues<Row>,
    changeType = aggregate.created,
  ): Promise<Row> {
    const [row] = await this.createMany(aggregate, [values], changeType);
    return row as Row;
  }

  /** As `create` for many rows of one aggregate, in one statement. */
  async createMany<Row extends AggregateRow>(
    aggregate: Aggregate<Row>,
    values: readonly NewValues<Row>[],
    changeType = aggregate.created,
  ): Promise<Row[]> {
    const rows = values.map((one) => this.newRow(aggregate, one));
    await this.addMany(aggregate, rows, changeType);
    return rows;
  }

  /** A row with a new id at version 1, for `addMany`. */
  newRow<Row extends AggregateRow>(aggregate: Aggregate<Row>, values: NewValues<Row>): Row {
    return { ...values, id: newId(aggregate.prefix), version: 1 } as unknown as Row;
  }

  /** Inserts what `newRow` gave, in one statement, and records the changes. Throws FORBIDDEN outside the caller's scope. */
  async addMany<Row extends AggregateRow>(
    aggregate: Aggregate<Row>,
    rows: readonly Row[],
    changeType = aggregate.created,
  ): Promise<void> {
    for (const row of rows) await this.#rights.requireActing(aggregate, row);
    this.#send(insertRows(aggregate, rows));
    for (const row of rows) this.#changes.record(aggregate, { changeType }, null, row);
  }

  /** Saves a changed copy of a row that `load` gave, one version further, and records the change. */
  async save<Row extends AggregateRow>(
    aggregate: Aggregate<Row>,
    before: Row,
    patch: Patch<Row>,
    changeType = 'updated',
    reason?: string | null,
  ): Promise<Row> {
    const [after] = await this.saveMany(aggregate, [{ before, patch, changeType, reason }]);
    return after as Row;
  }

  /** As `save` for many rows of one aggregate, each once, in one statement. */
  async saveMany<Row extends AggregateRow>(
    aggregate: Aggregate<Row>,
    savings: readonly Saving<Row>[],
  ): Promise<Row[]> {
    const rows: Row[] = savings.map(({ before, patch }) => ({
      ...before,
      ...patch,
      version: before.version + 1,
    }));
    const patched = new Set(savings.flatMap(({ patch }) => Object.keys(patch)));
    this.#send(updateRows(aggregate, [...patched.add('version')], rows));
    for (const [index, { before, changeType = 'updated', reason }] of savings.entries()) {
      this.#changes.record(aggregate, { changeType, reason }, before, rows[index] as Row);
    }
    return rows;
  }

  /**
   * Takes a row through one transition of its state machine, saving `patch` along; refuses what the table has not.
   * Throws FORBIDDEN for a step of a second person to whoever has taken part.
   */
  async transition<Row extends StatefulRow, Machine>(
    aggregate: Aggregate<Row, Machine>,
    row: Row,
    command: CommandOf<Machine>,
    { reason, patch }: { reason?: string | null | undefined; patch?: Patch<Row> } = {},
  ): Promise<Row | IllegalTransition> {
    const moved = await this.transitionMany(aggregate, [row], command, { reason, patch });
    return isRefusal(moved) ? (moved as IllegalTransition) : (moved[0] as Row);
  }

  /** As `transition` for many rows, in one statement; when the table refuses one, none is moved. */
  async transitionMany<Row extends StatefulRow, Machine>(
    aggregate: Aggregate<Row, Machine>,
    rows: readonly Row[],
    command: CommandOf<Machine>,
    { reason, patch }: { reason?: string | null | undefined; patch?: Patch<Row> | undefined } = {},
  ): Promise<Row[] | IllegalTransition> {
    const savings: Saving<Row>[] = [];
    for (const before of rows) {
      const to = stateAfter(aggregate, before, command);
      if (isRefusal(to)) return to;
      const step = { command, to, subject: this.identity.subject };
      const kept = keptOfStep(aggregate.machine, before, step);
      const moved = { ...patch, ...kept, status: to } as Patch<Row>;
      savings.push({ before, patch: moved, changeType: stateChange(to), reason });
    }
    return this.saveMany(aggregate, savings);
  }

  /**
   * Deletes aggregates and what the service remembers of their values, however many in three statements a topic: a
   * tombstone goes out for each, and its earlier changes and its imported record keep who, when and why, but no values.
   */
  async eraseMany<Row extends AggregateRow>(
    aggregate: Aggregate<Row>,
    rows: readonly Row[],
    changeType: string,
    reason: string,
  ): Promise<void> {
    if (rows.length === 0) return;
    const ids = rows.map(({ id }) => id);
    this.#send([
      deleteRows(
        aggregate,
        ids.map((id) => toUuid(id)),
      ),
    ]);
    for (const row of rows) this.#changes.recordErased(aggregate, row, { changeType, reason });
    for (const topic of topicsOf(aggregate)) await eraseValues(this.#session.writes, topic, ids);
    await forgetImported(this.#session.writes, ids);
  }

  /** As `eraseMany` for one. */
  erase<Row extends AggregateRow>(
    aggregate: Aggregate<Row>,
    row: Row,
    changeType: string,
    reason: string,
  ): Promise<void> {
    return this.eraseMany(aggregate, [row], changeType, reason);
  }

  /** Sends the recorded changes, and gives their topics; the runner calls it last. */
  async finish(): Promise<readonly string[]> {
    await this.#changes.append(this.#session.writes);
    return this.#changes.topics();
  }

  #send(statements: readonly Statement[]): void {
    for (const { text, values } of statements) this.#session.send(text, values);
  }
}
