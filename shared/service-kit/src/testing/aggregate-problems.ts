import { enumOf, propertiesOf, type JsonType } from '@hub/change-feed/contracts';
import { rowsOf, type SqlSession, type Topic } from '@hub/change-feed';
import type { Aggregate, Table } from '../aggregate/aggregate.ts';
import { publishedNames, topicsOf } from '../aggregate/changes.ts';
import { columnName } from '../aggregate/entity.ts';
import type { ColumnKind, FieldSpec } from '../aggregate/fields.ts';
import type { ServiceDefinition } from '../definition/definition.ts';

/** Postgres' own name of each kind's type, and what it is in JSON; undefined where JSON may be any. */
const KINDS: Readonly<Record<ColumnKind, { type: string; json: JsonType | undefined }>> = {
  text: { type: 'text', json: 'string' },
  integer: { type: 'int4', json: 'integer' },
  boolean: { type: 'bool', json: 'boolean' },
  date: { type: 'date', json: 'string' },
  instant: { type: 'timestamptz', json: 'string' },
  range: { type: 'tstzrange', json: undefined },
  id: { type: 'uuid', json: 'string' },
  ids: { type: 'jsonb', json: 'array' },
  json: { type: 'jsonb', json: undefined },
  party: { type: 'jsonb', json: 'object' },
  parties: { type: 'jsonb', json: 'array' },
};

type Column = { column: string; type: string; nullable: boolean };

const columnsOf = (session: SqlSession, table: string) =>
  rowsOf<Column>(
    session,
    `SELECT column_name AS column, udt_name AS type, is_nullable = 'YES' AS nullable
     FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1`,
    [table],
  );

const sayColumn = ({ column, type, nullable }: Column) => `${column} ${type}${nullable ? '' : ' NOT NULL'}`;

/** Where a field list and its table differ: names, types and whether they may be null. */
async function tableProblems(session: SqlSession, { table, fields }: Table): Promise<string[]> {
  const inTable = new Set((await columnsOf(session, table)).map(sayColumn));
  const inList = new Set(
    Object.entries(fields).map(([name, { spec }]) =>
      sayColumn({ column: columnName(name), type: KINDS[spec.kind].type, nullable: spec.nullable }),
    ),
  );
  return [
    ...[...inList].filter((column) => !inTable.has(column)).map((c) => `table ${table} lacks ${c}`),
    ...[...inTable]
      .filter((column) => !inList.has(column))
      .map((c) => `the field list of ${table} lacks ${c}`),
  ];
}

/** Where the aggregates on one topic and its contract differ. */
function contractProblems(topic: Topic, aggregates: readonly Aggregate[]): string[] {
  const contract = propertiesOf(topic);
  const published = new Set(aggregates.flatMap((aggregate) => publishedNames(aggregate)));
  const missing = [...contract.keys()].filter((name) => !published.has(name));
  return [
    ...missing.map((name) => `${topic} has ${name}, which no aggregate publishes`),
    ...aggregates.flatMap((aggregate) => aggregateContractProblems(topic, aggregate)),
  ];
}

function aggregateContractProblems(topic: Topic, aggregate: Aggregate): string[] {
  const contract = propertiesOf(topic);
  const published = publishedNames(aggregate);
  const lacking = [...contract].filter(([name, { required }]) => required && !published.includes(name));
  return [
    ...lacking.map(([name]) => `${topic} requires ${name}, which ${aggregate.typeName} does not publish`),
    ...published.flatMap((name) => {
      const spec = aggregate.fields[name]?.spec;
      return propertyProblems(topic, name, spec).map((problem) => `${aggregate.typeName}.${name} ${problem}`);
    }),
  ];
}

function propertyProblems(topic: Topic, name: string, spec: FieldSpec | undefined): string[] {
  const property = propertiesOf(topic).get(name);
  if (!property) return [`is published but not in the contract of ${topic}`];
  if (!spec) return [];
  const json = KINDS[spec.kind].json;
  const unlisted = unlistedValues(topic, name, spec.values ?? []);
  return [
    ...(json !== undefined && json !== property.type ? [`is ${json}, in ${topic} ${property.type}`] : []),
    ...(property.required && spec.nullable ? [`may be null, but ${topic} requires it`] : []),
    ...(unlisted.length > 0 ? [`may be ${unlisted.join(', ')}, which ${topic} does not list`] : []),
  ];
}

/** Values that a column may have and the contract does not list, where it lists any. */
function unlistedValues(topic: Topic, name: string, values: readonly string[]): string[] {
  const listed = enumOf(topic, name);
  return listed === undefined ? [] : values.filter((value) => !listed.includes(value));
}

/**
 * Where the field lists of a service differ from its tables and from the contracts of its topics, a line each. A
 * service's suite expects none.
 */
export async function aggregateProblems(
  session: SqlSession,
  { aggregates, tables }: Pick<ServiceDefinition, 'aggregates' | 'tables'>,
): Promise<string[]> {
  const problems: string[] = [];
  for (const table of [...aggregates, ...tables]) problems.push(...(await tableProblems(session, table)));
  const topics = new Set(aggregates.flatMap((aggregate) => topicsOf(aggregate)));
  for (const topic of topics) {
    const onTopic = aggregates.filter((aggregate) => topicsOf(aggregate).includes(topic));
    problems.push(...contractProblems(topic, onTopic));
  }
  return problems;
}
