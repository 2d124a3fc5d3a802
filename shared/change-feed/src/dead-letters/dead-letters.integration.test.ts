import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createFeedDatabase, type FeedDatabase } from '../../test/feed-database.ts';
import { aPublishable, aRecord, caseId, TOPIC } from '../../test/records.ts';
import { listDeadLetters, removeDeadLetter, requestRedrive, showDeadLetter } from './dead-letters.ts';
import { park } from './parking.ts';

let feed: FeedDatabase;
beforeAll(async () => void (feed = await createFeedDatabase()), 30_000);
afterAll(() => feed.drop(), 30_000);

const change = aPublishable(caseId(1), 2);
const place = (offset: number, topic: string = TOPIC) => ({ topic, partition: 1, offset: String(offset) });

beforeEach(async () => {
  await feed.empty();
  const parked = (offset: number, cause: string | null, topic?: string) => ({
    ...place(offset, topic),
    key: caseId(1),
    record: aRecord(change, offset),
    cause,
    attempts: cause === null ? 0 : 3,
  });
  await park(feed.pool, [
    parked(12, null),
    parked(11, 'a bug'),
    parked(13, 'a bug'),
    parked(11, 'a bug', 'companies.hub.v1'),
  ]);
});

const asked = async () =>
  (await listDeadLetters(feed.pool))
    .filter(({ redrive }) => redrive)
    .map(({ topic, offset }) => `${topic}/${offset}`);

describe('the dead letters of a service', () => {
  it('are listed by topic and aggregate, in order, with what waits behind them', async () => {
    const letters = await listDeadLetters(feed.pool);
    expect(letters.map(({ topic, offset, cause }) => [topic, offset, cause])).toEqual([
      [TOPIC, '11', 'a bug'],
      [TOPIC, '12', null],
      [TOPIC, '13', 'a bug'],
      ['companies.hub.v1', '11', 'a bug'],
    ]);
  });

  it('can be looked at one by one, with the record', async () => {
    expect(await showDeadLetter(feed.pool, place(11))).toMatchObject({
      offset: '11',
      changeId: change.id,
      value: change.payload,
      headers: { ce_id: change.id, ce_sequence: '0000000002' },
    });
    expect(await showDeadLetter(feed.pool, place(99))).toBeUndefined();
    expect(await showDeadLetter(feed.pool, { ...place(11), partition: 2 })).toBeUndefined();
  });

  it('can be removed one by one', async () => {
    expect(await removeDeadLetter(feed.pool, place(11))).toBe(true);
    expect(await removeDeadLetter(feed.pool, place(11))).toBe(false);
    expect((await listDeadLetters(feed.pool)).map(({ offset }) => offset)).toEqual(['12', '13', '11']);
  });
});

describe('asking for a redrive', () => {
  it('marks all that failed, and not what only waits', async () => {
    expect(await requestRedrive(feed.pool)).toBe(3);
    expect(await asked()).toEqual([`${TOPIC}/11`, `${TOPIC}/13`, 'companies.hub.v1/11']);
  });

  it('marks the one that was named', async () => {
    expect(await requestRedrive(feed.pool, place(13))).toBe(1);
    expect(await asked()).toEqual([`${TOPIC}/13`]);
  });

  it('marks nothing that is not there, or has not failed', async () => {
    expect(await requestRedrive(feed.pool, place(99))).toBe(0);
    expect(await requestRedrive(feed.pool, place(12))).toBe(0);
    expect(await asked()).toEqual([]);
  });
});
