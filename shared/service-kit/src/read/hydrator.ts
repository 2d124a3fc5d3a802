import type { AggregateRow } from '@hub/hub-language';
import type { Aggregate } from '../aggregate/aggregate.ts';
import { columnName, decoderOf } from '../aggregate/entity.ts';

/** How the rows of an aggregate come out of an answer whose rows are lists. */
export type Hydrator<Row> = {
  /** Columns in the order in which `hydrate` expects them. */
  readonly columns: readonly string[];
  /** The row whose first column stands at `offset`. */
  readonly hydrate: (values: readonly unknown[], offset: number) => Row;
};

/** Compiles a field list: which column comes where, and how each is read, is decided once. */
function compileHydrator<Row extends AggregateRow>({ fields }: Aggregate<Row>): Hydrator<Row> {
  const lines = Object.entries(fields).map(([field, { spec }]) => ({ field, decode: decoderOf(spec) }));
  return {
    columns: lines.map(({ field }) => columnName(field)),
    hydrate(values, offset) {
      const row: Record<string, unknown> = {};
      let place = offset;
      for (const { field, decode } of lines) {
        const value = values[place++];
        row[field] = decode === undefined || value === null ? value : decode(value);
      }
      return row as Row;
    },
  };
}

const compiled = new WeakMap<object, Hydrator<AggregateRow>>();

/** The hydrator of an aggregate, compiled at its first use. */
export function hydratorOf<Row extends AggregateRow>(aggregate: Aggregate<Row>): Hydrator<Row> {
  const known = compiled.get(aggregate) ?? compileHydrator(aggregate);
  compiled.set(aggregate, known);
  return known as Hydrator<Row>;
}
