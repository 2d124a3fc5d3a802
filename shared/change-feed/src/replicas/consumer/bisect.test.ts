import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { handleOrBisect, type BisectSteps } from './bisect.ts';

type Item = { place: number; poisonous: boolean };

const itemsOf = (poison: readonly boolean[]): Item[] =>
  poison.map((poisonous, place) => ({ place, poisonous }));

/** What was done, in order. */
class Ledger implements BisectSteps<Item> {
  readonly done: { places: number[]; as: 'handled' | 'parked' }[] = [];
  readonly attempts = new Map<number, number>();
  readonly pauseMs = 0;

  handle(items: readonly Item[]): Promise<void> {
    const [only, second] = items;
    if (only && !second) this.attempts.set(only.place, (this.attempts.get(only.place) ?? 0) + 1);
    if (items.some(({ poisonous }) => poisonous)) return Promise.reject(new TypeError('poison'));
    this.done.push({ places: items.map(({ place }) => place), as: 'handled' });
    return Promise.resolve();
  }

  park(item: Item): Promise<void> {
    this.done.push({ places: [item.place], as: 'parked' });
    return Promise.resolve();
  }

  passes(): boolean {
    return false;
  }

  placesOf(as: 'handled' | 'parked'): number[] {
    return this.done.filter((step) => step.as === as).flatMap(({ places }) => places);
  }
}

describe('a batch with poisonous items', () => {
  it('has exactly these parked and every other handled, once and in order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.boolean(), { maxLength: 40 }), async (poison) => {
        const items = itemsOf(poison);
        const ledger = new Ledger();
        await handleOrBisect(items, ledger);
        expect(ledger.placesOf('parked')).toEqual(items.filter((i) => i.poisonous).map((i) => i.place));
        expect(ledger.placesOf('handled')).toEqual(items.filter((i) => !i.poisonous).map((i) => i.place));
        expect(ledger.done.flatMap(({ places }) => places)).toEqual(items.map(({ place }) => place));
      }),
    );
  });

  it('is handled in one go when nothing fails', async () => {
    const ledger = new Ledger();
    await handleOrBisect(itemsOf([false, false, false]), ledger);
    expect(ledger.done).toEqual([{ places: [0, 1, 2], as: 'handled' }]);
  });

  it('has each of them tried three times before it is parked', async () => {
    const ledger = new Ledger();
    const failures: unknown[] = [];
    await handleOrBisect(itemsOf([false, true, false, true]), {
      ...ledgerSteps(ledger),
      park: (item, failure) => {
        failures.push(failure);
        return ledger.park(item);
      },
    });
    expect([ledger.attempts.get(1), ledger.attempts.get(3)]).toEqual([3, 3]);
    expect(failures).toEqual([
      { error: new TypeError('poison'), attempts: 3 },
      { error: new TypeError('poison'), attempts: 3 },
    ]);
  });
});

const ledgerSteps = (ledger: Ledger): BisectSteps<Item> => ({
  handle: (items) => ledger.handle(items),
  park: (item) => ledger.park(item),
  passes: () => ledger.passes(),
  pauseMs: 0,
});

describe('an item that fails for a while', () => {
  it('is handled when one of its three attempts succeeds', async () => {
    let failures = 2;
    const handled: number[] = [];
    await handleOrBisect<Item>(itemsOf([false]), {
      ...ledgerSteps(new Ledger()),
      handle: (items) => {
        if (failures-- > 0) return Promise.reject(new TypeError('not yet'));
        handled.push(...items.map(({ place }) => place));
        return Promise.resolve();
      },
    });
    expect(handled).toEqual([0]);
  });
});

describe('an error that passes by itself', () => {
  it('is thrown on at once; what came before is done, nothing is parked', async () => {
    const ledger = new Ledger();
    const restart = new Error('the server restarts');
    const steps = ledgerSteps(ledger);
    const handling = handleOrBisect(itemsOf([false, true, false, false]), {
      ...steps,
      handle: (items) =>
        items.length === 2 && items[0]?.place === 2 ? Promise.reject(restart) : steps.handle(items),
      passes: (error) => error === restart,
    });
    await expect(handling).rejects.toBe(restart);
    expect(ledger.done).toEqual([
      { places: [0], as: 'handled' },
      { places: [1], as: 'parked' },
    ]);
  });

  it('of parking is thrown on as well, since nothing may be passed over', async () => {
    const handling = handleOrBisect(itemsOf([true, false]), {
      ...ledgerSteps(new Ledger()),
      park: () => Promise.reject(new Error('no database')),
    });
    await expect(handling).rejects.toThrow('no database');
  });
});
