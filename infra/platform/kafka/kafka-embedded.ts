import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../process/ports.ts';
import { isAlive, startProcess, type OwnedProcess } from '../process/processes.ts';
import { SetupProblem } from '../process/setup-problem.ts';
import { waitFor } from '../process/wait-for.ts';

export const KAFKA_ADMIN = 'admin';
const COMPOSE = 'Or run "docker compose up", which needs neither.';
const KAFKA_FOLDER = fileURLToPath(new URL('../../kafka/', import.meta.url));

export type KafkaServer = { brokers: string; lib?: string; pid?: number; stop(): Promise<void> };

type Options = {
  dataDir: string;
  /** Where the jars are kept between runs. */
  cacheDir: string;
  clusterId: string;
  adminPassword: string;
  /** Its place and ports; free ones and a cluster of one when absent. */
  node?: KafkaNode;
};

/** One broker of a cluster whose servers are stopped and started at the same ports. */
export type KafkaNode = {
  id: number;
  port: number;
  controllerPort: number;
  /** Port that clients are told, where something stands in front of the broker. */
  advertisedPort?: number;
  /** `ID@HOST:PORT` of every controller. */
  voters: string;
  /** Copies of each record, and how many of them an acknowledgement waits for. */
  replication: number;
  inSync: number;
  /** More lines of server.properties. */
  settings?: Readonly<Record<string, string>>;
};

/** Copies Apache Kafka's jars by Maven into the cache, once. Throws a SetupProblem without Java 17 or Maven. */
export function prepareKafka(cacheDir: string): string {
  requireTool('java', ['-version'], 'Java 17 or newer', 'apt install openjdk-17-jre-headless');
  const pom = join(KAFKA_FOLDER, 'pom.xml');
  const version = /<kafka.version>(.*)<\/kafka.version>/.exec(readFileSync(pom, 'utf8'))?.[1] ?? 'unknown';
  const lib = join(cacheDir, `kafka-${version}`);
  copyJars(pom, lib, 'Apache Kafka');
  return lib;
}

/** Copies the jars of a pom into a folder, all or none. Throws a SetupProblem when Maven cannot fetch them. */
export function copyJars(pom: string, lib: string, what: string): void {
  if (existsSync(lib)) return;
  requireTool('mvn', ['-v'], 'Maven', 'apt install maven');
  const fresh = `${lib}.${process.pid}`;
  const goal = ['dependency:copy-dependencies', `-DoutputDirectory=${fresh}`, '-DincludeScope=runtime'];
  const copy = spawnSync('mvn', ['-q', '-B', '-f', pom, ...goal], { encoding: 'utf8' });
  if (copy.status !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    const reason = copy.stdout.split('\n').find((line) => line.includes('ERROR')) ?? copy.stderr.trim();
    throw new SetupProblem(`Maven could not fetch ${what}: ${reason}`, `Check the network. ${COMPOSE}`);
  }
  renameSync(fresh, lib);
}

function requireTool(command: string, args: string[], name: string, install: string): void {
  const result = spawnSync(command, args, { encoding: 'utf8' });
  const version = Number(/version "(\d+)/.exec(result.stderr ?? '')?.[1] ?? 17);
  if (result.error || result.status !== 0 || version < 17) {
    throw new SetupProblem(`${name} is missing.`, `Install it (${install}). ${COMPOSE}`);
  }
}

/** Starts Apache Kafka (KRaft, SCRAM and ACLs on) with its data under `dataDir`. */
export async function startEmbeddedKafka(options: Options): Promise<KafkaServer> {
  const lib = prepareKafka(options.cacheDir);
  const data = join(options.dataDir, 'kafka');
  const node = options.node ?? (await onlyNode());
  const { port } = node;
  await stopLeftover(options.dataDir);
  mkdirSync(join(options.dataDir, 'kafka-config'), { recursive: true, mode: 0o700 });
  const config = join(options.dataDir, 'kafka-config/server.properties');
  writeFileSync(config, kafkaProperties({ adminPassword: options.adminPassword, node, data }), {
    mode: 0o600,
  });
  const classPath = ['-cp', `${lib}/*`];
  const logging = `-Dlog4j2.configurationFile=${join(KAFKA_FOLDER, 'log4j2.properties')}`;
  if (!existsSync(join(data, 'meta.properties'))) format(classPath, logging, config, options, data);
  const server = startProcess(
    'java',
    [
      '-Xmx320m',
      '-Xms64m',
      '-XX:+UseSerialGC',
      '-XX:TieredStopAtLevel=1',
      logging,
      ...classPath,
      'kafka.Kafka',
      config,
    ],
    { name: 'kafka', logFile: join(options.dataDir, 'kafka.log'), cwd: options.dataDir },
  );
  writeFileSync(join(options.dataDir, 'kafka.pid'), String(server.pid));
  await untilListening(server, port);
  const advertised = node.advertisedPort ?? port;
  return {
    brokers: `127.0.0.1:${advertised}`,
    lib,
    pid: server.pid,
    stop: () => server.stop('SIGTERM', 30_000),
  };
}

async function onlyNode(): Promise<KafkaNode> {
  const [port, controllerPort] = [await freePort(), await freePort()];
  return { id: 1, port, controllerPort, voters: `1@127.0.0.1:${controllerPort}`, replication: 1, inSync: 1 };
}

async function untilListening(server: OwnedProcess, port: number): Promise<void> {
  let stopped: number | string | undefined;
  void server.exited.then((code) => (stopped = code));
  const listening = () =>
    new Promise<boolean>((resolve, reject) => {
      if (stopped !== undefined) {
        reject(new SetupProblem(`Kafka stopped at start (${stopped}).`, `Its log is ${server.logFile}.`));
        return;
      }
      const socket = connect(port, '127.0.0.1', () => resolve(true));
      socket.once('error', () => resolve(false));
      socket.once('connect', () => socket.destroy());
    });
  try {
    await waitFor(listening, { timeoutMs: 90_000, what: 'Kafka', everyMs: 100 });
  } catch (error) {
    await server.stop('SIGKILL');
    throw error;
  }
}

function format(classPath: string[], logging: string, config: string, options: Options, data: string): void {
  const args = [
    logging,
    ...classPath,
    'kafka.tools.StorageTool',
    'format',
    '-t',
    options.clusterId,
    '-c',
    config,
  ];
  const result = spawnSync('java', args, { encoding: 'utf8', cwd: options.dataDir });
  if (result.status !== 0) {
    rmSync(data, { recursive: true, force: true });
    const reason = (result.stderr || result.stdout).trim().split('\n')[0];
    throw new SetupProblem(`Kafka could not create its data folder: ${reason}`, `See ${options.dataDir}.`);
  }
}

async function stopLeftover(dataDir: string): Promise<void> {
  const pidFile = join(dataDir, 'kafka.pid');
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8'));
  const command = spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
  if (!command.includes(dataDir)) return;
  process.kill(pid, 'SIGTERM');
  await waitFor(() => !isAlive(pid), { timeoutMs: 30_000, what: 'the Kafka of an earlier start to stop' });
}

export type KafkaSettings = {
  adminPassword: string;
  node: KafkaNode;
  data: string;
  /** Address to bind; loopback when absent. */
  host?: string;
};

/** server.properties of a KRaft node with SCRAM, ACLs, and PLAIN for the admin alone. */
export function kafkaProperties(o: KafkaSettings): string {
  const host = o.host ?? '127.0.0.1';
  const { node } = o;
  const plain = 'org.apache.kafka.common.security.plain.PlainLoginModule';
  const scram = 'org.apache.kafka.common.security.scram.ScramLoginModule';
  return `# Generated at each start.
process.roles=broker,controller
node.id=${node.id}
controller.quorum.voters=${node.voters}
listeners=CLIENT://${host}:${node.port},CONTROLLER://127.0.0.1:${node.controllerPort}
advertised.listeners=CLIENT://127.0.0.1:${node.advertisedPort ?? node.port}
listener.security.protocol.map=CLIENT:SASL_PLAINTEXT,CONTROLLER:PLAINTEXT
controller.listener.names=CONTROLLER
inter.broker.listener.name=CLIENT
sasl.enabled.mechanisms=SCRAM-SHA-512,PLAIN
sasl.mechanism.inter.broker.protocol=PLAIN
listener.name.client.plain.sasl.jaas.config=${plain} required username="${KAFKA_ADMIN}" password="${o.adminPassword}" user_${KAFKA_ADMIN}="${o.adminPassword}";
listener.name.client.scram-sha-512.sasl.jaas.config=${scram} required;
authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer
super.users=User:${KAFKA_ADMIN};User:ANONYMOUS
allow.everyone.if.no.acl.found=false
auto.create.topics.enable=false
group.initial.rebalance.delay.ms=0
min.insync.replicas=${node.inSync}
unclean.leader.election.enable=false
offsets.topic.replication.factor=${node.replication}
offsets.topic.num.partitions=1
transaction.state.log.replication.factor=${node.replication}
transaction.state.log.min.isr=${node.inSync}
transaction.state.log.num.partitions=1
share.coordinator.state.topic.replication.factor=${node.replication}
log.cleaner.backoff.ms=1000
log.dirs=${o.data}
${Object.entries(node.settings ?? {})
  .map(([name, value]) => `${name}=${value}\n`)
  .join('')}`;
}
