// oxlint-disable-next-line import/no-unassigned-import -- it takes its place before kafkajs is evaluated
import './records.ts';
import { Kafka, logLevel, type ISocketFactory, type SASLOptions } from 'kafkajs';
import type { FeedLog, KafkaAccess } from '../access.ts';
import { mendIdleTimer } from './idle-timer.ts';

/**
 * Creates the kafkajs client with the settings that were tried on Kafka 4.1; whatever `access.client` says. `socketFactory`
 * makes its connections, where that is not left to kafkajs; `retries` is how often it tries to connect again.
 */
export function createKafka(
  access: KafkaAccess,
  clientId: string,
  log: FeedLog,
  { retries = 8, socketFactory }: { retries?: number; socketFactory?: ISocketFactory } = {},
): Kafka {
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
    ...(socketFactory ? { socketFactory } : {}),
    connectionTimeout: 3_000,
    authenticationTimeout: 10_000,
    requestTimeout: 30_000,
    enforceRequestTimeout: true,
    retry: { initialRetryTime: 100, maxRetryTime: 1_000, retries },
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
