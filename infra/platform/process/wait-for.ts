import { setTimeout as pause } from 'node:timers/promises';

export type WaitOptions = { timeoutMs: number; what: string; everyMs?: number };

/**
 * Polls `probe` until it gives something other than undefined, false or an exception.
 * Throws an Error that names `what` and the last failure after `timeoutMs` milliseconds.
 */
export async function waitFor<T>(
  probe: () => Promise<T | undefined | false> | T | undefined | false,
  { timeoutMs, what, everyMs = 50 }: WaitOptions,
): Promise<T> {
  const deadline = performance.now() + timeoutMs;
  let last: unknown;
  for (;;) {
    try {
      const value = await probe();
      if (value !== undefined && value !== false) return value;
    } catch (error) {
      if (error instanceof Error && error.name === 'SetupProblem') throw error;
      last = error;
    }
    if (performance.now() > deadline) {
      const cause = last instanceof Error ? `: ${last.message}` : '';
      throw new Error(`gave up after ${timeoutMs / 1000} s waiting for ${what}${cause}`);
    }
    await pause(everyMs);
  }
}
