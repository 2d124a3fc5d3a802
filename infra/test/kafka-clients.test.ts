import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import {
  createFollower,
  endOffsetsOf,
  readToEnd,
  silentLog,
  type Follower,
  type RecordBatch,
  type KafkaAccess,
} from '@hub/change-feed/subscriber';
import { ChangeProducer, type WireMessage } from '@hub/change-feed/testing';
import { waitFor } from '@hub/infra/wait-for';
import { testEnvironment } from '@hub/testing';
import { createFeedBed, SERVICE, TOPIC, type FeedBed } from '../tools/feed-proof/feed-bed.ts';

/** What the feed promises whichever client it runs on; see docs/adr/0015-kafka-clients.md. */
const CLIENTS = ['kafkajs', 'platformatic'] as const;
type Client = (typeof CLIENTS)[number];

/** Of the test of Kafka's own Utils.murmur2, made positive. */
const HASH_OF_FOOBAR = -790_332_482 & 0x7fff_ffff;

let bed: FeedBed;
beforeAll(async () => {
  bed = await createFeedBed(testEnvironment());
}, 60_000);
afterAll(() => bed.drop(), 30_000);

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
}, 30_000);

const until = (probe: () => boolean, what: string) => waitFor(probe, { timeoutMs: 30_000, what });
const onClient = (access: KafkaAccess, client: Client): KafkaAccess => ({ ...access, client });

function produceOn(client: Client): ChangeProducer {
  const producer = new ChangeProducer({
    kafka: onClient(bed.kafka, client),
    clientId: 'test',
    log: silentLog,
  });
  closing.push(() => producer.close());
  return producer;
}

const send = (producer: ChangeProducer, messages: WireMessage[]) =>
  producer.send([{ topic: `${bed.kafka.prefix}${TOPIC}`, messages }], AbortSignal.timeout(30_000));

/** `count` messages over eight keys of their own, numbered from `first`. */
function aSeries(run: string, count: number, first = 0): WireMessage[] {
  return Array.from({ length: count }, (_, index) => {
    const number = first + index;
    return { key: `${run}/${number % 8}`, value: String(number), headers: { run, n: String(number) } };
  });
}

/** What one member got of one run: the numbers of each key, in the order in which they came. */
class Seen {
  readonly numbers: number[] = [];
  readonly partitions = new Set<number>();
  readonly places = new Map<number, RecordBatch>();
  readonly #run: string;

  constructor(run: string) {
    this.#run = run;
  }

  note(batch: RecordBatch): void {
    for (const { headers, value } of batch.records) {
      if (String(headers?.['run']) !== this.#run) continue;
      this.numbers.push(Number(value));
      this.partitions.add(batch.partition);
    }
    this.places.set(batch.partition, batch);
  }

  get distinct(): number {
    return new Set(this.numbers).size;
  }

  /** Keys in which a number came for the first time after a greater one. */
  overtaken(): number {
    const last = new Map<number, number>();
    const first = [...new Set(this.numbers)];
    return first.filter((number) => {
      const before = last.get(number % 8) ?? -1;
      last.set(number % 8, Math.max(before, number));
      return number < before;
    }).length;
  }
}

type Following = { groupId?: string; seen: Seen; stored?: Map<number, RecordBatch>; access?: KafkaAccess };

function follow(client: Client, { groupId = randomUUID(), seen, stored }: Following): Follower {
  const follower = createFollower({
    kafka: onClient(bed.reader, client),
    groupId: `${SERVICE}.${groupId}`,
    topics: [TOPIC],
    log: silentLog,
    onBatch: (batch) => {
      seen.note(batch);
      stored?.set(batch.partition, batch);
      return Promise.resolve();
    },
    ...(stored ? { startOffsets: () => Promise.resolve([...stored.values()]) } : {}),
  });
  closing.push(() => follower.stop());
  follower.start();
  return follower;
}

/** Connections and timers that keep this process alive. */
const heldOpen = () =>
  process.getActiveResourcesInfo().filter((name) => /^(TCP|Timeout|Immediate)/.test(name));

describe.each(CLIENTS)('the feed on %s', (client) => {
  it('brings bytes as they were sent, tombstones too, each key in its partition', async () => {
    const run = randomUUID();
    const value = '{"name":"Хабаровск 🛰","a":1.50}';
    const producer = produceOn(client);
    await send(producer, [
      { key: 'foobar', value, headers: { ce_id: run, 'content-type': 'application/json', empty: '' } },
      { key: 'foobar', value: null, headers: { ce_id: run } },
    ]);
    const received: unknown[] = [];
    await readToEnd(onClient(bed.reader, client), TOPIC, ({ partition, records }) => {
      for (const { key, value: held, headers = {} } of records) {
        const texts = Object.fromEntries(Object.entries(headers).map(([name, one]) => [name, String(one)]));
        if (texts['ce_id'] === run) received.push([partition, String(key), held && String(held), texts]);
      }
    });
    const partition = HASH_OF_FOOBAR % producer.partitionsOf(`${bed.kafka.prefix}${TOPIC}`);
    expect(received).toEqual([
      [partition, 'foobar', value, { ce_id: run, 'content-type': 'application/json', empty: '' }],
      [partition, 'foobar', null, { ce_id: run }],
    ]);
  }, 60_000);

  it('loses and overtakes nothing while the producer is replaced under way', async () => {
    const run = randomUUID();
    const seen = new Seen(run);
    follow(client, { seen });
    for (let round = 0; round < 20; round++) {
      const producer = produceOn(client);
      const sending = send(producer, aSeries(run, 100, round * 200));
      if (round % 2 === 0) await producer.close();
      await sending;
      await send(producer, aSeries(run, 100, round * 200 + 100));
      await producer.close();
    }
    await until(() => seen.distinct === 4_000, '4,000 records');
    expect(seen.overtaken()).toBe(0);
  }, 90_000);

  it.each(['in the database of the service', 'in Kafka'])(
    'goes on where it was, from offsets %s',
    async (where) => {
      const run = randomUUID();
      const groupId = randomUUID();
      const stored = where === 'in Kafka' ? {} : { stored: new Map<number, RecordBatch>() };
      const producer = produceOn(client);
      const [before, after] = [new Seen(run), new Seen(run)];
      await send(producer, aSeries(run, 500));
      const first = follow(client, { groupId, seen: before, ...stored });
      await until(() => before.distinct === 500, 'the first 500 records');
      await first.stop();
      await send(producer, aSeries(run, 500, 500));
      follow(client, { groupId, seen: after, ...stored });
      await until(() => after.distinct >= 500, 'the records after the stop');
      expect(Math.min(...after.numbers)).toBe(500);
      expect([before, after].map(({ numbers }) => numbers.length)).toEqual([500, 500]);
    },
    60_000,
  );

  it('shares the partitions of a group, and takes over those of a member that leaves', async () => {
    const run = randomUUID();
    const groupId = randomUUID();
    const stored = new Map<number, RecordBatch>();
    const producer = produceOn(client);
    const [one, two] = [new Seen(run), new Seen(run)];
    const leaving = follow(client, { groupId, seen: one, stored });
    await send(producer, aSeries(run, 100));
    await until(() => one.distinct === 100, 'the first member');
    follow(client, { groupId, seen: two, stored });
    let sent = 100;
    await waitFor(
      async () => {
        await send(producer, aSeries(run, 100, sent));
        sent += 100;
        return two.distinct > 0;
      },
      { timeoutMs: 60_000, what: 'the second member to get its share', everyMs: 50 },
    );
    await leaving.stop();
    await send(producer, aSeries(run, 100, sent));
    sent += 100;
    const both = () => new Set([...one.numbers, ...two.numbers]).size;
    await until(() => both() === sent, 'everything, by either');
    expect(two.partitions.size).toBeGreaterThan(one.partitions.size / 2);
    expect(one.overtaken() + two.overtaken()).toBe(0);
  }, 120_000);

  it('can be given up for the other client member by member', async () => {
    const run = randomUUID();
    const groupId = randomUUID();
    const other = CLIENTS.find((one) => one !== client) ?? client;
    const producer = produceOn(client);
    const [before, after] = [new Seen(run), new Seen(run)];
    const leaving = follow(client, { groupId, seen: before });
    await send(producer, aSeries(run, 100));
    await until(() => before.distinct === 100, 'the member on the one client');
    follow(other, { groupId, seen: after });
    let sent = 100;
    await waitFor(
      async () => {
        await send(producer, aSeries(run, 100, sent));
        sent += 100;
        return after.distinct > 0;
      },
      { timeoutMs: 60_000, what: 'the member on the other client', everyMs: 50 },
    );
    await leaving.stop();
    await until(() => new Set([...before.numbers, ...after.numbers]).size === sent, 'everything, by either');
  }, 120_000);

  it('repeats a batch that could not be handled, before anything later', async () => {
    const run = randomUUID();
    const seen = new Seen(run);
    let failures = 4;
    const follower = createFollower({
      kafka: onClient(bed.reader, client),
      groupId: `${SERVICE}.${randomUUID()}`,
      topics: [TOPIC],
      log: silentLog,
      onBatch(batch) {
        const isOurs = batch.records.some(({ headers }) => String(headers?.['run']) === run);
        if (isOurs && failures-- > 0) return Promise.reject(new Error('out of order for a while'));
        seen.note(batch);
        return Promise.resolve();
      },
    });
    closing.push(() => follower.stop());
    follower.start();
    const producer = produceOn(client);
    for (let round = 0; round < 5; round++) await send(producer, aSeries(run, 100, round * 100));
    await until(() => seen.distinct === 500, '500 records');
    expect(seen.numbers).toHaveLength(500);
    expect(seen.overtaken()).toBe(0);
    expect(failures).toBeLessThan(0);
  }, 60_000);

  it('says that an account is denied, and goes on trying', async () => {
    const troubles: Error[] = [];
    const follower = createFollower({
      kafka: { ...testEnvironment().kafkaAccess('events'), client },
      groupId: `companies.${randomUUID()}`,
      topics: ['companies.hub.v1'],
      log: silentLog,
      onBatch: () => Promise.resolve(),
      onTrouble: (error) => troubles.push(error),
    });
    closing.push(() => follower.stop());
    follower.start();
    await until(() => troubles.length >= 2, 'two refusals');
    expect(troubles.map(({ constructor }) => constructor.name)).toEqual(troubles.map(() => 'AccessDenied'));
    expect(follower.lastFetchAgeMs()).toBeUndefined();
  }, 60_000);

  it('leaves no connection and no timer when it has stopped', async () => {
    const before = heldOpen();
    const run = randomUUID();
    const seen = new Seen(run);
    const producer = produceOn(client);
    const follower = follow(client, { seen });
    await send(producer, aSeries(run, 100));
    await until(() => seen.distinct === 100, '100 records');
    expect(heldOpen().length).toBeGreaterThan(before.length);
    await producer.close();
    await follower.stop();
    await waitFor(() => heldOpen().length <= before.length, {
      timeoutMs: 2_000,
      what: `nothing to be open but ${before.join()}; open is ${heldOpen().join()}`,
    });
  }, 60_000);
});

it('both clients find the same end of every partition', async () => {
  const [one, other] = CLIENTS.map((client) => endOffsetsOf(onClient(bed.reader, client), [TOPIC]));
  const ends = await one;
  expect(ends?.get(TOPIC)?.size).toBeGreaterThan(1);
  expect(await other).toEqual(ends);
}, 30_000);
