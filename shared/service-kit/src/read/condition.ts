import { toUuid, type Uuid } from '@hub/hub-language';
import { expressionBuilder, sql, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely';
import type { Aggregate } from '../aggregate/aggregate.ts';
import { columnName } from '../aggregate/entity.ts';

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

type NamedMany = { ids: Expression<readonly string[]>; uuids: Expression<readonly Uuid[]> };

/** True where the column of the row `alias` names any of these objects. */
export function namesAny(
  { fields }: Pick<Aggregate, 'fields'>,
  column: string,
  objects: NamedMany,
  alias = 't',
): Condition {
  const ref = sql.ref(`${alias}.${columnName(column)}`);
  switch (fields[column]?.spec.kind) {
    case 'id':
      return sql<SqlBool>`${ref} = ANY(${objects.uuids})`;
    case 'ids':
      return sql<SqlBool>`${ref} ?| ${objects.ids}`;
    case 'party':
      return sql<SqlBool>`${ref} ->> 'id' = ANY(${objects.ids})`;
    case 'parties':
      return sql<SqlBool>`jsonb_path_query_array(${ref}, '$[*].id') ?| ${objects.ids}`;
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
