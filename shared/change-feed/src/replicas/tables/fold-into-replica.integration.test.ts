import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createFeedDatabase, type FeedDatabase } from '../../../test/feed-database.ts';
import { TOPIC } from '../../../test/records.ts';
import { foldIntoReplica, type FoldedChange } from './fold-into-replica.ts';
import { ensureReplicaTables } from './replica-tables.ts';

const TABLE = 'case_replica';

let feed: FeedDatabase;
beforeAll(async () => {
  feed = await createFeedDatabase();
  await ensureReplicaTables(feed.pool, [TOPIC]);
}, 30_000);
beforeEach(() => feed.empty(TABLE));
afterAll(() => feed.drop(), 30_000);

const change = (key: string, sequence: number, value: object | null = { sequence }): FoldedChange => ({
  key,
  sequence,
  text: value === null ? null : JSON.stringify(value),
});
const fold = (...changes: FoldedChange[]) =>
  foldIntoReplica(feed.pool, { topic: TOPIC, table: TABLE }, changes);
const content = async () =>
  (
    await feed.pool.query<{ id: string; version: number; snapshot: unknown }>(
      `SELECT * FROM ${TABLE} ORDER BY id`,
    )
  ).rows;
const versions = async () => Object.fromEntries((await content()).map(({ id, version }) => [id, version]));

describe('folding', () => {
  it('keeps the newest snapshot of each key, and says which replicas moved', async () => {
    expect(await fold(change('a', 1), change('b', 1), change('a', 2))).toEqual(
      expect.arrayContaining(['a', 'b']),
    );
    expect(await content()).toEqual([
      { id: 'a', version: 2, snapshot: { sequence: 2 } },
      { id: 'b', version: 1, snapshot: { sequence: 1 } },
    ]);
    expect(await fold(change('b', 2))).toEqual(['b']);
  });

  it('passes over what is stale or came before, and says that nothing moved', async () => {
    await fold(change('a', 3));
    expect(await fold(change('a', 3, { other: true }))).toEqual([]);
    expect(await fold(change('a', 2))).toEqual([]);
    expect(await content()).toEqual([{ id: 'a', version: 3, snapshot: { sequence: 3 } }]);
  });

  it('takes nothing at all', async () => {
    expect(await fold()).toEqual([]);
  });

  it('keeps keys and values as they are, whatever characters they have', async () => {
    const key = `a"b\\c'd; DROP TABLE ${TABLE} --`;
    await fold(change(key, 1, { text: `"'\\ \u2028 😀` }));
    expect(await content()).toEqual([{ id: key, version: 1, snapshot: { text: `"'\\ \u2028 😀` } }]);
  });
});

describe('a tombstone', () => {
  it('deletes the replica; only a newer snapshot brings it back', async () => {
    await fold(change('a', 1), change('b', 1));
    expect(await fold(change('a', 2, null))).toEqual([]);
    expect(await versions()).toEqual({ b: 1 });
    expect(await fold(change('a', 1), change('a', 2))).toEqual([]);
    expect(await versions()).toEqual({ b: 1 });
    expect(await fold(change('a', 3))).toEqual(['a']);
    expect(await versions()).toEqual({ a: 3, b: 1 });
  });

  it('is remembered of a key that was never seen', async () => {
    await fold(change('a', 5, null));
    await fold(change('a', 4));
    expect(await versions()).toEqual({});
  });

  it('that is stale deletes nothing, and does not make the remembered one older', async () => {
    await fold(change('a', 3));
    await fold(change('a', 2, null));
    expect(await versions()).toEqual({ a: 3 });
    await fold(change('b', 5, null));
    await fold(change('b', 2, null));
    await fold(change('b', 4));
    expect(await versions()).toEqual({ a: 3 });
  });

  it('within one batch counts by its version, not by its place', async () => {
    await fold(change('a', 3, null), change('a', 2));
    await fold(change('b', 1, null), change('b', 2));
    expect(await versions()).toEqual({ b: 2 });
  });

  it('of another topic says nothing about this one', async () => {
    await foldIntoReplica(feed.pool, { topic: 'companies.hub.v1', table: TABLE }, [change('a', 9, null)]);
    await fold(change('a', 1));
    expect(await versions()).toEqual({ a: 1 });
  });
});

/** Changes of a few keys, each version once; erased ones among them. */
const histories = fc
  .array(fc.tuple(fc.nat({ max: 3 }), fc.boolean()), { minLength: 1, maxLength: 30 })
  .map((steps) => {
    const next = new Map<number, number>();
    return steps.map(([key, erases]) => {
      const sequence = (next.get(key) ?? 0) + 1;
      next.set(key, sequence);
      return change(`k${key}`, sequence, erases && sequence > 2 ? null : { sequence });
    });
  });

/** What is delivered: every change at least once, some again, in any order, in portions of any size. */
const deliveries = histories.chain((changes) =>
  fc.record({
    changes: fc.constant(changes),
    again: fc.subarray(changes),
    order: fc.array(fc.nat(), { minLength: changes.length * 2, maxLength: changes.length * 2 }),
    size: fc.integer({ min: 1, max: 9 }),
  }),
);

describe('whatever is delivered', () => {
  it('ends in the newest version of each key, however often, in whatever order and portions', async () => {
    await fc.assert(
      fc.asyncProperty(deliveries, async ({ changes, again, order, size }) => {
        const delivered = [...changes, ...again]
          .map((one, index) => ({ one, rank: order[index] ?? 0 }))
          .toSorted((a, b) => a.rank - b.rank)
          .map(({ one }) => one);
        await feed.pool.query(`TRUNCATE ${TABLE}, replica_tombstone`);
        for (let i = 0; i < delivered.length; i += size) await fold(...delivered.slice(i, i + size));
        const last = new Map(changes.map((one) => [one.key, one]));
        const kept = [...last.values()].filter(({ text }) => text !== null);
        expect(await versions()).toEqual(
          Object.fromEntries(kept.map(({ key, sequence }) => [key, sequence])),
        );
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  it('has no effect a second time', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (changes) => {
        const replica = { topic: randomUUID(), table: TABLE };
        await feed.pool.query(`TRUNCATE ${TABLE}`);
        await foldIntoReplica(feed.pool, replica, changes);
        const once = await content();
        expect(await foldIntoReplica(feed.pool, replica, changes)).toEqual([]);
        expect(await content()).toEqual(once);
      }),
      { numRuns: 50 },
    );
  }, 60_000);
});
