import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { placeMeetings, type PlacementInput, type PlacementResult } from './place-meetings.ts';
import { anEvent, mostPossible, requestsOf } from './placement.testing.ts';

const never = () => false;

/** Few free places, and many to swap. */
const crowded = fc.oneof(
  anEvent({ people: 7, slots: 5, tables: 3, requests: 25, busy: 10 }),
  anEvent({ people: 6, slots: 4, tables: 3, requests: 20, busy: 3 }),
  anEvent({ people: 12, slots: 6, tables: 6, requests: 40, busy: 8 }),
);
const tiny = anEvent({ people: 5, slots: 3, tables: 2, requests: 6, busy: 5 });

/** Who sits where in a placement, and what is free then. */
function tableauOf({ requests, tables, isBusy }: PlacementInput, { placed }: PlacementResult) {
  const byId = new Map(requests.map((request) => [request.id, request]));
  const seats = placed.flatMap(({ request, slot }) => {
    const { from, to } = byId.get(request) ?? { from: '?', to: '?' };
    return [from, to].map((who) => ({ who, slot, key: `${who}@${slot}` }));
  });
  const taken = new Set(seats.map(({ key }) => key));
  const slotsOf = (who: string) =>
    tables.map((_, slot) => slot).filter((slot) => !isBusy(who, slot) && !taken.has(`${who}@${slot}`));
  const loadOf = (slot: number) => placed.filter((one) => one.slot === slot).length;
  return { byId, seats, slotsOf, loadOf };
}

describe('a placement', () => {
  it('has nobody in two meetings of a slot or in a busy one', () => {
    fc.assert(
      fc.property(crowded, (event) => {
        const { seats } = tableauOf(event, placeMeetings(event));
        expect(new Set(seats.map(({ key }) => key)).size).toBe(seats.length);
        expect(seats.filter(({ who, slot }) => event.isBusy(who, slot))).toEqual([]);
      }),
    );
  });

  it('gives each meeting of a slot a table of its own, from the first on', () => {
    fc.assert(
      fc.property(crowded, (event) => {
        const { placed } = placeMeetings(event);
        event.tables.forEach((tables, slot) => {
          const used = placed.filter((one) => one.slot === slot).map(({ table }) => table);
          expect(used).toEqual(used.map((_, index) => index + 1));
          expect(used.length).toBeLessThanOrEqual(tables);
        });
        expect(placed.every(({ slot }) => slot in event.tables)).toBe(true);
      }),
    );
  });

  it('answers every request once: a place or a reason', () => {
    fc.assert(
      fc.property(crowded, (event) => {
        const { placed, leftOut } = placeMeetings(event);
        const ids = [...placed, ...leftOut].map(({ request }) => request).toSorted();
        expect(ids).toEqual(event.requests.map(({ id }) => id).toSorted());
      }),
    );
  });

  it('leaves out nothing that could simply be added, and gives the reason that is true of it', () => {
    fc.assert(
      fc.property(crowded, (event) => {
        const result = placeMeetings(event);
        const { byId, slotsOf, loadOf } = tableauOf(event, result);
        for (const { request, reason } of result.leftOut) {
          const [a, b] = [slotsOf(byId.get(request)?.from ?? ''), slotsOf(byId.get(request)?.to ?? '')];
          const common = a.filter((slot) => b.includes(slot));
          expect(common.filter((slot) => loadOf(slot) < (event.tables[slot] ?? 0))).toEqual([]);
          const full = a.length === 0 || b.length === 0;
          const expected = full ? 'PARTICIPANT_FULL' : common.length > 0 ? 'NO_TABLE' : 'NO_COMMON_SLOT';
          expect(reason).toBe(expected);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is the same for the same seed, in whatever order the requests come', () => {
    fc.assert(
      fc.property(crowded, fc.nat(24), (event, turn) => {
        const turned = [...event.requests.slice(turn), ...event.requests.slice(0, turn)].toReversed();
        expect(placeMeetings({ ...event, requests: turned })).toEqual(placeMeetings(event));
      }),
    );
  });

  it('depends on the seed alone among requests of equal demand', () => {
    const first = (seed: number) =>
      placeMeetings({ requests: requestsOf('ab', 'cd', 'ef'), tables: [1], isBusy: never, seed }).placed[0];
    const winners = Array.from({ length: 30 }, (_, seed) => first(seed)?.request);
    expect(new Set(winners)).toEqual(new Set(['ab', 'cd', 'ef']));
  });

  it('keeps the published order among equals: FNV-1a of the seed and the id', () => {
    const fnv1a = (seed: number, id: string) =>
      [...id].reduce(
        (hash, letter) => ((hash ^ BigInt(letter.charCodeAt(0))) * 0x01000193n) & 0xffffffffn,
        BigInt((0x811c9dc5 ^ seed) >>> 0),
      );
    expect(fnv1a(0, 'foobar')).toBe(0xbf9cf968n);
    const requests = requestsOf('ab', 'cd', 'ef', 'gh', 'ij');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0x7fffffff }), (seed) => {
        const { placed } = placeMeetings({ requests, tables: [5], isBusy: never, seed });
        const ranks = placed.map(({ request }) => fnv1a(seed, request));
        expect(ranks).toEqual(ranks.toSorted((a, b) => (a < b ? -1 : 1)));
      }),
    );
  });

  it('serves those first whom most want to meet', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const requests = requestsOf('xy', 'ab', 'ca', 'zw');
        const { placed } = placeMeetings({ requests, tables: [1, 1], isBusy: never, seed });
        expect(placed.map(({ request }) => request).toSorted()).toEqual(['ab', 'ca']);
      }),
    );
  });

  it('spreads meetings over the slots', () => {
    const requests = requestsOf('ab', 'cd', 'ef', 'gh', 'ij', 'kl');
    const { placed } = placeMeetings({ requests, tables: [9, 9, 9], isBusy: never, seed: 3 });
    expect(placed.map(({ slot, table }) => [slot, table])).toEqual([
      [0, 1],
      [0, 2],
      [1, 1],
      [1, 2],
      [2, 1],
      [2, 2],
    ]);
  });

  it('takes the first of equally filled slots', () => {
    const { placed } = placeMeetings({ requests: requestsOf('ab'), tables: [1, 1], isBusy: never, seed: 1 });
    expect(placed).toEqual([{ request: 'ab', slot: 0, table: 1 }]);
  });

  it('is empty without requests or without slots', () => {
    const nothing = { placed: [], leftOut: [], bound: 0 };
    expect(placeMeetings({ requests: [], tables: [3], isBusy: never, seed: 1 })).toEqual(nothing);
    expect(placeMeetings({ requests: requestsOf('ab'), tables: [], isBusy: never, seed: 1 })).toEqual({
      ...nothing,
      leftOut: [{ request: 'ab', reason: 'PARTICIPANT_FULL' }],
    });
  });
});

describe('making room', () => {
  const everySeed = (check: (seed: number) => void) =>
    fc.assert(fc.property(fc.nat(), check), { numRuns: 25 });

  it('swaps two slots where no slot is free for both', () => {
    everySeed((seed) => {
      const requests = requestsOf('ab', 'cd', 'ac', 'bd', 'ad', 'bc');
      const result = placeMeetings({ requests, tables: [2, 2, 2], isBusy: never, seed });
      expect(result).toMatchObject({ leftOut: [], bound: 6 });
    });
  });

  it('places all of a two-sided event when nobody is away: no more slots than the busiest has requests', () => {
    const pairs = fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { minLength: 1, maxLength: 25 });
    fc.assert(
      fc.property(pairs, fc.nat(), (list, seed) => {
        const requests = list.map(([a, b], i) => ({ id: `r${i}`, from: `buyer${a}`, to: `seller${b}` }));
        const counts = new Map<string, number>();
        for (const who of requests.flatMap(({ from, to }) => [from, to]))
          counts.set(who, (counts.get(who) ?? 0) + 1);
        const tables = Array.from({ length: Math.max(...counts.values()) }, () => requests.length);
        expect(placeMeetings({ requests, tables, isBusy: never, seed }).leftOut).toEqual([]);
      }),
    );
  });

  it('gives a request that found none the slot that a later swap has freed', () => {
    const busy = new Set(['f0', 'a2', 'd2']);
    const isBusy = (who: string, slot: number) => busy.has(`${who}${slot}`);
    const requests = requestsOf('bc', 'bf', 'df', 'ae', 'ce');
    expect(placeMeetings({ requests, tables: [2, 1, 2], isBusy, seed: 1 }).leftOut).toEqual([]);
  });

  it('lets each of eight buyers meet each of eight sellers in eight slots of eight tables', () => {
    const eight = [0, 1, 2, 3, 4, 5, 6, 7];
    const requests = eight.flatMap((a) =>
      eight.map((b) => ({ id: `${a}-${b}`, from: `b${a}`, to: `s${b}` })),
    );
    const tables = eight.map(() => 8);
    everySeed((seed) =>
      expect(placeMeetings({ requests, tables, isBusy: never, seed })).toMatchObject({
        leftOut: [],
        bound: 64,
      }),
    );
  });

  it('places 96 of 100 meetings that are possible at all in small events', () => {
    const small = anEvent({ people: 6, slots: 3, tables: 3, requests: 9, busy: 3 });
    const events = fc.sample(small, { numRuns: 400, seed: 1 });
    const sum = (count: (event: PlacementInput) => number) =>
      events.map(count).reduce((total, one) => total + one, 0);
    const placed = sum((event) => placeMeetings(event).placed.length);
    expect(placed).toBeGreaterThanOrEqual(0.96 * sum(mostPossible));
  });
});

describe('the bound', () => {
  it('is never below what the best placement holds', () => {
    fc.assert(
      fc.property(tiny, (event) =>
        expect(placeMeetings(event).bound).toBeGreaterThanOrEqual(mostPossible(event)),
      ),
    );
  });

  it('is never below the placement itself', () => {
    fc.assert(
      fc.property(crowded, (event) => {
        const { placed, bound } = placeMeetings(event);
        expect(placed.length).toBeLessThanOrEqual(bound);
      }),
    );
  });

  const boundOf = (pairs: string[], tables: number[], isBusy: PlacementInput['isBusy'] = never) =>
    placeMeetings({ requests: requestsOf(...pairs), tables, isBusy, seed: 1 }).bound;

  it('counts the requests', () => {
    expect(boundOf(['ab', 'cd'], [9, 9])).toBe(2);
  });

  it('counts the tables of all slots', () => {
    expect(boundOf(['ab', 'cd', 'ef', 'gh'], [1, 2])).toBe(3);
  });

  it('counts the free slots of each participant, two for a meeting', () => {
    expect(boundOf(['ab', 'ac', 'bc'], [9])).toBe(1);
    expect(boundOf(['ab', 'ac', 'ad', 'ae'], [9, 9])).toBe(3);
    expect(boundOf(['ab', 'cd'], [9, 9], (who) => who === 'a')).toBe(1);
    expect(boundOf(['ab', 'cd'], [9, 9], (who, slot) => who === 'a' && slot === 0)).toBe(2);
  });
});

describe('the reason for leaving out', () => {
  const reasons = (pairs: string[], tables: number[], isBusy: PlacementInput['isBusy'] = never) =>
    placeMeetings({ requests: requestsOf(...pairs), tables, isBusy, seed: 1 }).leftOut.map(
      ({ reason }) => reason,
    );

  it('is that a participant has no free slot left', () => {
    expect(reasons(['ab', 'ac'], [5])).toEqual(['PARTICIPANT_FULL']);
    expect(reasons(['ab'], [5, 5], (who) => who === 'a')).toEqual(['PARTICIPANT_FULL']);
    expect(reasons(['ab'], [5, 5], (who) => who === 'b')).toEqual(['PARTICIPANT_FULL']);
  });

  it('is that the two have no slot in common', () => {
    expect(reasons(['ab'], [1, 1], (who, slot) => slot === (who === 'a' ? 0 : 1))).toEqual([
      'NO_COMMON_SLOT',
    ]);
  });

  it('is that every table is taken, or that there is none', () => {
    expect(reasons(['ab', 'cd'], [1])).toEqual(['NO_TABLE']);
    expect(reasons(['ab'], [0, 0])).toEqual(['NO_TABLE']);
  });
});
