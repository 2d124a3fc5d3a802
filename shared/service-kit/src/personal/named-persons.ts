import { toUuid, type NamedPerson as Named, type Uuid } from '@hub/hub-language';
import { sql, type SqlBool } from 'kysely';
import type { Table } from '../aggregate/aggregate.ts';
import { columnName } from '../aggregate/entity.ts';
import type { FieldSpec, PersonsAt } from '../aggregate/fields.ts';
import { anyOf, type Condition } from '../read/condition.ts';

type Values = Readonly<Record<string, unknown>>;
type Column = readonly [field: string, spec: FieldSpec & { readonly persons: PersonsAt }];

/** Every text by which the data name this person. */
export const namesOf = ({ person, account }: Named): string[] =>
  [person, account].filter((one) => one !== null);

const uuidsOf = ({ person }: Named): Uuid[] => (person === null ? [] : [toUuid(person)]);

const namesPersons = (line: readonly [string, FieldSpec]): line is Column => line[1].persons !== undefined;

/** The columns of a table that name persons, in the order of its field list. */
export const personColumns = ({ fields }: Pick<Table, 'fields'>): Column[] =>
  Object.entries(fields)
    .map(([name, { spec }]) => [name, spec] as const)
    .filter(namesPersons);

/** True for a table whose rows belong to persons. */
export const isOwned = ({ fields }: Pick<Table, 'fields'>): boolean =>
  Object.values(fields).some(({ spec }) => spec.isWhose === true);

function columnNames([field, { kind, persons }]: Column, of: Named): Condition {
  const ref = sql.ref(`t.${columnName(field)}`);
  if (kind === 'id') return sql<SqlBool>`${ref} = ANY(${uuidsOf(of)}::uuid[])`;
  const names = sql`${namesOf(of)}::text[]`;
  return kind === 'text'
    ? sql<SqlBool>`${ref} = ANY(${names})`
    : sql<SqlBool>`jsonb_path_query_array(${ref}, ${persons}::jsonpath) ?| ${names}`;
}

/** Condition on a row `t` that is this person's own; false for a table whose rows belong to nobody. */
export const isOwn = (table: Table, of: Named): Condition =>
  anyOf(
    personColumns(table)
      .filter(([, { isWhose }]) => isWhose)
      .map((column) => columnNames(column, of)),
  );

/** Condition on a row `t` that names this person anywhere. */
export const isNaming = (table: Table, of: Named): Condition =>
  anyOf(personColumns(table).map((column) => columnNames(column, of)));

const inside = (value: unknown, keys: readonly string[]): unknown =>
  keys.reduce<unknown>((inner, key) => (inner as Values | null | undefined)?.[key], value);

/** What of a value is about these names: entries of a list and texts that name others are left out. */
function partOf(value: unknown, path: PersonsAt, names: readonly string[]): unknown {
  const [, list, rest = ''] = /^\$(\[\*\])?(.*)$/.exec(path) ?? [];
  const keys = rest.split('.').slice(1);
  const isNamed = (one: unknown) => names.some((name) => name === inside(one, keys));
  if (list === undefined) return isNamed(value) ? value : undefined;
  const own = Array.isArray(value) ? value.filter((one) => isNamed(one)) : [];
  return own.length > 0 ? own : undefined;
}

/** A value of a person's own row without those whom it names beside the person, e.g. who stated it. */
function withoutOthers(value: unknown, spec: FieldSpec, names: readonly string[]): unknown {
  if (spec.persons === undefined || value === null) return value;
  const part = partOf(value, spec.persons, names);
  const [, key] = /^\$\.(\w+)$/.exec(spec.persons) ?? [];
  if (part !== undefined || key === undefined) return part;
  const { [key]: _other, ...rest } = value as Values;
  return rest;
}

/** All of a person's own row but secrets and other people. */
export const ownValues = ({ fields }: Table, row: Values, of: Named): Values =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([name, { spec }]) => !spec.isSecret && name in row)
      .map(([name, { spec }]) => [name, withoutOthers(row[name], spec, namesOf(of))]),
  );

/** What a row that is not the person's says of the person: where it names them, and nothing else. */
export const namingValues = (table: Table, row: Values, of: Named): Values =>
  Object.fromEntries(
    personColumns(table).map(([name, { persons }]) => [name, partOf(row[name], persons, namesOf(of))]),
  );
