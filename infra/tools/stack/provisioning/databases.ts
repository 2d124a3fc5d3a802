import pg from 'pg';
import { SERVICES, type ServiceName } from '../names.ts';

/** Role of a service in PostgreSQL; each service's database is its own. */
export const roleOf = (service: ServiceName): string => `hub_${service}`;

const quote = (name: string) => pg.escapeIdentifier(name);

/**
 * One database and one role per service: the role owns its database and cannot connect to another's.
 * What exists stays; passwords are set to the given ones.
 */
export async function openDatabases(
  adminUrl: string,
  prefix: string,
  passwords: Record<ServiceName, string>,
): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    // Roles belong to the whole cluster: suites that start together take turns.
    await admin.query("SELECT pg_advisory_lock(hashtext('roles'))");
    for (const service of SERVICES)
      await openDatabase(admin, `${prefix}_${service}`, service, passwords[service]);
  } finally {
    await admin.end();
  }
}

async function openDatabase(
  admin: pg.Client,
  database: string,
  service: ServiceName,
  password: string,
): Promise<void> {
  const role = roleOf(service);
  const roles = await admin.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
  if (roles.rowCount === 0) await admin.query(`CREATE ROLE ${quote(role)} LOGIN`);
  await admin.query(`ALTER ROLE ${quote(role)} PASSWORD ${pg.escapeLiteral(password)}`);
  const databases = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
  if (databases.rowCount !== 0) return;
  await admin.query(`CREATE DATABASE ${quote(database)} OWNER ${quote(role)}`);
  await admin.query(`REVOKE ALL ON DATABASE ${quote(database)} FROM PUBLIC`);
}

/** Drops the databases of a suite. Refuses a prefix without "test". */
export async function dropDatabases(adminUrl: string, prefix: string): Promise<void> {
  if (!prefix.includes('test'))
    throw new Error(`${prefix} is not a test database: its name must contain "test"`);
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    for (const service of SERVICES) {
      await admin.query(`DROP DATABASE IF EXISTS ${quote(`${prefix}_${service}`)} WITH (FORCE)`);
    }
  } finally {
    await admin.end();
  }
}
