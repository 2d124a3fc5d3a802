import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { createFeedDatabase, type FeedDatabase } from '../../../test/feed-database.ts';
import { aPublishable, aRecord, caseId, TOPIC } from '../../../test/records.ts';
import { listDeadLetters, removeDeadLetter, requestRedrive } from '../../dead-letters/dead-letters.ts';
import { park } from '../../dead-letters/parking.ts';
import { silentLog } from '../../kafka-client.ts';
import { followedTopics, type Reaction } from './followed-topic.ts';
import { Redrive } from './redrive.ts';
import { ensureReplicaTables } from '../tables/replica-tables.ts';

const TABLE = 'case_replica';

let feed: FeedDatabase;
beforeAll(async () => {
  feed = await createFeedDatabase();
  await ensureReplicaTables(feed.pool, [TOPIC]);
}, 30_000);
beforeEach(() => feed.empty(TABLE));
afterAll(() => feed.drop(), 30_000);

/** Parks versions of a case, one offset each; the first has failed, or those that are named, and the others wait. */
async function parkVersions(number: number, last: number, failed: readonly number[] = [1]): Promise<void> {
  const versions = Array.from({ length: last }, (_, index) => index + 1);
  await park(
    feed.pool,
    versions.map((version) => ({
      topic: TOPIC,
      partition: 0,
      offset: String(number * 100 + version),
      key: caseId(number),
      record: aRecord(aPublishable(caseId(number), version), number * 100 + version),
      cause: failed.includes(version) ? 'a bug' : null,
      attempts: 3,
    })),
  );
}
const place = (number: number, version: number) => ({
  topic: TOPIC,
  partition: 0,
  offset: String(number * 100 + version),
});

let reactions = 0;
function redriveWith(react: Reaction<pg.PoolClient> = () => Promise.resolve()) {
  reactions = 0;
  return new Redrive<pg.PoolClient>({
    followed: followedTopics([TOPIC], { [TOPIC]: react }),
    transaction: (work) => feed.transaction(work),
    log: silentLog,
    onReaction: () => reactions++,
  });
}

const versions = async () => {
  const { rows } = await feed.pool.query<{ id: string; version: number }>(`SELECT id, version FROM ${TABLE}`);
  return Object.fromEntries(rows.map(({ id, version }) => [id, version]));
};
const letters = async () =>
  (await listDeadLetters(feed.pool)).map(({ offset, cause, attempts, redrive }) => ({
    offset,
    cause,
    attempts,
    redrive,
  }));

describe('a look at dead letters', () => {
  it('tries those that were asked for, and what waited behind them, in order', async () => {
    await parkVersions(1, 3);
    const seen: number[] = [];
    const redrive = redriveWith(async (session, ids) => {
      const { rows } = await session.query<{ version: number }>(
        `SELECT version FROM ${TABLE} WHERE id = $1`,
        [ids[0]],
      );
      seen.push(rows[0]?.version ?? 0);
    });
    await requestRedrive(feed.pool);
    await redrive.once();
    expect(seen).toEqual([1, 2, 3]);
    expect([await versions(), await letters(), reactions]).toEqual([{ [caseId(1)]: 3 }, [], 1]);
  });

  it('leaves those that nobody asked for', async () => {
    await parkVersions(1, 2);
    await redriveWith().once();
    expect([await versions(), (await letters()).length, reactions]).toEqual([{}, 2, 0]);
  });

  it('goes on with what waited when the one before it was dropped', async () => {
    await parkVersions(1, 3);
    expect(await removeDeadLetter(feed.pool, place(1, 1))).toBe(true);
    await redriveWith().once();
    expect([await versions(), await letters()]).toEqual([{ [caseId(1)]: 3 }, []]);
  });

  it('stops at the next one that failed', async () => {
    await parkVersions(1, 4, [1, 3]);
    await requestRedrive(feed.pool, place(1, 1));
    await redriveWith().once();
    expect(await versions()).toEqual({ [caseId(1)]: 2 });
    expect((await letters()).map(({ offset }) => offset)).toEqual(['103', '104']);
  });

  it('notes a failure with its new cause, and asks no more until it is asked again', async () => {
    await parkVersions(1, 2);
    await requestRedrive(feed.pool);
    const redrive = redriveWith(() => Promise.reject(new TypeError('another bug')));
    await redrive.once();
    const failed = [
      { offset: '101', cause: 'another bug', attempts: 4, redrive: false },
      { offset: '102', cause: null, attempts: 3, redrive: false },
    ];
    expect([await versions(), await letters()]).toEqual([{}, failed]);
    await redrive.once();
    expect(await letters()).toEqual(failed);
  });

  it('notes what can still not be read', async () => {
    await parkVersions(1, 1);
    await feed.pool.query(`UPDATE dead_letter SET record = jsonb_set(record, '{value}', '"{"')`);
    await requestRedrive(feed.pool);
    await redriveWith().once();
    expect(await letters()).toMatchObject([
      { attempts: 4, cause: expect.stringContaining('JSON') as unknown },
    ]);
  });

  it('is not stopped by one aggregate that fails again', async () => {
    await parkVersions(1, 1);
    await parkVersions(2, 1);
    await requestRedrive(feed.pool);
    await redriveWith((_session, ids) =>
      ids.includes(caseId(1)) ? Promise.reject(new TypeError('a bug')) : Promise.resolve(),
    ).once();
    expect(await versions()).toEqual({ [caseId(2)]: 1 });
    expect((await letters()).map(({ offset }) => offset)).toEqual(['101']);
  });

  it('rejects with an error that passes by itself, and counts it against nobody', async () => {
    await parkVersions(1, 1);
    await requestRedrive(feed.pool);
    const restart = Object.assign(new Error('the server restarts'), { code: '57P01' });
    await expect(redriveWith(() => Promise.reject(restart)).once()).rejects.toBe(restart);
    expect(await letters()).toEqual([{ offset: '101', cause: 'a bug', attempts: 3, redrive: true }]);
  });

  it('leaves dead letters of topics that are not followed', async () => {
    await parkVersions(1, 1);
    await feed.pool.query("UPDATE dead_letter SET topic = 'companies.hub.v1', redrive = true");
    await parkVersions(2, 1);
    await requestRedrive(feed.pool, place(2, 1));
    await redriveWith().once();
    expect((await letters()).map(({ offset }) => offset)).toEqual(['101']);
  });

  it('does not put an older version over a newer one', async () => {
    await parkVersions(1, 1);
    await feed.pool.query(`INSERT INTO ${TABLE} VALUES ($1, 5, '{}')`, [caseId(1)]);
    await requestRedrive(feed.pool);
    await redriveWith(() => Promise.reject(new Error('nothing moved'))).once();
    expect([await versions(), await letters()]).toEqual([{ [caseId(1)]: 5 }, []]);
  });
});

describe('a redrive that runs', () => {
  it('looks by itself, and stops after the change in hand', async () => {
    await parkVersions(1, 2);
    await requestRedrive(feed.pool);
    const begun = Promise.withResolvers<void>();
    const mayEnd = Promise.withResolvers<void>();
    const redrive = redriveWith(() => {
      begun.resolve();
      return mayEnd.promise;
    });
    redrive.start();
    await begun.promise;
    const stopped = redrive.stop();
    mayEnd.resolve();
    await stopped;
    expect(await versions()).toEqual({ [caseId(1)]: 1 });
    expect((await letters()).map(({ offset }) => offset)).toEqual(['102']);
  });
});
