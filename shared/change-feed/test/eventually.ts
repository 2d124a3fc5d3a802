import { setTimeout as pause } from 'node:timers/promises';

const EVERY_MS = 50;
const GIVE_UP_MS = 30_000;

/** Repeats a check until it passes: brokers show what was changed a moment later. Rejects with its last failure. */
export async function eventually(check: () => Promise<void>): Promise<void> {
  const deadline = performance.now() + GIVE_UP_MS;
  for (;;) {
    try {
      await check();
      return;
    } catch (error) {
      if (performance.now() > deadline) throw error;
      await pause(EVERY_MS);
    }
  }
}
