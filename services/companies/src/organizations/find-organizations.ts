import type { Condition, RowConditions } from '@hub/service-kit/read';
import type { OrganizationKind } from '../generated/enums.ts';
import { foldByLook, foldBySound } from './fold-name.ts';
import type { Identifier, IdentifierScheme } from './identifiers.ts';
import type { organization } from './organization.ts';

type Row = RowConditions<NonNullable<(typeof organization)['stored']>>;

const contains = (folded: string) => `%${folded}%`;

/** Organizations any of whose names has these words, as they look or as they sound. */
export function named(row: Row, search: string | null | undefined): Condition[] {
  if (!search) return [];
  if (foldByLook(search) === '') return [row.lit(false)];
  return [
    row.or([
      row('t.searchText', 'like', contains(foldByLook(search))),
      row('t.searchText', 'like', contains(foldBySound(search))),
    ]),
  ];
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
