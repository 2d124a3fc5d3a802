import type { EntitySchema } from 'typeorm';
import type { IdPrefix } from './ids.ts';
import { hasRole, type Identity, type Role } from './identity.ts';
import type { StateMachine } from './state-machine.ts';
import type { AggregateRow } from './values.ts';

/** Which rows a caller sees. SQL speaks of the row as `t`. */
export type Visibility = {
  /** SQL condition under which everyone sees a row, e.g. `t.provenance IS NOT NULL`. */
  public: string;
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
  topic: string;
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
export const publicWhenPublished = (...states: string[]): string =>
  states.length === 0
    ? 't.provenance IS NOT NULL'
    : `(t.provenance IS NOT NULL OR t.status IN (${states.map((s) => `'${s}'`).join(', ')}))`;

const SEES_ALL: readonly Role[] = ['OPERATOR', 'COMPLIANCE'];

/** SQL condition on `t` for what the caller may see; the caller's organization is still to be put in. */
export function visibleTo(identity: Identity, visibility: Visibility): string {
  if (hasRole(identity, SEES_ALL) || (visibility.roles && hasRole(identity, visibility.roles))) return 'TRUE';
  if (!identity.organization || !visibility.own) return visibility.public;
  return `(${visibility.public}) OR (${visibility.own})`;
}

/** The row as it goes on the feed. */
export function snapshotOf<Row extends AggregateRow>(aggregate: Aggregate<Row>, row: Row): object {
  const hidden = new Set<PropertyKey>(aggregate.unpublished);
  const published = Object.entries(row).filter(([key]) => !hidden.has(key) && key !== 'previousStatus');
  return { ...Object.fromEntries(published), ...aggregate.derived?.(row) };
}
