import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withAdmin } from '@hub/change-feed/admin';
import { startEmbeddedKafka } from '../../platform/kafka/kafka-embedded.ts';
import { KAFKA_ADMIN, type KafkaNode } from '../../platform/kafka/server-properties.ts';
import { startEmbeddedPostgres } from '../../platform/postgres/postgres-embedded.ts';
import { isAlive } from '../../platform/process/processes.ts';
import { choosePort, PortTaken, startOnFreePort } from '../../platform/process/ports.ts';
import type { KafkaCluster, PostgresServer, Running } from '../../platform/server-access.ts';
import { attachEnvironment, type Environment } from '../stack/environment.ts';
import { createSecrets, type Secrets } from '../stack/provisioning/secrets.ts';
import { waitFor } from '../../platform/process/wait-for.ts';
import { FaultProxy } from './fault-proxy.ts';
import { createFeedBed, SERVICE, TOPIC, type FeedBed } from './feed-bed.ts';

const RELAY = fileURLToPath(new URL('./relay-process.ts', import.meta.url));
const START_TRIES = 30;
/** A killed broker may come back under its id as soon as the controller has noticed. */
const QUICK_RETURN = { 'broker.session.timeout.ms': '3000', 'broker.heartbeat.interval.ms': '500' };

export type LabOptions = {
  dataDir: string;
  brokers?: 1 | 3;
  /** A proxy in front of the one broker, which can strike single batches. */
  proxied?: boolean;
  /** Of each topic of its feeds; as many as a hub has when absent. */
  partitions?: number;
  /** More settings of PostgreSQL. */
  postgres?: Readonly<Record<string, string>>;
};

/** Servers and relays of its own, to be killed, stopped and cut off, with a feed on them. */
export class FaultLab {
  readonly #options: LabOptions;
  readonly #secrets: Secrets;
  readonly #nodes: KafkaNode[];
  readonly #brokers = new Map<number, Running<KafkaCluster>>();
  readonly #relays = new Set<ChildProcess>();
  readonly #postgresPort: number;
  #postgres: Running<PostgresServer> | undefined;
  proxy: FaultProxy | undefined;
  #bed: FeedBed | undefined;

  private constructor(options: LabOptions, secrets: Secrets, nodes: KafkaNode[], postgresPort: number) {
    this.#options = options;
    this.#secrets = secrets;
    this.#nodes = nodes;
    this.#postgresPort = postgresPort;
  }

  /** Its servers come back at the same ports; these are chosen again where one is taken at the first start. */
  static open(options: LabOptions): Promise<FaultLab> {
    const secrets = createSecrets();
    return startOnFreePort(async () => {
      const { nodes, proxy } = await chooseNodes(options.brokers ?? 1, options.proxied ?? false);
      const lab = new FaultLab(options, secrets, nodes, await choosePort());
      lab.proxy = proxy;
      try {
        const starts = [lab.startPostgres(), ...nodes.map(({ id }) => lab.startBroker(id))];
        const failed = (await Promise.allSettled(starts)).find((one) => one.status === 'rejected');
        if (failed) throw failed.reason;
        await lab.renewBed();
        return lab;
      } catch (error) {
        await lab.close();
        throw error;
      }
    });
  }

  get bed(): FeedBed {
    if (!this.#bed) throw new Error('the lab has no feed yet');
    return this.#bed;
  }

  /** A feed without any changes yet. */
  async renewBed(): Promise<void> {
    this.#bed = await createFeedBed(this.#environment());
  }

  brokerIds = () => this.#nodes.map(({ id }) => id);

  async startPostgres(): Promise<void> {
    const options = {
      dataDir: this.#folder('postgres'),
      adminPassword: this.#secrets.postgresAdmin,
      durable: true,
      port: this.#postgresPort,
      settings: this.#options.postgres ?? {},
    };
    for (let tries = 1; ; tries++) {
      try {
        this.#postgres = await startEmbeddedPostgres(options);
        return;
      } catch (error) {
        // Its processes may outlive a killed postmaster for a moment, and hold its memory.
        const isFirst = this.#postgres === undefined;
        if (tries === START_TRIES || (isFirst && error instanceof PortTaken)) throw error;
      }
    }
  }

  /** kill -9 of the postmaster. */
  killPostgres(): void {
    if (this.#postgres?.pid) process.kill(this.#postgres.pid, 'SIGKILL');
  }

  async startBroker(id: number): Promise<void> {
    const node = this.#nodes.find((one) => one.id === id);
    if (!node) throw new Error(`there is no broker ${id}`);
    const server = await startEmbeddedKafka({
      dataDir: this.#folder(`kafka-${id}`),
      clusterId: this.#secrets.kafkaClusterId,
      adminPassword: this.#secrets.kafkaAdmin,
      node,
    });
    this.#brokers.set(id, server);
  }

  async stopBroker(id: number, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const { pid } = this.#brokers.get(id) ?? {};
    if (!pid) return;
    process.kill(pid, signal);
    await waitFor(() => !isAlive(pid), { timeoutMs: 60_000, what: `broker ${id} to end` });
  }

  /** Resolves when every broker has a complete copy of every partition of the feed's topics. */
  async untilInSync(): Promise<void> {
    const { prefix, ...access } = this.bed.reader;
    const complete = () =>
      withAdmin(access, async (admin) => {
        const { topics } = await admin.fetchTopicMetadata({ topics: [`${prefix ?? ''}${TOPIC}`] });
        return topics[0]?.partitions.every(({ isr }) => isr.length === this.#nodes.length);
      });
    await waitFor(complete, { timeoutMs: 90_000, what: 'all copies to be complete', everyMs: 200 });
  }

  /** Starts a relay in a process of its own; `leads` resolves when it has become the leader. */
  startRelay(): { child: ChildProcess; leads: Promise<unknown> } {
    const { databaseUrl, kafka } = this.bed;
    const settings = JSON.stringify({ service: SERVICE, databaseUrl, kafka });
    const child = fork(RELAY, [settings], {
      execPath: process.execPath,
      execArgv: [
        '--disable-warning=ExperimentalWarning',
        '--max-semi-space-size=4',
        '--max-old-space-size=96',
      ],
      stdio: ['ignore', 'ignore', process.env['HUB_VERBOSE'] ? 'inherit' : 'ignore', 'ipc'],
    });
    this.#relays.add(child);
    child.once('exit', () => this.#relays.delete(child));
    const leads = new Promise((resolve) => {
      child.on('message', (message) => message === 'relay leads' && resolve(undefined));
    });
    return { child, leads };
  }

  get environment(): Environment {
    return this.#environment();
  }

  async close(): Promise<void> {
    for (const child of this.#relays) {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
    this.proxy?.close();
    await Promise.all([
      this.#postgres?.stop(),
      ...[...this.#brokers.values()].map((broker) => broker.stop()),
    ]);
  }

  #folder(name: string): string {
    const folder = join(this.#options.dataDir, name);
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    return folder;
  }

  #environment(): Environment {
    const postgres = this.#postgres;
    if (!postgres) throw new Error('PostgreSQL is not running');
    const brokers = this.#nodes
      .map(({ port, advertisedPort }) => `127.0.0.1:${advertisedPort ?? port}`)
      .join(',');
    const admin = { username: KAFKA_ADMIN, password: this.#secrets.kafkaAdmin };
    const kafka = { brokers, admin, replication: this.#nodes.length };
    const { partitions } = this.#options;
    return attachEnvironment({
      ...(partitions === undefined ? {} : { partitions }),
      mode: 'embedded',
      secrets: this.#secrets,
      servers: { postgres, kafka, pids: {} },
    });
  }
}

/** The places of the brokers, and, where wanted, a proxy that listens in front of the first. */
async function chooseNodes(
  count: 1 | 3,
  proxied: boolean,
): Promise<{ nodes: KafkaNode[]; proxy: FaultProxy | undefined }> {
  const ids = Array.from({ length: count }, (_, index) => index + 1);
  const ports = await Promise.all(
    ids.map(async () => ({ port: await choosePort(), controllerPort: await choosePort() })),
  );
  const voters = ports.map(({ controllerPort }, index) => `${index + 1}@127.0.0.1:${controllerPort}`).join();
  const proxy = proxied ? new FaultProxy(ports[0]?.port ?? 0) : undefined;
  const advertisedPort = await proxy?.listen();
  const nodes = ports.map((pair, index) => ({
    id: index + 1,
    ...pair,
    ...(advertisedPort === undefined ? {} : { advertisedPort }),
    voters,
    replication: count,
    settings: QUICK_RETURN,
    inSync: count === 1 ? 1 : 2,
  }));
  return { nodes, proxy };
}
