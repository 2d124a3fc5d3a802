import type { AggregateRow, Caller } from '@hub/hub-language';
import type { Aggregate } from '../aggregate/aggregate.ts';
import type { PageArguments } from '../read/connection.ts';
import type { Reader } from '../read/reader.ts';
import { historyOf, type MayRead } from './history.ts';

export type { MayRead } from './history.ts';

/** What of a request the history needs. */
type Context = { read: Reader; identity: Caller };

/** The resolvers of `history`, by the type of each aggregate. */
export const historyResolvers = (aggregates: readonly Aggregate[], mayRead: MayRead) =>
  Object.fromEntries(
    aggregates.map((aggregate) => [
      aggregate.typeName,
      {
        history: (row: AggregateRow, args: PageArguments, context: Context) =>
          historyOf(context, aggregate, row, args, mayRead),
      },
    ]),
  );
