import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';

/** Milliseconds from the beginning of one call to the next one, and what ends the wait for it. */
export type Spacing = { everyMs: number; signal: AbortSignal };

export type GatheringOptions<Item> = {
  /** Handles together what has come; one call at a time. */
  handle(items: readonly Item[]): Promise<void>;
  /** How much an item counts towards `most`. */
  sizeOf(item: Item): number;
  /** What is handled together is not more than this, unless one item alone is. */
  most: number;
  /** Holds back those whose items are handled, so that more comes together; not at all when absent. */
  spacing?: Spacing;
};

type Waiting<Item> = PromiseWithResolvers<void> & { item: Item };

/**
 * Handles together what comes at the same time, or while something is being handled. What comes first is
 * handled at once: `spacing` holds back only what comes next.
 */
export class Gathering<Item> {
  readonly #options: GatheringOptions<Item>;
  #waiting: Waiting<Item>[] = [];
  #isRunning = false;

  constructor(options: GatheringOptions<Item>) {
    this.#options = options;
  }

  /** Resolves when the item is handled; rejects with the failure of the call that it was in. */
  add(item: Item): Promise<void> {
    const one = { ...Promise.withResolvers<void>(), item };
    this.#waiting.push(one);
    if (!this.#isRunning) void this.#run();
    return one.promise;
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    while (this.#waiting.length > 0) {
      await nextTurn();
      await this.#handle(this.#take());
    }
    this.#isRunning = false;
  }

  #take(): Waiting<Item>[] {
    let size = 0;
    const tooMuch = this.#waiting.findIndex(({ item }, index) => {
      size += this.#options.sizeOf(item);
      return size > this.#options.most && index > 0;
    });
    return this.#waiting.splice(0, tooMuch < 0 ? this.#waiting.length : tooMuch);
  }

  async #handle(together: readonly Waiting<Item>[]): Promise<void> {
    const began = performance.now();
    try {
      await this.#options.handle(together.map(({ item }) => item));
      await this.#holdBack(began);
      for (const { resolve } of together) resolve();
    } catch (error) {
      for (const { reject } of together) reject(error);
    }
  }

  async #holdBack(began: number): Promise<void> {
    const { spacing } = this.#options;
    if (!spacing || this.#waiting.length > 0) return;
    const left = Math.max(0, began + spacing.everyMs - performance.now());
    await pause(left, undefined, { signal: spacing.signal }).catch(() => undefined);
  }
}
