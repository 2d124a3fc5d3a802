import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { untilOver } from './stall-watch.ts';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  expect(jest.getTimerCount()).toBe(0);
  jest.useRealTimers();
});

const never = new Promise<void>(() => undefined);
const open = () => new AbortController().signal;

/** How the wait ended, or 'waiting' when it has not, after so many milliseconds. */
async function outcomeAfter(ms: number, waiting: Promise<void>): Promise<string> {
  let outcome = 'waiting';
  waiting.then(
    () => (outcome = 'over'),
    (error: Error) => (outcome = error.message),
  );
  await jest.advanceTimersByTimeAsync(ms);
  return outcome;
}

describe('the wait for a membership to end', () => {
  it('ends with the membership', async () => {
    await expect(untilOver(Promise.resolve(), { signal: open(), idleMs: () => 0 })).resolves.toBeUndefined();
  });

  it('rejects with the failure of the membership', async () => {
    const failing = Promise.reject(new Error('the coordinator has moved'));
    await expect(untilOver(failing, { signal: open(), idleMs: () => 0 })).rejects.toThrow('moved');
  });

  it('ends when it is to stop, before or meanwhile', async () => {
    await untilOver(never, { signal: AbortSignal.abort(), idleMs: () => 0 });
    const stopping = new AbortController();
    const waiting = untilOver(never, { signal: stopping.signal, idleMs: () => 0 });
    stopping.abort();
    await expect(waiting).resolves.toBeUndefined();
  });

  it('rejects when nothing was fetched for a minute', async () => {
    const began = Date.now();
    const idle = { signal: open(), idleMs: () => Date.now() - began };
    expect(await outcomeAfter(65_000, untilOver(never, idle))).toMatch(/^no fetch for 6\d{4} ms$/);
  });

  it('goes on while fetches are answered', async () => {
    const stopping = new AbortController();
    const waiting = untilOver(never, { signal: stopping.signal, idleMs: () => 200 });
    expect(await outcomeAfter(600_000, waiting)).toBe('waiting');
    stopping.abort();
    await waiting;
  });

  it('gives a new membership its own minute, however long ago the last fetch was', async () => {
    const stopping = new AbortController();
    const waiting = untilOver(never, { signal: stopping.signal, idleMs: () => 3_600_000 });
    expect(await outcomeAfter(55_000, waiting)).toBe('waiting');
    stopping.abort();
    await waiting;
  });

  it('does not watch while none can come, or none has come yet', async () => {
    const stopping = new AbortController();
    const waiting = untilOver(never, { signal: stopping.signal, idleMs: () => undefined });
    expect(await outcomeAfter(600_000, waiting)).toBe('waiting');
    stopping.abort();
    await waiting;
  });
});
