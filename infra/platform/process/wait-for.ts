import { setTimeout as pause } from 'node:timers/promises';
import { types } from 'node:util';

export type WaitOptions = {
  timeoutMs: number;
  /** For the message when it takes too long. */
  what: string;
  everyMs?: number;
  /** Ends the polling: the wait rejects with its reason. */
  signal?: AbortSignal;
};

/**
 * Polls `probe` until it gives something other than undefined, false or an exception.
 * Throws an Error that names `what` and the last failure after `timeoutMs` milliseconds.
 */
export async function waitFor<T>(
  probe: () => Promise<T | undefined | false> | T | undefined | false,
  options: WaitOptions,
): Promise<T> {
  const { timeoutMs, everyMs = 50, signal } = options;
  const deadline = performance.now() + timeoutMs;
  let last: unknown;
  for (;;) {
    signal?.throwIfAborted();
    try {
      const value = await probe();
      if (value !== undefined && value !== false) return value;
    } catch (error) {
      if (error instanceof Error && error.name === 'SetupProblem') throw error;
      last = error;
    }
    if (performance.now() > deadline) throw tooLate(options, last);
    await pause(everyMs);
  }
}

function tooLate({ timeoutMs, what }: WaitOptions, last: unknown): Error {
  const cause = types.isNativeError(last) ? `: ${last.message}` : '';
  return new Error(`gave up after ${timeoutMs / 1000} s waiting for ${what}${cause}`);
}
