import { once } from 'node:events';
import pg from 'pg';
import { waitFor } from '../../platform/process/wait-for.ts';
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
  INSERT INTO change (aggregatetype, aggregateid, aggregate_version, type, topic, payload, dataschema, actor, causation_id)
  SELECT 'companies.case', a.id, a.version + n, 'hub.companies.case.active.v1', $2, $3,
         'urn:hub:schema:companies.case:1', 'backlog', uuidv7()
  FROM generate_series(1, $1::integer) n, aggregate a ORDER BY n, a.id`;

/**
 * Appends about so many changes of about 600 bytes, the same number to each aggregate, within the transaction of the
 * session: they become visible at once. Gives how many.
 */
export async function fillBacklog(session: pg.Client, bed: FeedBed, changes: number): Promise<number> {
  const each = Math.ceil(changes / bed.aggregates.length);
  const payload = JSON.stringify(aCase(bed.aggregates[0] ?? '', 1, BACKLOG_PADDING));
  const { rowCount } = await session.query(FILL, [each, TOPIC, payload]);
  await session.query('UPDATE aggregate SET version = version + $1', [each]);
  return rowCount ?? 0;
}

const PORTION = 50_000;

async function fillInPortions(bed: FeedBed, changes: number): Promise<number> {
  const client = new pg.Client({ connectionString: bed.databaseUrl });
  await client.connect();
  let filled = 0;
  while (filled < changes) {
    await client.query('BEGIN');
    filled += await fillBacklog(client, bed, PORTION);
    await client.query('COMMIT');
  }
  await client.end();
  return filled;
}

/** Makes a snapshot of 600 bytes. */
export const BACKLOG_PADDING = 352;

/**
 * A backlog is drained while a transaction that has an id stays open for so long: the deleted rows of the queue cannot
 * be vacuumed meanwhile, and the reader may not become slower for it.
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
  const filled = await fillInPortions(bed, changes);
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
