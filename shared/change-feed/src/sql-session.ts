/** The part of a database session that the feed needs; TypeORM's EntityManager and pg's clients have it. */
export type SqlSession = { query(sql: string, parameters?: unknown[]): Promise<unknown> };

/** Rows of a query on either kind of session. */
export async function rowsOf<Row>(
  session: SqlSession,
  sql: string,
  parameters: unknown[] = [],
): Promise<Row[]> {
  const result = (await session.query(sql, parameters)) as Row[] | { rows: Row[] } | [Row[], number];
  if (!Array.isArray(result)) return result.rows;
  // TypeORM answers UPDATE and DELETE with the rows and their number.
  return Array.isArray(result[0]) ? (result[0] as Row[]) : (result as Row[]);
}

const PASSING_CLASSES = new Set(['08', '40', '53', '55', '57', '58']);
/** Of Node.js, e.g. ECONNRESET; no class of Postgres begins with E. */
const SYSTEM_CODE = /^E[A-Z]{3,}$/;
const POSTGRES_CODE = /^[0-9A-Z]{5}$/;
const PASSING_MESSAGE = /Connection terminated|timeout exceeded|Client has encountered a connection error/;

/**
 * True for an error that passes by itself: a connection lost, a deadlock, a server that restarts or is short of
 * something. Everything else would fail again with the same change.
 */
export function isTransient(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name.startsWith('KafkaJS') || error.name === 'AbortError') return true;
  if (PASSING_MESSAGE.test(error.message)) return true;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (SYSTEM_CODE.test(code)) return true;
  return POSTGRES_CODE.test(code) && PASSING_CLASSES.has(code.slice(0, 2));
}
