import { newId } from '@hub/hub-language';
import type { Aggregate } from '@hub/service-kit/aggregate';
import type { TestCaller, UseCaseBed } from '@hub/service-kit/testing';

/** Callers that have nothing to do with a row. */
const OUTSIDERS = {
  everyone: {},
  'another organization': { roles: ['ORG_ADMIN'], organization: newId('org') },
  'a programme manager': { roles: ['PROGRAMME_MANAGER'] },
  'an event organizer': { roles: ['EVENT_ORGANIZER'] },
  'the operator': { roles: ['OPERATOR'] },
  compliance: { roles: ['COMPLIANCE'] },
} as const satisfies Record<string, TestCaller>;

/** Those of the outsiders who see everything that is not public. */
export const STAFF = ['an event organizer', 'the operator', 'compliance'];
/** Every one of the outsiders. */
export const ALL = Object.keys(OUTSIDERS);

/** People of an organization. */
export const peopleOf = (organization: string): TestCaller => ({ roles: ['ORG_MEMBER'], organization });

/**
 * Names of the callers who see a row. Throws an Error when one sees it by its id and not in the list, or the other way
 * round. For beds with at most a hundred rows of the aggregate.
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
    const { nodes } = await read.list(aggregate, { first: 100 });
    const listed = nodes.some((row) => row.id === id);
    if (byId !== listed) throw new Error(`${name} sees ${id} ${byId ? 'by id only' : 'in the list only'}`);
    if (byId) seeing.push(name);
  }
  return seeing;
}
