import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ReachedPlaces } from './reached-places.ts';

const place = (nextOffset: string, partition = 0, topic = 'a') => ({ topic, partition, nextOffset });

describe('the places that were reached', () => {
  it('go forward only, each partition by itself', () => {
    const reached = new ReachedPlaces();
    for (const one of [
      place('5'),
      place('3', 1),
      place('9', 0, 'b'),
      place('7'),
      place('6'),
      place('2', 1),
    ]) {
      reached.advance(one);
    }
    expect(reached.all()).toEqual([place('7'), place('3', 1), place('9', 0, 'b')]);
  });

  it('are compared as numbers, beyond those that a double holds', () => {
    const reached = new ReachedPlaces();
    reached.advance(place('9'));
    reached.advance(place('10'));
    expect(reached.all()).toEqual([place('10')]);
    reached.advance(place('9007199254740993'));
    reached.advance(place('9007199254740992'));
    expect(reached.all()).toEqual([place('9007199254740993')]);
  });

  it('leave out a partition that has none yet', () => {
    const reached = new ReachedPlaces();
    reached.advance(place('0'));
    expect(reached.all()).toEqual([]);
  });

  it('are the greatest of all that were noted, in whatever order', () => {
    const noted = fc.array(fc.tuple(fc.nat({ max: 3 }), fc.bigInt({ min: 1n, max: 2n ** 63n })), {
      minLength: 1,
    });
    fc.assert(
      fc.property(noted, (all) => {
        const reached = new ReachedPlaces();
        for (const [partition, offset] of all) reached.advance(place(String(offset), partition));
        for (const { partition, nextOffset } of reached.all()) {
          const offsets = all.flatMap(([one, offset]) => (one === partition ? [offset] : []));
          expect(offsets.every((offset) => offset <= BigInt(nextOffset))).toBe(true);
          expect(offsets).toContain(BigInt(nextOffset));
        }
        expect(reached.all()).toHaveLength(new Set(all.map(([partition]) => partition)).size);
      }),
    );
  });
});
