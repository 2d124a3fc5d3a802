import type { SqlSession } from '@hub/change-feed';
import type { Aggregate } from '../../aggregate/aggregate.ts';
import { columnName } from '../../aggregate/entity.ts';
import type { ColumnKind, FieldSpec } from '../../aggregate/fields.ts';
import { REACH_KINDS } from '../../read/reach-values.ts';
import { isReached, type Access } from '../../read/reach.ts';
import { definedRelations } from '../../read/relation.ts';
import { compileStatement, namedTexts, type Compiled } from '../../read/statement.ts';
import { pageOf, relatedRows, rowsById } from '../../read/statements.ts';
import { preparedTexts } from '../../use-case/pipelined-session.ts';
import type { UseCaseBed } from '../use-case-bed.ts';

const ROWS = 2_000;
/** Of so many copies one is public; of the others nothing is. */
const PUBLIC_EVERY = 20;
const RANDOM_TEXT = 'md5(random()::text)';

const IS_PUBLIC = `g % ${PUBLIC_EVERY} = 0`;

/** Another value than the column has, by its kind. */
const OTHER_VALUE: Partial<Record<ColumnKind, (column: string) => string>> = {
  id: (column) => `CASE WHEN ${column} IS NOT NULL THEN gen_random_uuid() END`,
  text: () => RANDOM_TEXT,
  ids: (column) => `jsonb_set(${column}, '{0}', to_jsonb(${RANDOM_TEXT}))`,
  party: (column) => `jsonb_set(${column}, '{id}', to_jsonb(${RANDOM_TEXT}))`,
  parties: (column) => `jsonb_set(${column}, '{0,id}', to_jsonb(${RANDOM_TEXT}))`,
};

function statusOf({ values = [] }: FieldSpec, { visibility }: Aggregate): string | undefined {
  const { states } = visibility.public;
  const hidden = values.find((value) => !states.includes(value));
  return hidden && `CASE WHEN ${IS_PUBLIC} THEN '${states[0] ?? hidden}' ELSE '${hidden}' END`;
}

/** How a copy's column differs from the row's; undefined where it does not. */
function copied(field: string, spec: FieldSpec, aggregate: Aggregate): string | undefined {
  const column = `t."${columnName(field)}"`;
  if (field === 'provenance') return `CASE WHEN ${IS_PUBLIC} THEN ${column} END`;
  if (field === 'status') return statusOf(spec, aggregate);
  return spec.values ? undefined : OTHER_VALUE[spec.kind]?.(column);
}

/** Adds copies of a row of each table, with ids and references of their own, few of them public. */
async function fill(owner: SqlSession, aggregates: readonly Aggregate[]): Promise<void> {
  await owner.query('BEGIN');
  await owner.query('SET LOCAL session_replication_role = replica');
  for (const aggregate of aggregates) {
    const changed = Object.entries(aggregate.fields).flatMap(([field, { spec }]) => {
      const value = copied(field, spec, aggregate);
      return value === undefined ? [] : [`'${columnName(field)}', ${value}`];
    });
    await owner.query(
      `INSERT INTO "${aggregate.table}"
       SELECT (jsonb_populate_record(NULL::"${aggregate.table}", to_jsonb(t) || jsonb_build_object(${changed.join()}))).*
       FROM (SELECT * FROM "${aggregate.table}" LIMIT 1) t, generate_series(1, ${ROWS}) g`,
    );
  }
  await owner.query('COMMIT');
  await owner.query(`VACUUM ANALYZE ${aggregates.map(({ table }) => `"${table}"`).join()}`);
}

const plain = (text: string) => text.replaceAll(/\s+/g, ' ');

/** The statements that the reader has for an aggregate, by what they are for. */
function statementsOf(aggregate: Aggregate): [what: string, text: string][] {
  const { typeName } = aggregate;
  const relations = definedRelations().filter((one) => one.aggregate === aggregate);
  const everyKind = REACH_KINDS.filter((kind) => isReached(aggregate, kind, 'seen'));
  const accesses: readonly Access[] = ['ALL', [], everyKind];
  return accesses.flatMap((sight) => {
    const list = (hasAfter: boolean) => compileStatement(pageOf(aggregate, sight, hasAfter, []));
    const named: [string, Compiled][] = [
      [`${typeName} by id`, rowsById(aggregate, sight)],
      [`the first page of ${typeName}`, list(false)],
      [`a page of ${typeName}`, list(true)],
      ...relations.map((relation): [string, Compiled] => [
        `a relation to ${typeName}`,
        relatedRows(relation, sight, false),
      ]),
    ];
    return named.map(([what, { statement }]): [string, string] => [
      `${what}, ${String(sight)}: ${plain(statement.text)}`,
      statement.text,
    ]);
  });
}

type Plan = { 'Node Type': string; 'Relation Name'?: string; Plans?: Plan[] };

const scannedBy = (plan: Plan): string[] => [
  ...(plan['Node Type'] === 'Seq Scan' && plan['Relation Name'] ? [plan['Relation Name']] : []),
  ...(plan.Plans ?? []).flatMap(scannedBy),
];

/** What these queries run, as staff and as everyone, that is of no aggregate or relation alone. */
async function statementsFor(bed: UseCaseBed, queries: readonly string[]): Promise<[string, string][]> {
  const before = new Set(namedTexts());
  for (const query of queries) {
    for (const caller of [undefined, {}]) {
      const { errors } = await bed.ask(query, {}, caller);
      if (errors.length > 0) throw new Error(`${query}: ${errors.join()}`);
    }
  }
  return namedTexts()
    .filter((text) => !before.has(text))
    .map((text) => [`a query: ${plain(text)}`, text]);
}

/**
 * Reads that would go through a whole table of thousands of rows, few of which anyone may see: `table: what: SQL`. For a
 * bed in which every aggregate has a row and use cases have run; it is filled with copies, so use it last. `queries` are of the graph, for
 * lists that are filtered.
 */
export async function wholeTableReads(
  bed: UseCaseBed,
  aggregates: readonly Aggregate[],
  queries: readonly string[] = [],
): Promise<string[]> {
  const asked = aggregates.flatMap(statementsOf);
  asked.push(...(await statementsFor(bed, queries)));
  asked.push(...preparedTexts().map((text): [string, string] => [`a use case: ${plain(text)}`, text]));
  await bed.asOwner((owner) => fill(owner, aggregates));
  const filled = new Set(aggregates.map(({ table }) => table));
  const found: string[] = [];
  for (const [what, text] of asked) {
    const explain = `EXPLAIN (GENERIC_PLAN, FORMAT JSON) ${text}`;
    const plans = await bed.database.query<{ 'QUERY PLAN': { Plan: Plan }[] }[]>(explain);
    const tables = plans
      .flatMap((row) => row['QUERY PLAN'])
      .flatMap(({ Plan: plan }) => scannedBy(plan))
      .filter((table) => filled.has(table));
    found.push(...tables.map((table) => `${table}: ${what}`));
  }
  return found;
}
