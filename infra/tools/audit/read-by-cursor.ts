import type pg from 'pg';

const PORTION = 1_000;
let cursors = 0;

/** The rows of a query in portions: memory does not grow with their number. Within a transaction only. */
export async function* readByCursor<Row extends pg.QueryResultRow>(
  client: pg.Client,
  sql: string,
): AsyncGenerator<Row[]> {
  const name = `audit_${cursors++}`;
  await client.query(`DECLARE ${name} NO SCROLL CURSOR FOR ${sql}`);
  for (;;) {
    const { rows } = await client.query<Row>(`FETCH ${PORTION} FROM ${name}`);
    if (rows.length > 0) yield rows;
    if (rows.length < PORTION) break;
  }
  await client.query(`CLOSE ${name}`);
}
