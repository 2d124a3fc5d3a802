import { ANONYMOUS, codedError, holdsRole, type Caller, type NamedPerson as Named } from '@hub/hub-language';
import { MAX_PAGE, DEFAULT_PAGE, type PageArguments } from '../read/connection.ts';
import type { Reader } from '../read/reader.ts';

import { personalSources, type Held, type PersonalKind, type PersonalSource } from './personal-sources.ts';

/** One record as the graph shows it; `data` is JSON. */
export type ShownRecord = { kind: PersonalKind; type: string; id: string; data: string };

/** A page of what a service holds of a person; `next` is where the next one begins, null on the last. */
export type PersonalPage = { records: ShownRecord[]; next: string | null };

type Place = { source: number; after: string | null };

/** Reads the cursor of a page. Throws BAD_USER_INPUT. */
function placeOf(cursor: string | null | undefined, sources: readonly PersonalSource[]): Place {
  if (cursor === null || cursor === undefined) return { source: 0, after: null };
  const [, name, after = ''] = /^([^\n]*)\n(.*)$/s.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  const source = sources.findIndex((one) => one.name === name && one.keys.test(after));
  if (source < 0) throw codedError('BAD_USER_INPUT', 'after is not a cursor that this list gave');
  return { source, after };
}

function sizeOf({ first }: PageArguments): number {
  const size = first ?? DEFAULT_PAGE;
  if (size >= 1 && size <= MAX_PAGE) return size;
  throw codedError('BAD_USER_INPUT', `first must be between 1 and ${MAX_PAGE}; it is ${size}`);
}

/** One page of all that a service holds of a person, source after source, whatever the person sees of it elsewhere. */
export async function personalPage(
  read: Reader,
  held: Held,
  of: Named,
  args: PageArguments,
): Promise<PersonalPage> {
  const [sources, size] = [personalSources(held), sizeOf(args)];
  const records: ShownRecord[] = [];
  let { source, after } = placeOf(args.after, sources);
  let cursor: string | null = null;
  for (; source < sources.length; source++, after = null) {
    const { name, page } = sources[source] as PersonalSource;
    for (const { key, kind, type, id, values } of await page(read, of, after, size + 1 - records.length)) {
      if (records.length === size) return { records, next: cursor };
      records.push({ kind, type, id, data: JSON.stringify(values, withoutNull) });
      cursor = Buffer.from(`${name}\n${key}`).toString('base64url');
    }
  }
  return { records, next: null };
}

const withoutNull = (_key: string, value: unknown) => value ?? undefined;

/**
 * Whether the caller may have what the hub holds of this person: the person itself, by its account or id, or Compliance,
 * who answers for the protection of data.
 */
function mayExport({ subject, person, grants, ...caller }: Caller, of: Named): boolean {
  if (subject === ANONYMOUS) return false;
  if (holdsRole({ subject, person, grants, ...caller }, ['COMPLIANCE'])) return true;
  const isOther = of.person !== null && person !== null && of.person !== person;
  return of.account === subject && !isOther;
}

type Context = { identity: Caller; read: Reader };

/** Resolvers of a service's part of a person's export: the field that is called as the service. */
export const exportResolvers = (service: string, held: Held): object => ({
  __resolveReference: (of: Named) => of,
  [service]: ({ person, account }: Partial<Named>, args: PageArguments, { identity, read }: Context) => {
    const of = { person: person ?? null, account: account ?? null };
    if (!mayExport(identity, of)) throw codedError('FORBIDDEN', 'this is for the person and for Compliance');
    return personalPage(read, held, of, args);
  },
});
