import { contractOf, type TopicContract } from '../contracts/topic-contracts.ts';
import type { SqlSession } from '../sql-session.ts';
import { wireType } from '../wire.ts';

/** One change of one aggregate, to be written in the transaction that makes it. */
export type NewChange = {
  /** Says the contract, and where it is published. */
  topic: string;
  /** False keeps it in the audit trail alone; true when absent. */
  published?: boolean;
  aggregateId: string;
  /** Version of the aggregate after the change; rises by one with each. */
  version: number;
  /** Past tense, one of the contract's change types, e.g. `registered`. */
  changeType: string;
  /** The aggregate after the change; null erases it (tombstone). */
  snapshot: object | null;
  before: object | null;
  actor: string;
  reason?: string | undefined;
  /** Groups the changes of one transaction. */
  causationId: string;
  traceparent?: string | undefined;
};

/** Copies a value without its null and undefined properties: on the wire an absent property is omitted. */
export function withoutNulls<T>(value: T): T {
  if (Array.isArray(value)) return value.map((item: unknown) => withoutNulls(item)) as T;
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([, v]) => v !== null && v !== undefined);
  return Object.fromEntries(entries.map(([k, v]) => [k, withoutNulls(v as unknown)])) as T;
}

/** Most bytes of one snapshot; a batch of one partition holds no more either. */
const MAX_SNAPSHOT_BYTES = 512 * 1024;

/**
 * Writes changes; call it last in the transaction, after the aggregates are locked and
 * their versions raised, so that the order of `seq` is the order of commits per aggregate.
 * Throws when a snapshot does not fit its contract or is over 512 KiB: the transaction must then fail.
 */
export async function appendChanges(session: SqlSession, changes: readonly NewChange[]): Promise<void> {
  if (changes.length === 0) return;
  for (let at = 0; at < changes.length; at += MAX_ROWS) {
    const rows = changes.slice(at, at + MAX_ROWS).map((change) => toRow(change));
    const [text, values] = statementOf(rows);
    await session.query(text, values);
  }
}

const COLUMNS = {
  aggregatetype: 'text',
  aggregateid: 'text',
  aggregate_version: 'integer',
  type: 'text',
  topic: 'text',
  payload: 'text',
  before: 'text',
  dataschema: 'text',
  actor: 'text',
  reason: 'text',
  causation_id: 'uuid',
  traceparent: 'text',
} as const;
const COLUMN_NAMES = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[];

const NAMES = COLUMN_NAMES.join();
const parameters = (suffix: string) =>
  COLUMN_NAMES.map((column, index) => `$${index + 1}::${COLUMNS[column]}${suffix}`);

/** Nearly every transaction has one change: a plain row takes Postgres less than half of what a list of one takes. */
const APPEND_ONE = `INSERT INTO change (${NAMES}) VALUES (${parameters('').join()})`;

/**
 * The same text for any number of changes, so that it can be prepared: one array a column. These are unnested in the
 * list of columns: in FROM, Postgres makes a store of rows for each first.
 */
const APPEND_MANY = `
  INSERT INTO change (${NAMES})
  SELECT ${NAMES} FROM (
    SELECT ${parameters('[]')
      .map((list, index) => `unnest(${list}) AS ${COLUMN_NAMES[index]}`)
      .join()},
      generate_subscripts($1::text[], 1) AS place) AS given
  ORDER BY place`;

/** Most changes of one statement, which keeps it within its time and memory. */
const MAX_ROWS = 5_000;

function statementOf(rows: readonly ReturnType<typeof toRow>[]): [text: string, values: unknown[]] {
  const [only] = rows;
  return rows.length === 1 && only
    ? [APPEND_ONE, COLUMN_NAMES.map((column) => only[column])]
    : [APPEND_MANY, COLUMN_NAMES.map((column) => rows.map((row) => row[column]))];
}

function toRow(change: NewChange) {
  const contract = contractOf(change.topic);
  return {
    aggregatetype: contract.aggregateType,
    aggregateid: change.aggregateId,
    aggregate_version: change.version,
    type: wireType(change.topic, change.changeType),
    topic: change.published === false ? null : change.topic,
    payload: change.snapshot === null ? null : payloadOf(change, contract),
    before: change.before === null ? null : JSON.stringify(withoutNulls(change.before)),
    dataschema: contract.schemaId,
    actor: change.actor,
    reason: change.reason ?? null,
    causation_id: change.causationId,
    traceparent: change.traceparent ?? null,
  };
}

/** The snapshot as text. Throws when the change is not one that the contract knows. */
function payloadOf(change: NewChange, contract: TopicContract): string {
  const { topic, changeType, aggregateId, snapshot, published = true } = change;
  if (published && !contract.changeTypes.includes(changeType)) {
    throw new Error(`${topic} has no change type ${changeType}`);
  }
  const value = withoutNulls(snapshot);
  const problems = contract.problems(value);
  if (problems.length > 0) {
    throw new Error(`${aggregateId} does not fit ${contract.schemaId}: ${problems.join('; ')}`);
  }
  const payload = JSON.stringify(value);
  if (Buffer.byteLength(payload) <= MAX_SNAPSHOT_BYTES) return payload;
  throw new Error(
    `${aggregateId} has a snapshot of over ${MAX_SNAPSHOT_BYTES} bytes: keep what is large outside the feed`,
  );
}

/**
 * Empties the values of aggregates' changes on all topics, the only thing that these ever lose: who, when and why stay.
 * Call it after their tombstones are appended, in the same transaction; without one it is refused. What is still
 * unpublished goes out as tombstones.
 */
export async function eraseValues(session: SqlSession, aggregateIds: readonly string[]): Promise<void> {
  await session.query('SELECT erase_changes($1::text[])', [aggregateIds]);
}
