import { describe, expect, it } from '@jest/globals';
import { Gathering, type Spacing } from './gathering.ts';

/** What was handled together, each call held up until it is let go. */
class Calls {
  readonly lots: string[][] = [];
  readonly #held: PromiseWithResolvers<void>[] = [];
  #begun = Promise.withResolvers<void>();

  readonly handle = (items: readonly string[]): Promise<void> => {
    const held = Promise.withResolvers<void>();
    this.lots.push([...items]);
    this.#held.push(held);
    this.#begun.resolve();
    return held.promise;
  };

  /** The call that has begun, or is the next to begin. */
  async next(): Promise<PromiseWithResolvers<void>> {
    await this.#begun.promise;
    this.#begun = Promise.withResolvers<void>();
    const call = this.#held.shift();
    if (!call) throw new Error('no call has begun');
    return call;
  }
}

function gatheringOn(calls: Calls, options: { most?: number; spacing?: Spacing } = {}): Gathering<string> {
  return new Gathering({ handle: calls.handle, sizeOf: ({ length }) => length, most: 100, ...options });
}

describe('a gathering', () => {
  it('handles together what comes in one turn, and then what has come meanwhile', async () => {
    const calls = new Calls();
    const gathering = gatheringOn(calls);
    const first = [gathering.add('a'), gathering.add('b')];
    const call = await calls.next();
    const second = [gathering.add('c'), gathering.add('d')];
    call.resolve();
    await Promise.all(first);
    (await calls.next()).resolve();
    await Promise.all(second);
    expect(calls.lots).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('begins again after it has had nothing to do', async () => {
    const calls = new Calls();
    const gathering = gatheringOn(calls);
    for (const item of ['a', 'b']) {
      const added = gathering.add(item);
      (await calls.next()).resolve();
      await added;
    }
    expect(calls.lots).toEqual([['a'], ['b']]);
  });

  it('handles no more together than it may, but an item that is larger alone', async () => {
    const calls = new Calls();
    const gathering = gatheringOn(calls, { most: 3 });
    const added = Promise.all(['aa', 'b', 'cc', 'ddddd', 'e'].map((item) => gathering.add(item)));
    for (let lot = 0; lot < 4; lot++) (await calls.next()).resolve();
    await added;
    expect(calls.lots).toEqual([['aa', 'b'], ['cc'], ['ddddd'], ['e']]);
  });

  it('tells a failure to all that were handled together, and to nobody else', async () => {
    const calls = new Calls();
    const gathering = gatheringOn(calls);
    const failing = Promise.allSettled([gathering.add('a'), gathering.add('b')]);
    const call = await calls.next();
    const other = gathering.add('c');
    call.reject(new Error('the server restarts'));
    expect((await failing).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    (await calls.next()).resolve();
    await expect(other).resolves.toBeUndefined();
  });

  it('holds back whoever waits for the next call, until it is to stop', async () => {
    const calls = new Calls();
    const stopping = new AbortController();
    const gathering = gatheringOn(calls, { spacing: { everyMs: 60_000, signal: stopping.signal } });
    const added = gathering.add('a');
    (await calls.next()).resolve();
    stopping.abort();
    await expect(added).resolves.toBeUndefined();
  });
});
