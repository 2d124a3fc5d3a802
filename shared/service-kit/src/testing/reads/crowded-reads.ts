import { randomUUID } from 'node:crypto';
import { rowsOf, SERVICE_ROLE, type SqlSession } from '@hub/change-feed';
import { fromUuid } from '@hub/hub-language';
import pg from 'pg';
import type { Aggregate } from '../../aggregate/aggregate.ts';
import { columnName } from '../../aggregate/entity.ts';
import { uuidOf } from '../../read/condition.ts';
import { askingFor } from '../../read/asking/asking.ts';
import type { Access } from '../../read/reach.ts';
import { definedRelations, type Relation } from '../../read/relation.ts';
import type { Compiled, StatementValues } from '../../read/statement.ts';
import { relatedRows } from '../../read/statements.ts';
import type { UseCaseBed } from '../use-case-bed.ts';

const PAGE = 21;
/** Most rows that may be read for a page of 21, of thousands that belong to the parent. */
const MAX_READ = 300;
const SIGHTS: readonly Access[] = ['ALL', []];

type Plan = Record<string, unknown> & { Plans?: Plan[] };
type Crowd = { relation: Relation; column: string; parent: string };

const numberIn = (plan: Plan, name: string) => Number(plan[name] ?? 0);

/** Rows that a plan took from tables, those that it then left out included. */
function rowsRead(plan: Plan): number {
  const below = (plan.Plans ?? []).reduce((sum, one) => sum + rowsRead(one), 0);
  if (!('Relation Name' in plan)) return below;
  const each = numberIn(plan, 'Actual Rows') + numberIn(plan, 'Rows Removed by Filter');
  return below + each * numberIn(plan, 'Actual Loops');
}

const literal = (value: unknown): string => {
  if (Array.isArray(value)) return pg.escapeLiteral(`{${value.join()}}`);
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? pg.escapeLiteral(value) : 'NULL';
};

/** Runs a statement as the service, with one plan for all values, as the reader does, and gives the rows that it read. */
async function readBy(
  owner: SqlSession,
  { statement, parameters }: Compiled,
  values: StatementValues,
): Promise<number> {
  await owner.query(`SET LOCAL ROLE ${SERVICE_ROLE}`);
  await owner.query(`PREPARE crowded AS ${statement.text}`);
  const given = parameters(values).map(literal).join();
  const explain = `EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) EXECUTE crowded(${given})`;
  const [row] = await rowsOf<{ 'QUERY PLAN': [{ Plan: Plan }] }>(owner, explain);
  await owner.query('DEALLOCATE crowded');
  await owner.query('RESET ROLE');
  return row ? rowsRead(row['QUERY PLAN'][0].Plan) : 0;
}

/** Gives every second row of the relation's table to one parent; undefined where a parent has one row at most. */
async function crowd(owner: SqlSession, relation: Relation): Promise<Crowd | undefined> {
  const { aggregate, columns } = relation;
  const column = columns.find((one) => ['id', 'text'].includes(aggregate.fields[one]?.spec.kind ?? ''));
  if (column === undefined) return undefined;
  const [table, name] = [`"${aggregate.table}"`, `"${columnName(column)}"`];
  await owner.query('SAVEPOINT before');
  try {
    const [row] = await rowsOf<{ parent: string }>(
      owner,
      `SELECT ${name}::text AS parent FROM ${table} WHERE ${name} IS NOT NULL ORDER BY id LIMIT 1`,
    );
    // Where no row names one, one that nobody else has.
    const parent = row?.parent ?? randomUUID();
    await owner.query(`UPDATE ${table} SET ${name} = '${parent}' WHERE right(id::text, 1) < '8'`);
    await owner.query(`ANALYZE ${table}`);
    const prefix = aggregate.fields[column]?.spec.prefix;
    return { relation, column, parent: prefix === undefined ? parent : fromUuid(prefix, parent) };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === '23505')) throw error;
    await owner.query('ROLLBACK TO before');
    return undefined;
  }
}

async function readsOf(owner: SqlSession, { relation, column, parent }: Crowd): Promise<string[]> {
  const found: string[] = [];
  for (const sight of SIGHTS) {
    const values = { ids: [parent], uuids: [uuidOf(parent)], limit: PAGE };
    const asking = askingFor(relation.aggregate, sight, {});
    await owner.query("SELECT set_config('hub.asks', $1, true)", [asking.asks]);
    const read = await readBy(owner, relatedRows(relation, sight, false), values);
    if (read > MAX_READ)
      found.push(`${relation.aggregate.table}.${column}, ${String(sight)}: ${read} rows for a page`);
  }
  return found;
}

/**
 * Relations whose first page is read through many rows of its parent that are not on it, e.g. all that are hidden. For
 * a bed that `wholeTableReads` has filled.
 */
export async function crowdedReads(bed: UseCaseBed, aggregates: readonly Aggregate[]): Promise<string[]> {
  const found: string[] = [];
  await bed.asOwner(async (owner) => {
    for (const relation of definedRelations().filter(({ aggregate }) => aggregates.includes(aggregate))) {
      await owner.query('BEGIN');
      await owner.query('SET LOCAL session_replication_role = replica');
      await owner.query('SET LOCAL statement_timeout = 0');
      await owner.query('SET LOCAL plan_cache_mode = force_generic_plan');
      const crowded = await crowd(owner, relation);
      if (crowded) found.push(...(await readsOf(owner, crowded)));
      await owner.query('ROLLBACK');
    }
  });
  return found;
}
