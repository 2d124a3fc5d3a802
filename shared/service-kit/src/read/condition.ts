import { isId, toUuid, type Identity, type Uuid } from '@hub/hub-language';
import { expressionBuilder, sql, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely';
import type { Aggregate } from '../aggregate/aggregate.ts';
import { seesAll } from '../aggregate/visibility.ts';

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

/** What the caller may see of an aggregate. */
export function visibleTo(identity: Identity, aggregate: Aggregate): Condition {
  const { own = [], roles, public: shown } = aggregate.visibility;
  if (seesAll(identity, roles)) return sql<SqlBool>`TRUE`;
  return anyOf([
    ...(shown.published ? [sql<SqlBool>`t.provenance IS NOT NULL`] : []),
    ...(shown.states.length > 0 ? [sql<SqlBool>`t.status = ANY(${[...shown.states]})`] : []),
    ...ownConditions(identity.organization, aggregate, own),
  ]);
}

function ownConditions(
  organization: string | undefined,
  aggregate: Aggregate,
  own: readonly string[],
): Condition[] {
  if (organization === undefined || !isId(organization, 'org')) return [];
  const caller: Named = {
    id: sql<string>`${organization}::text`,
    uuid: sql<Uuid>`${toUuid(organization)}::uuid`,
  };
  return own.map((column) => names(aggregate, column, caller));
}
