import { createHash } from 'node:crypto';
import { rowsOf, type SqlSession } from '@hub/change-feed';
import { sql, type SqlBool } from 'kysely';
import pg from 'pg';
import type { Aggregate } from '../aggregate/aggregate.ts';
import { workOf } from '../read/asking/asking.ts';
import { anyOf, type Condition } from '../read/condition.ts';
import { REACH_KINDS } from '../read/reach-values.ts';
import { isReached, reachedByAny } from '../read/reach.ts';
import { ORGANIZATIONS, publicRows } from '../read/sight.ts';
import { compileStatement, Place } from '../read/statement.ts';

const setting = (name: string) => `current_setting('hub.${name}', true)`;
const SOMEBODY_ASKS = `${setting('asks')} <> ''`;
const IS_WORK = `left(${setting('asks')}, 1) = '*'`;

/** A condition on `t` as a policy of its table states it: values come from the settings, each looked up at most once. */
function inPolicy(condition: Condition, row: string): string {
  const { statement, placed } = compileStatement(sql`${condition}`);
  return statement.text
    .replaceAll(/\$(\d+)/g, (_, number: string) => {
      const value = placed[Number(number) - 1];
      if (typeof value === 'string') return pg.escapeLiteral(value);
      if (!(value instanceof Place)) throw new Error(`a policy cannot take the value ${String(value)}`);
      return `(SELECT ${setting(value.name.endsWith('uuids') ? 'uuids' : 'ids')})`;
    })
    .replaceAll(/"t"\.|\bt\./g, `${row}.`);
}

/**
 * What `visibility.others` says, as a function: it may look into the table whose policy calls it, and there it sees
 * every row.
 */
const OTHERS = 'shown_to_others';
const OTHERS_WORK = workOf(OTHERS).asks;

const othersOf = ({ table, visibility: { others } }: Aggregate): string[] =>
  others
    ? [
        `CREATE OR REPLACE FUNCTION ${OTHERS}(t "${table}") RETURNS boolean LANGUAGE plpgsql STABLE AS $$
         DECLARE
           asked CONSTANT text := ${setting('asks')};
           shown boolean;
         BEGIN
           PERFORM set_config('hub.asks', '${OTHERS_WORK}', true);
           shown := ${inPolicy(others(ORGANIZATIONS), 't')};
           PERFORM set_config('hub.asks', asked, true);
           RETURN shown;
         END $$`,
      ]
    : [];

/** Which rows of a table a statement sees that tells who asks; without it, none. */
function seen(aggregate: Aggregate): string {
  const { table, visibility } = aggregate;
  const kinds = REACH_KINDS.filter((kind) => isReached(aggregate, kind, 'seen'));
  const rows = anyOf([
    ...publicRows(aggregate),
    // Asked for by a work, or only what a statement about another table stands on.
    sql<SqlBool>`${sql.raw(`${setting('asks')} <> '${table}'`)}`,
    ...reachedByAny(aggregate, kinds, 'seen'),
    ...(visibility.others ? [sql<SqlBool>`${sql.raw(`${OTHERS}("${table}")`)}`] : []),
  ]);
  return `${SOMEBODY_ASKS} AND ${inPolicy(rows, `"${table}"`)}`;
}

/** The statements that raise the wall before a table, as its visibility says. */
export function wallOf(aggregate: Aggregate): string[] {
  const { table } = aggregate;
  const policy = (name: string, rule: string) => [
    `DROP POLICY IF EXISTS ${name} ON "${table}"`,
    `CREATE POLICY ${name} ON "${table}" ${rule}`,
  ];
  return [
    ...othersOf(aggregate),
    ...policy('seen', `FOR SELECT USING (${seen(aggregate)})`),
    ...policy('inserted', `FOR INSERT WITH CHECK (${IS_WORK})`),
    ...policy('updated', `FOR UPDATE USING (${IS_WORK})`),
    ...policy('deleted', `FOR DELETE USING (${IS_WORK})`),
    `ALTER TABLE "${table}" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`,
  ];
}

/** Changes when a table's wall does. */
const versionOf = (aggregate: Aggregate): string =>
  createHash('sha256').update(wallOf(aggregate).join(';')).digest('hex').slice(0, 16);

/** Tables before which there is no wall, or another than their visibility says. */
export async function withoutWall(
  session: SqlSession,
  aggregates: readonly Aggregate[],
): Promise<Aggregate[]> {
  const rows = await rowsOf<{ table: string; version: string }>(
    session,
    `SELECT c.relname AS table, obj_description(p.oid, 'pg_policy') AS version
     FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid
     WHERE p.polname = 'seen' AND c.relrowsecurity AND c.relforcerowsecurity AND c.relnamespace = 'public'::regnamespace`,
  );
  const raised = new Map(rows.map(({ table, version }) => [table, version]));
  return aggregates.filter((aggregate) => raised.get(aggregate.table) !== versionOf(aggregate));
}

/** Raises the wall before the tables that have none, or another than their visibility says; as their owner. */
export async function raiseWalls(owner: SqlSession, aggregates: readonly Aggregate[]): Promise<void> {
  for (const aggregate of await withoutWall(owner, aggregates)) {
    const note = `COMMENT ON POLICY seen ON "${aggregate.table}" IS '${versionOf(aggregate)}'`;
    await owner.query(['BEGIN', ...wallOf(aggregate), note, 'COMMIT'].join(';\n'));
  }
}
