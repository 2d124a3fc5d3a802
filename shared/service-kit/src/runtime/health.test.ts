import type { Server } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import { startHealthServer, type HealthChecks } from './health.ts';
import { portOf } from './process.ts';

let server: Server | undefined;
afterEach(() => void server?.close());

const READY: HealthChecks = { ready: () => Promise.resolve(true) };
/** Answers of a server with these checks. */
async function look(checks: HealthChecks, ...paths: string[]) {
  server = await startHealthServer('127.0.0.1', 0, checks);
  const answers = [];
  for (const path of paths) {
    const response = await fetch(`http://127.0.0.1:${portOf(server)}${path}`, {
      headers: { connection: 'close' },
    });
    const [type] = (response.headers.get('content-type') ?? '').split(';');
    answers.push([response.status, type, await response.text()]);
  }
  return answers;
}
const JSON_TYPE = 'application/json';

describe('the health of a process', () => {
  it('is live whatever it is ready for', async () => {
    const checks = { ready: () => Promise.reject(new Error('no database')) };
    expect(await look(checks, '/livez')).toEqual([[200, JSON_TYPE, '{"live":true}']]);
  });

  it('is ready as long as it says so', async () => {
    const answers = [true, false];
    const checks = { ready: () => Promise.resolve(answers.shift() ?? false) };
    expect(await look(checks, '/readyz', '/readyz')).toEqual([
      [200, JSON_TYPE, '{"ready":true}'],
      [503, JSON_TYPE, '{"ready":false}'],
    ]);
  });

  it('is not ready when it cannot say, and does not say why', async () => {
    const checks = { ready: () => Promise.reject(new Error('postgres://secret')) };
    expect(await look(checks, '/readyz')).toEqual([[503, JSON_TYPE, '{"ready":false}']]);
  });

  it('shows its status and its metrics', async () => {
    const checks: HealthChecks = {
      ...READY,
      status: () => ({ backlog: 3 }),
      metrics: () => Promise.resolve('up 1\n'),
    };
    expect(await look(checks, '/status', '/metrics')).toEqual([
      [200, JSON_TYPE, '{"backlog":3}'],
      [200, 'text/plain', 'up 1\n'],
    ]);
  });

  it('answers also when they fail', async () => {
    const fail = () => Promise.reject(new Error('postgres://secret'));
    expect(await look({ ...READY, status: fail, metrics: fail }, '/status', '/metrics')).toEqual([
      [503, JSON_TYPE, '{}'],
      [503, JSON_TYPE, '{}'],
    ]);
  });

  it.each(['/status', '/metrics', '/', '/livez/x'])('has nothing else: %s', async (path) => {
    expect(await look(READY, path)).toEqual([[404, JSON_TYPE, '{}']]);
  });
});

describe('a status that throws at once', () => {
  it('leaves the process running', async () => {
    const checks: HealthChecks = {
      ...READY,
      status: () => {
        throw new Error('no database');
      },
    };
    expect(await look(checks, '/status', '/livez')).toEqual([
      [503, JSON_TYPE, '{}'],
      [200, JSON_TYPE, '{"live":true}'],
    ]);
  });
});
