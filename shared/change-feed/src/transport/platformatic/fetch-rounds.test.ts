import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import {
  createRecordsBatch,
  NetworkError,
  protocolErrors,
  Reader,
  readRecordsBatches,
  ResponseError,
  type ConnectionPool,
} from '@platformatic/kafka';
import type { Possession, ReceivedBatch } from '../transport.ts';
import { FetchRounds, type FetchSource } from './fetch-rounds.ts';
import { Positions, type FetchRequestTopic } from './positions.ts';
import type { FetchResponse } from './records.ts';

const TOPIC = 'a';
const FETCH = 1;
const code = (id: string) => protocolErrors[id]?.code ?? -1;
const moved = (id: string) => new ResponseError(FETCH, 17, { '/': [code(id), null] }, {});

/** A log of a topic whose partitions are led by the nodes given; each record is one batch. */
class Brokers {
  leaders: number[];
  readonly logs: string[][];
  readonly asked: string[] = [];
  /** Answers that come before those of the logs. */
  readonly failures: Error[] = [];
  earliest = 0n;

  constructor(logs: string[][], leaders: number[]) {
    this.logs = logs;
    this.leaders = leaders;
  }

  get source(): FetchSource {
    return {
      metadata: () => Promise.resolve({ topics: new Map([[TOPIC, this.#topic()]]) }),
      fetch: ({ node, topics }: { node: number; topics: FetchRequestTopic[] }) => this.#fetch(node, topics),
      listOffsets: () => Promise.resolve(new Map([[TOPIC, [this.earliest, this.earliest]]])),
    } as unknown as FetchSource;
  }

  #topic() {
    const partitions = this.leaders.map((leader) => ({ leader }));
    return { id: TOPIC, partitions, partitionsCount: partitions.length, lastUpdate: 0 };
  }

  async #fetch(node: number, topics: FetchRequestTopic[]): Promise<FetchResponse> {
    // As the brokers do, it waits a little before it answers that there is nothing.
    await pause(1);
    const partitions = topics.flatMap((topic) => topic.partitions);
    this.asked.push(...partitions.map(({ partition, fetchOffset }) => `${node}:${partition}@${fetchOffset}`));
    const failure = this.failures.shift();
    if (failure) throw failure;
    return {
      throttleTimeMs: 0,
      errorCode: 0,
      sessionId: 0,
      responses: [{ topicId: TOPIC, partitions: partitions.map((one) => this.#read(one)) }],
    };
  }

  #read({ partition, fetchOffset }: { partition: number; fetchOffset: bigint }) {
    const values = this.logs[partition]?.slice(Number(fetchOffset)) ?? [];
    return {
      partitionIndex: partition,
      errorCode: 0,
      highWatermark: 0n,
      lastStableOffset: 0n,
      logStartOffset: 0n,
      abortedTransactions: [],
      preferredReadReplica: -1,
      records: values.flatMap((value, index) => batchOf(value, fetchOffset + BigInt(index))),
    };
  }
}

function batchOf(value: string, firstOffset: bigint) {
  const message = { topic: TOPIC, partition: 0, key: Buffer.from('k'), value: Buffer.from(value) };
  const bytes = createRecordsBatch([{ ...message, timestamp: 0n }], {}).buffer;
  return readRecordsBatches(Reader.from(bytes)).map((batch) => ({ ...batch, firstOffset }));
}

type Handler = (batch: ReceivedBatch, possession: Possession) => Promise<boolean>;

/** Rounds over two partitions, and what they hand over: PARTITION:VALUES>NEXT. */
function roundsOn(brokers: Brokers, onBatch?: Handler) {
  const handled: string[] = [];
  const reached: string[] = [];
  const positions = new Positions([{ topic: TOPIC, partitions: [0, 1] }]);
  positions.begin([0, 1].map((partition) => ({ topic: TOPIC, partition, nextOffset: '0' })));
  let fetches = 0;
  const inHand: Promise<unknown>[] = [];
  const rounds = new FetchRounds({
    source: brokers.source,
    pool: {} as ConnectionPool,
    pauseAfter: () => 1,
    positions,
    onHand: (work) => inHand.push(work),
    onHandled: ({ partition, nextOffset }) => reached.push(`${partition}@${nextOffset}`),
    member: {
      topics: [TOPIC],
      onFetch: () => fetches++,
      async onBatch(batch, possession) {
        const isHandled = (await onBatch?.(batch, possession)) ?? true;
        const values = batch.records.map(({ value }) => String(value)).join('');
        if (isHandled) handled.push(`${batch.partition}:${values}>${batch.nextOffset}`);
        return isHandled;
      },
    },
  });
  return { rounds, handled, reached, inHand, fetches: () => fetches };
}

/** Waits for the condition, stops the rounds, and for their end. */
async function stopWhen(rounds: FetchRounds, isReached: () => boolean): Promise<void> {
  const running = rounds.run();
  for (let looks = 0; looks < 3_000 && !isReached(); looks++) await pause(1);
  rounds.stop();
  await running;
}

describe('rounds of fetching', () => {
  it('hand over each partition in order, from whichever leader', async () => {
    const brokers = new Brokers([['a', 'b'], ['x']], [1, 2]);
    const { rounds, handled } = roundsOn(brokers, ({ partition, nextOffset }) => {
      if (partition === 0 && nextOffset === '2') brokers.logs[0]?.push('c');
      return Promise.resolve(true);
    });
    await stopWhen(rounds, () => handled.length === 3);
    expect(handled.filter((one) => one.startsWith('0'))).toEqual(['0:ab>2', '0:c>3']);
    expect(handled).toContain('1:x>1');
    expect(brokers.asked).toEqual(expect.arrayContaining(['1:0@0', '2:1@0', '1:0@2', '2:1@1']));
  });

  it('count an empty answer as a fetch, and hand nothing over', async () => {
    const { rounds, handled, fetches } = roundsOn(new Brokers([[], []], [1, 1]));
    await stopWhen(rounds, () => fetches() >= 3);
    expect(handled).toEqual([]);
  });

  it('hand over at the same time what one answer brought, and each partition only once', async () => {
    const inHand = { most: 0, now: 0 };
    const both = Promise.withResolvers<void>();
    const { rounds, handled } = roundsOn(new Brokers([['a'], ['x']], [1, 1]), async () => {
      inHand.most = Math.max(inHand.most, ++inHand.now);
      if (inHand.now === 2) both.resolve();
      await both.promise;
      inHand.now--;
      return true;
    });
    await stopWhen(rounds, () => handled.length === 2);
    expect(inHand).toEqual({ most: 2, now: 0 });
    expect(handled.toSorted()).toEqual(['0:a>1', '1:x>1']);
  });

  it('tell of the batches in hand, for which others wait', async () => {
    const { rounds, handled, inHand } = roundsOn(new Brokers([['a'], ['x']], [1, 1]));
    await stopWhen(rounds, () => handled.length === 2);
    expect(inHand).toHaveLength(2);
  });

  it('tell of the place after each batch that was handled', async () => {
    const brokers = new Brokers([['a', 'b'], ['x']], [1, 1]);
    const { rounds, reached } = roundsOn(brokers);
    await stopWhen(rounds, () => reached.length === 2);
    expect(reached).toEqual(['0@2', '1@1']);
  });

  it('tell the place of the batch in hand when they are stopped, and hand over no further one', async () => {
    const brokers = new Brokers([['a'], ['x']], [1, 1]);
    const stopping = roundsOn(brokers, (_batch, possession) => {
      expect(possession.isOurs()).toBe(true);
      stopping.rounds.stop();
      expect(possession.isOurs()).toBe(false);
      return Promise.resolve(true);
    });
    await stopping.rounds.run();
    expect([stopping.handled, stopping.reached]).toEqual([['0:a>1'], ['0@1']]);
  });

  it('tell no place once the group has taken the partitions away', async () => {
    const brokers = new Brokers([['a'], ['x']], [1, 1]);
    const losing = roundsOn(brokers, () => {
      losing.rounds.lose();
      return Promise.resolve(true);
    });
    await losing.rounds.run();
    expect([losing.handled, losing.reached]).toEqual([['0:a>1'], []]);
  });

  it('bring again what was left unhandled', async () => {
    let left = 2;
    const { rounds, handled } = roundsOn(new Brokers([['a', 'b'], []], [1, 1]), () =>
      Promise.resolve(left-- <= 0),
    );
    await stopWhen(rounds, () => handled.length === 1);
    expect(handled).toEqual(['0:ab>2']);
  });

  it('send heartbeats without being asked', async () => {
    const beats: unknown[] = [];
    const { rounds, handled } = roundsOn(new Brokers([['a'], []], [1, 1]), async (_batch, possession) => {
      beats.push(await possession.heartbeat());
      return true;
    });
    await stopWhen(rounds, () => handled.length === 1);
    expect(beats).toEqual([undefined]);
  });
});

describe('a fetch that fails', () => {
  it('is tried again where the partition is led then', async () => {
    const brokers = new Brokers([['a'], ['x']], [1, 1]);
    brokers.failures.push(moved('NOT_LEADER_OR_FOLLOWER'), new NetworkError('Connection closed'));
    const { rounds, handled } = roundsOn(brokers);
    await stopWhen(rounds, () => {
      if (brokers.asked.length > 0) brokers.leaders = [2, 2];
      return handled.length === 2;
    });
    expect(handled).toEqual(['0:a>1', '1:x>1']);
    expect(brokers.asked.slice(-2)[0]).toMatch(/^2:/);
  });

  it('ends the membership when the account is denied', async () => {
    const brokers = new Brokers([['a'], []], [1, 1]);
    brokers.failures.push(moved('TOPIC_AUTHORIZATION_FAILED'));
    const { rounds, handled } = roundsOn(brokers);
    await expect(rounds.run()).rejects.toThrow('Fetch');
    expect(handled).toEqual([]);
  });

  it('ends the membership when it does not pass', async () => {
    const brokers = new Brokers([['a'], []], [1, 1]);
    for (let i = 0; i < 20; i++) brokers.failures.push(new NetworkError('Connection closed'));
    await expect(roundsOn(brokers).rounds.run()).rejects.toThrow('Connection closed');
    expect(brokers.failures.length).toBeGreaterThan(0);
  });

  it('goes on at the beginning when the topic does not have the offset', async () => {
    const brokers = new Brokers([['a', 'b', 'c'], []], [1, 1]);
    brokers.earliest = 1n;
    const partitions = [{ partitionIndex: 0, errorCode: code('OFFSET_OUT_OF_RANGE') }];
    const response = { responses: [{ topicId: TOPIC, partitions }] };
    const errors = { '/': [code('OFFSET_OUT_OF_RANGE'), null] } as const;
    brokers.failures.push(new ResponseError(FETCH, 17, { ...errors, '/': [...errors['/']] }, response));
    const { rounds, handled } = roundsOn(brokers);
    await stopWhen(rounds, () => handled.length === 1);
    expect(handled).toEqual(['0:bc>3']);
  });

  it('is no failure any more when it is to stop', async () => {
    const brokers = new Brokers([['a'], []], [1, 1]);
    const { rounds } = roundsOn(brokers);
    brokers.failures.push(moved('TOPIC_AUTHORIZATION_FAILED'));
    const running = rounds.run();
    rounds.stop();
    await expect(running).resolves.toBeUndefined();
  });
});
