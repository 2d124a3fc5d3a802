import { join } from 'node:path';
import pg from 'pg';
import { choosePort, PortTaken, saysPortTaken, startOnFreePort } from '../process/ports.ts';
import { beforeItEnds, startProcess } from '../process/processes.ts';
import { SetupProblem } from '../process/setup-problem.ts';
import { waitFor } from '../process/wait-for.ts';
import type { PostgresServer, Running } from '../server-access.ts';
import { findBinaries } from './binaries.ts';
import { openDataFolder, type DataFolder } from './data-folder.ts';
import { unprivilegedAccount } from './unprivileged.ts';

export type EmbeddedPostgresOptions = {
  dataDir: string;
  adminPassword: string;
  /** False for throw-away data: no fsync. */
  durable: boolean;
  /** The port to use, and no other; a free one when absent. */
  port?: number;
  /** More settings of the server. */
  settings?: Readonly<Record<string, string>>;
};

const ADMIN = 'hub_admin';
const READY_WITHIN_MS = 60_000;

/**
 * Starts npm's PostgreSQL 18 on loopback with its data under `dataDir`. `choose` gives the ports to try, where none is
 * given. Throws PortTaken when the given one, or one after the other, is in use; SetupProblem for everything else.
 */
export async function startEmbeddedPostgres(
  options: EmbeddedPostgresOptions,
  choose = choosePort,
): Promise<Running<PostgresServer>> {
  const account = unprivilegedAccount();
  const native = findBinaries(account);
  const password = options.adminPassword;
  const folder = await openDataFolder(options.dataDir, account, { native, admin: ADMIN, password });
  if (options.port !== undefined) return startAt(options.port, native, folder, options);
  return startOnFreePort(async () => startAt(await choose(), native, folder, options));
}

async function startAt(
  port: number,
  native: string,
  { home, data, account }: DataFolder,
  options: EmbeddedPostgresOptions,
): Promise<Running<PostgresServer>> {
  const server = startProcess(join(native, 'bin/postgres'), serverArguments(data, port, options), {
    name: 'postgres',
    logFile: join(home, 'postgres.log'),
    cwd: data,
    ...account,
  });
  const connection = { host: '127.0.0.1', port, user: ADMIN, password: options.adminPassword };
  const ready = (signal: AbortSignal) =>
    waitFor(() => answers(connection), { timeoutMs: READY_WITHIN_MS, what: 'PostgreSQL', signal });
  try {
    await beforeItEnds(server, ready, (exit) =>
      saysPortTaken(server.said())
        ? new PortTaken(`PostgreSQL found port ${port} in use`)
        : new SetupProblem(`PostgreSQL stopped at start (${exit}).`, `Its log is ${server.logFile}.`),
    );
  } catch (error) {
    await server.stop('SIGINT');
    throw error;
  }
  return { ...connection, pid: server.pid, stop: () => server.stop('SIGINT') };
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

function serverArguments(
  data: string,
  port: number,
  { durable, settings: more }: EmbeddedPostgresOptions,
): string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    shared_buffers: '64MB',
    log_min_messages: 'warning',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
    ...more,
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return ['-D', data, '-p', String(port), ...flags];
}
