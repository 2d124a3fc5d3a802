import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { holdPort, type HeldPort } from '../../platform/process/ports.ts';
import { isAlive } from '../../platform/process/processes.ts';
import { printProgress } from '../../platform/process/progress.ts';
import { SetupProblem } from '../../platform/process/setup-problem.ts';
import { interruption, Interrupted, untilAborted } from '../../platform/process/signals.ts';
import { FactsProblem } from '../facts/hub-facts.ts';
import { startLoadedStack } from '../facts/loaded-stack.ts';
import { writePartnerFiles } from '../feed/partner-files.ts';
import { startIdentity, type Identity } from '../identity/identity.ts';
import { askToken } from '../identity/ask-token.ts';
import { settleDemoPeople } from '../identity/demo-grants.ts';
import { demoPlaces } from '../identity/demo-places.ts';
import { openEnvironment, type Environment } from '../stack/environment.ts';
import { describeRunningHub, writeRunningHub } from '../stack/running-hub.ts';
import type { Stack } from '../stack/stack.ts';
import { printWelcome } from './welcome.ts';

/** Where the hub keeps its data, and the ports of its endpoint and of its sign-in. */
export type StartOptions = { dataDir: string; port: number; signInPort: number };

/** What is up by now, and must be stopped. */
type Running = {
  ports: HeldPort[];
  lock?: string;
  identity?: Identity;
  environment?: Environment;
  stack?: Stack;
};

/**
 * Brings up the whole platform and keeps it up until Ctrl-C or SIGTERM. False, with one line on standard error, when
 * something stands in the way; nothing is left running in any case.
 */
export async function keepRunning(options: StartOptions): Promise<boolean> {
  const running: Running = { ports: [] };
  const interrupted = interruption();
  try {
    await start(options, running, interrupted);
    return await untilAborted(interrupted);
  } catch (error) {
    if (error instanceof Interrupted) return true;
    if (!(error instanceof SetupProblem) && !(error instanceof FactsProblem)) throw error;
    console.error(error.message);
    return false;
  } finally {
    if (interrupted.aborted) console.log('Stopping …');
    await stop(running);
  }
}

/** Starts step by step; rejects with Interrupted between two steps when the signal comes meanwhile. */
async function start(options: StartOptions, running: Running, interrupted: AbortSignal): Promise<void> {
  const { dataDir } = options;
  const port = await holdPort(options.port, 'HUB_PORT');
  running.ports.push(port);
  const signInPort = await holdPort(options.signInPort, 'HUB_SIGN_IN_PORT');
  running.ports.push(signInPort);
  running.lock = claim(dataDir);
  console.log('Innovation Hub: starting; this takes about half a minute.');
  const identity = await startIdentity({ dataDir, port: signInPort, endpointPort: port.port });
  running.identity = identity;
  const environment = (running.environment = await openEnvironment({ dataDir, progress: printProgress }));
  interrupted.throwIfAborted();
  const { stack, operator } = await startLoadedStack({
    environment,
    dataDir,
    port,
    signIn: identity,
    progress: printProgress,
    onUnexpectedEnd: (name, logFile) =>
      console.error(
        `${name} has ended by itself: its fields are null until the next start. Its log is ${logFile}.`,
      ),
  });
  running.stack = stack;
  await printProgress('Giving the demo people their roles', async () => {
    const tokenOf = (subject: string) => askToken(identity.access, subject);
    await settleDemoPeople(stack.url, operator, { tokenOf, places: await demoPlaces(operator) });
  });
  interrupted.throwIfAborted();
  writePartnerFiles(dataDir, environment);
  const hub = describeRunningHub(environment, stack.databasePrefix, stack.healthUrl);
  writeRunningHub(dataDir, { ...hub, signIn: identity.access });
  printWelcome(stack, environment, dataDir);
}

async function stop({ ports, lock, identity, environment, stack }: Running): Promise<void> {
  for (const port of ports) await port.release();
  await stack?.stop();
  await identity?.stop();
  await environment?.stop();
  if (lock) rmSync(lock, { force: true });
}

/** One start a data folder. */
function claim(dataDir: string): string {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, 'start.pid');
  const other = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  if (other > 0 && isAlive(other)) {
    throw new SetupProblem(`The hub of ${dataDir} is running already (process ${other}).`, 'Stop it first.');
  }
  writeFileSync(file, String(process.pid));
  return file;
}
