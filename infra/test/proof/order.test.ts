import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createRelay } from '@hub/change-feed';
import { subscribe, silentLog } from '@hub/change-feed/subscriber';
import { ChangeReader, LeaderSession } from '@hub/change-feed/testing';
import { waitFor } from '@hub/infra/wait-for';
import { testEnvironment } from '@hub/testing';
import { createFeedBed, SERVICE, TOPIC, type FeedBed } from '../../tools/feed-proof/feed-bed.ts';
import { judge, type Seen, type Verdict } from '../../tools/feed-proof/verdict.ts';
import { runWriters, seeded, type Ledger } from '../../tools/feed-proof/writers.ts';
import {
  createQueue,
  seqCursor,
  settledSeqCursor,
  skipLockedWorker,
  transactionCursor,
  type Reader,
} from '../../tools/feed-proof/wrong-readers.ts';

const SEED = Number(process.env['HUB_SEED'] ?? Date.now() % 1_000_000);
const NOTHING_WRONG: Verdict = { lost: 0, inversions: 0, duplicates: 0, invented: 0 };

let bed: FeedBed;
beforeEach(async () => {
  bed = await createFeedBed(testEnvironment());
}, 60_000);
afterEach(() => bed.drop(), 30_000);

/** The relay's own reader in the shape of the wrong ones. */
async function unpublishedSet(databaseUrl: string): Promise<Reader> {
  const session = new LeaderSession(databaseUrl, SERVICE);
  await session.connect();
  const reader = new ChangeReader(session);
  return {
    async step(publish) {
      const changes = await reader.read();
      await publish(changes.map((c) => ({ key: c.aggregateid, sequence: c.aggregate_version, id: c.id })));
      await reader.acknowledge(changes);
      return changes.length > 0;
    },
    close: () => session.end(),
  };
}

/** Lets readers run beside the writers, and on until they find nothing more. Publishing takes up to 4 ms. */
async function readUnderLoad(readers: Reader[], changes: number, seed: number): Promise<[Ledger, Seen[]]> {
  const seen: Seen[] = [];
  const random = seeded(seed);
  const publish = async (some: Seen[]) => {
    await pause(random() * 4);
    seen.push(...some);
  };
  let writing = true;
  const loop = async (reader: Reader) => {
    for (;;) {
      const last = !writing;
      if (!(await reader.step(publish)) && last) return;
    }
  };
  const reading = Promise.all(readers.map(loop));
  const ledger = await runWriters(bed, { writers: 32, changes, seed });
  writing = false;
  await reading;
  await Promise.all(readers.map((reader) => reader.close()));
  return [ledger, seen];
}

describe(`the order of changes under 32 writers (HUB_SEED=${SEED})`, () => {
  it('holds for 100,000 changes through the relay and Kafka: none lost, none overtaken, none invented', async () => {
    const seen: Seen[] = [];
    const relay = createRelay({
      service: SERVICE,
      databaseUrl: bed.databaseUrl,
      kafka: bed.kafka,
      log: silentLog,
    });
    const follower = subscribe({
      kafka: bed.reader,
      groupId: `${SERVICE}.${randomUUID()}`,
      topics: [TOPIC],
      onChange: ({ key, sequence, id }) => seen.push({ key, sequence, id }),
    });
    relay.start();
    const ledger = await runWriters(bed, { writers: 32, changes: 100_000, seed: SEED });
    await waitFor(() => seen.length >= ledger.committed, {
      timeoutMs: 60_000,
      what: 'every change to arrive',
    });
    await relay.stop();
    await follower.stop();
    expect(ledger.rolledBack).toBeGreaterThan(1_000);
    expect(judge(ledger, seen)).toEqual(NOTHING_WRONG);
  }, 240_000);

  it('holds for the reader alone, whatever the pace of publishing', async () => {
    const [ledger, seen] = await readUnderLoad([await unpublishedSet(bed.databaseUrl)], 10_000, SEED);
    expect(judge(ledger, seen)).toEqual(NOTHING_WRONG);
  }, 90_000);

  it.each([
    ['A, a cursor on seq', seqCursor, 'lost'],
    ['B, a cursor on seq below the horizon', settledSeqCursor, 'lost'],
    ['C, a cursor on transaction ids below the horizon', transactionCursor, 'inversions'],
  ] as const)(
    'is broken by reader %s',
    async (_name, create, harm) => {
      const [ledger, seen] = await readUnderLoad([await create(bed.databaseUrl)], 5_000, SEED);
      expect(judge(ledger, seen)[harm]).toBeGreaterThan(0);
    },
    90_000,
  );

  it('is broken by reader G, three workers that skip locked rows', async () => {
    await createQueue(bed.databaseUrl);
    const workers = await Promise.all([1, 2, 3].map(() => skipLockedWorker(bed.databaseUrl)));
    const [ledger, seen] = await readUnderLoad(workers, 5_000, SEED);
    expect(judge(ledger, seen).inversions).toBeGreaterThan(0);
  }, 90_000);
});
