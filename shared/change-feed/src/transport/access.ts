/** The client libraries that the feed runs on; kafkajs where none is named. See docs/adr/0015-kafka-clients.md. */
export type KafkaClient = 'kafkajs' | 'platformatic';

/** How to reach the brokers and as whom. */
export type KafkaAccess = {
  /** Comma-separated host:port list. */
  brokers: string;
  username: string;
  password: string;
  mechanism?: 'scram-sha-512' | 'plain';
  /** Put before every topic and group name, when several environments share one cluster. */
  prefix?: string;
  /** The library that writes and follows; administration is kafkajs's always. */
  client?: KafkaClient;
};

/** Where the feed reports to; pino's loggers fit. */
export type FeedLog = {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
};

/** Reports nothing. */
export const silentLog: FeedLog = { debug() {}, info() {}, warn() {}, error() {} };

/** The brokers refuse this account what it asked for: another try succeeds only after a grant, or with another secret. */
export class AccessDenied extends Error {}
