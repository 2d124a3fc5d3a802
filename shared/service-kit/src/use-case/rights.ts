import { rowsOf } from '@hub/change-feed';
import { codedError, isId, toUuid, type AggregateRow, type Caller } from '@hub/hub-language';
import type { Aggregate } from '../aggregate/aggregate.ts';
import { namedIn } from '../aggregate/owners.ts';
import { hydratorOf } from '../read/hydrator.ts';
import { REACH_KINDS, reachValues, type ReachKind, type ReachValues } from '../read/reach-values.ts';
import { accessOf, columnsOf, wholesOf, type Authority } from '../read/reach.ts';
import { sightOf } from '../read/sight.ts';
import { lockedRows, rowsActedOn } from '../read/statements.ts';
import type { PipelinedSession } from './pipelined-session.ts';

/** A row, and what the caller may with it. */
export type LockedRow<Row> = { readonly row: Row; readonly isSeen: boolean; readonly isActedOn: boolean };

type Values = Readonly<Record<string, unknown>>;

/** What the caller of one use case sees and acts on, asked of the database together with the rows. */
export class Rights {
  readonly #session: PipelinedSession;
  readonly #caller: Caller;
  readonly #authority: Authority;
  readonly #acting: ReachValues;

  constructor(session: PipelinedSession, caller: Caller, authority: Authority) {
    this.#session = session;
    this.#caller = caller;
    this.#authority = authority;
    this.#acting = authority === 'ANYTHING' ? {} : reachValues('acting', authority.reach);
  }

  /** True when the caller acts as staff, for every organization, and not only in the name of some. */
  get isStaff(): boolean {
    return this.#authority === 'ANYTHING' || this.#authority.isStaff;
  }

  /** True when the caller acts in the name of this organization, as its own people or as staff. */
  actsFor(organization: string): boolean {
    if (this.#authority === 'ANYTHING' || this.#authority.isStaff) return true;
    return this.#authority.reach.ORGANIZATION?.includes(organization) ?? false;
  }

  /** Locks and reads rows on which the caller acts. Throws NOT_FOUND for one that it does not see, FORBIDDEN for others. */
  async load<Row extends AggregateRow>(
    aggregate: Aggregate<Row>,
    ids: readonly string[],
  ): Promise<Map<string, Row>> {
    const locked = new Map((await this.lockSeen(aggregate, ids)).map((one) => [one.row.id, one]));
    const rows = ids.map((id): [string, Row] => {
      const found = locked.get(id);
      if (!found) throw codedError('NOT_FOUND', `there is no ${aggregate.typeName} ${id}`);
      if (!found.isActedOn) throw this.refused(aggregate);
      return [id, found.row];
    });
    return new Map(rows);
  }

  /** Locks and reads rows by their ids, in the order of these; malformed ids are unknown ids. */
  lock<Row extends AggregateRow>(
    aggregate: Aggregate<Row>,
    ids: readonly string[],
  ): Promise<LockedRow<Row>[]> {
    return this.#lock(aggregate, ids, false);
  }

  /**
   * As `lock` for those of the rows that the caller sees. A hidden row is not even locked: the caller would wait for
   * whoever works on it, and so learn that it is there.
   */
  lockSeen<Row extends AggregateRow>(
    aggregate: Aggregate<Row>,
    ids: readonly string[],
  ): Promise<LockedRow<Row>[]> {
    return this.#lock(aggregate, ids, true);
  }

  async #lock<Row extends AggregateRow>(
    aggregate: Aggregate<Row>,
    ids: readonly string[],
    onlySeen: boolean,
  ): Promise<LockedRow<Row>[]> {
    const uuids = ids.filter((id) => isId(id, aggregate.prefix)).map((id) => toUuid(id));
    if (uuids.length === 0) return [];
    const sight = sightOf(this.#caller, aggregate);
    const acting = accessOf(this.#authority, aggregate);
    const isOne = uuids.length === 1;
    const compiled = lockedRows(aggregate, { seen: sight.access, acting, isOne, onlySeen });
    const values = compiled.parameters({ ...sight.values, ...this.#acting, uuids });
    const { rows } = await this.#session.queryLists(compiled.statement.text, values);
    const { columns, hydrate } = hydratorOf(aggregate);
    return rows.map((row) => ({
      row: hydrate(row, 0),
      isSeen: row[columns.length] === true,
      isActedOn: row[columns.length + 1] === true,
    }));
  }

  /** Throws FORBIDDEN when the caller may not act on such a row, which need not be in the database yet. */
  async requireActing<Row extends AggregateRow>(aggregate: Aggregate<Row>, row: Row): Promise<void> {
    if (!(await this.#actsOn(aggregate, row))) throw this.refused(aggregate);
  }

  /** The refusal of a row that the caller sees and may not act on. */
  refused({ typeName }: Aggregate) {
    const message =
      this.#authority !== 'ANYTHING' && this.#authority.isStaff
        ? `this ${typeName} is outside of where your role holds`
        : `this ${typeName} belongs to another organization than yours`;
    return codedError('FORBIDDEN', message);
  }

  async #actsOn(aggregate: Aggregate, row: object): Promise<boolean> {
    const access = accessOf(this.#authority, aggregate);
    if (access === 'ALL') return true;
    for (const kind of access) if (await this.#reaches(aggregate, kind, row as Values)) return true;
    return false;
  }

  async #reaches(aggregate: Aggregate, kind: ReachKind, row: Values): Promise<boolean> {
    const reached = this.#authority === 'ANYTHING' ? [] : (this.#authority.reach[kind] ?? []);
    const named = columnsOf(aggregate, kind, 'acting').flatMap((column) => namedIn(row[column]));
    if (named.some((id) => reached.includes(id))) return true;
    for (const [column, whole] of wholesOf(aggregate, kind, 'acting')) {
      const id = row[column];
      if (typeof id === 'string' && (await this.#actsOnWhole(whole, kind, id))) return true;
    }
    return false;
  }

  async #actsOnWhole(whole: Aggregate, kind: ReachKind, id: string): Promise<boolean> {
    const compiled = rowsActedOn(whole, [kind]);
    const values = compiled.parameters({ ...this.#acting, uuids: [toUuid(id)] });
    const rows = await rowsOf<object>(this.#session, compiled.statement.text, values);
    return rows.length > 0;
  }
}

/** Names of what an authority reaches, e.g. `ORGANIZATION org_…`; `ANYTHING` for all. */
export const namesOf = (authority: Authority): string[] =>
  authority === 'ANYTHING'
    ? ['ANYTHING']
    : REACH_KINDS.flatMap((kind) => (authority.reach[kind] ?? []).map((id) => `${kind} ${id}`));
