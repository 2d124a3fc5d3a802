import { describe, expect, it } from '@jest/globals';
import { partitionOf } from '../../partitioner.ts';
import { placed } from './producer.ts';

const topics = (counts: Record<string, number>) =>
  new Map(
    Object.entries(counts).map(([name, partitionsCount]) => [
      name,
      { id: name, partitions: [], partitionsCount, lastUpdate: 0 },
    ]),
  );
const aMessage = (key: string, value: string | null = '{}') => ({ key, value, headers: { ce_id: key } });

describe('a batch for the brokers', () => {
  it('has each message in the partition of its key, in order, with its bytes', () => {
    const keys = ['21', 'foobar', '21', 'org_01', 'ключ'];
    const messages = keys.map((key, index) => aMessage(key, String(index)));
    const sent = placed([{ topic: 'a', messages }], { topics: topics({ a: 12 }) }, () => undefined);
    expect(sent.map(({ partition }) => partition)).toEqual(keys.map((key) => partitionOf(key, 12)));
    expect(sent.map(({ value }) => value?.toString())).toEqual(['0', '1', '2', '3', '4']);
    expect(sent[4]).toMatchObject({ topic: 'a', key: Buffer.from('ключ') });
    expect(sent[4]?.headers).toEqual(new Map([[Buffer.from('ce_id'), Buffer.from('ключ')]]));
  });

  it('keeps a tombstone', () => {
    const batch = [{ topic: 'a', messages: [aMessage('x', null)] }];
    const [sent] = placed(batch, { topics: topics({ a: 1 }) }, () => undefined);
    expect(sent?.value).toBeNull();
  });

  it('tells how many partitions each topic has', () => {
    const told: [string, number][] = [];
    const batch = ['a', 'b'].map((topic) => ({ topic, messages: [aMessage('x')] }));
    const sent = placed(batch, { topics: topics({ a: 3, b: 12 }) }, (topic, count) =>
      told.push([topic, count]),
    );
    expect(told).toEqual([
      ['a', 3],
      ['b', 12],
    ]);
    expect(sent.map(({ topic }) => topic)).toEqual(['a', 'b']);
  });

  it('cannot be placed on a topic that the brokers do not know', () => {
    const batch = [{ topic: 'a', messages: [aMessage('x')] }];
    expect(() => placed(batch, { topics: topics({ b: 1 }) }, () => undefined)).toThrow('no partition of a');
    expect(() => placed(batch, { topics: topics({ a: 0 }) }, () => undefined)).toThrow('no partition of a');
  });
});
