// oxlint-disable-next-line import/no-unassigned-import -- it takes its place before kafkajs is evaluated
import './kafkajs-records.ts';
import { createRequire } from 'node:module';
import { Kafka, logLevel, type SASLOptions } from 'kafkajs';

/** How to reach the brokers and as whom. */
export type KafkaAccess = {
  /** Comma-separated host:port list. */
  brokers: string;
  username: string;
  password: string;
  mechanism?: 'scram-sha-512' | 'plain';
  /** Put before every topic and group name, when several environments share one cluster. */
  prefix?: string;
};

/** Where the feed reports to; pino's loggers fit. */
export type FeedLog = {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
};

export const silentLog: FeedLog = { debug() {}, info() {}, warn() {}, error() {} };

/** Creates the kafkajs client with the settings that were tried on Kafka 4.1. */
export function createKafka(access: KafkaAccess, clientId: string, log: FeedLog): Kafka {
  mendIdleTimer();
  const { username, password } = access;
  const sasl: SASLOptions =
    access.mechanism === 'plain'
      ? { mechanism: 'plain', username, password }
      : { mechanism: 'scram-sha-512', username, password };
  return new Kafka({
    clientId,
    brokers: access.brokers.split(','),
    sasl,
    ssl: false,
    connectionTimeout: 3_000,
    authenticationTimeout: 10_000,
    requestTimeout: 30_000,
    enforceRequestTimeout: true,
    retry: { initialRetryTime: 100, maxRetryTime: 1_000, retries: 8 },
    logLevel: logLevel.INFO,
    logCreator:
      () =>
      ({ level, namespace, log: entry }) => {
        const fields = { ...entry, kafkajs: namespace };
        // The library reports broker restarts and rebalances as errors and retries them; the feed logs what matters.
        if (level === logLevel.ERROR || level === logLevel.WARN) log.debug(fields, entry.message);
      },
  });
}

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
function mendIdleTimer(): void {
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
