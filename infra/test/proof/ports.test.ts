import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { mkdirSync, mkdtempSync, chmodSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startEmbeddedKafka } from '../../platform/kafka/kafka-embedded.ts';
import { startEmbeddedPostgres } from '../../platform/postgres/postgres-embedded.ts';
import { choosePort, PortTaken } from '../../platform/process/ports.ts';
import { createSecrets } from '../../tools/stack/provisioning/secrets.ts';

const folder = mkdtempSync(join(tmpdir(), 'hub-ports-'));
chmodSync(folder, 0o755);
const { postgresAdmin, kafkaAdmin, kafkaClusterId } = createSecrets();

let other: Server;
let taken: number;
beforeAll(async () => {
  other = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  taken = typeof address === 'object' && address ? address.port : 0;
});
afterAll(() => {
  other.close();
  rmSync(folder, { recursive: true, force: true });
});

const dataFolder = (name: string) => {
  const dataDir = join(folder, name);
  mkdirSync(dataDir, { mode: 0o755 });
  return dataDir;
};

/** Chooses the port of the other program where the list says so, and free ones after it. */
const choosing = (...choices: ('taken' | 'free')[]) => {
  return () => (choices.shift() === 'taken' ? Promise.resolve(taken) : choosePort());
};

describe('a server that finds its port in use', () => {
  it('PostgreSQL starts on another', async () => {
    const options = { dataDir: dataFolder('postgres'), adminPassword: postgresAdmin, durable: false };
    const server = await startEmbeddedPostgres(options, choosing('taken', 'taken'));
    expect(server.port).not.toBe(taken);
    await server.stop();
  }, 60_000);

  it('Kafka starts on another, whether its port or its controller’s was taken', async () => {
    const options = { dataDir: dataFolder('kafka'), adminPassword: kafkaAdmin, clusterId: kafkaClusterId };
    const server = await startEmbeddedKafka(options, choosing('taken', 'free', 'free', 'taken'));
    expect(server.brokers).toMatch(/^127\.0\.0\.1:\d+$/);
    expect(server.brokers).not.toContain(`:${taken}`);
    await server.stop();
  }, 120_000);

  it('says so where it must be that port', async () => {
    const dataDir = dataFolder('fixed');
    const options = { dataDir, adminPassword: postgresAdmin, durable: false, port: taken };
    await expect(startEmbeddedPostgres(options)).rejects.toThrow(PortTaken);
  }, 60_000);
});
