import { printProgress } from '../../platform/process/progress.ts';
import { interruption, untilAborted } from '../../platform/process/signals.ts';
import { inTemporaryFolder } from '../../platform/process/temporary-folder.ts';
import { openEnvironment, type Environment } from '../stack/environment.ts';
import { startLoadedStack, type LoadedStack } from './loaded-stack.ts';

/** A loaded hub on servers and data of its own. */
export type OwnHub = LoadedStack & { environment: Environment; dataDir: string };

/**
 * Runs `work` on a hub of its own in a temporary folder; stops everything and removes it afterwards, also when a signal
 * comes: it rejects with Interrupted then.
 */
export function onOwnHub<Result>(name: string, work: (hub: OwnHub) => Promise<Result>): Promise<Result> {
  const interrupted = interruption();
  return inTemporaryFolder(name, async (dataDir) => {
    const environment = await openEnvironment({ dataDir, progress: printProgress });
    try {
      interrupted.throwIfAborted();
      const loaded = await startLoadedStack({ environment, dataDir, progress: printProgress });
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
