import { letPoliciesUseIndexes, SERVICE_ROLE } from '@hub/change-feed/service-role';
import pg from 'pg';
import { SERVICES, type ServiceName } from '../names.ts';

/** Role that a service works as in PostgreSQL: it reads and writes rows, and owns nothing. */
export const roleOf = (service: ServiceName): string => `hub_${service}`;

/** Role that owns a service's database and makes its tables. */
export const ownerOf = (service: ServiceName): string => `${roleOf(service)}_owner`;

/** Passwords of both roles of each service. */
export type DatabasePasswords = { service: Record<ServiceName, string>; owner: Record<ServiceName, string> };

const quote = (name: string) => pg.escapeIdentifier(name);

/**
 * One database and two roles per service: the owner makes the tables, the service's own may use their rows, and neither
 * can connect to another's database. What exists stays, and what the service's own role owned before is the owner's
 * then; passwords are set to the given ones.
 */
export async function openDatabases(
  adminUrl: string,
  prefix: string,
  passwords: DatabasePasswords,
): Promise<void> {
  await asAdmin(adminUrl, async (admin) => {
    // Roles belong to the whole cluster: suites that start together take turns.
    await admin.query("SELECT pg_advisory_lock(hashtext('roles'))");
    await ensureRole(admin, SERVICE_ROLE);
    for (const service of SERVICES) {
      const [role, owner] = [roleOf(service), ownerOf(service)];
      await ensureRole(admin, role, passwords.service[service]);
      await ensureRole(admin, owner, passwords.owner[service]);
      await admin.query(`GRANT ${SERVICE_ROLE} TO ${quote(role)}`);
      const url = Object.assign(new URL(adminUrl), { pathname: `${prefix}_${service}` }).href;
      const isNew = await openDatabase(admin, `${prefix}_${service}`, { role, owner });
      await asAdmin(url, async (inside) => {
        if (!isNew) await inside.query(`REASSIGN OWNED BY ${quote(role)} TO ${quote(owner)}`);
        await letPoliciesUseIndexes(inside);
      });
    }
  });
}

async function asAdmin(url: string, work: (admin: pg.Client) => Promise<unknown>): Promise<void> {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}

/** Creates a role, one that can log in where it has a password. */
async function ensureRole(admin: pg.Client, role: string, password?: string): Promise<void> {
  const { rowCount } = await admin.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
  if (rowCount === 0) await admin.query(`CREATE ROLE ${quote(role)}`);
  if (password !== undefined)
    await admin.query(`ALTER ROLE ${quote(role)} LOGIN PASSWORD ${pg.escapeLiteral(password)}`);
}

/** True when the database was not there before. */
async function openDatabase(
  admin: pg.Client,
  database: string,
  { role, owner }: { role: string; owner: string },
): Promise<boolean> {
  const { rowCount } = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
  const isNew = rowCount === 0;
  if (isNew) await admin.query(`CREATE DATABASE ${quote(database)}`);
  await admin.query(`ALTER DATABASE ${quote(database)} OWNER TO ${quote(owner)}`);
  await admin.query(`REVOKE ALL ON DATABASE ${quote(database)} FROM PUBLIC`);
  await admin.query(`GRANT CONNECT ON DATABASE ${quote(database)} TO ${quote(role)}`);
  return isNew;
}

/** Drops the databases of a suite. Refuses a prefix without "test". */
export async function dropDatabases(adminUrl: string, prefix: string): Promise<void> {
  if (!prefix.includes('test'))
    throw new Error(`${prefix} is not a test database: its name must contain "test"`);
  await asAdmin(adminUrl, async (admin) => {
    for (const service of SERVICES) {
      await admin.query(`DROP DATABASE IF EXISTS ${quote(`${prefix}_${service}`)} WITH (FORCE)`);
    }
  });
}
