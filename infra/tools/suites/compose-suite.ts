import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { choosePort, startOnFreePort } from '../../platform/process/ports.ts';
import { inTemporaryFolder } from '../../platform/process/temporary-folder.ts';
import { SetupProblem } from '../../platform/process/setup-problem.ts';
import { waitFor } from '../../platform/process/wait-for.ts';
import { createClient } from '../stack/client.ts';
import { DEMO_PARTNER } from '../stack/names.ts';
import type { Secrets } from '../stack/provisioning/secrets.ts';
import { openLocalIssuer, signInByFile } from '../stack/tokens.ts';
import { tellStory } from '../story/story.ts';
import { Compose } from './compose.ts';

const PROJECT = 'hub-test-compose';
const START_MS = 600_000;

type Running = { compose: Compose; port: number; kafkaPort: number };

/**
 * Brings the stack of docker-compose.yml up under a project name and on ports of its own, tells the story against it,
 * and takes it down with its volumes. False, with the reason on standard error, when a step does not hold.
 */
export async function testCompose(): Promise<boolean> {
  try {
    const running = await startOnFreePort(bringUp);
    try {
      await inTemporaryFolder('hub-compose', (folder) => tellInContainers(running, folder));
    } catch (error) {
      running.compose.showLogs();
      throw error;
    } finally {
      takeDown(running.compose);
    }
    console.log('\nEvery step held in containers.\n1 passed, 0 failed');
    return true;
  } catch (error) {
    console.error(error instanceof SetupProblem ? error.message : error);
    console.log('0 passed, 1 failed');
    return false;
  }
}

async function bringUp(): Promise<Running> {
  const [port, kafkaPort] = [await choosePort(), await choosePort()];
  const compose = new Compose(PROJECT, { HUB_PORT: String(port), HUB_KAFKA_PORT: String(kafkaPort) });
  try {
    compose.run('up', '--build', '-d');
    return { compose, port, kafkaPort };
  } catch (error) {
    takeDown(compose);
    throw error;
  }
}

const takeDown = (compose: Compose) => compose.run('down', '--volumes', '--timeout', '20');

async function tellInContainers({ compose, port, kafkaPort }: Running, folder: string): Promise<void> {
  await waitFor(() => compose.isDone('loader'), {
    timeoutMs: START_MS,
    what: 'the loader to finish',
    everyMs: 1_000,
  });
  for (const file of ['issuer-key.json', 'jwks.json'])
    writeFileSync(join(folder, file), settingsFile(compose, file));
  const secrets = JSON.parse(settingsFile(compose, 'secrets.json')) as Secrets;
  const issuer = await openLocalIssuer(folder);
  const partner = {
    brokers: `127.0.0.1:${kafkaPort}`,
    username: DEMO_PARTNER,
    password: secrets.kafka[DEMO_PARTNER],
  };
  const url = `http://127.0.0.1:${port}/graphql`;
  const stage = {
    url,
    operator: createClient(url, await signInByFile(issuer).loaderToken()),
    tokenOf: (subject: string) => issuer.issue({ subject, roles: [] }),
    partner,
    stopService: (service: string) => Promise.resolve(void compose.run('stop', service)),
    startService: (service: string) => Promise.resolve(void compose.run('start', service)),
  };
  await tellStory(stage, (line) => console.log(line));
}

/** A file that the set-up made, read through a container that mounts its volume. */
function settingsFile(compose: Compose, name: string): string {
  const container = ['--rm', '--no-deps', '-T', '--entrypoint', 'cat', 'loader'];
  return compose.run('run', ...container, `/run/hub/loader/${name}`);
}
