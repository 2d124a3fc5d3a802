import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { isAlive } from './processes.ts';
import { waitFor } from './wait-for.ts';

const STOPS_WITHIN_MS = 30_000;

/**
 * Stops the process whose id a file names on its first line, left by a start that was killed, and waits for its end.
 * Nothing happens unless its command line contains `marker`: the id may be another program's by now.
 */
export async function stopLeftover(pidFile: string, marker: string, signal: NodeJS.Signals): Promise<void> {
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  const command = spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
  if (!command.includes(marker)) return;
  process.kill(pid, signal);
  await waitFor(() => !isAlive(pid), {
    timeoutMs: STOPS_WITHIN_MS,
    what: `process ${pid} of an earlier start to stop`,
  });
}
