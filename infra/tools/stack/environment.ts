import { mkdirSync } from 'node:fs';
import type { KafkaAccess } from '@hub/change-feed/subscriber';
import { modeOf, type Mode } from '../../platform/mode.ts';
import { postgresUrl } from '../../platform/server-access.ts';
import type { Progress } from '../../platform/process/progress.ts';
import { startServers, type ServerPids, type Servers } from '../../platform/servers.ts';
import { ownerOf, roleOf } from './provisioning/databases.ts';
import type { DEMO_PARTNER, ServiceName } from './names.ts';
import { DEFAULT_PARTITIONS, provision } from './provisioning/provisioning.ts';
import { kafkaClientOf } from './kafka-client-choice.ts';
import { loadSecrets, type Secrets } from './provisioning/secrets.ts';

export type EnvironmentOptions = {
  /** Folder for data, logs and secrets of this environment. */
  dataDir: string;
  progress?: Progress;
};

/** A real Postgres and a real Kafka with the accounts of every service and of the demo partner. */
export type Environment = {
  mode: Mode;
  secrets: Secrets;
  brokers: string;
  /** Where the command-line tools of Kafka are, in embedded mode. */
  kafkaLib: string | undefined;
  /** Of servers that run embedded. */
  pids: ServerPids;
  adminDatabaseUrl: string;
  /** Connection URL of a service's own role in a database. */
  databaseUrl(service: ServiceName, database: string): string;
  /** Connection URL of the role that owns the service's tables. */
  ownerDatabaseUrl(service: ServiceName, database: string): string;
  kafkaAdmin: KafkaAccess;
  kafkaAccess(principal: ServiceName | typeof DEMO_PARTNER): KafkaAccess;
  /** Creates the databases `PREFIX_SERVICE` with their roles, the topics and the grants; what exists stays. */
  prepare(namePrefix: string, topicPrefix?: string): Promise<void>;
  /** For `attachEnvironment` in another process. */
  attached: AttachedEnvironment;
  /** Ends the servers where this process started them. */
  stop(): Promise<void>;
};

/** Everything that another process needs to use servers that this one owns. */
export type AttachedEnvironment = { mode: Mode; secrets: Secrets; servers: Servers; partitions?: number };

/** Starts or finds the servers. Throws SetupProblem, one line with the remedy, when that is not possible. */
export async function openEnvironment({ dataDir, progress }: EnvironmentOptions): Promise<Environment> {
  const mode = modeOf(process.env);
  mkdirSync(dataDir, { recursive: true, mode: 0o755 });
  const secrets = loadSecrets(dataDir);
  const { stop, ...servers } = await startServers({
    mode,
    dataDir,
    secrets,
    ...(progress ? { progress } : {}),
  });
  return { ...attachEnvironment({ mode, secrets, servers }), stop };
}

/** The hub's view of servers that run already; its `stop` does nothing. */
export function attachEnvironment(attached: AttachedEnvironment): Environment {
  const { mode, secrets, servers, partitions = DEFAULT_PARTITIONS } = attached;
  const { postgres, kafka, pids } = servers;
  const { brokers, replication } = kafka;
  const client = kafkaClientOf(process.env);
  const kafkaAdmin: KafkaAccess = { brokers, ...kafka.admin, mechanism: 'plain', ...client };
  const adminDatabaseUrl = postgresUrl(postgres, 'postgres');
  return {
    mode,
    secrets,
    brokers,
    kafkaLib: kafka.lib,
    pids,
    adminDatabaseUrl,
    ...databaseUrls(postgres, secrets),
    kafkaAdmin,
    kafkaAccess: (principal) => ({
      brokers,
      username: principal,
      password: secrets.kafka[principal],
      ...client,
    }),
    prepare: (namePrefix, topicPrefix = '') =>
      provision({
        adminDatabaseUrl,
        kafkaAdmin,
        secrets,
        namePrefix,
        topicPrefix,
        partitions,
        replication,
      }),
    attached,
    stop: () => Promise.resolve(),
  };
}

/** Of the two roles that a service has in PostgreSQL. */
const databaseUrls = (
  postgres: Servers['postgres'],
  secrets: Secrets,
): Pick<Environment, 'databaseUrl' | 'ownerDatabaseUrl'> => ({
  databaseUrl: (service, database) =>
    postgresUrl({ ...postgres, user: roleOf(service), password: secrets.database[service] }, database),
  ownerDatabaseUrl: (service, database) =>
    postgresUrl({ ...postgres, user: ownerOf(service), password: secrets.databaseOwner[service] }, database),
});
