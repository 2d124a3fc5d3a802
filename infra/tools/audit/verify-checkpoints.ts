import { createHash } from 'node:crypto';
import {
  checkpointHash,
  checkpointOf,
  isSignedBy,
  keyIdOf,
  type Checkpoint,
  type CheckpointRow,
} from '@hub/change-feed/audit';
import type pg from 'pg';
import type { Findings } from './findings.ts';
import { readByCursor } from './read-by-cursor.ts';

/** A checkpoint that was kept outside the database, and must still be in it. */
export type Anchor = { number: number; hash: string };

/** What the checkpoints of a service say. */
export type SignedTrail = { checkpoints: number; upTo: string; head: Anchor | undefined };

type Row = CheckpointRow & { signature: Buffer };
type Options = { service: string; publicKeys: readonly string[]; anchors: readonly Anchor[] };

const ALL = 'SELECT *, up_to::text AS up_to FROM change_checkpoint ORDER BY number';
const SEALS = `SELECT hash FROM change_seal WHERE seq > $1 AND seq <= $2 ORDER BY seq LIMIT $3`;
const AFTER = 'SELECT min(seq)::text AS first, max(seq)::text AS last FROM change_seal WHERE seq > $1';

/** Checks every checkpoint: its signature, the one before it, and that what it signed is still what is sealed. */
export async function verifyCheckpoints(
  client: pg.Client,
  options: Options,
  findings: Findings,
): Promise<SignedTrail> {
  const { service, anchors } = options;
  const expected = new Map(anchors.map(({ number, hash }) => [number, hash]));
  let last: Checkpoint | undefined;
  let [upTo, head]: [string, Anchor | undefined] = ['-1', undefined];
  let checkpoints = 0;
  for await (const rows of readByCursor<Row>(client, ALL)) {
    for (const row of rows) {
      const checkpoint = checkpointOf(row);
      checkpoints++;
      checkSignature(row, checkpoint, options, findings);
      checkPlace(service, checkpoint, last, findings);
      await checkSeals(client, checkpoint, upTo, findings);
      head = { number: checkpoint.number, hash: checkpointHash(service, checkpoint).toString('hex') };
      if (expected.get(head.number) === head.hash) expected.delete(head.number);
      [last, upTo] = [checkpoint, checkpoint.upTo];
    }
  }
  for (const number of expected.keys()) findings.add({ kind: 'cut off', checkpoint: number });
  await checkTail(client, upTo, findings);
  return { checkpoints, upTo, head };
}

function checkSignature(
  { signature }: Row,
  checkpoint: Checkpoint,
  { service, publicKeys }: Options,
  findings: Findings,
): void {
  const key = publicKeys.find((one) => keyIdOf(one) === checkpoint.keyId);
  if (key === undefined)
    findings.add({
      kind: 'checkpoint of an unknown key',
      checkpoint: checkpoint.number,
      seq: checkpoint.upTo,
    });
  else if (!isSignedBy(key, service, checkpoint, signature))
    findings.add({ kind: 'checkpoint altered', checkpoint: checkpoint.number, seq: checkpoint.upTo });
}

function checkPlace(
  service: string,
  checkpoint: Checkpoint,
  last: Checkpoint | undefined,
  findings: Findings,
): void {
  const expected = last ? checkpointHash(service, last) : Buffer.alloc(0);
  const next = (last?.number ?? 0) + 1;
  for (let missing = next; missing < checkpoint.number && missing < next + 10; missing++)
    findings.add({ kind: 'checkpoint removed', checkpoint: missing });
  if (checkpoint.number === next && !checkpoint.previous.equals(expected))
    findings.add({ kind: 'checkpoint altered', checkpoint: last?.number ?? checkpoint.number });
}

/** What is sealed since the checkpoint before must be what was signed: in number, in content, in order. */
async function checkSeals(
  client: pg.Client,
  checkpoint: Checkpoint,
  after: string,
  findings: Findings,
): Promise<void> {
  const { rows } = await client.query<{ hash: Buffer }>(SEALS, [
    after,
    checkpoint.upTo,
    checkpoint.changes + 1,
  ]);
  const digest = createHash('sha256');
  for (const { hash } of rows) digest.update(hash);
  if (rows.length === checkpoint.changes && digest.digest().equals(checkpoint.digest)) return;
  findings.add({
    kind: 'sealed otherwise',
    checkpoint: checkpoint.number,
    seq: `${Number(after) + 1}–${checkpoint.upTo}`,
  });
}

/** Seals are committed together with their checkpoint: one without has lost it. */
async function checkTail(client: pg.Client, upTo: string, findings: Findings): Promise<void> {
  const { rows } = await client.query<{ first: string | null; last: string | null }>(AFTER, [upTo]);
  const [row] = rows;
  if (row?.first) findings.add({ kind: 'cut off', seq: `${row.first}–${row.last}` });
}
