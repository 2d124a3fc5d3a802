import {
  ASSIGNED_ROLES,
  ORGANIZATION_ROLES,
  SEES_ALL,
  type Caller,
  type Role,
  type Uuid,
} from '@hub/hub-language';
import { sql, type SqlBool } from 'kysely';
import type { Aggregate } from '../aggregate/aggregate.ts';
import { anyOf, type Condition } from './condition.ts';
import { reachValues, type ReachValues } from './reach-values.ts';
import { kindsFor, reachedByAny, reachOf, type Access } from './reach.ts';
import { valueOf } from './statement.ts';

/** The caller's organizations. */
export const ORGANIZATIONS = sql<readonly Uuid[]>`${valueOf('seen.ORGANIZATION.uuids')}::uuid[]`;

/** How much of an aggregate a caller sees, and the values that say which rows beside those that are public. */
export type Sight = { readonly access: Access; readonly values: ReachValues };

/** Sees the rows that everyone sees. */
export const PUBLIC_SIGHT: Sight = { access: [], values: {} };

/** The caller's sight of an aggregate. */
export function sightOf({ grants, person }: Caller, aggregate: Aggregate): Sight {
  const { visibility, place } = aggregate;
  const seeing: readonly Role[] = [...SEES_ALL, ...(visibility.roles ?? [])];
  const held = grants.filter(({ role }) => seeing.includes(role) && !ASSIGNED_ROLES.has(role));
  if (held.some(({ kind }) => kind === 'PLATFORM') || (place.shared && held.length > 0)) {
    return { access: 'ALL', values: {} };
  }
  const ofOrganizations = grants.filter(({ role }) => ORGANIZATION_ROLES.has(role));
  const reach = reachOf([...held, ...ofOrganizations], person);
  const access = kindsFor(aggregate, reach, 'seen');
  return access.length === 0 ? PUBLIC_SIGHT : { access, values: reachValues('seen', reach) };
}

/**
 * The rows `t` of an aggregate that such an access shows: the public ones, those that it reaches, and what others show
 * to its organizations.
 */
export function within(access: Access, aggregate: Aggregate): Condition {
  if (access === 'ALL') return sql<SqlBool>`TRUE`;
  const { others } = aggregate.visibility;
  return anyOf([
    ...publicRows(aggregate),
    ...reachedByAny(aggregate, access, 'seen'),
    ...(others && access.includes('ORGANIZATION') ? [others(ORGANIZATIONS)] : []),
  ]);
}

/** Conditions under which everyone sees row `t`. */
export const publicRows = ({ visibility: { public: shown } }: Aggregate): Condition[] => [
  ...(shown.published ? [sql<SqlBool>`t.provenance IS NOT NULL`] : []),
  ...(shown.states.length > 0
    ? [sql<SqlBool>`t.status IN (${sql.join(shown.states.map((state) => sql.lit(state)))})`]
    : []),
];
