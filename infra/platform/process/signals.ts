/** The user, or the system, has asked this process to end. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/**
 * Takes SIGINT and SIGTERM from now on: the first of them aborts, with an Interrupted as reason. A second one of the
 * same kind ends the process at once.
 */
export function interruption(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => controller.abort(new Interrupted(`${signal} came`)));
  return controller.signal;
}

/** Rejects with the signal's reason once it aborts. */
export function untilAborted(signal: AbortSignal): Promise<never> {
  const aborted = new Promise<never>((_resolve, reject) => {
    const fail = () => reject(signal.reason as Error);
    if (signal.aborted) fail();
    else signal.addEventListener('abort', fail, { once: true });
  });
  aborted.catch(() => undefined);
  return aborted;
}
