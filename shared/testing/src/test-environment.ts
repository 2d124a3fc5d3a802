import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dropDatabases } from '@hub/infra/databases';
import { attachEnvironment, type Environment } from '@hub/infra/environment';
import type { ServiceName } from '@hub/infra/names';
import { startStack, type Stack, type StackOptions } from '@hub/infra/stack';
import { TEST_SETTINGS, type TestSettings } from '@hub/infra/test-settings';
import type { SubgraphAddress } from './subgraph-client.ts';

/** Reads what `npm test` started. Throws when a suite is run without it: there is no stand-in for real servers. */
export function testSettings(): TestSettings {
  const file = process.env[TEST_SETTINGS];
  if (!file) throw new Error('this suite needs real servers: run it as "npm test -- PATTERN"');
  return JSON.parse(readFileSync(file, 'utf8')) as TestSettings;
}

/** The servers that `npm test` started. Throws in a suite that was started without Kafka. */
export function testEnvironment(): Environment {
  const { environment } = testSettings();
  if (!environment)
    throw new Error('this suite has no Kafka: only those in test/ folders and x.kafka.test.ts do');
  return attachEnvironment(environment);
}

/** A stack of its own for one suite, on the shared servers: own databases and own topics. */
export type TestStack = Stack & {
  environment: Environment;
  databaseUrl(service: ServiceName): string;
  /** Of the role that owns the service's tables. */
  ownerDatabaseUrl(service: ServiceName): string;
  subgraphAddress(service: ServiceName): SubgraphAddress;
  topicPrefix: string;
  dataDir: string;
};

/** Starts services for one suite, all without `services`; `stop` also drops its databases. */
export async function startTestStack(
  services?: readonly ServiceName[],
  options: Pick<StackOptions, 'signIn'> = {},
): Promise<TestStack> {
  const environment = testEnvironment();
  const name = `test_${randomBytes(4).toString('hex')}`;
  const dataDir = mkdtempSync(join(tmpdir(), 'hub-test-'));
  const topicPrefix = `${name}.`;
  const stack = await startStack({
    environment,
    dataDir,
    databasePrefix: name,
    topicPrefix,
    warmUpMs: 0,
    ...(services ? { services } : {}),
    ...options,
  });
  return {
    ...stack,
    environment,
    dataDir,
    topicPrefix,
    subgraphAddress: (service) => ({
      name: service,
      url: stack.subgraphUrl(service),
      secret: environment.secrets.subgraph[service],
    }),
    databaseUrl: (service) => environment.databaseUrl(service, `${name}_${service}`),
    ownerDatabaseUrl: (service) => environment.ownerDatabaseUrl(service, `${name}_${service}`),
    async stop() {
      await stack.stop();
      await dropDatabases(environment.adminDatabaseUrl, name);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
