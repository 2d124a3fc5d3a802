import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stopLeftover } from '../process/leftover.ts';
import { SetupProblem } from '../process/setup-problem.ts';
import { canEnter, giveTo, type Account } from './unprivileged.ts';

/** Where a server keeps its data, and who runs it. */
export type DataFolder = {
  /** Folder of the data and of the log, which `account` can enter. */
  home: string;
  data: string;
  account: Account;
};

export type NewData = { native: string; admin: string; password: string };

/**
 * Finds or creates the data under `dataDir`, and stops a server that an earlier start has left on it. Throws a
 * SetupProblem when it cannot be created, or is damaged.
 */
export async function openDataFolder(dataDir: string, account: Account, fresh: NewData): Promise<DataFolder> {
  const home = reachableFolder(account, dataDir);
  const data = join(home, 'postgres');
  const pidFile = join(data, 'postmaster.pid');
  await stopLeftover(pidFile, data, 'SIGINT');
  rmSync(pidFile, { force: true });
  if (!existsSync(data)) initialize(data, account, fresh);
  if (!existsSync(join(data, 'PG_VERSION')) || !existsSync(join(data, 'global', 'pg_control'))) {
    throw new SetupProblem(`The data folder ${data} is damaged.`, `Remove ${home} and start again.`);
  }
  return { home, data, account };
}

/** The data folder, or, where the server's account cannot get there, one under the temporary directory. */
function reachableFolder(account: Account, dataDir: string): string {
  if (canEnter(account, dataDir)) return dataDir;
  const digest = createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
  const folder = join(tmpdir(), `hub-postgres-${digest}`);
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  console.log(`PostgreSQL cannot reach ${dataDir}: its data goes to ${folder}.`);
  return folder;
}

const ENCODING = ['-E', 'UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-locale'];

/** initdb into a folder beside the final one, renamed when complete: a cut start leaves nothing half-written. */
function initialize(data: string, account: Account, { native, admin, password }: NewData): void {
  const fresh = `${data}.new`;
  const passwordFile = `${data}.password`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  giveTo(account, fresh);
  giveTo(account, passwordFile);
  const login = ['-U', admin, `--pwfile=${passwordFile}`, '-A', 'scram-sha-256'];
  const result = spawnSync(join(native, 'bin/initdb'), ['-D', fresh, ...login, '--no-sync', ...ENCODING], {
    ...account,
    cwd: fresh,
    encoding: 'utf8',
  });
  unlinkSync(passwordFile);
  if (result.status !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    const reason = result.stderr?.trim().split('\n').at(-1) ?? String(result.error);
    throw new SetupProblem(
      `PostgreSQL could not create its data folder: ${reason}.`,
      `See ${dirname(data)}.`,
    );
  }
  renameSync(fresh, data);
}
