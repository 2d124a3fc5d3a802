import { isRefusal, newId, toUuid, type AggregateRow, type IllegalTransition } from '@hub/hub-language';
import type { Compilable } from 'kysely';
import {
  keptOfStep,
  stateAfter,
  type Aggregate,
  type StatefulRow,
  type Table,
} from '../../aggregate/aggregate.ts';
import { stateChange, type CommandOf } from '../../aggregate/state-machine.ts';
import { runQuery } from '../../read/sql.ts';
import { forgetImported } from '../import/imported-record.ts';
import { RecordedChanges } from './recorded-changes.ts';
import { deleteRows, insertRows, updateRows, type Statement } from './statements.ts';
import type { NewValues, Patch, Saving, UnitOfWorkOptions } from './unit-of-work-values.ts';
import { WorkReads } from './work-reads.ts';

/**
 * One transaction of a use case. Load what you change through it (it locks the row and checks the version), save
 * through it (it raises the version); the runner writes the change rows as the last step. Only what reads waits for
 * the database; what writes is sent, and its failure ends the use case at the next read or when it commits. Await
 * `settled` where a use case answers a refusal of the database itself.
 */
export class UnitOfWork extends WorkReads {
  readonly #changes: RecordedChanges;

  constructor(options: UnitOfWorkOptions) {
    super(options);
    this.#changes = new RecordedChanges(options.identity, options.causationId);
  }

  /** As `query` for a statement whose rows nobody needs: it is sent, and not waited for. */
  async send(statement: Compilable): Promise<void> {
    await runQuery(this.session.writes, statement);
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
    return this.session.settled();
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
    for (const row of rows) await this.rights.requireActing(aggregate, row);
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
   * Deletes aggregates and what the service remembers of their values, in the same few statements however many: a
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
    await forgetImported(this.session.writes, ids);
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
    await this.#changes.append(this.session.writes);
    return this.#changes.topics();
  }

  #send(statements: readonly Statement[]): void {
    for (const { text, values } of statements) this.session.send(text, values);
  }
}
