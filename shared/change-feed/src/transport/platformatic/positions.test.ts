import { describe, expect, it } from '@jest/globals';
import { Positions } from './positions.ts';

const aPartition = (leader: number) => ({
  leader,
  leaderEpoch: 5,
  replicas: [],
  isr: [],
  offlineReplicas: [],
});

/** Topics with the leader of each partition. */
const cluster = (leaders: Record<string, number[]>) => ({
  topics: new Map(
    Object.entries(leaders).map(([name, nodes]) => [
      name,
      {
        id: `id of ${name}`,
        partitions: nodes.map(aPartition),
        partitionsCount: nodes.length,
        lastUpdate: 0,
      },
    ]),
  ),
});

const place = (topic: string, partition: number, nextOffset = '0') => ({ topic, partition, nextOffset });

/** What is asked for, as NODE TOPIC[PARTITION]@OFFSET. */
const asked = (requests: ReturnType<Positions['take']>): string[] =>
  [...requests].flatMap(([node, topics]) =>
    topics.flatMap(({ topicId, partitions }) =>
      partitions.map(({ partition, fetchOffset }) => `${node} ${topicId}[${partition}]@${fetchOffset}`),
    ),
  );

describe('the positions of a member', () => {
  it('are those of what the group has given, and no others', () => {
    const positions = new Positions([{ topic: 'a', partitions: [0, 2] }]);
    positions.begin([place('a', 0, '7'), place('a', 1, '8'), place('a', 2, '9'), place('b', 0)]);
    expect(asked(positions.take(cluster({ a: [1, 1, 1], b: [1] })))).toEqual([
      '1 id of a[0]@7',
      '1 id of a[2]@9',
    ]);
  });

  it('say which partitions have no place yet', () => {
    const positions = new Positions([
      { topic: 'a', partitions: [0, 1] },
      { topic: 'b', partitions: [3] },
    ]);
    positions.begin([place('a', 1)]);
    expect(positions.missing()).toEqual([
      { topic: 'a', partitions: [0] },
      { topic: 'b', partitions: [3] },
    ]);
    positions.begin([place('a', 0), place('b', 3)]);
    expect(positions.missing()).toEqual([]);
  });

  it('ask each leader for its own, topic by topic', () => {
    const positions = new Positions([
      { topic: 'a', partitions: [0, 1] },
      { topic: 'b', partitions: [0] },
    ]);
    positions.begin([place('a', 0), place('a', 1), place('b', 0)]);
    const requests = positions.take(cluster({ a: [1, 2], b: [1] }));
    expect(asked(requests)).toEqual(['1 id of a[0]@0', '1 id of b[0]@0', '2 id of a[1]@0']);
    expect(requests.get(1)).toHaveLength(2);
  });

  it('ask for nothing that is under way, also when its leader has moved meanwhile', () => {
    const positions = new Positions([{ topic: 'a', partitions: [0, 1] }]);
    positions.begin([place('a', 0), place('a', 1)]);
    const first = positions.take(cluster({ a: [1, 2] }));
    expect(asked(positions.take(cluster({ a: [2, 2] })))).toEqual([]);
    positions.release(first.get(1) ?? []);
    expect(asked(positions.take(cluster({ a: [2, 2] })))).toEqual(['2 id of a[0]@0']);
  });

  it('go on from where they were advanced to', () => {
    const positions = new Positions([{ topic: 'a', partitions: [0] }]);
    positions.begin([place('a', 0, '4')]);
    const requests = positions.take(cluster({ a: [1] }));
    expect(positions.next('id of a', 0)).toBe(4n);
    positions.advance('id of a', 0, 9n);
    positions.advance('id of a', 7, 9n);
    positions.release(requests.get(1) ?? []);
    expect(asked(positions.take(cluster({ a: [1] })))).toEqual(['1 id of a[0]@9']);
    expect(positions.next('id of a', 7)).toBe(0n);
  });

  it('stay under way when a partition begins anew', () => {
    const positions = new Positions([{ topic: 'a', partitions: [0] }]);
    positions.begin([place('a', 0, '4')]);
    const requests = positions.take(cluster({ a: [1] }));
    positions.begin([place('a', 0, '1')]);
    expect(asked(positions.take(cluster({ a: [1] })))).toEqual([]);
    positions.release(requests.get(1) ?? []);
    expect(asked(positions.take(cluster({ a: [1] })))).toEqual(['1 id of a[0]@1']);
  });

  it.each([
    ['no leader', { a: [1, -1] }],
    ['been forgotten by the brokers', { b: [1] }],
  ])('are not taken, none of them, while one has %s', (_what, leaders: Record<string, number[]>) => {
    const positions = new Positions([{ topic: 'a', partitions: [0, 1] }]);
    positions.begin([place('a', 0), place('a', 1)]);
    expect(() => positions.take(cluster(leaders))).toThrow('has no leader');
    expect(asked(positions.take(cluster({ a: [1, 1] })))).toHaveLength(2);
  });

  it('know topics by the name under which they were asked for', () => {
    const positions = new Positions([{ topic: 'a', partitions: [0, 1] }]);
    positions.begin([place('a', 0), place('a', 1)]);
    positions.take(cluster({ a: [1, 1] }));
    expect(positions.nameOf('id of a')).toBe('a');
    expect(positions.nameOf('another')).toBe('another');
    const partitions = [0, 1].map((partition) => ({ topicId: 'id of a', partition }));
    expect(positions.named(partitions)).toEqual([{ topic: 'a', partitions: [0, 1] }]);
    expect(positions.named([])).toEqual([]);
  });
});
