import { createRequire } from 'node:module';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { mendIdleTimer } from './idle-timer.ts';

type Queue = {
  throttledUntil: number;
  pending: unknown[];
  scheduleCheckPendingRequests(): void;
  checkPendingRequests(): void;
  destroy(): void;
};
type Waiting = { correlationId: number; expectResponse: true; send(): void };

const load = createRequire(import.meta.url);
const RequestQueue = load('kafkajs/src/network/requestQueue/index.js') as new (options: object) => Queue;
const logger = { namespace: () => ({ debug: () => undefined, warn: () => undefined }) };

const aQueue = () =>
  new RequestQueue({
    maxInFlightRequests: 1,
    requestTimeout: 1_000,
    clientId: 'test',
    broker: 'none',
    enforceRequestTimeout: false,
    isConnected: () => true,
    logger: logger.namespace(),
  });

beforeEach(() => {
  jest.useFakeTimers();
  mendIdleTimer();
});
afterEach(() => {
  jest.useRealTimers();
});

describe("kafkajs's queue of requests", () => {
  it('sets no timer while nothing waits, whenever it was throttled last', () => {
    const queue = aQueue();
    for (const throttledUntil of [-1, Date.now() - 1, Date.now() + 1_000]) {
      queue.throttledUntil = throttledUntil;
      queue.scheduleCheckPendingRequests();
      expect(jest.getTimerCount()).toBe(0);
    }
    queue.destroy();
  });

  it('looks again when the throttling ends, once for all that wait', () => {
    const queue = aQueue();
    const sent: number[] = [];
    const waiting: Waiting = { correlationId: 7, expectResponse: true, send: () => sent.push(7) };
    queue.throttledUntil = Date.now() + 500;
    queue.pending.push(waiting);
    queue.scheduleCheckPendingRequests();
    queue.scheduleCheckPendingRequests();
    expect(jest.getTimerCount()).toBe(1);
    jest.advanceTimersByTime(499);
    expect(sent).toEqual([]);
    jest.advanceTimersByTime(1);
    expect(sent).toEqual([7]);
    expect(queue.pending).toEqual([]);
    queue.destroy();
  });

  it('is mended once, however many clients there are', () => {
    const mended = Object.getOwnPropertyDescriptors(RequestQueue.prototype);
    mendIdleTimer();
    expect(Object.getOwnPropertyDescriptors(RequestQueue.prototype)).toEqual(mended);
  });
});
