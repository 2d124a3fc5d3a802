import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Listening } from '@hub/service-kit/runtime';
import { portProblem, saysPortTaken } from '../../../platform/process/ports.ts';
import { beforeItEnds, startProcess, type OwnedProcess } from '../../../platform/process/processes.ts';
import { SetupProblem } from '../../../platform/process/setup-problem.ts';
import { waitFor } from '../../../platform/process/wait-for.ts';
import type { ServiceName } from '../names.ts';

/** A process of the hub. */
export type Member = ServiceName | 'gateway';

const REPOSITORY = fileURLToPath(new URL('../../../../', import.meta.url));
const READY_WITHIN_MS = 60_000;

/** Starts a service or the gateway from its own folder, with these variables and nothing else of this environment. */
export function launchMember(name: Member, variables: Record<string, string>, dataDir: string): OwnedProcess {
  const folder = join(REPOSITORY, name === 'gateway' ? 'gateway' : `services/${name}`);
  if (!existsSync(folder)) throw new SetupProblem(`${folder} is missing.`, 'Clone the whole repository.');
  return startProcess(process.execPath, ['--disable-warning=ExperimentalWarning', 'src/main.ts'], {
    name,
    logFile: join(dataDir, `${name}.log`),
    cwd: folder,
    env: {
      PATH: process.env['PATH'] ?? '',
      NODE_ENV: 'production',
      APOLLO_TELEMETRY_DISABLED: 'true',
      KAFKAJS_NO_PARTITIONER_WARNING: '1',
      ...variables,
    },
  });
}

/**
 * Resolves with the ports that the process listens on once it is ready. `chosenPort` is the one that the user wants it
 * to take. Throws SetupProblem when it ends before: with the remedy where that is taken, else with the name of its log.
 */
export async function untilReady(owned: OwnedProcess, chosenPort?: number): Promise<Listening> {
  const { name, logFile } = owned;
  const log = `its log is ${logFile}`;
  const listening = await beforeItEnds(owned, untilListening(owned.child), (exit) =>
    chosenPort !== undefined && saysPortTaken(owned.said())
      ? portProblem(chosenPort, 'HUB_PORT')
      : new SetupProblem(`${name} stopped at start (${exit}).`, `Its log is ${logFile}.`),
  ).catch((error: unknown) => {
    if (error instanceof Error && error.name === 'AbortError')
      throw new Error(`gave up after ${READY_WITHIN_MS / 1000} s waiting for ${name} to listen (${log})`);
    throw error;
  });
  const isReady = async () => (await fetch(`http://127.0.0.1:${listening.healthPort}/readyz`)).ok;
  await waitFor(isReady, { timeoutMs: READY_WITHIN_MS, what: `${name} (${log})` });
  return listening;
}

/** Waits for the message in which a process says where it listens. */
const untilListening =
  (child: ChildProcess) =>
  async (ended: AbortSignal): Promise<Listening> => {
    const signal = AbortSignal.any([ended, AbortSignal.timeout(READY_WITHIN_MS)]);
    for (;;) {
      const [message] = (await once(child, 'message', { signal })) as [{ listening?: Listening }];
      if (message.listening) return message.listening;
    }
  };
