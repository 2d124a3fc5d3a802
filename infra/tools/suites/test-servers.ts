import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { modeOf } from '../../platform/mode.ts';
import { printProgress, printWhenDone } from '../../platform/process/progress.ts';
import {
  postgresUrl,
  type KafkaCluster,
  type PostgresServer,
  type Running,
} from '../../platform/server-access.ts';
import { describeServers, startKafka, startPostgres, type ServerOptions } from '../../platform/servers.ts';
import { startLoadedStack } from '../facts/loaded-stack.ts';
import { attachEnvironment, type Environment } from '../stack/environment.ts';
import { loadSecrets, type Secrets } from '../stack/provisioning/secrets.ts';
import type { Stack } from '../stack/stack.ts';
import { TEST_SETTINGS, type TestSettings } from '../stack/test-settings.ts';
import type { Need } from './suite-kinds.ts';

const PARTITIONS = 3;

/**
 * The servers of one run of the suites, and the hub that is loaded for those that only read. PostgreSQL and Kafka start
 * at once, as far as they are needed; each method waits for what it names and gives the variables for jest.
 */
export class TestServers {
  readonly #folder: string;
  readonly #dataDir: string;
  readonly #secrets: Secrets;
  readonly #options: ServerOptions;
  readonly #postgres: Promise<Running<PostgresServer>> | undefined;
  readonly #kafka: Promise<Running<KafkaCluster>> | undefined;
  #hub: Stack | undefined;

  constructor(folder: string, needs: ReadonlySet<Need>) {
    this.#folder = folder;
    this.#dataDir = join(folder, 'servers');
    mkdirSync(this.#dataDir, { recursive: true, mode: 0o755 });
    this.#secrets = loadSecrets(this.#dataDir);
    const mode = modeOf(process.env);
    this.#options = { mode, dataDir: this.#dataDir, secrets: this.#secrets, durable: false };
    const start = <Server>(need: Need, title: string, begin: () => Promise<Server>) => {
      if (!needs.has(need)) return undefined;
      const started = printWhenDone(title, begin);
      started.catch(() => undefined);
      return started;
    };
    this.#postgres = start('postgres', 'PostgreSQL is up', () => startPostgres(this.#options));
    this.#kafka = start('kafka', 'Kafka is up', () => startKafka(this.#options));
  }

  async withPostgres(): Promise<Record<string, string>> {
    const server = await this.#postgres;
    if (!server) throw new Error('PostgreSQL is not needed, and was not started');
    return this.#settings('postgres', { postgres: postgresUrl(server, 'postgres') });
  }

  async withKafka(): Promise<Record<string, string>> {
    const environment = await this.environment();
    return this.#settings('kafka', {
      postgres: environment.adminDatabaseUrl,
      environment: environment.attached,
    });
  }

  /** Starts the four services and the gateway, and loads the hub. */
  async withHub(): Promise<Record<string, string>> {
    const environment = await this.environment();
    const dataDir = this.#dataDir;
    const options = {
      environment,
      dataDir,
      databasePrefix: 'test_hub',
      warmUpMs: 0,
      progress: printProgress,
    };
    const { stack } = await startLoadedStack(options);
    this.#hub = stack;
    return this.#settings('hub', {
      postgres: environment.adminDatabaseUrl,
      environment: environment.attached,
      hub: { url: stack.url, dataDir },
    });
  }

  async environment(): Promise<Environment> {
    const [postgres, kafka] = [await this.#postgres, await this.#kafka];
    if (!postgres || !kafka) throw new Error('Kafka is not needed, and was not started');
    const servers = describeServers(postgres, kafka);
    const { mode } = this.#options;
    return attachEnvironment({ mode, secrets: this.#secrets, servers, partitions: PARTITIONS });
  }

  /** Both servers; the hub is stopped. */
  async withoutHub(): Promise<Record<string, string>> {
    await this.#hub?.stop();
    this.#hub = undefined;
    return this.withKafka();
  }

  async stop(): Promise<void> {
    await this.#hub?.stop();
    const servers = await Promise.allSettled([this.#kafka, this.#postgres]);
    for (const one of servers) if (one.status === 'fulfilled') await one.value?.stop();
  }

  #settings(name: string, settings: TestSettings): Record<string, string> {
    const file = join(this.#folder, `settings-${name}.json`);
    writeFileSync(file, JSON.stringify(settings), { mode: 0o600 });
    return { [TEST_SETTINGS]: file };
  }
}
