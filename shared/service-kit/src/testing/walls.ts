import { isDeepStrictEqual } from 'node:util';
import { rowsOf, type SqlSession } from '@hub/change-feed';
import { toUuid, type Caller } from '@hub/hub-language';
import type { Aggregate } from '../aggregate/aggregate.ts';
import { askingFor } from '../read/asking/asking.ts';
import type { ReadSessions } from '../read/read-sessions.ts';
import { sightOf } from '../read/sight.ts';
import { wallOf, withoutWall } from '../server/wall.ts';
import type { UseCaseBed } from './use-case-bed.ts';

/** True when a statement that forgets who may see the row gives it to the caller all the same: the wall lets it. */
export async function passesWall(
  reads: ReadSessions,
  caller: Caller,
  aggregate: Aggregate,
  id: string,
): Promise<boolean> {
  const { access, values } = sightOf(caller, aggregate);
  const forgetful = { name: undefined, text: `SELECT id FROM "${aggregate.table}" WHERE id = $1` };
  return (await reads.run(forgetful, [toUuid(id)], askingFor(aggregate, access, values))).length > 0;
}

const policiesOf = (owner: SqlSession, { table }: Aggregate) =>
  rowsOf<object>(
    owner,
    `SELECT policyname, permissive, roles, cmd, qual, with_check FROM pg_policies WHERE tablename = $1 ORDER BY 1`,
    [table],
  );

/** True when the policies of a table are those that its visibility makes, and no others. */
async function isAsMade(owner: SqlSession, aggregate: Aggregate): Promise<boolean> {
  const found = await policiesOf(owner, aggregate);
  await owner.query('BEGIN');
  for (const { policyname } of found as { policyname: string }[])
    await owner.query(`DROP POLICY "${policyname}" ON "${aggregate.table}"`);
  for (const statement of wallOf(aggregate)) await owner.query(statement);
  const made = await policiesOf(owner, aggregate);
  await owner.query('ROLLBACK');
  return isDeepStrictEqual(found, made);
}

/**
 * Tables of aggregates that stand open: those whose wall is down or another than their visibility makes, and those of
 * which somebody sees a row who does not say who asks. For a bed in which every aggregate has a row.
 */
export async function openWalls(bed: UseCaseBed, aggregates: readonly Aggregate[]): Promise<string[]> {
  const open = (await withoutWall(bed.pool, aggregates)).map(({ table }) => `${table} has no wall`);
  for (const aggregate of aggregates) {
    const all = `SELECT * FROM "${aggregate.table}"`;
    if ((await rowsOf(bed.database, all)).length === 0) throw new Error(`there is no ${aggregate.typeName}`);
    if ((await rowsOf(bed.pool, all)).length > 0) open.push(`${aggregate.table} shows itself to nobody`);
    const asMade = await bed.asOwner((owner) => isAsMade(owner, aggregate));
    if (!asMade) open.push(`${aggregate.table} has other policies`);
  }
  return open;
}
