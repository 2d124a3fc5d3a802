import type { Role, Uuid } from '@hub/hub-language';
import type { Expression, SqlBool } from 'kysely';

/** Rows that a published document states, and rows in some states; neither means nobody. */
export type PublicRule<State extends string = string> = {
  readonly published: boolean;
  readonly states: readonly State[];
};

/** The organizations of a caller, as a value of typed SQL. */
export type CallersOrganizations = Expression<readonly Uuid[]>;

/** Which rows a caller sees. */
export type Visibility<Row, State extends string = string> = {
  /** What everyone sees, in the graph and on a public topic. */
  readonly public: PublicRule<State>;
  /** Columns that name organizations: the row is seen by the people of each. `id` is the organization itself. */
  readonly own?: readonly (keyof Row & string)[];
  /**
   * Rows `t` that the people of these organizations see although no column names them; only where `own` does for
   * others. Asked of every row that is read or locked: each table in it needs an index.
   */
  readonly others?: (organizations: CallersOrganizations) => Expression<SqlBool>;
  /** Columns that name persons: each sees the row. */
  readonly persons?: readonly (keyof Row & string)[];
  /** Roles that see every row where they hold; Operator and Compliance always do. */
  readonly roles?: readonly Role[];
};

/** Rows that a published document states, and those in one of these states. */
export const publicWhenPublished = <const State extends string = never>(
  ...states: State[]
): PublicRule<State> => ({ published: true, states });

/** Rows in one of these states, whatever states them. */
export const publicIn = <const State extends string>(...states: State[]): PublicRule<State> => ({
  published: false,
  states,
});

/** No row is public. */
export const NOT_PUBLIC: PublicRule<never> = { published: false, states: [] };

/** True when everyone may see the row. */
export const isPublic = (
  { published, states }: PublicRule,
  row: { provenance?: unknown; status?: unknown },
): boolean =>
  (published && row.provenance !== null && row.provenance !== undefined) ||
  states.some((state) => state === row.status);
