import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createFeedDatabase, type FeedDatabase } from '../../test/feed-database.ts';
import { aPublishable, aRecord, caseId, TOPIC } from '../../test/records.ts';
import { listDeadLetters } from './dead-letters.ts';
import { headOf } from './parked-heads.ts';
import { clearBefore, firstParked, park, type ParkedRecord } from './parking.ts';

let feed: FeedDatabase;
beforeAll(async () => void (feed = await createFeedDatabase()), 30_000);
beforeEach(() => feed.empty());
afterAll(() => feed.drop(), 30_000);

const parked = (number: number, offset: number, fields: Partial<ParkedRecord> = {}): ParkedRecord => ({
  topic: TOPIC,
  partition: 0,
  offset: String(offset),
  key: caseId(number),
  record: aRecord(aPublishable(caseId(number), offset), offset),
  cause: 'a bug',
  attempts: 3,
  ...fields,
});
const offsets = async () => (await listDeadLetters(feed.pool)).map(({ key, offset }) => [key, offset]);

describe('a record that is parked', () => {
  it('is kept with its cause, and with what its headers say it was', async () => {
    const change = aPublishable(caseId(1), 7);
    await park(feed.pool, [parked(1, 7, { record: aRecord(change, 7) })]);
    expect(await listDeadLetters(feed.pool)).toEqual([
      {
        topic: TOPIC,
        partition: 0,
        offset: '7',
        key: caseId(1),
        changeId: change.id,
        changeType: 'hub.companies.case.active.v1',
        cause: 'a bug',
        attempts: 3,
        firstSeen: expect.any(Date) as unknown,
        redrive: false,
      },
    ]);
  });

  it('comes back byte for byte, with the key it had', async () => {
    const value = Buffer.from([0, 1, 2, 254, 255]);
    await park(feed.pool, [
      parked(1, 7, { record: { key: Buffer.from('k'), value, headers: {}, offset: '7' } }),
    ]);
    const head = await headOf(feed.pool, TOPIC, caseId(1));
    expect(head?.record).toEqual({ key: Buffer.from('k'), value, headers: {}, offset: '7' });
  });

  it.each<[string, ParkedRecord['record']]>([
    ['NUL in its value', { key: null, value: Buffer.from('a\0b'), offset: '7' }],
    ['NUL in a header', { key: null, value: null, headers: { ce_id: Buffer.from('a\0') }, offset: '7' }],
    [
      'NUL in the name of a header',
      { key: null, value: null, headers: { 'x\0y': Buffer.from('a') }, offset: '7' },
    ],
    ['an escaped NUL in its JSON', { key: null, value: Buffer.from('{"a":"\\u0000"}'), offset: '7' }],
    ['bytes that are no text', { key: Buffer.from([255]), value: Buffer.from([195, 40]), offset: '7' }],
  ])('can have %s', async (_what, record) => {
    await park(feed.pool, [parked(1, 7, { record })]);
    expect(await offsets()).toEqual([[caseId(1), '7']]);
  });

  it('stays as it is when it is parked again', async () => {
    await park(feed.pool, [parked(1, 7)]);
    await park(feed.pool, [parked(1, 7, { cause: 'another bug', attempts: 9 }), parked(1, 8)]);
    const letters = await listDeadLetters(feed.pool);
    expect(letters.map(({ offset, cause, attempts }) => [offset, cause, attempts])).toEqual([
      ['7', 'a bug', 3],
      ['8', 'a bug', 3],
    ]);
  });
});

describe('the first parked record of an aggregate', () => {
  it('is the one with the lowest offset, of the keys that were asked for', async () => {
    await park(feed.pool, [parked(1, 12), parked(1, 9), parked(2, 3), parked(3, 4)]);
    const keys = [caseId(1), caseId(2), caseId(4)];
    expect(await firstParked(feed.pool, TOPIC, keys)).toEqual(
      new Map([
        [caseId(1), 9n],
        [caseId(2), 3n],
      ]),
    );
    expect(await firstParked(feed.pool, TOPIC, [])).toEqual(new Map());
  });

  it('is looked for on one topic', async () => {
    await park(feed.pool, [parked(1, 12, { topic: 'companies.hub.v1' })]);
    expect(await firstParked(feed.pool, TOPIC, [caseId(1)])).toEqual(new Map());
  });
});

describe('a tombstone', () => {
  it('clears what is parked of its aggregate and topic before it', async () => {
    await park(feed.pool, [
      parked(1, 1),
      parked(1, 5),
      parked(1, 9),
      parked(2, 2),
      parked(1, 3, { topic: 'companies.hub.v1' }),
    ]);
    await clearBefore(feed.pool, TOPIC, [{ key: caseId(1), offset: '9' }]);
    expect(await offsets()).toEqual([
      [caseId(1), '9'],
      [caseId(2), '2'],
      [caseId(1), '3'],
    ]);
  });

  it('may be one of many, or none', async () => {
    await park(feed.pool, [parked(1, 1), parked(2, 2), parked(3, 3)]);
    await clearBefore(feed.pool, TOPIC, []);
    expect(await offsets()).toHaveLength(3);
    await clearBefore(feed.pool, TOPIC, [
      { key: caseId(1), offset: '4' },
      { key: caseId(2), offset: '5' },
    ]);
    expect(await offsets()).toEqual([[caseId(3), '3']]);
  });
});
