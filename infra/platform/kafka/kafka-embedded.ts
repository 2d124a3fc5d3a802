import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stopLeftover } from '../process/leftover.ts';
import { choosePort, PortTaken, saysPortTaken, startOnFreePort } from '../process/ports.ts';
import { beforeItEnds, startProcess, type OwnedProcess } from '../process/processes.ts';
import { SetupProblem } from '../process/setup-problem.ts';
import { waitFor } from '../process/wait-for.ts';
import type { KafkaCluster, Running } from '../server-access.ts';
import { KAFKA_FOLDER, prepareKafka } from './jars.ts';
import { KAFKA_ADMIN, kafkaProperties, onlyNode, type KafkaNode } from './server-properties.ts';

export type EmbeddedKafkaOptions = {
  dataDir: string;
  clusterId: string;
  adminPassword: string;
  /** Its place and ports, and no other; free ones and a cluster of one when absent. */
  node?: KafkaNode;
};

/** What the broker logs once it takes requests. */
const STARTED = 'Kafka Server started';
/** After a kill it reads every partition again first. */
const READY_WITHIN_MS = 180_000;
const JVM = ['-Xmx320m', '-Xms64m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-XX:-UsePerfData'];

/**
 * Starts Apache Kafka (KRaft, SCRAM and ACLs on) with its data under `dataDir`. `choose` gives the ports to try, where
 * none is given. Throws PortTaken when the given ones, or one pair after the other, are in use; SetupProblem else.
 */
export async function startEmbeddedKafka(
  options: EmbeddedKafkaOptions,
  choose = choosePort,
): Promise<Running<KafkaCluster>> {
  const lib = prepareKafka();
  await stopLeftover(join(options.dataDir, 'kafka.pid'), options.dataDir, 'SIGTERM');
  if (options.node) return startNode(options.node, lib, options);
  return startOnFreePort(async () => startNode(await anyNode(choose), lib, options));
}

/** A node at two ports that differ: a port that was just given back can be given again. */
async function anyNode(choose: typeof choosePort): Promise<KafkaNode> {
  const port = await choose();
  let controllerPort = await choose();
  while (controllerPort === port) controllerPort = await choose();
  return onlyNode(port, controllerPort);
}

async function startNode(
  node: KafkaNode,
  lib: string,
  { dataDir, clusterId, adminPassword }: EmbeddedKafkaOptions,
): Promise<Running<KafkaCluster>> {
  const data = join(dataDir, 'kafka');
  mkdirSync(join(dataDir, 'kafka-config'), { recursive: true, mode: 0o700 });
  const config = join(dataDir, 'kafka-config/server.properties');
  writeFileSync(config, kafkaProperties({ adminPassword, node, data }), { mode: 0o600 });
  const java = [`-Dlog4j2.configurationFile=${join(KAFKA_FOLDER, 'log4j2.properties')}`, '-cp', `${lib}/*`];
  const isNew = !existsSync(join(data, 'meta.properties'));
  if (isNew) format(java, { clusterId, config, data, dataDir });
  const logFile = join(dataDir, 'kafka.log');
  const server = startProcess('java', [...JVM, ...java, 'kafka.Kafka', config], {
    name: 'kafka',
    logFile,
    cwd: dataDir,
  });
  writeFileSync(join(dataDir, 'kafka.pid'), String(server.pid));
  await untilStarted(server, node).catch((problem: unknown) => {
    if (isNew) rmSync(data, { recursive: true, force: true });
    throw problem;
  });
  return {
    brokers: `127.0.0.1:${node.advertisedPort ?? node.port}`,
    admin: { username: KAFKA_ADMIN, password: adminPassword },
    replication: node.replication,
    lib,
    pid: server.pid,
    stop: () => server.stop('SIGTERM', 30_000),
  };
}

/** Asks the log: on a port that was taken another program would answer. */
async function untilStarted(server: OwnedProcess, { port, controllerPort }: KafkaNode): Promise<void> {
  const started = (signal: AbortSignal) =>
    waitFor(() => server.said().includes(STARTED), {
      timeoutMs: READY_WITHIN_MS,
      what: 'Kafka',
      everyMs: 100,
      signal,
    });
  try {
    await beforeItEnds(server, started, (exit) =>
      saysPortTaken(server.said())
        ? new PortTaken(`Kafka found port ${port} or ${controllerPort} in use`)
        : new SetupProblem(
            `Kafka stopped at start (${exit}): ${reasonIn(server.said())}`,
            `Its log is ${server.logFile}.`,
          ),
    );
  } catch (error) {
    await server.stop('SIGKILL');
    throw error;
  }
}

/** The first error of a log, for whoever cannot open the log any more. */
const reasonIn = (log: string): string => {
  const lines = log.trim().split('\n');
  return (
    lines.find((line) => /\b(ERROR|FATAL)\b|Exception|Error:/.test(line)) ??
    lines.at(-1) ??
    'it wrote nothing'
  );
};

type Formatting = { clusterId: string; config: string; data: string; dataDir: string };

function format(java: string[], { clusterId, config, data, dataDir }: Formatting): void {
  const args = [...java, 'kafka.tools.StorageTool', 'format', '-t', clusterId, '-c', config];
  const result = spawnSync('java', args, { encoding: 'utf8', cwd: dataDir });
  if (result.status !== 0) {
    rmSync(data, { recursive: true, force: true });
    const reason = (result.stderr || result.stdout).trim().split('\n')[0];
    throw new SetupProblem(`Kafka could not create its data folder: ${reason}`, `See ${dataDir}.`);
  }
}
