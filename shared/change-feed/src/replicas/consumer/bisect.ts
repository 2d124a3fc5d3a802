import { setTimeout as pause } from 'node:timers/promises';

/** How to handle items that stand in order. */
export type BisectSteps<Item extends object> = {
  /** Handles neighbouring items, all or none. */
  handle(items: readonly Item[]): Promise<void>;
  /** Puts an item aside that failed alone, each time it was tried. */
  park(item: Item, failure: { error: unknown; attempts: number }): Promise<void>;
  /** True for an error that passes by itself: it is thrown on, and nothing is parked for it. */
  passes(error: unknown): boolean;
  /** Milliseconds before the second attempt with one item; twice as many before the third. */
  pauseMs?: number;
};

const ATTEMPTS = 3;
const PAUSE_MS = 50;

/**
 * Handles together what can be handled together. A list that fails is halved, until the item that fails is alone; that
 * one is tried three times and then parked. Items are handled or parked in order, each once; when an error is thrown
 * on, those before the failure are done.
 */
export async function handleOrBisect<Item extends object>(
  items: readonly Item[],
  steps: BisectSteps<Item>,
): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await steps.handle(items);
      return;
    } catch (error) {
      const [first, second] = items;
      if (steps.passes(error) || !first) throw error;
      if (second) return handleHalves(items, steps);
      if (attempt === ATTEMPTS) return steps.park(first, { error, attempts: attempt });
      await pause((steps.pauseMs ?? PAUSE_MS) * attempt);
    }
  }
}

async function handleHalves<Item extends object>(
  items: readonly Item[],
  steps: BisectSteps<Item>,
): Promise<void> {
  const middle = Math.floor(items.length / 2);
  await handleOrBisect(items.slice(0, middle), steps);
  await handleOrBisect(items.slice(middle), steps);
}
