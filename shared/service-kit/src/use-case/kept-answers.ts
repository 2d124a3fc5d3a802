import { sql } from 'kysely';
import { defineTable } from '../aggregate/aggregate.ts';
import { json, somebody, text } from '../aggregate/fields.ts';
import { sqlOn } from '../read/sql.ts';
import type { UnitOfWork } from './work/unit-of-work.ts';

const keptAnswer = defineTable('idempotency_key', {
  actor: somebody(),
  key: text(),
  result: json<unknown>().nullable(),
});

/** Forgets the answers that were kept for somebody, or that tell of them; by these names the data know them. */
export const forgetAnswers = (work: UnitOfWork, names: readonly string[]): Promise<void> =>
  work.send(
    sqlOn(keptAnswer)
      .deleteFrom('idempotencyKey')
      .where((row) =>
        row.or([
          row('actor', '=', row.fn.any(row.val(names))),
          sql<boolean>`jsonb_path_exists(result, '$.** ? (@ == $names[*])', ${JSON.stringify({ names })}::jsonb)`,
        ]),
      ),
  );
