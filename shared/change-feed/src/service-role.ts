import { rowsOf, type SqlSession } from './sql-session.ts';

/**
 * The role of PostgreSQL that every service's own role is a member of, and that migrations may name: it reads and writes
 * rows of what the owner made, and owns nothing. It belongs to the cluster; whoever sets that up creates it.
 */
export const SERVICE_ROLE = 'hub_service';

const EXISTS = 'SELECT FROM pg_roles WHERE rolname = $1';
const GRANTED = `SELECT FROM pg_default_acl WHERE defaclrole = current_user::regrole AND defaclobjtype = 'r'`;
const ON_TABLES = `SELECT, INSERT, UPDATE, DELETE ON`;

/**
 * Lets services use the rows of all tables that the session's role owns in this database, those to come included. Does
 * it once, so that what a migration takes back stays taken. Throws when the cluster has no such role.
 */
export async function letServicesUseRows(owner: SqlSession): Promise<void> {
  if ((await rowsOf(owner, EXISTS, [SERVICE_ROLE])).length === 0) {
    throw new Error(
      `the database has no role ${SERVICE_ROLE}: let its administrator run "CREATE ROLE ${SERVICE_ROLE}"`,
    );
  }
  if ((await rowsOf(owner, GRANTED)).length > 0) return;
  for (const statement of [
    `GRANT ${ON_TABLES} ALL TABLES IN SCHEMA public TO ${SERVICE_ROLE}`,
    `GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO ${SERVICE_ROLE}`,
    `ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO ${SERVICE_ROLE}`,
    `ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT ${ON_TABLES} TABLES TO ${SERVICE_ROLE}`,
  ])
    await owner.query(statement);
}

/**
 * Functions behind the conditions on jsonb columns that have an index. Behind a policy, PostgreSQL looks up by an index
 * only what is known to tell nothing of a hidden row; it knows that of no function on jsonb, and only a superuser may
 * say it. None of these fails or speaks because of what is in a row.
 */
const TELL_NOTHING = [
  'jsonb_contains(jsonb, jsonb)',
  'jsonb_exists_any(jsonb, text[])',
  'jsonb_object_field_text(jsonb, text)',
  'jsonb_build_array(VARIADIC "any")',
  'jsonb_build_object(VARIADIC "any")',
  'to_jsonb(anyelement)',
];
const IS_SUPERUSER = 'SELECT FROM pg_roles WHERE rolname = current_user AND rolsuper';

/**
 * Lets reads behind policies use the indexes of jsonb columns in this database. Without a superuser they see the same
 * rows, and read more of them.
 */
export async function letPoliciesUseIndexes(admin: SqlSession): Promise<void> {
  if ((await rowsOf(admin, IS_SUPERUSER)).length === 0) return;
  await admin.query(TELL_NOTHING.map((name) => `ALTER FUNCTION pg_catalog.${name} LEAKPROOF`).join(';'));
}
