import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { waitFor } from '@hub/infra/wait-for';

const folder = mkdtempSync(join(tmpdir(), 'hub-start-'));
chmodSync(folder, 0o755);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Run = { child: ChildProcess; output: () => string; exited: Promise<number | null> };

function start(dataDir: string, variables: Record<string, string> = {}): Run {
  const env = { PATH: process.env['PATH'] ?? '', HUB_DATA_DIR: dataDir, ...variables };
  const child = spawn(process.execPath, ['infra/run.mjs', 'start'], { env });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return { child, output: () => output, exited: new Promise((resolve) => child.once('exit', resolve)) };
}

const processesOf = (text: string) =>
  spawnSync('ps', ['-e', '-o', 'args='], { encoding: 'utf8' })
    .stdout.split('\n')
    .filter((line) => line.includes(text) && !line.startsWith('ps '));

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

describe('npm start', () => {
  it('stops without a trace on a signal, keeps its data, and loads nothing twice', async () => {
    const dataDir = join(folder, 'twice');
    const variables = { HUB_PORT: String(await freePort()) };
    const outputs: string[] = [];
    for (let round = 0; round < 2; round++) {
      const run = start(dataDir, variables);
      await waitFor(() => run.output().includes('Ready.'), {
        timeoutMs: 90_000,
        what: 'npm start to be ready',
      });
      run.child.kill('SIGINT');
      expect(await run.exited).toBe(0);
      expect(processesOf(dataDir)).toEqual([]);
      outputs.push(run.output());
    }
    expect(outputs.map((output) => output.includes('Loading the first hub'))).toEqual([true, false]);
  }, 200_000);

  it('says in one line that its port is in use', async () => {
    const port = await freePort();
    const server = createServer().listen(port, '127.0.0.1');
    const run = start(join(folder, 'port'), { HUB_PORT: String(port) });
    expect(await run.exited).toBe(1);
    expect(run.output().trim()).toBe(
      `Port ${port} is in use. Stop what listens there, or choose another with HUB_PORT=PORT.`,
    );
    server.close();
  }, 30_000);

  it('names the remedy where Java is missing, docker compose too, and leaves nothing running', async () => {
    const dataDir = join(folder, 'no-java');
    const run = start(dataDir, { HUB_PORT: String(await freePort()), PATH: join(folder, 'nothing') });
    expect(await run.exited).toBe(1);
    expect(run.output()).toMatch(/Java 17 or newer is missing\. Install it .* "docker compose up"/);
    expect(processesOf(dataDir)).toEqual([]);
  }, 60_000);

  it('names the remedy for a damaged data folder, and leaves nothing running', async () => {
    const dataDir = join(folder, 'damaged');
    mkdirSync(join(dataDir, 'postgres'), { recursive: true });
    writeFileSync(join(dataDir, 'postgres/PG_VERSION'), '18');
    const run = start(dataDir, { HUB_PORT: String(await freePort()) });
    expect(await run.exited).toBe(1);
    expect(run.output()).toMatch(/postgres is damaged\. Remove .*damaged and start again\./);
    expect(processesOf(dataDir)).toEqual([]);
  }, 60_000);
});
