import { rowsOf } from '@hub/change-feed';
import { isId, toUuid } from '@hub/hub-language';
import { columnName } from '../aggregate/entity.ts';
import type { ServiceDefinition } from '../definition/definition.ts';
import { personColumns } from '../personal/index.ts';
import type { UseCaseBed } from './use-case-bed.ts';

/** Tables of the kit that a person's export goes through by itself. */
const OF_THE_KIT = ['change', 'idempotency_key', 'imported_record'];

/**
 * Columns, as `table.column`, in which a person or an account stands and that a person's export does not look at,
 * because the field list does not say that they name persons. A service's suite expects none once its aggregates lived.
 */
export async function untoldPersons(bed: UseCaseBed, definition: ServiceDefinition): Promise<string[]> {
  const told = [...definition.aggregates, ...definition.tables].flatMap(({ table, fields }) =>
    personColumns({ fields }).map(([field]) => `${table}.${columnName(field)}`),
  );
  const names = await namesIn(bed);
  const found: string[] = [];
  for (const table of await tablesOf(bed)) {
    if (OF_THE_KIT.includes(table) || table.endsWith('_replica')) continue;
    const columns = await rowsOf<{ column: string }>(
      bed.database,
      `SELECT DISTINCT cell.key AS column FROM "${table}" AS t, jsonb_each(to_jsonb(t)) AS cell
       WHERE jsonb_path_exists(cell.value, '$.** ? (@ == $names[*])', $1::jsonb)
          OR jsonb_path_exists(cell.value, '$.** ? (@ like_regex "^per_[0-9a-z]{26}$")')`,
      [JSON.stringify({ names })],
    );
    found.push(...columns.map(({ column }) => `${table}.${column}`));
  }
  return found.filter((column) => !told.includes(column));
}

const tablesOf = async (bed: UseCaseBed): Promise<string[]> => {
  const tables = `SELECT table_name AS name FROM information_schema.tables
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`;
  return (await rowsOf<{ name: string }>(bed.database, tables)).map(({ name }) => name);
};

/** Everybody who stands in the audit trail, acting or named: accounts, and ids in both spellings. */
async function namesIn(bed: UseCaseBed): Promise<string[]> {
  const rows = await rowsOf<{ name: string }>(
    bed.database,
    `SELECT DISTINCT actor AS name FROM change
     UNION SELECT DISTINCT one.id[1] FROM change, regexp_matches(payload, 'per_[0-9a-z]{26}', 'g') AS one(id)`,
  );
  return rows.flatMap(({ name }) => (isId(name, 'per') ? [name, toUuid(name)] : [name]));
}
