import type { SqlSession } from '@hub/change-feed';
import { sql, type Compilable } from 'kysely';
import { defineTable, type Table } from '../../aggregate/aggregate.ts';
import { json, text } from '../../aggregate/fields.ts';
import { runQuery, sqlOn } from '../../read/sql.ts';
import { takeTurns } from '../work/turns.ts';

/** What each record of a source became, with the values it was imported with. */
export const importedRecord = defineTable('imported_record', {
  type: text(),
  document: text(),
  recordId: text(),
  objectId: text(),
  input: json<object>(),
});
const imported = sqlOn(importedRecord);

/** What runs a statement of typed SQL: a unit of work. */
type Queries = {
  query<Row>(statement: Compilable<Row>): Promise<Row[]>;
  send(statement: Compilable): Promise<void>;
  insertMany<Stored extends object>(table: Table<string, Stored>, rows: readonly Stored[]): Promise<void>;
};
type RecordKey = { type: string; document: string; recordId: string };

/** Stands for the imported values of an object that was erased since. */
const FORGOTTEN = { erased: true };

/** True when these are the values of an erased object. */
export const isForgotten = (input: object) => 'erased' in input && input.erased === true;

/** What a record became, with the values it was imported with. */
export type Remembered = RecordKey & { objectId: string; input: object };

/**
 * What the records of a document became in earlier imports. Imports of one document go on one after the other from
 * here, so that each knows what those before it made.
 */
export async function findImported(work: Queries, document: string): Promise<Remembered[]> {
  await takeTurns(work, 'import of ', [document]);
  return work.query(
    imported
      .selectFrom('importedRecord')
      .select(['type', 'document', 'recordId', 'objectId', 'input'])
      .where('document', '=', document),
  );
}

/** Remembers what records became. */
export const rememberImported = (work: Queries, records: readonly Remembered[]): Promise<void> =>
  work.insertMany(importedRecord, records);

/** Forgets the values that objects were imported with; importing their records again does not bring them back. */
export async function forgetImported(session: SqlSession, objectIds: readonly string[]): Promise<void> {
  const input = sql<object>`${JSON.stringify(FORGOTTEN)}::jsonb`;
  await runQuery(
    session,
    imported
      .updateTable('importedRecord')
      .set({ input })
      .where('objectId', '=', sql<string>`ANY (${objectIds}::text[])`),
  );
}
