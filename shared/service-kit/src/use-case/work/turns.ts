import { sql, type Compilable } from 'kysely';
import { sqlOn } from '../../read/sql.ts';

/** What sends a statement of typed SQL: a unit of work. */
type Sends = { send(statement: Compilable): Promise<void> };

/**
 * Waits until no other transaction has its turn at these, and keeps it until this one ends: what one then reads, the
 * others have committed. For what no row or constraint settles, e.g. two rows that are written at once and only
 * together lead to a third. `kind` keeps the ids of one purpose apart from those of another. Always in the order of the
 * ids; who takes turns of several kinds takes them in the same order everywhere.
 */
export async function takeTurns(work: Sends, kind: string, ids: readonly string[]): Promise<void> {
  const inOrder = [...new Set(ids)].toSorted();
  if (inOrder.length === 0) return;
  await work.send(
    sqlOn()
      .selectFrom(sql<{ id: string }>`unnest(${inOrder}::text[])`.as<'turn'>(sql`turn(id)`))
      .select(sql`pg_advisory_xact_lock(hashtextextended(${kind}::text || turn.id, 0))`.as('taken')),
  );
}
