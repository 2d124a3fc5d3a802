import { printProgress } from '../../platform/process/progress.ts';
import { interruption, untilAborted } from '../../platform/process/signals.ts';
import { inTemporaryFolder } from '../../platform/process/temporary-folder.ts';
import { openEnvironment, type Environment } from '../stack/environment.ts';
import type { SignIn } from '../stack/tokens.ts';
import { startLoadedStack, type LoadedStack } from './loaded-stack.ts';

/** A loaded hub on servers and data of its own. */
export type OwnHub = LoadedStack & { environment: Environment; dataDir: string };

/**
 * Runs `work` on a hub of its own in a temporary folder; stops everything and removes it afterwards, also when a signal
 * comes: it rejects with Interrupted then. Tokens come from `signIn`, from the local issuer without one.
 */
export function onOwnHub<Result>(
  name: string,
  work: (hub: OwnHub) => Promise<Result>,
  signIn?: SignIn,
): Promise<Result> {
  const interrupted = interruption();
  return inTemporaryFolder(name, async (dataDir) => {
    const environment = await openEnvironment({ dataDir, progress: printProgress });
    try {
      interrupted.throwIfAborted();
      const options = { environment, dataDir, progress: printProgress };
      const loaded = await startLoadedStack(signIn ? { ...options, signIn } : options);
      try {
        return await Promise.race([work({ ...loaded, environment, dataDir }), untilAborted(interrupted)]);
      } finally {
        await loaded.stack.stop();
      }
    } finally {
      await environment.stop();
    }
  });
}
