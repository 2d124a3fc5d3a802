import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEMO_PARTNER } from '../tools/stack/names.ts';
import type { Secrets } from '../tools/stack/secrets.ts';
import { SetupProblem } from '../platform/process/setup-problem.ts';
import { tellStory } from '../tools/story/story.ts';
import { openLocalIssuer } from '../tools/stack/tokens.ts';
import { waitFor } from '../platform/process/wait-for.ts';

const PROJECT = 'hub-test-compose';
const START_MS = 600_000;

function compose(args: string[], capture = false): string {
  const result = spawnSync('docker', ['compose', '-p', PROJECT, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', capture ? 'pipe' : 'inherit', 'inherit'],
  });
  if (result.error || result.status !== 0) {
    throw new SetupProblem(
      `docker compose ${args.join(' ')} failed (${result.error?.message ?? result.status}).`,
      'It needs a Docker engine with compose that has or can pull the images.',
    );
  }
  return result.stdout ?? '';
}

/** A file that the set-up made, read through a container that mounts its volume. */
const settingsFile = (name: string) =>
  compose(
    ['run', '--rm', '--no-deps', '-T', '--entrypoint', 'cat', 'loader', `/run/hub/loader/${name}`],
    true,
  );

type ContainerState = { State: string; ExitCode: number };

function loaderIsDone(): boolean {
  const text = compose(['ps', '-a', '--format', 'json', 'loader'], true).trim();
  const [state] =
    text === ''
      ? []
      : text.split('\n').map((line) => [JSON.parse(line) as unknown].flat()[0] as ContainerState);
  if (state?.State !== 'exited') return false;
  if (state.ExitCode !== 0) throw new SetupProblem('The loader failed.', 'See docker compose logs loader.');
  return true;
}

/** Brings the stack up in containers, tells the story against it, and takes it down with its volumes. */
async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'hub-compose-'));
  try {
    compose(['up', '--build', '-d']);
    await waitFor(loaderIsDone, { timeoutMs: START_MS, what: 'the loader to finish', everyMs: 1_000 });
    for (const file of ['issuer-key.json', 'jwks.json'])
      writeFileSync(join(folder, file), settingsFile(file));
    const secrets = JSON.parse(settingsFile('secrets.json')) as Secrets;
    const issuer = await openLocalIssuer(folder);
    await tellStory(
      {
        url: `http://127.0.0.1:${process.env['HUB_PORT'] ?? 4000}/graphql`,
        issue: (claims) => issuer.issue(claims),
        partner: {
          brokers: '127.0.0.1:19092',
          username: DEMO_PARTNER,
          password: secrets.kafka[DEMO_PARTNER],
        },
        stopService: (service) => Promise.resolve(void compose(['stop', service])),
        startService: (service) => Promise.resolve(void compose(['start', service])),
      },
      (line) => console.log(line),
    );
    console.log('\nEvery step held in containers.\n1 passed, 0 failed');
  } catch (error) {
    console.error(error instanceof SetupProblem ? error.message : error);
    spawnSync('docker', ['compose', '-p', PROJECT, 'logs', '--tail', '15'], { stdio: 'inherit' });
    console.log('0 passed, 1 failed');
    process.exitCode = 1;
  } finally {
    compose(['down', '--volumes', '--timeout', '20']);
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
