import { generateKeyPairSync } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '../../test/eventually.ts';
import { createFeedDatabase, type FeedDatabase } from '../../test/feed-database.ts';
import { silentLog } from '../kafka-client.ts';
import { Sealer } from './sealer.ts';

let feed: FeedDatabase;
let sealer: Sealer;
let said: object[];
let looks: number;
beforeAll(async () => void (feed = await createFeedDatabase()), 30_000);
beforeEach(async () => {
  await feed.empty();
  [said, looks] = [[], 0];
  sealer = new Sealer({
    service: 'companies',
    key: KEY,
    log: { ...silentLog, info: (what: object) => void said.push(what) },
    transaction: async (work) => {
      const result = await feed.asService(work);
      looks++;
      return result;
    },
    everyMs: 1,
  });
});
afterEach(() => sealer.stop());
afterAll(() => feed.drop(), 30_000);

const KEY = generateKeyPairSync('ed25519')
  .privateKey.export({ format: 'der', type: 'pkcs8' })
  .toString('base64');
const ADD = `
  INSERT INTO change (aggregatetype, aggregateid, aggregate_version, type, dataschema, actor, causation_id)
  SELECT 't', $1, n, 't', 's', 'me', gen_random_uuid() FROM generate_series(1, $2::integer) n`;
const add = (id: string, count = 1) => feed.pool.query(ADD, [id, count]);
const sealed = async () =>
  (await feed.pool.query<{ id: string }>('SELECT aggregateid AS id FROM change_seal ORDER BY seq')).rows.map(
    ({ id }) => id,
  );

const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;

describe('a sealer', () => {
  it('seals what is committed soon after it was told, and says how far it is', async () => {
    await add('a');
    sealer.committed();
    await eventually(async () => expect(await sealed()).toEqual(['a']));
    await eventually(async () =>
      expect(said).toMatchObject([{ checkpoint: 1, hash: expect.stringMatching(/^[0-9a-f]{64}$/) }]),
    );
  });

  it('seals more than one checkpoint takes', async () => {
    await add('a', 2_500);
    sealer.committed();
    await eventually(async () => expect(await sealed()).toHaveLength(2_500));
    await eventually(async () => expect(said).toHaveLength(3));
  });

  it('leaves out no change that is committed after one with a higher number', async () => {
    const open = await feed.pool.connect();
    await open.query('BEGIN');
    await open.query(ADD, ['early', 1]);
    await add('late');
    sealer.committed();
    await eventually(async () => expect(looks).toBeGreaterThan(0));
    expect(await sealed()).toEqual([]);
    await open.query('COMMIT');
    open.release();
    await eventually(async () => expect(await sealed()).toEqual(['early', 'late']));
  });

  it('waits for nothing but commits', async () => {
    const before = timers();
    sealer.committed();
    expect(timers()).toBe(before + 1);
    await eventually(async () => expect(looks).toBe(2));
    await sealer.stop();
    expect(timers()).toBeLessThanOrEqual(before);
  });

  it('takes no key that is none', () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const key = privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
    const options = { service: 'companies', log: silentLog, key };
    const open = () => new Sealer({ ...options, transaction: (work) => feed.asService(work) });
    expect(open).toThrow('no Ed25519 key');
  });
});
