import { describe, expect, it } from '@jest/globals';
import { lagOf } from './replica-lag.ts';

const ends = new Map([
  [
    'companies.hub.v1',
    new Map([
      [0, 10n],
      [2, 5n],
    ]),
  ],
  ['events.event.v1', new Map<number, bigint>()],
]);

describe('the lag of a topic', () => {
  it('is everything while no place is stored, and nothing of an empty topic', () => {
    expect(lagOf(ends, [])).toEqual(
      new Map([
        ['companies.hub.v1', 15],
        ['events.event.v1', 0],
      ]),
    );
  });

  it('is what lies between the stored places and the ends, over all partitions', () => {
    const places = [
      { topic: 'companies.hub.v1', partition: 0, nextOffset: '7' },
      { topic: 'companies.hub.v1', partition: 2, nextOffset: '5' },
      { topic: 'companies.person.v1', partition: 0, nextOffset: '3' },
    ];
    expect(lagOf(ends, places).get('companies.hub.v1')).toBe(3);
    expect(lagOf(ends, places).has('companies.person.v1')).toBe(false);
  });

  it('is never negative: the ends may be older than the places', () => {
    const places = [{ topic: 'companies.hub.v1', partition: 0, nextOffset: '12' }];
    expect(lagOf(ends, places).get('companies.hub.v1')).toBe(5);
  });

  it('counts offsets that no number can hold exactly', () => {
    const far = new Map([['companies.hub.v1', new Map([[0, 9_007_199_254_740_995n]])]]);
    const places = [{ topic: 'companies.hub.v1', partition: 0, nextOffset: '9007199254740993' }];
    expect(lagOf(far, places)).toEqual(new Map([['companies.hub.v1', 2]]));
  });
});
