import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { FeedBed } from './feed-bed.ts';
import { appendVersions, seeded, type Ledger } from './writers.ts';

const BUMP = 'UPDATE aggregate SET version = version + 1 WHERE id = $1 RETURNING id, version';
const RECONNECT_MS = 50;

/**
 * Writers that go on through every fault, one change a transaction. What was acknowledged is noted; what a lost
 * connection left open is settled at the end by the database itself, which must hold all that was acknowledged.
 */
export class SteadyWriters {
  /** The longest time in milliseconds that no write was accepted. */
  longestStallMs = 0;
  readonly #bed: FeedBed;
  readonly #acknowledged = new Map<string, number>();
  readonly #stopping = new AbortController();
  readonly #done: Promise<unknown>;
  #lastAccepted = performance.now();

  constructor(bed: FeedBed, writers: number, pauseMs: number) {
    this.#bed = bed;
    this.#done = Promise.all(
      Array.from({ length: writers }, (_, index) => this.#write(seeded(index), pauseMs)),
    );
  }

  get accepted(): number {
    return [...this.#acknowledged.values()].reduce((sum, version) => sum + version, 0);
  }

  /** Stops the writers and gives what is committed. Throws when the database has lost an acknowledged write. */
  async stop(): Promise<Ledger> {
    this.#stopping.abort();
    await this.#done;
    const client = new pg.Client({ connectionString: this.#bed.databaseUrl });
    await client.connect();
    const { rows } = await client.query<{ id: string; version: number }>('SELECT id, version FROM aggregate');
    await client.end();
    const versions = new Map(
      rows.filter(({ version }) => version > 0).map(({ id, version }) => [id, version]),
    );
    for (const [id, version] of this.#acknowledged) {
      if ((versions.get(id) ?? 0) < version)
        throw new Error(`the database has lost version ${version} of ${id}`);
    }
    const committed = [...versions.values()].reduce((sum, version) => sum + version, 0);
    return { versions, committed, rolledBack: 0 };
  }

  async #write(random: () => number, pauseMs: number): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      const client = new pg.Client({
        connectionString: this.#bed.databaseUrl,
        connectionTimeoutMillis: 2_000,
      });
      client.on('error', () => undefined);
      try {
        await client.connect();
        while (!signal.aborted) {
          await this.#writeOne(client, random);
          await pause(pauseMs);
        }
      } catch {
        await pause(RECONNECT_MS);
      } finally {
        await client.end().catch(() => undefined);
      }
    }
  }

  async #writeOne(client: pg.Client, random: () => number): Promise<void> {
    const { aggregates } = this.#bed;
    await client.query('BEGIN');
    const { rows } = await client.query<{ id: string; version: number }>(BUMP, [
      aggregates[Math.floor(random() * aggregates.length)],
    ]);
    await appendVersions(client, rows);
    await client.query('COMMIT');
    for (const { id, version } of rows) {
      this.#acknowledged.set(id, Math.max(version, this.#acknowledged.get(id) ?? 0));
    }
    const now = performance.now();
    this.longestStallMs = Math.max(this.longestStallMs, now - this.#lastAccepted);
    this.#lastAccepted = now;
  }
}
