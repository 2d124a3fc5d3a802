import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createFeedDatabase, type FeedDatabase } from '../../test/feed-database.ts';
import { eraseValues } from '../changes/append-changes.ts';
import { checkpointHash, isSignedBy, publicHalf } from './checkpoint.ts';
import { contentDigest, HASHED_COLUMNS, sealOf, type HashedChange } from './encoding.ts';
import { checkpointOf, sealChanges, type CheckpointRow } from './seal-changes.ts';

let feed: FeedDatabase;
beforeAll(async () => void (feed = await createFeedDatabase()), 30_000);
beforeEach(() => feed.empty());
afterAll(() => feed.drop(), 30_000);

const { privateKey: key } = generateKeyPairSync('ed25519');
const SERVICE = 'companies';

const ADD = `
  INSERT INTO change (aggregatetype, aggregateid, aggregate_version, type, topic, payload, before, dataschema, actor,
    reason, causation_id, traceparent)
  VALUES ('a type', $1, $2, 'opened', $3, $4, $5, 'a schema', $6, $7, gen_random_uuid(), $8)`;
type Values = { topic?: string | null; payload?: string | null; before?: string | null; actor?: string };
const add = (id: string, version: number, values: Values & { reason?: string | null } = {}) => {
  const { topic = 'x', payload = '{}', before = null, actor = 'me', reason = null } = values;
  return feed.pool.query(ADD, [id, version, topic, payload, before, actor, reason, null]);
};
const seal = (settled = '1000000000') =>
  feed.asService((session) => sealChanges(session, { service: SERVICE, key, settled }));

type Sealed = HashedChange & { payload: string | null; before: string | null; salt: Buffer; hash: Buffer };
const texts = HASHED_COLUMNS.map((column) =>
  column === 'created_at' ? 'extract(epoch FROM c.created_at)::text AS created_at' : `c.${column}::text`,
);
const sealed = async () =>
  (
    await feed.pool.query<Sealed>(
      `SELECT ${texts.join()}, payload, before, salt, hash FROM change c JOIN change_seal USING (seq) ORDER BY c.seq`,
    )
  ).rows;

describe('sealing', () => {
  it('chains the changes of each aggregate, over several seals, as TypeScript computes it', async () => {
    await add('a', 1);
    await add('b', 1);
    await add('a', 2);
    await seal();
    await add('a', 3, { topic: null });
    await add('a', 3);
    await add('b', 2);
    await seal();
    const heads = new Map<string, Buffer>();
    const rows = await sealed();
    expect(rows).toHaveLength(6);
    for (const row of rows) {
      const id = row.aggregateid ?? '';
      const expected = sealOf(heads.get(id), row, contentDigest(row.salt, row.payload, row.before));
      expect(row.hash).toEqual(expected);
      heads.set(id, row.hash);
    }
  });

  it('hashes any text as TypeScript does', async () => {
    const text = fc.string({ unit: 'binary' }).map((value) => value.replaceAll('\0', ''));
    await fc.assert(
      fc.asyncProperty(
        text,
        fc.option(text),
        fc.option(text),
        text,
        async (actor, reason, before, payload) => {
          await feed.empty();
          await add('a', 1, { actor, reason, before, payload });
          await seal();
          const [row] = await sealed();
          expect(row?.hash).toEqual(row && sealOf(undefined, row, contentDigest(row.salt, payload, before)));
        },
      ),
      { numRuns: 50 },
    );
  }, 30_000);

  it('does not go beyond what is settled, and seals the rest next time', async () => {
    await add('a', 1);
    const { rows } = await feed.pool.query<{ seq: string }>('SELECT seq FROM change');
    await add('a', 2);
    expect(await seal(rows[0]?.seq)).toMatchObject({ number: 1, changes: 1 });
    expect(await seal()).toMatchObject({ number: 2, changes: 1 });
    expect(await seal()).toBeUndefined();
  });

  it('signs for what it sealed, and for the checkpoint before', async () => {
    await add('a', 1);
    const first = await seal();
    await add('a', 2);
    await seal();
    const { rows } = await feed.pool.query<CheckpointRow & { signature: Buffer }>(
      'SELECT * FROM change_checkpoint ORDER BY number',
    );
    expect(rows[1]?.previous).toEqual(first && checkpointHash(SERVICE, first));
    for (const row of rows) {
      const read = checkpointOf(row);
      expect(isSignedBy(publicHalf(key), SERVICE, read, row.signature)).toBe(true);
      expect(isSignedBy(publicHalf(key), 'events', read, row.signature)).toBe(false);
      const longer = { ...read, changes: read.changes + 1 };
      expect(isSignedBy(publicHalf(key), SERVICE, longer, row.signature)).toBe(false);
    }
  });

  it('of several processes at once makes one chain', async () => {
    for (const id of ['a', 'b', 'c']) await add(id, 1);
    const made = await Promise.all([seal(), seal(), seal()]);
    expect(made.filter((one) => one !== undefined)).toHaveLength(1);
  });
});

describe('an aggregate that was erased', () => {
  it('keeps its chain, without values or the salt to guess them by', async () => {
    const payload = JSON.stringify({ email: `${randomUUID()}@example.org` });
    await add('a', 1, { payload });
    await seal();
    const [before] = await sealed();
    await add('a', 2, { payload: null });
    await feed.asService((session) => eraseValues(session, ['a']));
    const { rows } = await feed.pool.query<{ salt: Buffer | null; erased_digest: Buffer; hash: Buffer }>(
      'SELECT * FROM change_seal',
    );
    expect(rows).toMatchObject([{ salt: null, hash: before?.hash }]);
    expect(rows[0]?.erased_digest).toEqual(before && contentDigest(before.salt, payload, null));
    await seal();
    expect(await sealed()).toMatchObject([{ payload: null }, { payload: null }]);
  });
});
