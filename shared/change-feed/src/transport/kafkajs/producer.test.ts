import { describe, expect, it } from '@jest/globals';
import type { PartitionerArgs } from 'kafkajs';
import { partitionOf } from '../../partitioner.ts';
import { partitioner } from './producer.ts';

const metadata = (partitions: number) =>
  Array.from({ length: partitions }, (_, partitionId) => ({
    partitionErrorCode: 0,
    partitionId,
    leader: 1,
    replicas: [1],
    isr: [1],
  }));

const args = (key: string, partitions: number): PartitionerArgs => ({
  topic: 'companies.case.v1',
  partitionMetadata: metadata(partitions),
  message: { key, value: null },
});

describe('the partitioner that kafkajs is given', () => {
  it('puts each key where every other client of Kafka would', () => {
    const choose = partitioner(() => undefined)();
    for (const key of ['21', 'foobar', 'org_01', 'ключ', '']) {
      expect(choose(args(key, 12))).toBe(partitionOf(key, 12));
    }
  });

  it('tells how many partitions a topic has', () => {
    const told: [string, number][] = [];
    const choose = partitioner((topic, count) => told.push([topic, count]))();
    choose(args('a', 3));
    choose(args('a', 12));
    expect(told).toEqual([
      ['companies.case.v1', 3],
      ['companies.case.v1', 12],
    ]);
  });
});
