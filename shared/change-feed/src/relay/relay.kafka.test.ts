import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createFeedDatabase, type FeedDatabase } from '../../test/feed-database.ts';
import { createFeedTopics, type FeedTopics } from '../../test/feed-topics.ts';
import { aCase, caseId, TOPIC } from '../../test/records.ts';
import { appendChanges, eraseValues } from '../changes/append-changes.ts';
import { silentLog } from '../kafka-client.ts';
import { readToEnd } from '../topic-offsets.ts';
import { decodeChange, type Change } from '../wire.ts';
import { countBacklog } from './backlog.ts';
import { createRelay, type PublishedBatch, type Relay } from './relay.ts';

const KAFKA_MS = 60_000;

let feed: FeedDatabase;
let topics: FeedTopics;
beforeAll(async () => {
  [feed, topics] = await Promise.all([createFeedDatabase(), createFeedTopics(TOPIC)]);
}, KAFKA_MS);
afterAll(async () => {
  await feed.drop();
  await topics.drop();
}, KAFKA_MS);

let relays: Relay[] = [];
beforeEach(() => feed.empty());
afterEach(async () => {
  await Promise.all(relays.map((relay) => relay.stop()));
  relays = [];
}, KAFKA_MS);

/** A relay, and a promise that is kept once it has published so many changes. */
function startRelay() {
  const batches: PublishedBatch[] = [];
  let onBatch: () => void = () => undefined;
  const relay = createRelay({
    service: 'companies',
    databaseUrl: feed.url,
    kafka: topics.kafka,
    log: silentLog,
    onPublished(batch) {
      batches.push(batch);
      onBatch();
    },
  });
  relays.push(relay);
  relay.start();
  const published = async (changes: number) => {
    const isReached = () => batches.reduce((sum, batch) => sum + batch.changes, 0) >= changes;
    while (!isReached()) await new Promise<void>((resolve) => (onBatch = resolve));
  };
  return { relay, batches, published };
}

const append = (id: string, ...versions: number[]) =>
  appendChanges(
    feed.pool,
    versions.map((version) => ({
      topic: TOPIC,
      aggregateId: id,
      version,
      changeType: version === 1 ? 'opened' : 'active',
      snapshot: aCase(id, version),
      before: null,
      actor: 'writer',
      causationId: randomUUID(),
    })),
  );

async function changesOf(id: string): Promise<Change[]> {
  const changes: Change[] = [];
  await readToEnd(topics.kafka, TOPIC, ({ partition, records }) => {
    for (const record of records) changes.push(decodeChange(TOPIC, partition, record));
  });
  return changes.filter(({ key }) => key === id);
}

describe('a relay', () => {
  it(
    'publishes what is committed, in order, takes it off the queue, and reports it',
    async () => {
      await append(caseId(1), 1, 2, 3);
      const { relay, batches, published } = startRelay();
      await published(3);
      await append(caseId(1), 4);
      relay.wake();
      await published(4);
      expect(relay.state()).toEqual({ leading: true, published: 4 });
      expect(batches[0]).toMatchObject({ changes: 3 });
      expect(batches.every(({ bytes, oldestSeconds }) => bytes > 0 && oldestSeconds >= 0)).toBe(true);
      await relay.stop();
      expect((await countBacklog(feed.pool)).unpublished).toBe(0);
      const changes = await changesOf(caseId(1));
      expect(changes.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4]);
      expect(changes.at(-1)?.snapshot).toEqual(aCase(caseId(1), 4));
    },
    KAFKA_MS,
  );

  it(
    'publishes what is committed before it stops',
    async () => {
      const { relay, published } = startRelay();
      await append(caseId(2), 1);
      await published(1);
      await append(caseId(2), 2, 3);
      await relay.stop(KAFKA_MS);
      expect((await countBacklog(feed.pool)).unpublished).toBe(0);
      expect((await changesOf(caseId(2))).map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
      expect(relay.state()).toMatchObject({ leading: false, published: 3 });
    },
    KAFKA_MS,
  );

  it(
    'publishes values that were erased meanwhile as tombstones',
    async () => {
      await append(caseId(3), 1);
      await feed.transaction(async (session) => {
        const erased = { changeType: 'cancelled', snapshot: null, before: null };
        const causationId = randomUUID();
        await appendChanges(session, [
          { topic: TOPIC, aggregateId: caseId(3), version: 2, actor: 'operator', causationId, ...erased },
        ]);
        await eraseValues(session, [caseId(3)]);
      });
      const { published } = startRelay();
      await published(2);
      expect(await changesOf(caseId(3))).toMatchObject([
        { sequence: 1, snapshot: null },
        { sequence: 2, snapshot: null },
      ]);
    },
    KAFKA_MS,
  );

  it(
    'leads alone: the second one takes over when the first stops, and hears of commits until then',
    async () => {
      const first = startRelay();
      await append(caseId(4), 1);
      await first.published(1);
      const second = startRelay();
      await append(caseId(4), 2);
      second.relay.wake();
      await first.published(2);
      expect(second.relay.state()).toEqual({ leading: false, published: 0 });
      await first.relay.stop();
      await append(caseId(4), 3);
      await second.published(1);
      expect((await changesOf(caseId(4))).map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
    },
    KAFKA_MS,
  );

  it(
    'starts again with a new session when its own is cut off',
    async () => {
      const { published, relay } = startRelay();
      await append(caseId(5), 1);
      await published(1);
      await feed.pool.query(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'companies relay' AND datname = current_database()",
      );
      await append(caseId(5), 2);
      await published(2);
      await relay.stop();
      const sequences = (await changesOf(caseId(5))).map(({ sequence }) => sequence);
      expect([...new Set(sequences)]).toEqual([1, 2]);
    },
    KAFKA_MS,
  );
});
