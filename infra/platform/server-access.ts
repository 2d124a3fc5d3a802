/** Where a PostgreSQL answers, and a role that may create databases and roles. */
export type PostgresServer = { host: string; port: number; user: string; password: string };

/** URL of one database of a server, as the role of `server`. */
export const postgresUrl = ({ host, port, user, password }: PostgresServer, database: string): string =>
  `postgresql://${user}:${encodeURIComponent(password)}@${host}:${port}/${database}`;

/** Where a Kafka answers, and its administrator (SASL PLAIN, super user). */
export type KafkaCluster = {
  /** Comma-separated host:port list. */
  brokers: string;
  admin: { username: string; password: string };
  /** Copies that a topic may have. */
  replication: number;
  /** Folder of Kafka's jars, with its command-line tools, where they are on this machine. */
  lib?: string;
};

/** A server that is up; `stop` ends it where this process started it, and does nothing where someone else did. */
export type Running<Server> = Server & {
  /** Of the server's process, where this process started it. */
  pid?: number;
  stop: () => Promise<void>;
};

/** Passwords that fresh servers are given, and the id of the Kafka cluster. */
export type ServerSecrets = { postgresAdmin: string; kafkaAdmin: string; kafkaClusterId: string };
