import type { SqlSession } from '@hub/change-feed';
import { sql, type Compilable } from 'kysely';
import { defineTable } from '../aggregate/aggregate.ts';
import { json, text } from '../aggregate/fields.ts';
import { runQuery, sqlOn } from '../read/sql.ts';

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
};
type RecordKey = { type: string; document: string; recordId: string };

/** Stands for the imported values of an object that was erased since. */
const FORGOTTEN = { erased: true };

/** True when these are the values of an erased object. */
export const isForgotten = (input: object) => 'erased' in input && input.erased === true;

/** What a record became in an earlier import, or earlier in this one. */
export async function findImported(work: Queries, { type, document, recordId }: RecordKey) {
  const [found] = await work.query(
    imported
      .selectFrom('importedRecord')
      .select(['objectId', 'input'])
      .where('type', '=', type)
      .where('document', '=', document)
      .where('recordId', '=', recordId),
  );
  return found;
}

/** Remembers what a record became. */
export async function rememberImported(
  work: Queries,
  { input, ...record }: RecordKey & { objectId: string; input: object },
): Promise<void> {
  await work.send(
    imported.insertInto('importedRecord').values({ ...record, input: sql`${JSON.stringify(input)}::jsonb` }),
  );
}

/** Forgets the values that an object was imported with; importing its record again does not bring it back. */
export async function forgetImported(session: SqlSession, objectId: string): Promise<void> {
  const input = sql<object>`${JSON.stringify(FORGOTTEN)}::jsonb`;
  await runQuery(
    session,
    imported.updateTable('importedRecord').set({ input }).where('objectId', '=', objectId),
  );
}
