import type { AggregateRow } from '@hub/hub-language';
import type { Aggregate } from '../aggregate/aggregate.ts';
import type { Connection } from '../read/connection.ts';
import type { Reader } from '../read/reader.ts';
import { identityOf, type TestCaller, type UseCaseBed } from './use-case-bed.ts';
import { passesWall } from './walls.ts';

/** People of an organization. */
export const peopleOf = (organization: string): TestCaller => ({ roles: ['ORG_MEMBER'], organization });

/**
 * Names of those of the callers who see a row. Throws an Error when one sees it by its id and not in the list, or the
 * other way round, and when the database's wall shows it to others than the statements do.
 */
export async function whoSees(
  bed: UseCaseBed,
  aggregate: Aggregate,
  id: string,
  callers: Readonly<Record<string, TestCaller>>,
): Promise<string[]> {
  const seeing: string[] = [];
  for (const [name, caller] of Object.entries(callers)) {
    const read = bed.reader(caller);
    const byId = (await read.byId(aggregate, id)) !== null;
    const listed = await isListed(read, aggregate, id);
    if (byId !== listed) throw new Error(`${name} sees ${id} ${byId ? 'by id only' : 'in the list only'}`);
    const passes = await passesWall(bed.reads, identityOf(caller), aggregate, id);
    if (passes !== byId)
      throw new Error(`the wall ${passes ? 'shows' : 'hides'} ${id} ${byId ? 'from' : 'to'} ${name}`);
    if (byId) seeing.push(name);
  }
  return seeing;
}

async function isListed(read: Reader, aggregate: Aggregate, id: string): Promise<boolean> {
  let after: string | null = null;
  do {
    const page: Connection<AggregateRow> = await read.list(aggregate, { first: 100, after });
    if (page.nodes.some((row) => row.id === id)) return true;
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return false;
}
