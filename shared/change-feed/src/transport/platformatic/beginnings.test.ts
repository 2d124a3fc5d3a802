import { describe, expect, it } from '@jest/globals';
import type { ListCommitsOptions, ListOffsetsOptions, Offsets } from '@platformatic/kafka';
import type { Place } from '../transport.ts';
import { beginPositions, earliestPlaces, placesIn, type OffsetSource } from './beginnings.ts';

const ASSIGNMENT = [{ topic: 'a', partitions: [0, 1, 2] }];
const EARLIEST = -2n;

/** A consumer of a group that has committed these offsets, on topics that begin at 100. */
class Brokers {
  readonly asked: string[] = [];
  readonly #committed: Offsets;

  constructor(committed: Offsets = new Map()) {
    this.#committed = committed;
  }

  get source(): OffsetSource {
    return {
      listCommittedOffsets: ({ topics }: ListCommitsOptions) => {
        this.asked.push(`committed ${JSON.stringify(topics)}`);
        return Promise.resolve(this.#committed);
      },
      listOffsets: ({ topics, partitions = {}, timestamp }: ListOffsetsOptions) => {
        expect(timestamp).toBe(EARLIEST);
        this.asked.push(`earliest ${JSON.stringify(partitions)}`);
        return Promise.resolve(new Map(topics.map((topic) => [topic, sparse(partitions[topic] ?? [])])));
      },
    } as OffsetSource;
  }
}

function sparse(partitions: number[]): bigint[] {
  const list: bigint[] = [];
  for (const partition of partitions) list[partition] = 100n;
  return list;
}

const begin = async (brokers: Brokers, places: Place[], commits: boolean) => {
  const options = { places: () => Promise.resolve(places), commits };
  const positions = await beginPositions(brokers.source, ASSIGNMENT, options);
  expect(positions.missing()).toEqual([]);
  const partitions = [0, 1, 2].map(() => ({
    leader: 1,
    leaderEpoch: 0,
    replicas: [],
    isr: [],
    offlineReplicas: [],
  }));
  const topics = new Map([['a', { id: 'a', partitions, partitionsCount: 3, lastUpdate: 0 }]]);
  const asked = positions.take({ topics }).get(1)?.[0]?.partitions ?? [];
  return asked.toSorted((a, b) => a.partition - b.partition).map(({ fetchOffset }) => Number(fetchOffset));
};

describe('a member begins', () => {
  it('at its stored places, and at the beginning where it has none', async () => {
    const brokers = new Brokers();
    expect(await begin(brokers, [{ topic: 'a', partition: 1, nextOffset: '150' }], false)).toEqual([
      100, 150, 100,
    ]);
    expect(brokers.asked).toEqual(['earliest {"a":[0,2]}']);
  });

  it("at the group's offsets when these count, and at the beginning where there is none", async () => {
    const brokers = new Brokers(new Map([['a', [120n, -1n, 130n]]]));
    expect(await begin(brokers, [], true)).toEqual([120, 100, 130]);
    expect(brokers.asked).toEqual(['committed [{"topic":"a","partitions":[0,1,2]}]', 'earliest {"a":[1]}']);
  });

  it('at a place of its own rather than at that of the group', async () => {
    const brokers = new Brokers(new Map([['a', [120n, 120n, 120n]]]));
    const own = [0, 1, 2].map((partition) => ({ topic: 'a', partition, nextOffset: '7' }));
    expect(await begin(brokers, own, true)).toEqual([7, 7, 7]);
    expect(brokers.asked).toEqual([]);
  });

  it('nowhere when its places cannot be read', async () => {
    const options = { places: () => Promise.reject(new Error('no database')), commits: false };
    await expect(beginPositions(new Brokers().source, ASSIGNMENT, options)).rejects.toThrow('no database');
  });

  it('asking for nothing when it got nothing', async () => {
    const brokers = new Brokers();
    expect(await earliestPlaces(brokers.source, [])).toEqual([]);
    expect(brokers.asked).toEqual([]);
  });
});

describe("the library's lists", () => {
  it('leave out holes and partitions without an offset', () => {
    const list: bigint[] = [];
    list[1] = 5n;
    list[3] = -1n;
    list[4] = 0n;
    expect(placesIn(new Map([['a', list]]))).toEqual([
      { topic: 'a', partition: 1, nextOffset: '5' },
      { topic: 'a', partition: 4, nextOffset: '0' },
    ]);
  });
});
