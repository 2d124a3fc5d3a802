import { once } from 'node:events';
import pg from 'pg';
import { waitFor } from '../local/wait-for.ts';
import { aCase, TOPIC, type FeedBed } from './feed-bed.ts';
import type { FaultLab } from './fault-lab.ts';
import { Witness } from './witness.ts';

export type BacklogReport = {
  changes: number;
  lost: number;
  /** Changes a second in the first and in the last tenth of the backlog. */
  firstTenth: number;
  lastTenth: number;
  openSeconds: number;
};

const FILL = `
  WITH bumped AS (
    UPDATE aggregate SET version = version + 1 RETURNING id, version),
  added AS (
    INSERT INTO change (aggregatetype, aggregateid, aggregate_version, type, topic, payload, dataschema, actor, causation_id)
    SELECT 'companies.case', id, version, 'hub.companies.case.active.v1', $1, $2, 'urn:hub:schema:companies.case:1',
           'backlog', uuidv7()
    FROM bumped ORDER BY id RETURNING seq)
  INSERT INTO change_unpublished SELECT seq FROM added`;

/** Leaves so many changes unpublished, each of about 600 bytes; gives how many there are. */
export async function fillBacklog(bed: FeedBed, changes: number): Promise<number> {
  const client = new pg.Client({ connectionString: bed.databaseUrl });
  await client.connect();
  const payload = JSON.stringify(aCase(bed.aggregates[0] ?? '', 1, BACKLOG_PADDING));
  let filled = 0;
  while (filled < changes) filled += (await client.query(FILL, [TOPIC, payload])).rowCount ?? 0;
  await client.query('ANALYZE change; ANALYZE change_unpublished');
  await client.end();
  return filled;
}

/** Makes a snapshot of 600 bytes. */
export const BACKLOG_PADDING = 352;

/**
 * A backlog is drained while a transaction that has an id, and has written a change before the backlog, stays open:
 * the floor of the reader may not wait for it, and what it commits at last must still come.
 */
export async function drainBacklog(
  lab: FaultLab,
  changes: number,
  openSeconds: number,
): Promise<BacklogReport> {
  await lab.renewBed();
  const { bed } = lab;
  const open = new pg.Client({ connectionString: bed.databaseUrl });
  await open.connect();
  await open.query('BEGIN; SELECT pg_current_xact_id(); SELECT count(*) FROM change');
  const began = performance.now();
  const filled = await fillBacklog(bed, changes);
  const witness = new Witness(bed);
  const { child } = lab.startRelay();
  const reach = async (count: number) => {
    await waitFor(() => witness.distinct >= count, {
      timeoutMs: 600_000,
      what: `${count} changes`,
      everyMs: 5,
    });
    return performance.now();
  };
  const tenth = filled / 10;
  const marks = [await reach(1), await reach(tenth), await reach(9 * tenth), await reach(filled)] as const;
  const left = openSeconds - (performance.now() - began) / 1000;
  if (left > 0) await open.query(`SELECT pg_sleep(${left})`);
  await open.query('COMMIT');
  await open.end();
  child.kill('SIGTERM');
  await once(child, 'exit');
  await witness.stop();
  const rate = (from: number, to: number) => Math.round((tenth / (to - from)) * 1000);
  return {
    changes: filled,
    lost: filled - witness.distinct,
    firstTenth: rate(marks[0], marks[1]),
    lastTenth: rate(marks[2], marks[3]),
    openSeconds: (performance.now() - began) / 1000,
  };
}
