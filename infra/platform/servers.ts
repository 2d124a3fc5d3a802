import { mkdirSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { startDockerKafka, startDockerPostgres } from './docker-servers.ts';
import { externalKafka, externalPostgres } from './external-servers.ts';
import { startEmbeddedKafka } from './kafka/kafka-embedded.ts';
import type { Mode } from './mode.ts';
import { startEmbeddedPostgres } from './postgres/postgres-embedded.ts';
import { silentProgress, type Progress } from './process/progress.ts';
import { SetupProblem } from './process/setup-problem.ts';
import type { KafkaCluster, PostgresServer, Running, ServerSecrets } from './server-access.ts';

export type ServerOptions = {
  mode: Mode;
  /** Folder for data and logs. */
  dataDir: string;
  secrets: ServerSecrets;
  progress?: Progress;
  /** False for throw-away servers of suites: no fsync. */
  durable?: boolean;
};

/** The processes that this one started for the servers. */
export type ServerPids = { postgres?: number; kafka?: number };

/** A PostgreSQL and a Kafka. */
export type Servers = { postgres: PostgresServer; kafka: KafkaCluster; pids: ServerPids };

const MIN_FREE_BYTES = 1024 ** 3;
const TITLES: Readonly<Record<Mode, string>> = {
  embedded: 'Starting PostgreSQL 18 and Apache Kafka 4.1.1',
  docker: 'Starting postgres:18 and apache/kafka:4.1.1 in containers',
  external: 'Using PostgreSQL and Kafka of HUB_DATABASE_URL and HUB_KAFKA_BROKERS',
};

/** Starts or finds both. Throws SetupProblem, one line with the remedy, when that is not possible; nothing runs then. */
export async function startServers(options: ServerOptions): Promise<Servers & { stop: () => Promise<void> }> {
  const { mode, progress = silentProgress } = options;
  return progress(TITLES[mode], async () => {
    const starts = [startPostgres(options), startKafka(options)] as const;
    const settled = await Promise.allSettled(starts);
    const failed = settled.find((one) => one.status === 'rejected');
    if (failed) {
      for (const one of settled) if (one.status === 'fulfilled') await one.value.stop();
      throw failed.reason;
    }
    const [postgres, kafka] = await Promise.all(starts);
    return {
      ...describeServers(postgres, kafka),
      stop: async () => void (await Promise.all([kafka.stop(), postgres.stop()])),
    };
  });
}

/** Two servers as plain data, for other processes too. */
export function describeServers(postgres: Running<PostgresServer>, kafka: Running<KafkaCluster>): Servers {
  const { stop: _postgres, pid: postgresPid, ...postgresServer } = postgres;
  const { stop: _kafka, pid: kafkaPid, ...kafkaCluster } = kafka;
  const pids = {
    ...(postgresPid === undefined ? {} : { postgres: postgresPid }),
    ...(kafkaPid === undefined ? {} : { kafka: kafkaPid }),
  };
  return { postgres: postgresServer, kafka: kafkaCluster, pids };
}

/** Starts or finds a PostgreSQL. Throws SetupProblem when that is not possible. */
export async function startPostgres(options: ServerOptions): Promise<Running<PostgresServer>> {
  const { mode, dataDir, secrets, durable = true } = options;
  if (mode === 'external') return externalPostgres(process.env);
  if (mode === 'docker') return startDockerPostgres(secrets);
  await openFolder(dataDir);
  return startEmbeddedPostgres({ dataDir, adminPassword: secrets.postgresAdmin, durable });
}

/** Starts or finds a Kafka. Throws SetupProblem when that is not possible. */
export async function startKafka(options: ServerOptions): Promise<Running<KafkaCluster>> {
  const { mode, dataDir, secrets } = options;
  if (mode === 'external') return externalKafka(process.env);
  if (mode === 'docker') return startDockerKafka(secrets);
  await openFolder(dataDir);
  return startEmbeddedKafka({
    dataDir,
    clusterId: secrets.kafkaClusterId,
    adminPassword: secrets.kafkaAdmin,
  });
}

async function openFolder(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize < MIN_FREE_BYTES) {
    throw new SetupProblem(`The disk of ${folder} is full.`, 'Free at least 1 GiB and start again.');
  }
}
