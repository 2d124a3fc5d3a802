import { newId, type AggregateRow } from '@hub/hub-language';
import type { Aggregate } from '@hub/service-kit/aggregate';
import type { Connection, Reader } from '@hub/service-kit/read';
import type { TestCaller, UseCaseBed } from '@hub/service-kit/testing';

/** Callers that have nothing to do with a row. */
export const OUTSIDERS = {
  everyone: {},
  'another organization': { roles: ['ORG_ADMIN'], organization: newId('org') },
  'an expert': { roles: ['EXPERT'] },
  'a reviewer': { roles: ['REVIEWER'] },
  'a programme manager': { roles: ['PROGRAMME_MANAGER'] },
  'an event organizer': { roles: ['EVENT_ORGANIZER'] },
  'the operator': { roles: ['OPERATOR'] },
  compliance: { roles: ['COMPLIANCE'] },
} as const satisfies Record<string, TestCaller>;

/** People of an organization. */
export const peopleOf = (organization: string): TestCaller => ({ roles: ['ORG_MEMBER'], organization });

/**
 * Names of the callers who see a row. Throws an Error when one sees it by its id and not in the list, or the other way
 * round.
 */
export async function seenBy(
  bed: UseCaseBed,
  aggregate: Aggregate,
  id: string,
  more: Readonly<Record<string, TestCaller>> = {},
): Promise<string[]> {
  const seeing: string[] = [];
  for (const [name, caller] of Object.entries<TestCaller>({ ...OUTSIDERS, ...more })) {
    const read = bed.reader(caller);
    const byId = (await read.byId(aggregate, id)) !== null;
    const listed = await isListed(read, aggregate, id);
    if (byId !== listed) throw new Error(`${name} sees ${id} ${byId ? 'by id only' : 'in the list only'}`);
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
