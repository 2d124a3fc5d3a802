import { createRequire } from 'node:module';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { murmur2, partitionOf } from './partitioner.ts';

const load = createRequire(import.meta.url);
const original = load('kafkajs/src/producer/partitioners/default/murmur2.js') as (key: string) => number;

describe('the partition of a key', () => {
  // From the test of Kafka's own Utils.murmur2.
  it.each([
    ['21', -973_932_308],
    ['foobar', -790_332_482],
    ['a-little-bit-long-string', -985_981_536],
    ['lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8', -58_897_971],
  ])('hashes %s as Java does', (key, hash) => {
    expect(murmur2(key)).toBe(hash);
  });

  it('is the one that kafkajs would choose, for every key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (key) => {
        expect(murmur2(key)).toBe(original(key));
      }),
    );
    expect(partitionOf('foobar', 12)).toBe((original('foobar') & 0x7fffffff) % 12);
  });
});
