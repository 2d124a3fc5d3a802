/** A fetch is answered within two seconds: a membership without one for so long is replaced. */
const STALLED_MS = 60_000;
const WATCH_MS = 5_000;

export type WatchOptions = {
  /** When this aborts, the wait ends. */
  signal: AbortSignal;
  /** Milliseconds since the last answer to a fetch; undefined while none has come, or none can. */
  idleMs: () => number | undefined;
};

/**
 * Waits for a membership to end, which can neither fetch nor fail for ever. Resolves with it, or when `signal`
 * aborts; rejects with its failure, or an Error when nothing was fetched for a minute. Leaves no timer.
 */
export async function untilOver(running: Promise<void>, { signal, idleMs }: WatchOptions): Promise<void> {
  const { promise: over, resolve, reject } = Promise.withResolvers<void>();
  const began = Date.now();
  const stop = () => resolve();
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  const watchdog = setInterval(() => {
    const ms = Math.min(idleMs() ?? 0, Date.now() - began);
    if (ms >= STALLED_MS) reject(new Error(`no fetch for ${ms} ms`));
  }, WATCH_MS);
  try {
    await Promise.race([running, over]);
  } finally {
    clearInterval(watchdog);
    signal.removeEventListener('abort', stop);
  }
}
