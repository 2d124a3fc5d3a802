import { contentDigest, HASHED_COLUMNS, sealOf, type HashedChange } from '@hub/change-feed/audit';
import type pg from 'pg';
import type { Findings } from './findings.ts';
import { readByCursor } from './read-by-cursor.ts';

/** An aggregate as its trail leaves it. */
export type TrailEnd = { id: string; version: number; erased: boolean };

/** How much was read. */
export type TrailCounts = { changes: number; aggregates: number; erased: number; unsealed: number };

/** A change and its seal; of either there may be only one. */
type Row = HashedChange & {
  place: string;
  change_seq: string | null;
  payload: string | null;
  before: string | null;
  sealed_id: string | null;
  sealed_version: number | null;
  salt: Buffer | null;
  erased_digest: Buffer | null;
  hash: Buffer | null;
};

const TEXTS = HASHED_COLUMNS.filter((column) => column !== 'created_at').map((column) => `c.${column}::text`);
const BY_AGGREGATE = `
  SELECT ${TEXTS.join()}, extract(epoch FROM c.created_at)::text AS created_at, c.payload, c.before,
    coalesce(s.seq, c.seq)::text AS place, c.seq::text AS change_seq,
    s.aggregateid AS sealed_id, s.aggregate_version AS sealed_version, s.salt, s.erased_digest, s.hash
  FROM change c FULL JOIN change_seal s ON s.seq = c.seq
  ORDER BY coalesce(s.aggregateid, c.aggregateid), coalesce(s.seq, c.seq)`;

type OpenAggregate = TrailEnd & { previous: Buffer | undefined; emptied: Row | undefined };

/**
 * Computes every seal again, aggregate by aggregate. `signedUpTo` is where the last checkpoint ends; `onEnd` is told
 * where each portion of trails ends.
 */
export class ChangeVerification {
  readonly #findings: Findings;
  readonly #signedUpTo: bigint;
  readonly #counts: TrailCounts = { changes: 0, aggregates: 0, erased: 0, unsealed: 0 };
  #open: OpenAggregate | undefined;
  #ended: TrailEnd[] = [];

  constructor(findings: Findings, signedUpTo: string) {
    this.#findings = findings;
    this.#signedUpTo = BigInt(signedUpTo);
  }

  async run(client: pg.Client, onEnd: (ends: readonly TrailEnd[]) => Promise<void>): Promise<TrailCounts> {
    for await (const rows of readByCursor<Row>(client, BY_AGGREGATE)) {
      for (const row of rows) this.#take(row);
      await onEnd(this.#ended);
      this.#ended = [];
    }
    this.#close();
    await onEnd(this.#ended);
    return this.#counts;
  }

  #take(row: Row): void {
    const open = this.#openFor(row.sealed_id ?? row.aggregateid ?? '');
    const version = row.sealed_version ?? Number(row.aggregate_version);
    const isKnown = this.#checkVersion(open, version, row.place);
    if (row.change_seq !== null) this.#counts.changes++;
    if (row.hash === null) this.#takeUnsealed(row, open, version);
    else if (row.change_seq === null) this.#report('removed', open, row);
    else if (isKnown && !isSealed(row, row.hash, open.previous)) this.#report('altered', open, row);
    open.previous = row.hash ?? open.previous;
    this.#noteValues(open, row);
  }

  #openFor(id: string): OpenAggregate {
    if (this.#open?.id === id) return this.#open;
    this.#close();
    this.#open = { id, version: 0, erased: false, previous: undefined, emptied: undefined };
    return this.#open;
  }

  /** False when a version is missing before this one, whose seal would be needed. */
  #checkVersion(open: OpenAggregate, version: number, seq: string): boolean {
    const [last, isNew] = [open.version, version !== open.version];
    // A change that makes another topic's tombstone has the version of the one beside it.
    if (isNew) [open.version, open.erased] = [version, true];
    if (version === last || version === last + 1) return true;
    this.#findings.add({ kind: 'removed', aggregate: open.id, version: last + 1, seq: `before ${seq}` });
    return false;
  }

  #takeUnsealed(row: Row, open: OpenAggregate, version: number): void {
    if (BigInt(row.place) > this.#signedUpTo) this.#counts.unsealed++;
    else this.#findings.add({ kind: 'inserted', aggregate: open.id, version, seq: row.place });
  }

  #noteValues(open: OpenAggregate, row: Row): void {
    if (row.payload !== null || row.change_seq === null) open.erased = false;
    if (row.erased_digest !== null) open.emptied ??= row;
  }

  #report(kind: 'removed' | 'altered', { id, version }: OpenAggregate, { place }: Row): void {
    this.#findings.add({ kind, aggregate: id, version, seq: place });
  }

  /** Values go only together with the aggregate. */
  #close(): void {
    const open = this.#open;
    if (!open) return;
    const { id, version, erased, emptied } = open;
    this.#counts.aggregates++;
    if (erased) this.#counts.erased++;
    else if (emptied)
      this.#findings.add({
        kind: 'emptied',
        aggregate: id,
        version: Number(emptied.sealed_version),
        seq: emptied.place,
      });
    this.#ended.push({ id, version, erased });
  }
}

/** True when the change is the one that was sealed after `previous`. */
function isSealed(row: Row, hash: Buffer, previous: Buffer | undefined): boolean {
  const { salt, erased_digest: erased, payload, before } = row;
  if (row.aggregateid !== row.sealed_id || Number(row.aggregate_version) !== row.sealed_version) return false;
  if (erased !== null && (payload !== null || before !== null || salt !== null)) return false;
  const content = erased ?? (salt === null ? undefined : contentDigest(salt, payload, before));
  return content !== undefined && sealOf(previous, row, content).equals(hash);
}
