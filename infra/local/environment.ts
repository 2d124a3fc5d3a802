import { mkdirSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { topicsFollowedBy } from '@hub/change-feed/contracts';
import { requireReadable, type KafkaAccess } from '@hub/change-feed/partner';
import { ensureTopics, grantableTopics, grantService, grantTopics, withAdmin } from '@hub/change-feed/admin';
import { iterationsOn, KafkaAccounts } from '../partners/accounts.ts';
import { openDatabases } from './databases.ts';
import { startDockerServers } from './docker-servers.ts';
import { externalServers } from './external-servers.ts';
import { KAFKA_ADMIN, startEmbeddedKafka } from './kafka-embedded.ts';
import { DEMO_GRANTS, DEMO_PARTNER, SERVICES, type ServiceName } from './names.ts';
import { startEmbeddedPostgres } from './postgres-embedded.ts';
import { silentProgress, type Progress } from './progress.ts';
import { loadSecrets, type Secrets } from './secrets.ts';
import type { Servers } from './servers.ts';
import { SetupProblem } from './setup-problem.ts';
import { waitFor } from './wait-for.ts';

/** Jars and other downloads that outlive one environment; git ignores it. */
export const CACHE_DIR = fileURLToPath(new URL('../../.data/cache/', import.meta.url));

export type EnvironmentOptions = {
  /** Folder for data, logs and secrets of this environment. */
  dataDir: string;
  progress?: Progress;
  /** False for throw-away environments of suites: no fsync. */
  durable?: boolean;
  partitions?: number;
};

/** A real Postgres and a real Kafka with the accounts of every service and of the demo partner. */
export type Environment = {
  mode: 'external' | 'docker' | 'embedded';
  secrets: Secrets;
  brokers: string;
  /** Where the command-line tools of Kafka are, in embedded mode. */
  kafkaLib?: string | undefined;
  pids: number[];
  adminDatabaseUrl: string;
  /** Connection URL of a service's own role in a database. */
  databaseUrl(service: ServiceName, database: string): string;
  kafkaAdmin: KafkaAccess;
  kafkaAccess(principal: ServiceName | typeof DEMO_PARTNER): KafkaAccess;
  /** Creates the databases `PREFIX_SERVICE` with their roles, the topics and the grants; what exists stays. */
  prepare(namePrefix: string, topicPrefix?: string): Promise<void>;
  /** For `attachEnvironment` in another process. */
  attached: AttachedEnvironment;
  stop(): Promise<void>;
};

/** Partitions of each topic of a hub. */
export const DEFAULT_PARTITIONS = 12;
const MIN_FREE_BYTES = 1024 ** 3;

/** The mode that the caller's environment variables ask for: external, docker, else embedded. */
export function modeOf(variables: NodeJS.ProcessEnv): Environment['mode'] {
  if (variables['HUB_DATABASE_URL'] || variables['HUB_KAFKA_BROKERS']) return 'external';
  return variables['HUB_INFRA'] === 'docker' ? 'docker' : 'embedded';
}

/** The Kafka client that the caller's environment variables ask for. Throws SetupProblem for an unknown one. */
export function kafkaClientOf(variables: NodeJS.ProcessEnv): Pick<KafkaAccess, 'client'> {
  const client = variables['HUB_KAFKA_CLIENT'];
  if (!client) return {};
  if (client === 'kafkajs' || client === 'platformatic') return { client };
  throw new SetupProblem(`HUB_KAFKA_CLIENT=${client} is no client.`, 'Set it to kafkajs or platformatic.');
}

/** Everything that another process needs to use servers that this one owns. */
export type AttachedEnvironment = {
  mode: Environment['mode'];
  secrets: Secrets;
  servers: Omit<Servers, 'stop'>;
};

/** The same environment in another process, which does not own it: its `stop` does nothing. */
export function attachEnvironment(attached: AttachedEnvironment, partitions?: number): Environment {
  const { mode, secrets, servers } = attached;
  const stop = () => Promise.resolve();
  return describe(mode, partitions === undefined ? {} : { partitions }, secrets, { ...servers, stop });
}

/** Starts or finds the servers. Throws SetupProblem, one line with the remedy, when that is not possible. */
export async function openEnvironment(options: EnvironmentOptions): Promise<Environment> {
  const mode = modeOf(process.env);
  mkdirSync(options.dataDir, { recursive: true, mode: 0o755 });
  await requireSpace(options.dataDir);
  const secrets = loadSecrets(options.dataDir);
  const servers = await openServers(mode, options, secrets);
  return describe(mode, options, secrets, servers);
}

function openServers(
  mode: Environment['mode'],
  options: EnvironmentOptions,
  secrets: Secrets,
): Promise<Servers> {
  if (mode === 'external') return externalServers(process.env);
  if (mode === 'docker') return startDockerServers(secrets, options.progress ?? silentProgress);
  return startEmbeddedServers(options, secrets);
}

async function requireSpace(folder: string): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize < MIN_FREE_BYTES) {
    throw new SetupProblem(`The disk of ${folder} is full.`, 'Free at least 1 GiB and start again.');
  }
}

async function startEmbeddedServers(options: EnvironmentOptions, secrets: Secrets): Promise<Servers> {
  const { dataDir, progress = silentProgress, durable = true } = options;
  mkdirSync(CACHE_DIR, { recursive: true });
  const [postgres, kafka] = await progress('Starting PostgreSQL 18 and Apache Kafka 4.1.1', async () => {
    const starts = [
      startEmbeddedPostgres({ dataDir, adminPassword: secrets.postgresAdmin, durable }),
      startEmbeddedKafka({
        dataDir,
        cacheDir: CACHE_DIR,
        clusterId: secrets.kafkaClusterId,
        adminPassword: secrets.kafkaAdmin,
      }),
    ] as const;
    const settled = await Promise.allSettled(starts);
    const failed = settled.find((one) => one.status === 'rejected');
    if (failed) {
      for (const one of settled) if (one.status === 'fulfilled') await one.value.stop();
      throw failed.reason;
    }
    return Promise.all(starts);
  });
  return {
    postgres: { ...postgres, user: postgres.adminUser, password: postgres.adminPassword },
    brokers: kafka.brokers,
    kafkaAdmin: { username: KAFKA_ADMIN, password: secrets.kafkaAdmin },
    kafkaLib: kafka.lib,
    pids: [postgres.pid, kafka.pid].filter((pid) => pid !== undefined),
    replication: 1,
    async stop() {
      await Promise.all([kafka.stop(), postgres.stop()]);
    },
  };
}

const attachable = ({ stop: _stop, ...servers }: Servers): Omit<Servers, 'stop'> => servers;

function describe(
  mode: Environment['mode'],
  options: Pick<EnvironmentOptions, 'partitions'>,
  secrets: Secrets,
  servers: Servers,
): Environment {
  const { postgres, brokers } = servers;
  const url = (user: string, password: string, database: string) =>
    `postgresql://${user}:${encodeURIComponent(password)}@${postgres.host}:${postgres.port}/${database}`;
  const client = kafkaClientOf(process.env);
  const kafkaAdmin: KafkaAccess = { brokers, ...servers.kafkaAdmin, mechanism: 'plain', ...client };
  const access = (principal: ServiceName | typeof DEMO_PARTNER): KafkaAccess => ({
    brokers,
    username: principal,
    password: secrets.kafka[principal],
    ...client,
  });
  const plan = { partitions: options.partitions ?? DEFAULT_PARTITIONS, replication: servers.replication };
  const adminDatabaseUrl = url(postgres.user, postgres.password, 'postgres');
  return {
    mode,
    secrets,
    brokers,
    kafkaLib: servers.kafkaLib,
    pids: servers.pids,
    adminDatabaseUrl,
    databaseUrl: (service, database) => url(`hub_${service}`, secrets.database[service], database),
    kafkaAdmin,
    attached: { mode, secrets, servers: attachable(servers) },
    kafkaAccess: access,
    prepare: (namePrefix, topicPrefix = '') =>
      prepareServers({ adminDatabaseUrl, kafkaAdmin, access, secrets, namePrefix, topicPrefix, plan }),
    stop: () => servers.stop(),
  };
}

type Preparation = {
  adminDatabaseUrl: string;
  kafkaAdmin: KafkaAccess;
  access: (principal: ServiceName) => KafkaAccess;
  secrets: Secrets;
  namePrefix: string;
  topicPrefix: string;
  plan: { partitions: number; replication: number };
};

/** Databases, topics and grants; what exists stays. */
async function prepareServers(to: Preparation): Promise<void> {
  const { topicPrefix } = to;
  await waitFor(
    () =>
      new KafkaAccounts(to.kafkaAdmin)
        .setSecrets(to.secrets.kafka, iterationsOn(Date.now()))
        .then(() => true),
    {
      timeoutMs: 60_000,
      what: 'Kafka to take accounts',
      everyMs: 500,
    },
  );
  await openDatabases(to.adminDatabaseUrl, to.namePrefix, to.secrets.database);
  const grantAll = () =>
    withAdmin(to.kafkaAdmin, async (admin) => {
      await ensureTopics(admin, topicPrefix, to.plan);
      for (const service of SERVICES) await grantService(admin, service, topicPrefix);
      await grantTopics(admin, {
        principal: DEMO_PARTNER,
        partner: DEMO_PARTNER,
        topics: grantableTopics(['public', ...DEMO_GRANTS]),
        prefix: topicPrefix,
      });
      return true;
    });
  await waitFor(grantAll, { timeoutMs: 60_000, what: 'Kafka to take topics and grants', everyMs: 500 });
  for (const service of SERVICES) await untilGranted(service, { ...to.access(service), prefix: topicPrefix });
}

/** Grants reach the broker a moment after they are made: a service that joins its group before loses half a minute. */
function untilGranted(service: ServiceName, access: KafkaAccess): Promise<unknown> {
  const topics = topicsFollowedBy(service).map(({ topic }) => topic);
  return waitFor(() => requireReadable(access, topics).then(() => true), {
    timeoutMs: 60_000,
    what: `Kafka to let ${service} read what it follows`,
  });
}

/** Default data folder of `npm start`. */
export const DEFAULT_DATA_DIR = join(fileURLToPath(new URL('../../', import.meta.url)), '.data', 'hub');
