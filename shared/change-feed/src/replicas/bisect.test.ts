import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { handleOrBisect, type BisectSteps } from './bisect.ts';

type Item = { place: number; poisonous: boolean };

const itemsOf = (poison: readonly boolean[]): Item[] =>
  poison.map((poisonous, place) => ({ place, poisonous }));

/** What was done, in order, with the place that would be stored after each step. */
class Ledger implements BisectSteps<Item> {
  readonly done: { places: number[]; as: 'handled' | 'parked'; next: number | undefined }[] = [];
  readonly attempts = new Map<number, number>();
  readonly pauseMs = 0;

  handle(items: readonly Item[], after: Item | undefined): Promise<void> {
    const [only, second] = items;
    if (only && !second) this.attempts.set(only.place, (this.attempts.get(only.place) ?? 0) + 1);
    if (items.some(({ poisonous }) => poisonous)) return Promise.reject(new TypeError('poison'));
    this.done.push({ places: items.map(({ place }) => place), as: 'handled', next: after?.place });
    return Promise.resolve();
  }

  park(item: Item, after: Item | undefined): Promise<void> {
    this.done.push({ places: [item.place], as: 'parked', next: after?.place });
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

  it('says with each step which item comes next, so that the place after it can be stored', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.boolean(), { minLength: 1, maxLength: 40 }), async (poison) => {
        const ledger = new Ledger();
        await handleOrBisect(itemsOf(poison), ledger);
        const following = ledger.done.map(({ places }) => (places.at(-1) ?? 0) + 1);
        expect(ledger.done.map(({ next }) => next)).toEqual(
          following.map((place) => (place === poison.length ? undefined : place)),
        );
      }),
    );
  });

  it('is handled in one go when nothing fails', async () => {
    const ledger = new Ledger();
    await handleOrBisect(itemsOf([false, false, false]), ledger);
    expect(ledger.done).toEqual([{ places: [0, 1, 2], as: 'handled', next: undefined }]);
  });

  it('has each of them tried three times before it is parked', async () => {
    const ledger = new Ledger();
    const failures: unknown[] = [];
    await handleOrBisect(itemsOf([false, true, false, true]), {
      ...ledgerSteps(ledger),
      park: (item, after, failure) => {
        failures.push(failure);
        return ledger.park(item, after);
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
  handle: (items, after) => ledger.handle(items, after),
  park: (item, after) => ledger.park(item, after),
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
      handle: (items, after) =>
        items.length === 2 && items[0]?.place === 2 ? Promise.reject(restart) : steps.handle(items, after),
      passes: (error) => error === restart,
    });
    await expect(handling).rejects.toBe(restart);
    expect(ledger.done).toEqual([
      { places: [0], as: 'handled', next: 1 },
      { places: [1], as: 'parked', next: 2 },
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
