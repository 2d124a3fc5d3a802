import type { Aggregate } from './aggregate.ts';

type Values = Readonly<Record<string, unknown>>;

/** Ids of what a column of a row names: one id, a list of them, a party or parties. */
export function namedIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namedIn);
  if (typeof value === 'string') return [value];
  if (typeof value === 'object' && value !== null && 'id' in value) return namedIn(value.id);
  return [];
}

/** Ids of the organizations that may act on a row with an organization-scoped role. */
export const ownersOf = ({ owners }: Pick<Aggregate, 'owners'>, row: object): string[] =>
  owners.flatMap((column) => namedIn((row as Values)[column]));
