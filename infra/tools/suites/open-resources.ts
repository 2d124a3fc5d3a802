import { setTimeout as pause } from 'node:timers/promises';

/** How many of each kind keep this process running: timers, sockets, servers, children. */
export type Resources = ReadonlyMap<string, number>;

/** The process's own streams and channel to its parent, and work of the file system, which ends by itself. */
const OWN = new Set(['PipeWrap', 'TTYWrap', 'FSReqCallback', 'FSReqPromise']);
const EVERY_MS = 20;

/** What keeps this process running now. */
export function openResources(kinds: readonly string[] = process.getActiveResourcesInfo()): Resources {
  const counts = new Map<string, number>();
  for (const kind of kinds) if (!OWN.has(kind)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

/** What is open now beyond what was before, as `KIND × HOW MANY`. */
export const leftOpen = (before: Resources, now: Resources): string[] =>
  [...now].flatMap(([kind, count]) => {
    const more = count - (before.get(kind) ?? 0);
    return more > 0 ? [`${kind} × ${more}`] : [];
  });

/**
 * Waits until nothing is open beyond what was before, at most `withinMs` milliseconds: a connection takes a moment to
 * close. Gives what is left then, none in the good case.
 */
export async function untilClosed(
  before: Resources,
  withinMs: number,
  probe: () => Resources = openResources,
): Promise<string[]> {
  const deadline = performance.now() + withinMs;
  for (;;) {
    const left = leftOpen(before, probe());
    if (left.length === 0 || performance.now() > deadline) return left;
    await pause(EVERY_MS);
  }
}
