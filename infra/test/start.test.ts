import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { waitFor } from '@hub/infra/wait-for';

/** A start takes so long at most, on a machine that does other things as well. */
const START_MS = 240_000;

const folder = mkdtempSync(join(tmpdir(), 'hub-start-'));
chmodSync(folder, 0o755);
const runs: Run[] = [];
afterAll(async () => {
  for (const { child, exited } of runs) {
    child.kill('SIGINT');
    await exited;
  }
  rmSync(folder, { recursive: true, force: true });
}, START_MS);

type Run = { child: ChildProcess; output: () => string; exited: Promise<number | null> };

function start(dataDir: string, variables: Record<string, string> = {}): Run {
  const env = { PATH: process.env['PATH'] ?? '', HUB_DATA_DIR: dataDir, ...variables };
  const child = spawn(process.execPath, ['infra/run.mjs', 'start'], { env });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const run = { child, output: () => output, exited };
  runs.push(run);
  return run;
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

const freePorts = async () => ({
  HUB_PORT: String(await freePort()),
  HUB_SIGN_IN_PORT: String(await freePort()),
});

/** What a command of the repository prints for the hub of a data folder, and how it ends. */
function command(dataDir: string, ...args: string[]) {
  const env = { PATH: process.env['PATH'] ?? '', HUB_DATA_DIR: dataDir };
  const { stdout, stderr, status } = spawnSync(process.execPath, ['infra/run.mjs', ...args], {
    env,
    encoding: 'utf8',
  });
  return { output: stdout.trim(), error: stderr, status };
}

async function ask(port: string, token: string, query: string): Promise<unknown> {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query }),
  });
  return response.json();
}

/** How many screening cases a holder of a token sees: a list that needs a role. */
const screeningCases = (port: string, token: string) =>
  ask(port, token, '{ screeningCases { nodes { id } } }');

/** Who the holder of a token is in the hub, and where it may act. */
async function me(port: string, token: string): Promise<unknown> {
  const query =
    '{ me { person { names { value } } organizations { organization { names { value } } roles } } }';
  return ((await ask(port, token, query)) as { data: { me: unknown } }).data.me;
}

describe('npm start', () => {
  it(
    'stops without a trace on a signal, keeps its data, and loads nothing twice',
    async () => {
      const dataDir = join(folder, 'twice');
      const variables = await freePorts();
      const port = variables.HUB_PORT;
      const tokens: string[] = [];
      const outputs: string[] = [];
      const founders: unknown[] = [];
      for (let round = 0; round < 2; round++) {
        const run = start(dataDir, variables);
        await waitFor(() => run.output().includes('Ready.'), {
          timeoutMs: START_MS,
          what: 'npm start to be ready',
        });
        tokens.push(command(dataDir, 'token', '--as', 'COMPLIANCE').output);
        founders.push(await me(port, command(dataDir, 'token', '--as', 'founder').output));
        // Also a token of the run before counts: the key is kept.
        for (const token of tokens) {
          expect(await screeningCases(port, token)).toEqual({ data: { screeningCases: { nodes: [] } } });
        }
        run.child.kill('SIGINT');
        expect(await run.exited).toBe(0);
        expect(processesOf(dataDir)).toEqual([]);
        outputs.push(run.output());
      }
      expect(outputs.map((output) => output.includes('Loading the first hub'))).toEqual([true, false]);
      const founder = {
        person: { names: [{ value: 'Felix Example' }] },
        organizations: [
          { organization: { names: [{ value: 'Example Robotics Startup' }] }, roles: ['ORG_ADMIN'] },
        ],
      };
      expect(founders).toEqual([founder, founder]);
      for (const output of outputs) expect(output).not.toMatch(/eyJ/);
      const { error, status } = command(dataDir, 'token', '--as', 'COMPLIANCE');
      expect([status, error]).toEqual([1, expect.stringContaining('The hub is not running')]);
    },
    3 * START_MS,
  );

  it('says in one line that its port is in use', async () => {
    const port = await freePort();
    const server = createServer().listen(port, '127.0.0.1');
    const run = start(join(folder, 'port'), { HUB_PORT: String(port) });
    expect(await run.exited).toBe(1);
    expect(run.output().trim()).toBe(
      `Port ${port} is in use. Stop what listens there, or choose another with HUB_PORT=PORT.`,
    );
    const other = String(await freePort());
    const second = start(join(folder, 'port'), { HUB_PORT: other, HUB_SIGN_IN_PORT: String(port) });
    expect(await second.exited).toBe(1);
    expect(second.output().trim()).toBe(
      `Port ${port} is in use. Stop what listens there, or choose another with HUB_SIGN_IN_PORT=PORT.`,
    );
    server.close();
  }, 30_000);

  it('names the remedy where Java is missing, docker compose too, and leaves nothing running', async () => {
    const dataDir = join(folder, 'no-java');
    const run = start(dataDir, { ...(await freePorts()), PATH: join(folder, 'nothing') });
    expect(await run.exited).toBe(1);
    expect(run.output()).toMatch(/Java 17 or newer is missing\. Install it .* "docker compose up"/);
    expect(processesOf(dataDir)).toEqual([]);
  }, 60_000);

  it('names the remedy for a damaged data folder, and leaves nothing running', async () => {
    const dataDir = join(folder, 'damaged');
    mkdirSync(join(dataDir, 'postgres'), { recursive: true });
    writeFileSync(join(dataDir, 'postgres/PG_VERSION'), '18');
    const run = start(dataDir, await freePorts());
    expect(await run.exited).toBe(1);
    expect(run.output()).toMatch(/postgres is damaged\. Remove .*damaged and start again\./);
    expect(processesOf(dataDir)).toEqual([]);
  }, 60_000);
});
