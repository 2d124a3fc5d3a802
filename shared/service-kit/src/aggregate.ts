import type { EntitySchema } from 'typeorm';
import type { IdPrefix } from './ids.ts';
import { hasRole, type Identity, type Role } from './identity.ts';
import type { StateMachine } from './state-machine.ts';
import type { AggregateRow } from './values.ts';

/** Rows that a published document states, and rows in some states; neither means nobody. */
export type PublicRule = { published: boolean; states: readonly string[] };

/** Which rows a caller sees. SQL speaks of the row as `t`. */
export type Visibility = {
  /** What everyone sees, in the graph and on a public topic. */
  public: PublicRule;
  /**
   * SQL condition under which the caller's own organization sees a row: `$organization` is its uuid,
   * `$organizationId` its TypeID as text.
   */
  own?: string;
  /** Roles that see every row; Operator and Compliance always do. */
  roles?: readonly Role[];
};

/** What the kit needs to know of an aggregate to load, change, show and publish it. */
export type Aggregate<Row extends AggregateRow> = {
  /** GraphQL type name. */
  typeName: string;
  prefix: IdPrefix;
  /** Where its changes go; on a public topic only those that everyone may see. */
  topic: string;
  /** Internal topic with every change, for aggregates whose public topic is not enough for the hub's own services. */
  recordTopic?: string;
  entity: EntitySchema<Row>;
  /** Change type of its creation. */
  created: string;
  visibility: Visibility;
  /** Organizations that may act on it with an organization-scoped role. */
  ownersOf?: (row: Row) => (string | null | undefined)[];
  machine?: StateMachine<string>;
  /** Columns that never leave the service. */
  unpublished?: readonly (keyof Row)[];
  /** What the snapshot has instead of unpublished columns. */
  derived?: (row: Row) => object;
};

export const defineAggregate = <Row extends AggregateRow>(aggregate: Aggregate<Row>): Aggregate<Row> =>
  aggregate;

/** An aggregate with a state machine. */
export type StatefulRow = AggregateRow & { status: string; previousStatus?: string | null };

/** Rows that a published document states, and those in one of these states. */
export const publicWhenPublished = (...states: string[]): PublicRule => ({ published: true, states });

/** Rows in one of these states, whatever states them. */
export const publicIn = (...states: string[]): PublicRule => ({ published: false, states });

/** No row is public. */
export const NOT_PUBLIC: PublicRule = { published: false, states: [] };

/** True when everyone may see the row. */
export const isPublic = (
  { published, states }: PublicRule,
  row: { provenance?: unknown; status?: unknown },
) =>
  (published && row.provenance !== null && row.provenance !== undefined) ||
  states.some((state) => state === row.status);

/** The same rule as SQL on `t`. */
function publicSql({ published, states }: PublicRule): string {
  const conditions = [
    ...(published ? ['t.provenance IS NOT NULL'] : []),
    ...(states.length > 0 ? [`t.status IN (${states.map((s) => `'${s}'`).join(', ')})`] : []),
  ];
  return conditions.length === 0 ? 'FALSE' : `(${conditions.join(' OR ')})`;
}

const SEES_ALL: readonly Role[] = ['OPERATOR', 'COMPLIANCE'];

/** SQL condition on `t` for what the caller may see; the caller's organization is still to be put in. */
export function visibleTo(identity: Identity, visibility: Visibility): string {
  if (hasRole(identity, SEES_ALL) || (visibility.roles && hasRole(identity, visibility.roles))) return 'TRUE';
  if (!identity.organization || !visibility.own) return publicSql(visibility.public);
  return `${publicSql(visibility.public)} OR (${visibility.own})`;
}

/** The row as it goes on the feed. */
export function snapshotOf<Row extends AggregateRow>(aggregate: Aggregate<Row>, row: Row): object {
  const hidden = new Set<PropertyKey>(aggregate.unpublished);
  const published = Object.entries(row).filter(([key]) => !hidden.has(key) && key !== 'previousStatus');
  return { ...Object.fromEntries(published), ...aggregate.derived?.(row) };
}
