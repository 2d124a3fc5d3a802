import {
  ASSIGNED_ROLES,
  isId,
  ORGANIZATION_ROLES,
  type Caller,
  type Grant,
  type Role,
  type Uuid,
} from '@hub/hub-language';
import { sql, type SqlBool } from 'kysely';
import type { Aggregate } from '../aggregate/aggregate.ts';
import { columnName } from '../aggregate/entity.ts';
import { anyOf, namesAny, type Condition } from './condition.ts';
import { REACH_KINDS, REACH_PREFIXES, type Reach, type ReachKind, type Use } from './reach-values.ts';
import { valueOf } from './statement.ts';

/** How a caller reaches the rows of an aggregate: all of them, or those by any of these kinds. */
export type Access = 'ALL' | readonly ReachKind[];

/** Columns of a row itself that lead to it by this kind. */
export function columnsOf({ place, visibility, owners, assignees }: Aggregate, kind: ReachKind, use: Use) {
  switch (kind) {
    case 'ORGANIZATION':
      return use === 'seen' ? (visibility.own ?? []) : owners;
    case 'PERSON':
      return use === 'seen' ? (visibility.persons ?? []) : assignees;
    default: {
      const column = place.in?.[kind];
      return column === undefined ? [] : [column];
    }
  }
}

/** The wholes that lead to a row by this kind, with the column that names each. */
export const wholesOf = (
  aggregate: Aggregate,
  kind: ReachKind,
  use: Use,
): [column: string, whole: Aggregate][] =>
  kind === 'ORGANIZATION'
    ? []
    : Object.entries(aggregate.place.partOf ?? {}).flatMap(([column, whole]) =>
        whole && isReached(whole, kind, use) ? [[column, whole]] : [],
      );

/** True when rows of the aggregate can be reached by this kind. */
export const isReached = (aggregate: Aggregate, kind: ReachKind, use: Use): boolean =>
  columnsOf(aggregate, kind, use).length > 0 || wholesOf(aggregate, kind, use).length > 0;

/** Conditions under which row `alias` is reached by this kind. */
function reachedBy(aggregate: Aggregate, kind: ReachKind, use: Use, alias: string): Condition[] {
  const objects = {
    ids: sql<readonly string[]>`${valueOf(`${use}.${kind}.ids`)}::text[]`,
    uuids: sql<readonly Uuid[]>`${valueOf(`${use}.${kind}.uuids`)}::uuid[]`,
  };
  const columns = columnsOf(aggregate, kind, use);
  if (columns.length > 0) return columns.map((column) => namesAny(aggregate, column, objects, alias));
  const inner = `${alias}w`;
  return wholesOf(aggregate, kind, use).map(([column, whole]) => {
    const wholes = sql`SELECT ${sql.ref(`${inner}.id`)} FROM ${sql.table(whole.table)} ${sql.ref(inner)}
      WHERE ${anyOf(reachedBy(whole, kind, use, inner))}`;
    return sql<SqlBool>`${sql.ref(`${alias}.${columnName(column)}`)} = ANY(ARRAY(${wholes}))`;
  });
}

/** Conditions under which row `t` is reached by any of these kinds. */
export const reachedByAny = (aggregate: Aggregate, kinds: readonly ReachKind[], use: Use): Condition[] =>
  kinds.flatMap((kind) => reachedBy(aggregate, kind, use, 't'));

/** What grants reach, by kind; ids that are no TypeIDs of their kind reach nothing. */
export function reachOf(grants: readonly Grant[], person: string | null): Reach {
  const of = (kind: ReachKind) => [
    ...new Set(grants.flatMap((grant) => (grant.kind === kind && grant.id !== null ? [grant.id] : []))),
  ];
  const reach = {
    ORGANIZATION: of('ORGANIZATION'),
    HUB: of('HUB'),
    EVENT: of('EVENT'),
    PROGRAMME: of('PROGRAMME'),
    PERSON: person === null ? [] : [person],
  };
  return Object.fromEntries(
    Object.entries(reach).map(([kind, ids]) => [
      kind,
      ids.filter((id) => isId(id, REACH_PREFIXES[kind as ReachKind])),
    ]),
  );
}

/** The kinds of a reach that have ids and lead to rows of the aggregate. */
export const kindsFor = (aggregate: Aggregate, reach: Reach, use: Use): ReachKind[] =>
  REACH_KINDS.filter((kind) => (reach[kind] ?? []).length > 0 && isReached(aggregate, kind, use));

/** What a caller may act on under a rule: everything, or what its grants reach. */
export type Authority =
  | 'ANYTHING'
  | {
      readonly reach: Reach;
      /** Some of the grants are staff's: they reach what all hubs share. */
      readonly isStaff: boolean;
    };

const isAssigned = ({ role }: Grant) => ASSIGNED_ROLES.has(role);

/** What the caller may act on where these roles are asked for; a use case for everyone who is signed in says itself. */
export function authorityOf({ grants, person }: Caller, roles: readonly Role[]): Authority {
  const granting = grants.filter(({ role }) => roles.includes(role));
  const byScope = granting.filter((grant) => !isAssigned(grant));
  if (roles.includes('SIGNED_IN') || byScope.some(({ kind }) => kind === 'PLATFORM')) return 'ANYTHING';
  return {
    reach: reachOf(byScope, granting.some(isAssigned) ? person : null),
    isStaff: byScope.some(({ role }) => !ORGANIZATION_ROLES.has(role)),
  };
}

/** How an authority reaches the rows of an aggregate that it acts on. */
export function accessOf(authority: Authority, aggregate: Aggregate): Access {
  if (authority === 'ANYTHING' || (aggregate.place.shared && authority.isStaff)) return 'ALL';
  return kindsFor(aggregate, authority.reach, 'acting');
}
