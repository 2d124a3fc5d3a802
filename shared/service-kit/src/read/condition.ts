import { isId, toUuid, type Identity, type Uuid } from '@hub/hub-language';
import { expressionBuilder, sql, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely';
import type { Aggregate } from '../aggregate/aggregate.ts';
import { seesAll } from '../aggregate/visibility.ts';
import { valueOf } from './statement.ts';

/** A condition on the row `t` and, in a relation, on the parent `p`: its id as given, and its uuid when it is a TypeID. */
export type RowConditions<Stored, Others = object> = ExpressionBuilder<
  Others & { t: Stored; p: { id: string; uuid: Uuid } },
  't' | 'p'
>;
/** A condition of typed SQL, true or false for each row. */
export type Condition = Expression<SqlBool>;

/** For writing a condition in typed SQL. */
export const conditions = <Stored, Others = object>() =>
  expressionBuilder<Others & { t: Stored; p: { id: string; uuid: Uuid } }, 't' | 'p'>() as RowConditions<
    Stored,
    Others
  >;

type Named = { id: Expression<string | null>; uuid: Expression<Uuid | null> };

/** The uuid of a TypeID; null for anything else, e.g. a country code. */
export function uuidOf(id: string): Uuid | null {
  try {
    return toUuid(id);
  } catch {
    return null;
  }
}

/** True where the column of `t` names this object: by id, in a list of ids, or as a party. */
export function names({ fields }: Pick<Aggregate, 'fields'>, column: string, object: Named): Condition {
  const ref = sql.ref(`t.${column}`);
  switch (fields[column]?.spec.kind) {
    case 'id':
      return sql<SqlBool>`${ref} = ${object.uuid}`;
    case 'ids':
      return sql<SqlBool>`${ref} @> to_jsonb(${object.id})`;
    case 'party':
      return sql<SqlBool>`${ref} ->> 'id' = ${object.id}`;
    case 'parties':
      return sql<SqlBool>`${ref} @> jsonb_build_array(jsonb_build_object('id', ${object.id}))`;
    case 'text':
      return sql<SqlBool>`${ref} = ${object.id}`;
    default:
      throw new Error(`column ${column} names no object`);
  }
}

/** One of these conditions; with none, nothing. */
export const anyOf = (parts: readonly Condition[]): Condition =>
  parts.length === 0 ? sql<SqlBool>`FALSE` : sql<SqlBool>`(${sql.join(parts, sql` OR `)})`;

/** Every one of these conditions; with none, everything. */
export const allOf = (parts: readonly Condition[]): Condition =>
  parts.length === 0 ? sql<SqlBool>`TRUE` : sql<SqlBool>`(${sql.join(parts, sql` AND `)})`;

/**
 * How much of an aggregate a caller sees: everything, what is public, or that and what names the organization that the
 * caller acts for.
 */
export type Sight = 'EVERYTHING' | 'PUBLIC' | 'OWN_AND_PUBLIC';

/** The caller's sight of an aggregate. */
export function sightOf({ roles, organization, ...rest }: Identity, { visibility }: Aggregate): Sight {
  if (seesAll({ roles, ...rest }, visibility.roles)) return 'EVERYTHING';
  return organization !== undefined && isId(organization, 'org') ? 'OWN_AND_PUBLIC' : 'PUBLIC';
}

const CALLER: Named = {
  id: sql<string>`${valueOf('organization')}::text`,
  uuid: sql<Uuid>`${valueOf('organizationUuid')}::uuid`,
};

/** The rows of an aggregate within such a sight; `OWN_AND_PUBLIC` takes the organization as a value. */
export function within(sight: Sight, aggregate: Aggregate): Condition {
  const { own = [], public: shown } = aggregate.visibility;
  if (sight === 'EVERYTHING') return sql<SqlBool>`TRUE`;
  return anyOf([
    ...(shown.published ? [sql<SqlBool>`t.provenance IS NOT NULL`] : []),
    ...(shown.states.length > 0
      ? [sql<SqlBool>`t.status IN (${sql.join(shown.states.map((state) => sql.lit(state)))})`]
      : []),
    ...(sight === 'OWN_AND_PUBLIC' ? own.map((column) => names(aggregate, column, CALLER)) : []),
  ]);
}
