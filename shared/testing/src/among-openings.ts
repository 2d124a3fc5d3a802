import { waitFor } from '@hub/infra/wait-for';

type Session = { query<Row>(sql: string): Promise<Row> };
type Database = Session & {
  transaction<Result>(body: (session: Session) => Promise<Result>): Promise<Result>;
};

/** So many hold what they have checked when the block begins; they leave sessions for the block. */
const HELD = 5;

/** Sessions of the database that wait for another one. */
async function waitingIn(database: Session): Promise<number> {
  const [row] = await database.query<{ waiting: number }[]>(
    `SELECT count(*)::int AS waiting FROM pg_stat_activity
     WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  );
  return row?.waiting ?? 0;
}

/**
 * Lets a block begin when the first of these openings have checked everything and written nothing, for the table is
 * locked; what the block does before it waits for one of them, it does then. The others open while it goes on.
 */
export async function amongOpenings<Result>(
  database: Database,
  table: string,
  openings: readonly (() => Promise<Result>)[],
  block: () => Promise<void>,
): Promise<Result[]> {
  const timing = { timeoutMs: 20_000, everyMs: 10 };
  const { running } = await database.transaction(async (session) => {
    await session.query(`LOCK TABLE ${table} IN SHARE MODE`);
    const first = openings.slice(0, HELD).map((open) => open());
    const held = async () => (await waitingIn(database)) >= HELD;
    await waitFor(held, { ...timing, what: 'the openings to have checked' });
    const blocking = block();
    const waits = async () => (await waitingIn(database)) > HELD;
    await Promise.race([blocking, waitFor(waits, { ...timing, what: 'the block to wait' })]);
    const others = openings.slice(HELD).map((open) => open());
    return { running: Promise.all([...first, ...others, blocking]) };
  });
  return (await running).slice(0, -1) as Result[];
}
