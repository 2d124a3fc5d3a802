import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { dropDatabases } from '@hub/infra/databases';
import { startStack } from '@hub/infra/stack';
import { startTestStack, testEnvironment } from '@hub/testing';

const folder = mkdtempSync(join(tmpdir(), 'hub-stack-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a service', () => {
  it('comes back on the ports that it was given at its first start', async () => {
    const stack = await startTestStack(['companies']);
    try {
      const where = () => [stack.subgraphUrl('companies'), stack.healthUrl('companies')];
      const before = where();
      await stack.stopService('companies', 'SIGKILL');
      await expect(fetch(`${before[1]}/readyz`)).rejects.toThrow();
      await stack.startService('companies');
      expect(where()).toEqual(before);
      expect((await fetch(`${before[1]}/readyz`)).ok).toBe(true);
    } finally {
      await stack.stop();
    }
  }, 90_000);
});

describe('the gateway', () => {
  it('says in one line that another program took its port in the meantime', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const environment = testEnvironment();
    const name = 'test_port_taken';
    const started = startStack({
      environment,
      dataDir: folder,
      databasePrefix: name,
      topicPrefix: `${name}.`,
      warmUpMs: 0,
      port: { port, release: () => Promise.resolve() },
    });
    await expect(started).rejects.toThrow(
      `Port ${port} is in use. Stop what listens there, or choose another with HUB_PORT=PORT.`,
    );
    other.close();
    await dropDatabases(environment.adminDatabaseUrl, name);
  }, 90_000);
});
