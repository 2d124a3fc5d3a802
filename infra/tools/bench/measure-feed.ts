import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { FeedBed } from '../feed-proof/feed-bed.ts';
import { BACKLOG_PADDING, fillBacklog } from '../feed-proof/long-backlog.ts';
import { appendVersions } from '../feed-proof/writers.ts';
import { percentile } from './percentile.ts';
import { waitFor } from '../../platform/process/wait-for.ts';
import type { Arrivals } from './arrivals.ts';

export type Figures = {
  p50Ms: number;
  p99Ms: number;
  drainPerSecond: number;
  cpuMicrosPerChange: number;
  rssMiB: number;
};

const RATE_PER_SECOND = 100;
const MEASURED = 1_500;
const WARM_UP = 1_000;
const BACKLOG = 100_000;
const WARM_BACKLOG = 40_000;

const BUMP_ONE = 'UPDATE aggregate SET version = version + 1 WHERE id = $1 RETURNING id, version';

async function withClient<Result>(
  bed: FeedBed,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: bed.databaseUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** One change of 600 bytes in a transaction of its own; gives its key and sequence. */
async function commitOne(client: pg.Client, bed: FeedBed, index: number): Promise<string> {
  await client.query('BEGIN');
  const id = bed.aggregates[index % bed.aggregates.length];
  const { rows } = await client.query<{ id: string; version: number }>(BUMP_ONE, [id]);
  await appendVersions(client, rows, BACKLOG_PADDING);
  await client.query('COMMIT');
  return `${rows[0]?.id ?? ''}#${rows[0]?.version ?? 0}`;
}

/** From the answer to COMMIT to the arrival at a consumer, both on one clock, at a steady 100 changes a second. */
export async function measureLatency(bed: FeedBed, arrivals: Arrivals, onCommit: () => void) {
  return withClient(bed, async (client) => {
    const committed = new Map<string, number>();
    const began = performance.now();
    for (let i = 0; i < WARM_UP + MEASURED; i++) {
      const due = began + (i * 1000) / RATE_PER_SECOND;
      if (due > performance.now()) await pause(due - performance.now());
      const change = await commitOne(client, bed, i);
      onCommit();
      if (i >= WARM_UP) committed.set(change, performance.now());
    }
    const arrived = () => [...committed.keys()].every((change) => arrivals.at.has(change));
    await waitFor(arrived, { timeoutMs: 60_000, what: 'the measured changes to arrive' });
    const latencies = [...committed].map(([change, at]) => Math.max(0, (arrivals.at.get(change) ?? 0) - at));
    return { p50Ms: percentile(latencies, 0.5), p99Ms: percentile(latencies, 0.99) };
  });
}

/** A backlog that appears at once, by one commit, while a writer goes on; drained by a relay that is warm. */
export async function measureDrain(
  bed: FeedBed,
  arrivals: Arrivals,
  live: { livePauseMs: number; onCommit: () => void },
): Promise<{ changes: number; perSecond: number }> {
  await drainOnce(bed, arrivals, WARM_BACKLOG, live);
  return drainOnce(bed, arrivals, BACKLOG, live);
}

async function drainOnce(
  bed: FeedBed,
  arrivals: Arrivals,
  size: number,
  { livePauseMs, onCommit }: { livePauseMs: number; onCommit: () => void },
): Promise<{ changes: number; perSecond: number }> {
  return withClient(bed, async (client) => {
    const before = arrivals.count;
    await client.query('BEGIN');
    let changes = await fillBacklog(client, bed, size);
    await client.query('COMMIT');
    onCommit();
    const began = performance.now();
    const stopping = new AbortController();
    const writer = withClient(bed, async (other) => {
      for (let i = 0; !stopping.signal.aborted; i++) {
        await commitOne(other, bed, i);
        changes++;
        onCommit();
        await pause(livePauseMs);
      }
    });
    await waitFor(() => arrivals.count - before >= size, {
      timeoutMs: 300_000,
      what: 'the backlog',
      everyMs: 2,
    });
    const seconds = (performance.now() - began) / 1000;
    stopping.abort();
    await writer;
    await waitFor(() => arrivals.count - before >= changes, { timeoutMs: 60_000, what: 'the last changes' });
    return { changes, perSecond: size / seconds };
  });
}
