import fc from 'fast-check';
import type { PlacementInput } from './place-meetings.ts';

/** Requests written as pairs, "ab" from a to b; their ids are the pairs, with a number when repeated. */
export const requestsOf = (...pairs: string[]) =>
  pairs.map((pair, i) => ({
    id: pairs.indexOf(pair) === i ? pair : `${pair}${i}`,
    from: pair.charAt(0),
    to: pair.charAt(1),
  }));

type Size = { people: number; slots: number; tables: number; requests: number; busy: number };

/** Random events: people, slots, tables, requests between different people, and who is busy when. */
export const anEvent = ({ people: most, slots, tables, requests, busy }: Size) =>
  fc
    .record({
      people: fc.integer({ min: 2, max: most }),
      tables: fc.array(fc.integer({ min: 0, max: tables }), { minLength: 1, maxLength: slots }),
      pairs: fc.array(fc.tuple(fc.nat(99), fc.nat(99)), { maxLength: requests }),
      busy: fc.array(fc.tuple(fc.nat(99), fc.nat(slots - 1)), { maxLength: busy }),
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

/** The most requests that any placement can hold, by trying all. */
export function mostPossible({ requests, tables, isBusy }: PlacementInput): number {
  const taken = new Set<string>();
  const load = tables.map(() => 0);
  const best = (index: number): number => {
    const request = requests[index];
    if (!request) return 0;
    let most = best(index + 1);
    tables.forEach((limit, slot) => {
      const keys = [request.from, request.to].map((who) => `${who}@${slot}`);
      const isFree = [request.from, request.to].every(
        (who, i) => !isBusy(who, slot) && !taken.has(keys[i] ?? ''),
      );
      if (!isFree || (load[slot] ?? 0) >= limit) return;
      keys.forEach((key) => taken.add(key));
      load[slot] = (load[slot] ?? 0) + 1;
      most = Math.max(most, 1 + best(index + 1));
      load[slot] -= 1;
      keys.forEach((key) => taken.delete(key));
    });
    return most;
  };
  return best(0);
}
