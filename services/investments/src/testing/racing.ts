import type { UseCaseBed } from '@hub/service-kit/testing';

/** Sessions of the bed's database that wait for another one. */
async function waiting({ database }: UseCaseBed): Promise<number> {
  const [row] = await database.query<{ waiting: number }[]>(
    `SELECT count(*)::int AS waiting FROM pg_stat_activity
     WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  );
  return row?.waiting ?? 0;
}

/**
 * Runs at most six use cases at the same time: none may write to the table until each has come as far as it can. So
 * whatever they check without a lock, they have all checked before the first of them writes.
 */
export async function racing<Result>(
  bed: UseCaseBed,
  table: string,
  runs: readonly (() => Promise<Result>)[],
): Promise<Result[]> {
  const { running } = await bed.database.transaction(async (manager) => {
    await manager.query(`LOCK TABLE ${table} IN SHARE MODE`);
    const started = Promise.all(runs.map((run) => run()));
    started.catch(() => undefined);
    while ((await waiting(bed)) < runs.length);
    return { running: started };
  });
  return running;
}
