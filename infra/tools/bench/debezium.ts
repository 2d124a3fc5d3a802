import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { KafkaAccess } from '@hub/change-feed/subscriber';
import pg from 'pg';
import { copyJars } from '../../platform/kafka/jars.ts';
import { startProcess, type OwnedProcess } from '../../platform/process/processes.ts';
import { waitFor } from '../../platform/process/wait-for.ts';

const POM = fileURLToPath(new URL('./debezium-pom.xml', import.meta.url));
const PUBLICATION = 'debezium_peer';
const SLOT = 'debezium_peer';

/** Beginning of the topics that Debezium writes to. */
export const PEER_PREFIX = 'debezium.';

export type Peer = { pid: number; stop(): Promise<void> };

/** Where Debezium reads and writes: an administrator's URL of the database, and the brokers as theirs. */
export type PeerOptions = { dataDir: string; databaseUrl: string; kafka: KafkaAccess };

/** Starts Debezium's outbox router in a standalone Connect worker on the table of changes; resolves when it streams. */
export async function startDebezium(options: PeerOptions): Promise<Peer> {
  const lib = copyJars(POM, 'debezium-3.6.1', 'Debezium');
  const folder = join(options.dataDir, 'debezium');
  mkdirSync(join(folder, 'plugins'), { recursive: true });
  const worker = join(folder, 'worker.properties');
  const connector = join(folder, 'connector.properties');
  writeFileSync(worker, workerProperties(options.kafka, folder), { mode: 0o600 });
  writeFileSync(connector, connectorProperties(options), { mode: 0o600 });
  await withDatabase(options.databaseUrl, (client) =>
    client.query(`CREATE PUBLICATION ${PUBLICATION} FOR TABLE change WITH (publish = 'insert')`),
  );
  const main = 'org.apache.kafka.connect.cli.ConnectStandalone';
  const server = startProcess('java', ['-cp', `${lib}/*`, main, worker, connector], {
    name: 'debezium',
    logFile: join(options.dataDir, 'debezium.log'),
    cwd: folder,
  });
  await untilStreaming(server, options.databaseUrl);
  return {
    pid: server.pid,
    async stop() {
      await server.stop('SIGTERM', 30_000);
      await withDatabase(options.databaseUrl, async (client) => {
        await client.query(`DROP PUBLICATION ${PUBLICATION}`);
        await client.query('SELECT pg_drop_replication_slot($1)', [SLOT]);
      });
    },
  };
}

/** A slot that a walsender is reading from. */
function untilStreaming(server: OwnedProcess, databaseUrl: string): Promise<unknown> {
  const streams = () =>
    withDatabase(databaseUrl, async (client) => {
      const sql = 'SELECT FROM pg_replication_slots WHERE slot_name = $1 AND active';
      return (await client.query(sql, [SLOT])).rowCount === 1;
    });
  return waitFor(streams, {
    timeoutMs: 90_000,
    what: `Debezium (its log is ${server.logFile})`,
    everyMs: 200,
  });
}

async function withDatabase<Result>(databaseUrl: string, work: (client: pg.Client) => Promise<Result>) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const properties = (values: Record<string, string | number>) =>
  Object.entries(values)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');

function workerProperties({ brokers, username, password }: KafkaAccess, folder: string): string {
  const plain = 'org.apache.kafka.common.security.plain.PlainLoginModule';
  const login = {
    'security.protocol': 'SASL_PLAINTEXT',
    'sasl.mechanism': 'PLAIN',
    'sasl.jaas.config': `${plain} required username="${username}" password="${password}";`,
  };
  const forProducer = Object.fromEntries(
    Object.entries(login).map(([name, value]) => [`producer.${name}`, value]),
  );
  const text = 'org.apache.kafka.connect.storage.StringConverter';
  return properties({
    'bootstrap.servers': brokers,
    ...login,
    ...forProducer,
    'producer.linger.ms': 0,
    'key.converter': text,
    'value.converter': text,
    'header.converter': text,
    'offset.storage.file.filename': join(folder, 'offsets'),
    'offset.flush.interval.ms': 1_000,
    'plugin.discovery': 'service_load',
    'plugin.path': join(folder, 'plugins'),
    listeners: 'http://127.0.0.1:0',
  });
}

function connectorProperties({ databaseUrl }: PeerOptions): string {
  const url = new URL(databaseUrl);
  const headers = ['type:header:ce_type', 'id:header:ce_id', 'aggregate_version:header:ce_sequence'];
  const more = [
    'dataschema:header:ce_dataschema',
    'causation_id:header:ce_causationid',
    'actor:header:ce_actor',
  ];
  return properties({
    name: 'peer',
    'connector.class': 'io.debezium.connector.postgresql.PostgresConnector',
    'tasks.max': 1,
    'database.hostname': url.hostname,
    'database.port': url.port,
    'database.user': decodeURIComponent(url.username),
    'database.password': decodeURIComponent(url.password),
    'database.dbname': url.pathname.slice(1),
    'topic.prefix': 'debezium',
    'plugin.name': 'pgoutput',
    'publication.name': PUBLICATION,
    'publication.autocreate.mode': 'disabled',
    'slot.name': SLOT,
    'snapshot.mode': 'no_data',
    'poll.interval.ms': 5,
    'table.include.list': 'public.change',
    'tombstones.on.delete': 'false',
    transforms: 'outbox',
    'transforms.outbox.type': 'io.debezium.transforms.outbox.EventRouter',
    'transforms.outbox.route.by.field': 'topic',
    'transforms.outbox.route.topic.replacement': `${PEER_PREFIX}\${routedByValue}`,
    'transforms.outbox.table.fields.additional.placement': [...headers, ...more].join(),
  });
}
