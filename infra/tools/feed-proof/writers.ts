import { randomUUID } from 'node:crypto';
import { appendChanges, type SqlSession } from '@hub/change-feed';
import pg from 'pg';
import { aCase, TOPIC, type FeedBed } from './feed-bed.ts';

export type WriterOptions = {
  writers: number;
  /** Committed changes after which the writers stop. */
  changes: number;
  /** Makes a run repeatable, as far as the scheduler allows. */
  seed: number;
  /** Pause between the transactions of one writer, for a steady rate. */
  pauseMs?: number;
};

/** What was committed, as the writers saw it. */
export type Ledger = {
  /** Last committed version of each aggregate; every version from 1 on was committed once. */
  versions: Map<string, number>;
  committed: number;
  rolledBack: number;
};

const HOT = 5;
const MAX_AGGREGATES = 12;

/** Mulberry32: small, seeded, good enough to choose with. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Writers that do what is hard on a feed: hot aggregates, one transaction in ten rolled back after it took its
 * places in the order, half of them with a transaction id from before the aggregate was locked, some of them long.
 */
export async function runWriters(bed: FeedBed, options: WriterOptions): Promise<Ledger> {
  const ledger: Ledger = { versions: new Map(), committed: 0, rolledBack: 0 };
  const one = async (index: number) => {
    const random = seeded(options.seed * 1_000 + index);
    const client = new pg.Client({ connectionString: bed.databaseUrl });
    await client.connect();
    try {
      while (ledger.committed < options.changes) await writeOnce(client, bed, random, ledger);
    } finally {
      await client.end();
    }
  };
  await Promise.all(Array.from({ length: options.writers }, (_, index) => one(index)));
  return ledger;
}

const BUMP = `
  WITH locked AS (SELECT id FROM aggregate WHERE id = ANY ($1) ORDER BY id FOR UPDATE)
  UPDATE aggregate a SET version = a.version + 1 FROM locked WHERE a.id = locked.id RETURNING a.id, a.version`;

async function writeOnce(
  client: pg.Client,
  bed: FeedBed,
  random: () => number,
  ledger: Ledger,
): Promise<void> {
  const takesIdEarly = random() < 0.5;
  const isLong = random() < 0.005;
  const rollsBack = random() < 0.1;
  await client.query(takesIdEarly ? 'BEGIN; SELECT pg_current_xact_id()' : 'BEGIN');
  const { rows } = await client.query<{ id: string; version: number }>(BUMP, [
    choose(bed.aggregates, random),
  ]);
  if (isLong) await client.query(`SELECT pg_sleep(${0.02 + random() * 0.1})`);
  await appendVersions(client, rows);
  if (isLong) await client.query(`SELECT pg_sleep(${0.02 + random() * 0.1})`);
  await client.query(rollsBack ? 'ROLLBACK' : 'COMMIT');
  if (rollsBack) ledger.rolledBack += rows.length;
  else note(ledger, rows);
}

/** Appends one change per bumped aggregate, in order of ids. */
export const appendVersions = (
  session: SqlSession,
  rows: { id: string; version: number }[],
  bytes?: number,
) =>
  appendChanges(
    session,
    rows
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ id, version }) => ({
        topic: TOPIC,
        aggregateId: id,
        version,
        changeType: version === 1 ? 'opened' : 'active',
        snapshot: aCase(id, version, bytes),
        before: null,
        actor: 'writer',
        causationId: randomUUID(),
      })),
  );

function note(ledger: Ledger, rows: { id: string; version: number }[]): void {
  for (const { id, version } of rows) {
    ledger.versions.set(id, Math.max(version, ledger.versions.get(id) ?? 0));
    ledger.committed++;
  }
}

function choose(aggregates: readonly string[], random: () => number): string[] {
  const count = 1 + Math.floor(random() * MAX_AGGREGATES);
  const chosen = new Set<string>();
  for (let i = 0; i < count; i++) {
    const range = random() < 0.1 ? HOT : aggregates.length;
    chosen.add(aggregates[Math.floor(random() * range)] ?? '');
  }
  return [...chosen];
}
