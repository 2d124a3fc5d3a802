import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { batchOf, PARTITION_BYTES } from './batch.ts';
import { partitionOf } from '../partitioner.ts';
import type { PublishableChange } from '../wire.ts';

const aChange = (seq: number, key: string, size: number, topic = 'companies.case.v1'): PublishableChange => ({
  seq: String(seq),
  id: `id ${seq}`,
  topic,
  aggregateid: key,
  aggregate_version: seq,
  type: 'hub.companies.case.active.v1',
  payload: 'x'.repeat(size),
  dataschema: 'urn:hub:schema:companies.case:1',
  causation_id: 'c',
  traceparent: null,
  created_at: '2026-11-24T00:00:00.000Z',
});

const PARTITIONS = 3;
const sizes = fc.array(fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 200_000 })), {
  minLength: 1,
  maxLength: 40,
});

describe('a batch', () => {
  it('takes changes from the first on, at least one, and no more of a partition than 512 KiB', () => {
    fc.assert(
      fc.property(sizes, (wanted) => {
        const read = wanted.map(([key, size], index) => aChange(index, `k${key}`, size));
        const { changes, messages } = batchOf(read, '', () => PARTITIONS);
        expect(changes.length).toBeGreaterThan(0);
        expect(changes).toEqual(read.slice(0, changes.length));
        const filled = new Map<number, number>();
        for (const { key, value } of messages.flatMap((one) => one.messages)) {
          const partition = partitionOf(key, PARTITIONS);
          filled.set(partition, (filled.get(partition) ?? 0) + (value?.length ?? 0));
        }
        expect(Math.max(...filled.values())).toBeLessThanOrEqual(PARTITION_BYTES);
      }),
    );
  });

  it('takes a single change of any size, and groups by topic under the prefix', () => {
    const large = aChange(1, 'k', 2 * PARTITION_BYTES);
    expect(batchOf([large, aChange(2, 'k', 1)], '', () => 1).changes).toEqual([large]);
    const two = [aChange(1, 'a', 1), aChange(2, 'b', 1, 'companies.hub.v1'), aChange(3, 'c', 1)];
    const { messages } = batchOf(two, 'x.', () => 12);
    expect(messages.map(({ topic, messages: held }) => [topic, held.map(({ key }) => key)])).toEqual([
      ['x.companies.case.v1', ['a', 'c']],
      ['x.companies.hub.v1', ['b']],
    ]);
  });
});
