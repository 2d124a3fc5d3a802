/**
 * What `work` gives, unless `signal` aborts before: then it rejects with the reason at once, and what becomes of the work
 * is not heard any more.
 */
export async function within<Result>(signal: AbortSignal, work: Promise<Result>): Promise<Result> {
  const over = Promise.withResolvers<never>();
  const end = () => over.reject(signal.reason);
  over.promise.catch(() => undefined);
  work.catch(() => undefined);
  signal.addEventListener('abort', end);
  if (signal.aborted) end();
  try {
    return await Promise.race([over.promise, work]);
  } finally {
    signal.removeEventListener('abort', end);
  }
}
