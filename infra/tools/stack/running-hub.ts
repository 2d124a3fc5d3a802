import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { publicHalf, signingKey } from '@hub/change-feed/audit';
import type { KafkaAccess } from '@hub/change-feed/subscriber';
import type { Environment } from './environment.ts';
import { SERVICES, type ServiceName } from './names.ts';
import { SetupProblem } from '../../platform/process/setup-problem.ts';

/** Default data folder of `npm start`. */
export const DEFAULT_DATA_DIR = fileURLToPath(new URL('../../../.data/hub', import.meta.url));

const FILE = 'running.json';

/** Where the sign-in of a hub is, and the secrets of its clients by their ids. */
export type SignInAccess = { issuer: string; clients: Record<string, string> };

/** What those who run the feed need of a hub: the brokers as their administrator, and each service's database. */
export type RunningHub = {
  kafkaAdmin: KafkaAccess;
  /** As the role that owns its tables. */
  databases: Record<ServiceName, string>;
  /** Public keys that each service's trail of changes is signed with. */
  auditKeys: Record<ServiceName, string[]>;
  /** Each service's own account. */
  services: Record<ServiceName, KafkaAccess>;
  /** Where /status and /metrics answer. */
  health: Partial<Record<ServiceName, string>>;
  /** Where the command-line tools of Kafka are, in embedded mode. */
  kafkaLib?: string;
  /** Where tokens come from, by `npm run token`. */
  signIn?: SignInAccess;
};

/** Leaves it beside the data, mode 0600. */
export function writeRunningHub(dataDir: string, hub: RunningHub): void {
  writeFileSync(join(dataDir, FILE), JSON.stringify(hub, null, 2), { mode: 0o600 });
}

export function describeRunningHub(
  environment: Environment,
  databasePrefix: string,
  healthUrl: (service: ServiceName) => string,
): RunningHub {
  const each = <Value>(value: (service: ServiceName) => Value) =>
    Object.fromEntries(SERVICES.map((service) => [service, value(service)])) as Record<ServiceName, Value>;
  return {
    kafkaAdmin: environment.kafkaAdmin,
    databases: each((service) => environment.ownerDatabaseUrl(service, `${databasePrefix}_${service}`)),
    auditKeys: each((service) => [publicHalf(signingKey(environment.secrets.audit[service]))]),
    services: each((service) => environment.kafkaAccess(service)),
    health: each(healthUrl),
    ...(environment.kafkaLib ? { kafkaLib: environment.kafkaLib } : {}),
  };
}

/** The hub of HUB_DATA_DIR, or of `npm start`. Throws SetupProblem when none runs there. */
export function readRunningHub(): RunningHub {
  const file = join(process.env['HUB_DATA_DIR'] ?? DEFAULT_DATA_DIR, FILE);
  if (!existsSync(file)) {
    throw new SetupProblem(
      'There is no running hub here.',
      'Run "npm start" in another terminal, or say with HUB_DATA_DIR where its data is.',
    );
  }
  return JSON.parse(readFileSync(file, 'utf8')) as RunningHub;
}

/** The brokers as their administrator: those of HUB_KAFKA_BROKERS where that is set, else of the running hub. */
export function kafkaAdministrator(variables: NodeJS.ProcessEnv): KafkaAccess {
  const brokers = variables['HUB_KAFKA_BROKERS'];
  if (!brokers) return readRunningHub().kafkaAdmin;
  const username = variables['HUB_KAFKA_ADMIN_USERNAME'];
  const password = variables['HUB_KAFKA_ADMIN_PASSWORD'];
  if (!username || !password) {
    throw new SetupProblem(
      'HUB_KAFKA_BROKERS is set without an administrator.',
      'Set HUB_KAFKA_ADMIN_USERNAME and HUB_KAFKA_ADMIN_PASSWORD too.',
    );
  }
  const prefix = variables['HUB_TOPIC_PREFIX'];
  return { brokers, username, password, mechanism: 'plain', ...(prefix ? { prefix } : {}) };
}
