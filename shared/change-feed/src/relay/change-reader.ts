import type { PublishableChange } from '../wire.ts';
import { LAST_SEQ, WRITERS } from './settled.ts';

/** The session that the reader works on; it may not be shared with other work. */
export type ReaderSession = {
  query(query: { text: string; name?: string; rowMode: 'array'; values: unknown[] }): Promise<{
    rows: unknown[][];
  }>;
};

/** The most changes that one read gives. */
export const READ_ROWS = 1_000;
const FLOOR_EVERY_MS = 250;

/**
 * The index of `seq` only: the planner knows nothing of how much waits, and would read the whole history when it takes
 * it for much. For the relay's own session.
 */
export const READER_SETTINGS = 'SET enable_seqscan = off; SET enable_bitmapscan = off; SET jit = off';

/** What lies between the ranges that are published or in flight, above the floor; each gap is looked up by itself. */
const READ = `
  WITH gap AS MATERIALIZED (
    SELECT lower(one) AS first, coalesce(upper(one), 9223372036854775807) AS past
    FROM unnest(int8multirange(int8range($1::bigint, NULL, '()'))
      - coalesce((SELECT seqs FROM change_published), '{}') - $2::int8multirange) AS one)
  SELECT c.seq::text, c.id::text, c.topic, c.aggregateid, c.aggregate_version, c.type, c.payload, c.dataschema,
         c.causation_id::text, c.traceparent,
         to_char(c.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
  FROM gap CROSS JOIN LATERAL (
    SELECT * FROM change WHERE seq >= gap.first AND seq < gap.past AND topic IS NOT NULL
    ORDER BY seq LIMIT ${READ_ROWS}) AS c
  ORDER BY c.seq LIMIT ${READ_ROWS}`;

const ACKNOWLEDGE = `
  INSERT INTO change_published AS p (seqs) VALUES ($1::int8multirange)
  ON CONFLICT (is_only) DO UPDATE SET seqs = p.seqs + excluded.seqs`;

/**
 * Reads the whole unpublished set in order of `seq`, never by a cursor. A change is inserted after its aggregate is
 * locked, so for one aggregate order of locks, of `seq` and of commits are the same, and every snapshot that shows
 * a change shows the earlier ones of its aggregate.
 *
 * The floor keeps numbers that nobody has used, those of a transaction that was rolled back, from being looked for
 * again and again: below it nothing can appear any more. `S` is the last seq that was given out; whoever took one up to
 * `S` and has not committed then still holds its lock on `change`. Once these have ended, reads show everything up to
 * `S`, and the floor follows the oldest that still waits. A transaction that is open for long without having written a
 * change does not hold it back.
 */
export class ChangeReader {
  readonly #session: ReaderSession;
  #floor = 0;
  #candidate: { seq: number; writers: ReadonlySet<string>; free: boolean } | undefined;
  #nextFloorAt = 0;

  constructor(session: ReaderSession) {
    this.#session = session;
  }

  /** The next changes in order, without those in flight; empty when there are none. */
  async read(inFlight: readonly PublishableChange[] = []): Promise<PublishableChange[]> {
    if (await this.#isAllSettled()) return [];
    const candidate = this.#candidate;
    const { rows } = await this.#query('read', READ, [this.#floor, rangesOf(inFlight)]);
    const changes = rows.map(toChange);
    if (candidate?.free) this.#raiseFloor(candidate.seq, changes[0], inFlight[0]);
    return changes;
  }

  /** Remembers exactly these as published, and everything below the floor, which keeps what is remembered short. */
  async acknowledge(changes: readonly PublishableChange[]): Promise<void> {
    await this.#query('acknowledge', ACKNOWLEDGE, [rangesOf(changes, [0, this.#floor])]);
  }

  /** Everything up to `seq` is settled: the floor goes there, or to just below the oldest that still waits. */
  #raiseFloor(seq: number, ...oldest: (PublishableChange | undefined)[]): void {
    const waiting = oldest.flatMap((change) => (change ? [Number(change.seq) - 1] : []));
    this.#floor = Math.max(this.#floor, Math.min(seq, ...waiting));
    if (this.#floor === seq) this.#candidate = undefined;
  }

  /** Watches the floor; true when no number above it was ever given out, so that nothing can wait there. */
  async #isAllSettled(): Promise<boolean> {
    if (this.#candidate?.free || performance.now() < this.#nextFloorAt) return false;
    this.#nextFloorAt = performance.now() + FLOOR_EVERY_MS;
    if (!this.#candidate) {
      const { rows } = await this.#query('last-seq', LAST_SEQ, []);
      const seq = Number(rows[0]?.[0]);
      if (seq === this.#floor) return true;
      this.#candidate = { seq, writers: await this.#writers(), free: false };
      return false;
    }
    const { writers } = this.#candidate;
    const still = writers.size === 0 ? new Set<string>() : await this.#writers();
    this.#candidate.free = [...writers].every((writer) => !still.has(writer));
    return false;
  }

  async #writers(): Promise<Set<string>> {
    const { rows } = await this.#query('writers', WRITERS, []);
    return new Set(rows.map(([writer]) => String(writer)));
  }

  #query(name: string, text: string, values: unknown[]) {
    return this.#session.query({ name: `change-reader-${name}`, text, rowMode: 'array', values });
  }
}

/** Their `seq`s, in order, as a multirange, after a range that is in it anyway; what follows one another is one range. */
function rangesOf(changes: readonly PublishableChange[], ...ranges: [first: number, last: number][]): string {
  for (const seq of changes.map((change) => Number(change.seq))) {
    const open = ranges.at(-1);
    if (open && open[1] + 1 === seq) open[1] = seq;
    else ranges.push([seq, seq]);
  }
  return `{${ranges.map(([first, last]) => `[${first},${last}]`).join()}}`;
}

function toChange(row: unknown[]): PublishableChange {
  const [seq, id, topic, aggregateid, version, type, payload, dataschema, causation, traceparent, time] =
    row as [
      string,
      string,
      string,
      string,
      number,
      string,
      string | null,
      string,
      string,
      string | null,
      string,
    ];
  return {
    seq,
    id,
    topic,
    aggregateid,
    aggregate_version: version,
    type,
    payload,
    dataschema,
    causation_id: causation,
    traceparent,
    created_at: time,
  };
}
