import { describe, expect, it } from '@jest/globals';
import { filledEnds } from './end-offsets.ts';

describe('the ends of topics', () => {
  it('are those of partitions with records; one that was emptied ends where it begins', () => {
    const beginnings = new Map([
      ['a', [0n, 5n, 3n]],
      ['b', [0n]],
    ]);
    const ends = new Map([
      ['a', [4n, 5n, 9n]],
      ['b', [0n]],
    ]);
    expect(filledEnds(beginnings, ends)).toEqual(
      new Map([
        [
          'a',
          new Map([
            [0, 4n],
            [2, 9n],
          ]),
        ],
        ['b', new Map()],
      ]),
    );
  });

  it('count a partition that has come since', () => {
    expect(filledEnds(new Map([['a', [0n]]]), new Map([['a', [0n, 2n]]]))).toEqual(
      new Map([['a', new Map([[1, 2n]])]]),
    );
  });
});
