import { isDeepStrictEqual } from 'node:util';
import type { AggregateRow } from '@hub/hub-language';
import type { Aggregate } from '../../aggregate/aggregate.ts';
import type { Connection } from '../../read/connection.ts';
import type { UseCaseBed } from '../use-case-bed.ts';

async function readAll(bed: UseCaseBed, aggregate: Aggregate): Promise<AggregateRow[]> {
  const read = bed.reader();
  const rows: AggregateRow[] = [];
  let after: string | null = null;
  do {
    const { nodes, pageInfo }: Connection<AggregateRow> = await read.list(aggregate, { first: 100, after });
    rows.push(...nodes);
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  return rows;
}

/**
 * Ids of the rows that the reader gives otherwise than TypeORM, or that only one of them gives; for a bed in which the
 * service's lives have run. Throws when an aggregate has no row: nothing would be compared.
 */
export async function rowsUnlikeTypeOrm(
  bed: UseCaseBed,
  aggregates: readonly Aggregate[],
): Promise<string[]> {
  const unlike: string[] = [];
  for (const aggregate of aggregates) {
    const expected = (await bed.database
      .getRepository<AggregateRow>(aggregate.entity)
      .find({ order: { id: 'ASC' } })) as AggregateRow[];
    if (expected.length === 0) throw new Error(`there is no ${aggregate.typeName}`);
    const read = new Map((await readAll(bed, aggregate)).map((row) => [row.id, row]));
    const ids = new Set([...expected.map(({ id }) => id), ...read.keys()]);
    const byTypeOrm = new Map(expected.map((row) => [row.id, { ...row }]));
    unlike.push(...[...ids].filter((id) => !isDeepStrictEqual(read.get(id), byTypeOrm.get(id))));
  }
  return unlike;
}
