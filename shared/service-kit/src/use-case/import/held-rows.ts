import type { AggregateRow } from '@hub/hub-language';
import type { Aggregate } from '../../aggregate/aggregate.ts';
import type { NewValues } from '../work/unit-of-work-values.ts';
import type { UnitOfWork } from '../work/unit-of-work.ts';

/** New rows of one aggregate under one name of their change. */
type Group = { aggregate: Aggregate; add: () => Promise<void> };

/**
 * New rows that are held back, to be inserted by one statement for each aggregate, in the order in which the first row of
 * each came: what is referred to comes before what refers to it.
 */
export class HeldRows {
  readonly #work: UnitOfWork;
  readonly #groups = new Map<string, Group & { rows: AggregateRow[] }>();

  constructor(work: UnitOfWork) {
    this.#work = work;
  }

  /** Holds a new row; it has its id already. */
  hold<Row extends AggregateRow>(
    aggregate: Aggregate<Row>,
    values: NewValues<Row>,
    changeType = aggregate.created,
  ): Row {
    const row = this.#work.newRow(aggregate, values);
    const key = `${aggregate.typeName} ${changeType}`;
    const held = this.#groups.get(key);
    if (held) held.rows.push(row);
    else {
      const rows: Row[] = [row];
      const add = () => this.#work.addMany(aggregate, rows, changeType);
      this.#groups.set(key, { aggregate: aggregate as unknown as Aggregate, rows, add });
    }
    return row;
  }

  /** Inserts what is held (FORBIDDEN outside the caller's scope), or only what came up to the last group of `until`; nothing where it has none. */
  async insert(until?: { readonly typeName: string }): Promise<void> {
    const groups = [...this.#groups];
    const last =
      until === undefined
        ? groups.length - 1
        : groups.findLastIndex(([, { aggregate }]) => aggregate.typeName === until.typeName);
    for (const [key, { add }] of groups.slice(0, last + 1)) {
      this.#groups.delete(key);
      await add();
    }
  }
}
