import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { PoolClient } from 'pg';
import { createFeedDatabase, type FeedDatabase } from '../../../test/feed-database.ts';
import { aPublishable, aRecord, caseId, TOPIC } from '../../../test/records.ts';
import { listDeadLetters } from '../../dead-letters/dead-letters.ts';
import { readOffsets } from '../tables/consumer-offsets.ts';
import { foldRecords, readBatch, unreadableOf, type PlacedRecord } from './fold-records.ts';
import { followedTopics, type Reaction } from './followed-topic.ts';
import { ensureReplicaTables } from '../tables/replica-tables.ts';

const TABLE = 'case_replica';
const OTHER = 'companies.hub.v1';
const PLACE: { topic: string; partition: number } = { topic: TOPIC, partition: 3 };

let feed: FeedDatabase;
beforeAll(async () => {
  feed = await createFeedDatabase();
  await ensureReplicaTables(feed.pool, [TOPIC, OTHER]);
}, 30_000);
beforeEach(() => feed.empty(TABLE));
afterAll(() => feed.drop(), 30_000);

/** What a record of the batch is: a version of a case, its tombstone, or something that cannot be read. */
type Given = [number: number, version: number, as?: 'tombstone' | 'broken'];

/** The records of a batch whose first lies at `from`. */
function batchOf(from: number, ...given: Given[]): PlacedRecord[] {
  return batchIn(PLACE, from, ...given);
}

function batchIn(place: typeof PLACE, from: number, ...given: Given[]): PlacedRecord[] {
  const records = given.map(([number, version, as], index) => {
    const payload = as === 'tombstone' ? null : as === 'broken' ? '{"id":' : undefined;
    const change = aPublishable(caseId(number), version, {
      causation_id: `00000000-0000-0000-0000-00000000000${version}`,
      ...(payload === undefined ? {} : { payload }),
    });
    return aRecord(change, from + index);
  });
  return readBatch({ ...place, records, nextOffset: String(from + given.length) });
}

const fold = (records: readonly PlacedRecord[], react?: Reaction<PoolClient>) =>
  feed.transaction((session) =>
    foldRecords(session, followedTopics([TOPIC, OTHER], react ? { [TOPIC]: react } : {}), records),
  );
const versions = async () => {
  const { rows } = await feed.pool.query<{ id: string; version: number }>(`SELECT id, version FROM ${TABLE}`);
  return Object.fromEntries(rows.map(({ id, version }) => [id, version]));
};
const letters = async () =>
  (await listDeadLetters(feed.pool)).map(({ key, offset, cause }) => [
    key,
    offset,
    cause === null ? 'waits' : 'failed',
  ]);

describe('a batch', () => {
  it('is folded, and the place after it is stored with it', async () => {
    await fold(batchOf(10, [1, 1], [2, 1], [1, 2]));
    expect(await versions()).toEqual({ [caseId(1)]: 2, [caseId(2)]: 1 });
    expect(await readOffsets(feed.pool)).toEqual([{ ...PLACE, nextOffset: '13' }]);
  });

  it('moves the place even when nothing in it can be read', async () => {
    await fold(batchOf(10, [1, 1, 'broken']));
    expect(await readOffsets(feed.pool)).toEqual([{ ...PLACE, nextOffset: '11' }]);
  });

  it('has no further effect when it comes again', async () => {
    const batch = batchOf(10, [1, 1], [2, 1, 'broken'], [2, 2], [3, 1]);
    await fold(batch);
    const before = [await versions(), await letters()];
    await fold(batch);
    expect([await versions(), await letters()]).toEqual(before);
  });

  it('leaves nothing behind when the service cannot take it', async () => {
    const failing = fold(batchOf(10, [1, 1], [2, 1, 'broken']), () => Promise.reject(new TypeError('a bug')));
    await expect(failing).rejects.toThrow('a bug');
    expect([await versions(), await letters(), await readOffsets(feed.pool)]).toEqual([{}, [], []]);
  });
});

describe('records of several partitions', () => {
  it('are folded together, each partition to its own place', async () => {
    const [one, two] = [batchOf(10, [1, 1], [1, 2]), batchIn({ topic: TOPIC, partition: 5 }, 7, [2, 1])];
    await fold([...one, ...two]);
    expect(await versions()).toEqual({ [caseId(1)]: 2, [caseId(2)]: 1 });
    expect(await readOffsets(feed.pool)).toEqual(
      expect.arrayContaining([
        { ...PLACE, nextOffset: '12' },
        { ...PLACE, partition: 5, nextOffset: '8' },
      ]),
    );
  });

  it('may be a part of what came: the place is where the rest begins', async () => {
    const records = batchOf(10, [1, 1], [1, 2], [2, 1]);
    await fold(records.slice(0, 2));
    expect(await readOffsets(feed.pool)).toEqual([{ ...PLACE, nextOffset: '12' }]);
    await fold(records.slice(2));
    expect(await readOffsets(feed.pool)).toEqual([{ ...PLACE, nextOffset: '13' }]);
  });

  it('are of the replica of their topic; the service is told once of all that moved in it', async () => {
    const told: string[][] = [];
    const other = batchIn({ topic: OTHER, partition: 3 }, 4, [3, 1, 'broken']);
    const more = batchIn({ topic: TOPIC, partition: 5 }, 7, [2, 1]);
    await fold([...other, ...batchOf(10, [1, 1]), ...more], (_session, ids) => {
      told.push(ids.toSorted());
      return Promise.resolve();
    });
    expect(told).toEqual([[caseId(1), caseId(2)]]);
    expect((await listDeadLetters(feed.pool)).map(({ topic, offset }) => [topic, offset])).toEqual([
      [OTHER, '4'],
    ]);
    expect(await readOffsets(feed.pool)).toHaveLength(3);
  });

  it('leave nothing behind when one of them is of a topic that is not followed', async () => {
    const stranger = batchIn({ topic: 'companies.castle.v1', partition: 0 }, 1, [2, 1]);
    await expect(fold([...batchOf(10, [1, 1]), ...stranger])).rejects.toThrow('castle.v1 is not followed');
    expect([await versions(), await readOffsets(feed.pool)]).toEqual([{}, []]);
  });
});

describe('what cannot be read', () => {
  it('is parked with its cause, and the later changes of its aggregate wait behind it; others go on', async () => {
    await fold(batchOf(10, [1, 1, 'broken'], [2, 1], [1, 2], [2, 2]));
    expect(await versions()).toEqual({ [caseId(2)]: 2 });
    expect(await letters()).toEqual([
      [caseId(1), '10', 'failed'],
      [caseId(1), '12', 'waits'],
    ]);
    await fold(batchOf(14, [1, 3], [3, 1]));
    expect(await versions()).toEqual({ [caseId(2)]: 2, [caseId(3)]: 1 });
    expect(await letters()).toHaveLength(3);
  });

  it('does not make earlier changes of its aggregate wait', async () => {
    await fold(batchOf(10, [1, 1], [1, 2, 'broken'], [1, 3]));
    expect(await versions()).toEqual({ [caseId(1)]: 1 });
    expect(await letters()).toEqual([
      [caseId(1), '11', 'failed'],
      [caseId(1), '12', 'waits'],
    ]);
  });

  it('is what its copy in the dead-letter topic is made of', () => {
    const batch = batchOf(10, [1, 1], [1, 2, 'broken'], [2, 1, 'tombstone']);
    expect(unreadableOf(batch)).toMatchObject([
      {
        ...PLACE,
        offset: '11',
        key: caseId(1),
        attempts: 1,
        cause: expect.stringContaining('JSON') as unknown,
      },
    ]);
  });
});

describe('a tombstone', () => {
  it('clears what is parked of its aggregate before it, and is folded', async () => {
    await fold(batchOf(10, [1, 1], [1, 2, 'broken'], [1, 3], [2, 1, 'broken']));
    await fold(batchOf(14, [1, 4, 'tombstone']));
    expect(await versions()).toEqual({});
    expect(await letters()).toEqual([[caseId(2), '13', 'failed']]);
  });

  it('does so within one batch as well', async () => {
    await fold(batchOf(10, [1, 1, 'broken'], [1, 2], [1, 3, 'tombstone']));
    expect([await versions(), await letters()]).toEqual([{}, []]);
  });

  it('leaves what was parked after it', async () => {
    await fold(batchOf(10, [1, 1], [1, 2, 'tombstone'], [1, 3, 'broken'], [1, 4]));
    expect(await letters()).toEqual([
      [caseId(1), '12', 'failed'],
      [caseId(1), '13', 'waits'],
    ]);
  });
});

describe('the reaction of the service', () => {
  it('gets the ids that moved, in the same transaction, with the cause of the last change', async () => {
    await fold(batchOf(10, [3, 1]));
    const seen: unknown[] = [];
    await fold(batchOf(11, [1, 1], [3, 1], [2, 2]), async (session, ids, causationId) => {
      const { rows } = await session.query(`SELECT count(*)::int AS folded FROM ${TABLE}`);
      seen.push([ids.toSorted(), causationId, rows[0]]);
    });
    const causation = '00000000-0000-0000-0000-000000000002';
    expect(seen).toEqual([[[caseId(1), caseId(2)], causation, { folded: 3 }]]);
  });

  it('does not come when nothing moved', async () => {
    await fold(batchOf(10, [1, 2]));
    const react = () => Promise.reject(new Error('nothing moved'));
    await expect(fold(batchOf(11, [1, 1], [1, 2]), react)).resolves.toBeUndefined();
    await expect(fold(batchOf(13, [2, 1, 'broken']), react)).resolves.toBeUndefined();
  });
});
