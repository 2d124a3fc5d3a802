import type { Condition, RowConditions } from '@hub/service-kit/read';
import type { OrganizationKind } from '../generated/enums.ts';
import { foldByLook, foldBySound } from './fold-name.ts';
import type { Identifier, IdentifierScheme } from './identifiers.ts';
import type { organization } from './organization.ts';

type Row = RowConditions<NonNullable<(typeof organization)['stored']>>;

const contains = (folded: string) => `%${folded}%`;

/** Texts that are shorter are looked for as a whole word: too many names have them somewhere. */
const MIN_PART = 3;

/** Folded names that have this text: anywhere, or when it is short, as a word. Both have an index. */
function has(row: Row, folded: string): Condition {
  if (folded.length >= MIN_PART) return row('t.searchText', 'like', contains(folded));
  const wanted = row.fn<string[]>('name_words', [row.val(folded)]);
  return row(row.fn<string[]>('name_words', ['t.searchText']), '@>', wanted);
}

/**
 * Organizations any of whose names has this text, as it looks or as it sounds; a text of one or two letters must be a
 * word of the name.
 */
export function named(row: Row, search: string | null | undefined): Condition[] {
  if (!search) return [];
  if (foldByLook(search) === '') return [row.lit(false)];
  const folded = new Set([foldByLook(search), foldBySound(search)]);
  return [row.or([...folded].map((one) => has(row, one)))];
}

/** Organizations of this kind; of every kind without one. */
export const ofKind = (row: Row, kind: OrganizationKind | null | undefined): Condition[] =>
  kind ? [row('t.kind', '=', kind)] : [];

/** The organization with this identifier, spaces and hyphens aside. */
export function identified(row: Row, scheme: IdentifierScheme, value: string): Condition[] {
  const wanted = [{ scheme, value: value.replace(/[\s-]/g, '').toUpperCase() }];
  const json = row.cast<readonly Identifier[]>(row.val(JSON.stringify(wanted)), 'jsonb');
  return [row('t.identifiers', '@>', json)];
}
