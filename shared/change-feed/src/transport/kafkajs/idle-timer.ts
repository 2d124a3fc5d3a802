import { createRequire } from 'node:module';

type RequestQueue = {
  throttledUntil: number;
  pending: unknown[];
  throttleCheckTimeoutId: NodeJS.Timeout | null;
  checkPendingRequests(): void;
  scheduleCheckPendingRequests(): void;
};

const RECHECK_MS = 10;
let mended = false;

/**
 * kafkajs 2.2.4 re-arms a timer with a negative delay on every idle connection: a warning on Node 24 and a
 * wake-up per millisecond. Here the timer runs only while requests are waiting for their turn.
 */
export function mendIdleTimer(): void {
  if (mended) return;
  mended = true;
  const load = createRequire(import.meta.url);
  const { prototype } = load('kafkajs/src/network/requestQueue/index.js') as { prototype: RequestQueue };
  prototype.scheduleCheckPendingRequests = function schedule(this: RequestQueue) {
    if (this.throttleCheckTimeoutId || this.pending.length === 0) return;
    this.throttleCheckTimeoutId = setTimeout(
      () => {
        this.throttleCheckTimeoutId = null;
        this.checkPendingRequests();
      },
      Math.max(this.throttledUntil - Date.now(), RECHECK_MS),
    );
  };
}
