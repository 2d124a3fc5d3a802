import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { placeMeetings, type PlacementInput } from './place-meetings.ts';

const never = () => false;

/** Random events: people, slots, tables, requests between different people, and who is busy when. */
const anEvent = fc
  .record({
    people: fc.integer({ min: 2, max: 12 }),
    tables: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 6 }),
    pairs: fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 40 }),
    busy: fc.array(fc.tuple(fc.nat(11), fc.nat(5)), { maxLength: 10 }),
    seed: fc.nat(),
  })
  .map(({ people, tables, pairs, busy, seed }): PlacementInput => {
    const requests = pairs
      .map(([a, b]) => [a % people, b % people] as const)
      .filter(([a, b]) => a !== b)
      .map(([a, b], index) => ({ id: `r${index}`, from: `p${a}`, to: `p${b}` }));
    const taken = new Set(busy.map(([who, slot]) => `p${who % people}@${slot}`));
    return { requests, tables, isBusy: (who, slot) => taken.has(`${who}@${slot}`), seed };
  });

describe('placing meetings', () => {
  it('never puts anyone into two meetings of a slot, into a busy one, or more meetings than tables', () => {
    fc.assert(
      fc.property(anEvent, (event) => {
        const { placed, leftOut } = placeMeetings(event);
        const byId = new Map(event.requests.map((request) => [request.id, request]));
        const attendances = placed.flatMap(({ request, slot }) => {
          const { from, to } = byId.get(request) ?? { from: '', to: '' };
          return [
            { who: from, slot },
            { who: to, slot },
          ];
        });
        const keys = attendances.map(({ who, slot }) => `${who}@${slot}`);
        expect(new Set(keys).size).toBe(keys.length);
        expect(attendances.filter(({ who, slot }) => event.isBusy(who, slot))).toEqual([]);
        event.tables.forEach((tables, slot) => {
          const here = placed.filter((one) => one.slot === slot);
          expect(here.length).toBeLessThanOrEqual(tables);
          expect(new Set(here.map(({ table }) => table)).size).toBe(here.length);
          expect(here.every(({ table }) => table >= 1 && table <= tables)).toBe(true);
        });
        const ids = [...placed, ...leftOut].map(({ request }) => request).toSorted();
        expect(ids).toEqual(event.requests.map(({ id }) => id).toSorted());
      }),
    );
  });

  it('never promises less than it places', () => {
    fc.assert(
      fc.property(anEvent, (event) => {
        const { placed, bound } = placeMeetings(event);
        expect(placed.length).toBeLessThanOrEqual(bound);
      }),
    );
  });

  it('gives the same schedule for the same seed', () => {
    fc.assert(fc.property(anEvent, (event) => expect(placeMeetings(event)).toEqual(placeMeetings(event))));
  });

  it('makes room by swapping slots where no slot is free for both', () => {
    const requests = ['ab', 'cd', 'ac', 'bd', 'ad', 'bc'].map((pair) => ({
      id: pair,
      from: pair.charAt(0),
      to: pair.charAt(1),
    }));
    const result = placeMeetings({ requests, tables: [2, 2, 2], isBusy: never, seed: 7 });
    expect(result).toMatchObject({ leftOut: [], bound: 6 });
  });

  it('says that a participant has no free slot left', () => {
    const requests = [
      { id: '1', from: 'a', to: 'b' },
      { id: '2', from: 'a', to: 'c' },
    ];
    const { leftOut } = placeMeetings({ requests, tables: [5], isBusy: never, seed: 1 });
    expect(leftOut).toMatchObject([{ reason: 'PARTICIPANT_FULL' }]);
  });

  it('says that the two have no slot in common', () => {
    const isBusy = (who: string, slot: number) => (who === 'a' ? slot === 0 : slot === 1);
    const { leftOut } = placeMeetings({
      requests: [{ id: '1', from: 'a', to: 'b' }],
      tables: [1, 1],
      isBusy,
      seed: 1,
    });
    expect(leftOut).toEqual([{ request: '1', reason: 'NO_COMMON_SLOT' }]);
  });

  it('says that every table is taken', () => {
    const requests = [
      { id: '1', from: 'a', to: 'b' },
      { id: '2', from: 'c', to: 'd' },
    ];
    const { leftOut } = placeMeetings({ requests, tables: [1], isBusy: never, seed: 1 });
    expect(leftOut).toMatchObject([{ reason: 'NO_TABLE' }]);
  });
});
