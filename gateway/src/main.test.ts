import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aGatewayEnv } from '../test/gateway-env.ts';
import { SUBGRAPHS } from './env.ts';

/** A process loads the whole graph: a few seconds on a busy machine. */
const START_MS = 60_000;

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url));

let folder: string;
let jwks: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hub-gateway-'));
  jwks = join(folder, 'jwks.json');
  writeFileSync(jwks, JSON.stringify({ keys: [] }));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The process of the gateway: what it wrote, and how it ended. */
function run(variables: Record<string, string>) {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', MAIN], { env: variables });
  let output = '';
  let error = '';
  const ready = Promise.withResolvers<Record<string, unknown>>();
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
    const line = output.split('\n').find((one) => one.includes('"msg":"ready"'));
    if (line) ready.resolve(JSON.parse(line) as Record<string, unknown>);
  });
  child.stderr.on('data', (chunk: Buffer) => (error += chunk.toString()));
  const exited = new Promise<number | string | null>((resolve) => {
    child.once('close', (code, signal) => resolve(code ?? signal));
  });
  void exited.then((code) => ready.reject(new Error(`it ended with ${String(code)}: ${error}`)));
  ready.promise.catch(() => undefined);
  return { child, ready: ready.promise, exited, error: () => error };
}

describe('the process of the gateway', () => {
  it(
    'prints every problem of its settings at once, never a value, and ends with 1',
    async () => {
      const gateway = run({ PORT: 'http', EVENTS_SECRET: 'too short' });
      expect(await gateway.exited).toBe(1);
      const lines = gateway.error().trim().split('\n');
      expect(lines.map((line) => line.split(':')[0])).toEqual([
        'PORT',
        'HEALTH_PORT',
        'JWT_ISSUER',
        ...SUBGRAPHS.flatMap((name) => [`${name.toUpperCase()}_URL`, `${name.toUpperCase()}_SECRET`]),
      ]);
      expect(gateway.error()).not.toContain('too short');
    },
    START_MS,
  );

  it(
    'says where it listens once it is ready, and ends with 0 on SIGTERM',
    async () => {
      const gateway = run(aGatewayEnv({ JWKS: jwks }));
      const { port, healthPort } = await gateway.ready;
      const ready = await fetch(`http://127.0.0.1:${String(healthPort)}/readyz`);
      expect([ready.status, await ready.json()]).toEqual([200, { ready: true }]);
      const typename = await fetch(`http://127.0.0.1:${String(port)}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ __typename }' }),
      });
      expect(await typename.json()).toEqual({ data: { __typename: 'Query' } });
      gateway.child.kill('SIGTERM');
      expect(await gateway.exited).toBe(0);
    },
    START_MS,
  );
});
