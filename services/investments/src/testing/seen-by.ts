import { newId } from '@hub/hub-language';
import type { Aggregate } from '@hub/service-kit/aggregate';
import type { TestCaller, UseCaseBed } from '@hub/service-kit/testing';
import { allOf } from './builders.ts';

/** Callers that have nothing to do with a row. */
const OUTSIDERS = {
  everyone: {},
  'another organization': { roles: ['ORG_ADMIN', 'INVESTOR'], organization: newId('org') },
  'an admin without organization': { roles: ['ORG_ADMIN'] },
  'an expert': { roles: ['EXPERT'] },
  'a partner': { roles: ['PARTNER_SYSTEM'] },
  'a programme manager': { roles: ['PROGRAMME_MANAGER'] },
  'the operator': { roles: ['OPERATOR'] },
  compliance: { roles: ['COMPLIANCE'] },
} as const satisfies Record<string, TestCaller>;

/** Those who see every row. */
export const STAFF = ['the operator', 'compliance'];

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
    const rows = await allOf((after) => read.list(aggregate, { first: 100, after }));
    const listed = rows.some((row) => row.id === id);
    if (byId !== listed) throw new Error(`${name} sees ${id} ${byId ? 'by id only' : 'in the list only'}`);
    if (byId) seeing.push(name);
  }
  return seeing;
}
