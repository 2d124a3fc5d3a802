import { replicaTableOf, type Topic } from '@hub/change-feed';
import { fromUuid, toUuid, type AggregateRow, type NamedPerson as Named } from '@hub/hub-language';
import { sql, type RawBuilder } from 'kysely';
import type { Aggregate } from '../aggregate/aggregate.ts';
import type { ServiceDefinition } from '../definition/definition.ts';
import { hydratorOf } from '../read/hydrator.ts';
import type { Reader } from '../read/reader.ts';
import { isNaming, isOwn, isOwned, namesOf, namingValues, ownValues } from './named-persons.ts';

/** What a record is to the person: see the enum of the same name in the graph. */
export type PersonalKind = 'OWN' | 'NAMED' | 'HISTORY' | 'ACTION' | 'SOURCE' | 'ANSWER' | 'COPY';

/** One thing that a service holds of a person; `key` orders the records of one source. */
export type PersonalRecord = { key: string; kind: PersonalKind; type: string; id: string; values: object };

/** Where a service holds something of persons: a page of it, after a key. */
export type PersonalSource = {
  readonly name: string;
  /** What its keys look like. */
  readonly keys: RegExp;
  readonly page: (read: Reader, of: Named, after: string | null, limit: number) => Promise<PersonalRecord[]>;
};

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const NUMBER = /^[0-9]{1,18}$/;
const TEXT = /^[^\0]*$/;

/** The parts of a service's definition that say where it holds what. */
export type Held = Pick<ServiceDefinition, 'aggregates' | 'follows'>;

const columnsOf = (aggregate: Aggregate) =>
  sql.join(hydratorOf(aggregate).columns.map((column) => sql.ref(`t.${column}`)));

/** Rows of an aggregate that are the person's, or only name it. */
function rowsOf(aggregate: Aggregate, kind: 'OWN' | 'NAMED'): PersonalSource {
  const { typeName, table, prefix } = aggregate;
  return {
    name: `${kind} ${typeName}`,
    keys: UUID,
    async page(read, of, after, limit) {
      const own = isOwn(aggregate, of);
      const which = kind === 'OWN' ? own : sql`${isNaming(aggregate, of)} AND ${own} IS NOT TRUE`;
      const rows = await read.unseen(sql`SELECT ${columnsOf(aggregate)} FROM ${sql.table(table)} t
        WHERE (${which}) AND (${after}::uuid IS NULL OR t.id > ${after}::uuid) ORDER BY t.id LIMIT ${limit}`);
      return rows.map((stored) => {
        const row = hydratorOf(aggregate).hydrate(stored, 0);
        const shown = (kind === 'OWN' ? ownValues : namingValues)(aggregate, { ...row }, of);
        const key = toUuid(row.id, prefix);
        return { key, kind, type: typeName, id: row.id, values: { ...shown, ...standing(row) } };
      });
    },
  };
}

const standing = ({ id, version }: AggregateRow) => ({ id, version });

/** TypeIDs of the rows that are the person's. */
async function ownIds(read: Reader, aggregates: readonly Aggregate[], of: Named): Promise<string[]> {
  const lists = aggregates.filter(isOwned).map(async (aggregate) => {
    const rows = await read.unseen(
      sql`SELECT t.id FROM ${sql.table(aggregate.table)} t WHERE ${isOwn(aggregate, of)}`,
    );
    return rows.map(([id]) => fromUuid(aggregate.prefix, String(id)));
  });
  return (await Promise.all(lists)).flat();
}

const json = (text: unknown): object | null =>
  typeof text === 'string' ? (JSON.parse(text) as object) : null;

type ChangeRow = [
  seq: string,
  id: string,
  aggregate: string,
  version: number,
  type: string,
  at: string,
  reason: string | null,
  payload: string | null,
];

const changesWhere = (which: RawBuilder<unknown>, after: string | null, limit: number) => sql`
  SELECT seq, id, aggregateid, aggregate_version, type, created_at, reason, payload FROM change
  WHERE ${which} AND seq > ${after ?? '0'}::bigint ORDER BY seq LIMIT ${limit}`;

const asChange = ([seq, id, aggregate, version, type, at, reason]: ChangeRow) => ({
  key: seq,
  type: 'Change',
  id: id,
  values: { aggregate, version, change: type, at, reason },
});

/** The earlier versions of the rows that are the person's. */
const historyOf = (aggregates: readonly Aggregate[]): PersonalSource => ({
  name: 'HISTORY',
  keys: NUMBER,
  async page(read, of, after, limit) {
    const ids = await ownIds(read, aggregates, of);
    const rows = await read.unseen(changesWhere(sql`aggregateid = ANY(${ids}::text[])`, after, limit));
    return rows.map((row) => {
      const change = asChange(row as ChangeRow);
      const aggregate = aggregates.find(({ prefix }) => change.values.aggregate.startsWith(`${prefix}_`));
      const payload = json(row[7]);
      const snapshot = aggregate && payload ? ownValues(aggregate, { ...payload }, of) : null;
      return { ...change, kind: 'HISTORY', values: { ...change.values, snapshot } };
    });
  },
});

/** What the person did: which step of which object, when and why, without the object's values. */
const ACTIONS: PersonalSource = {
  name: 'ACTION',
  keys: NUMBER,
  async page(read, of, after, limit) {
    const rows = await read.unseen(changesWhere(sql`actor = ANY(${namesOf(of)}::text[])`, after, limit));
    return rows.map((row) => ({ ...asChange(row as ChangeRow), kind: 'ACTION' }));
  },
};

/** What documents say of the person, as it was imported. */
const sourcesOf = (aggregates: readonly Aggregate[]): PersonalSource => ({
  name: 'SOURCE',
  keys: TEXT,
  async page(read, of, after, limit) {
    const ids = await ownIds(read, aggregates, of);
    const rows = await read.unseen(sql`SELECT key, object_id, type, document, record_id, input
      FROM imported_record CROSS JOIN LATERAL (SELECT concat_ws(' ', object_id, document, record_id) AS key) AS k
      WHERE object_id = ANY(${ids}::text[]) AND key > ${after ?? ''} ORDER BY key LIMIT ${limit}`);
    return rows.map(([key, id, type, document, recordId, input]) => ({
      key: String(key),
      kind: 'SOURCE',
      type: String(type),
      id: String(id),
      values: { document, recordId, input },
    }));
  },
});

/** Commands whose answers are kept for the person, so that they may be repeated. */
const ANSWERS: PersonalSource = {
  name: 'ANSWER',
  keys: TEXT,
  async page(read, of, after, limit) {
    const rows = await read.unseen(sql`SELECT key, operation, created_at FROM idempotency_key
      WHERE actor = ANY(${namesOf(of)}::text[]) AND key > ${after ?? ''} ORDER BY key LIMIT ${limit}`);
    return rows.map(([key, operation, at]) => ({
      key: String(key),
      kind: 'ANSWER',
      type: String(operation),
      id: String(key),
      values: { operation, at },
    }));
  },
};

/** Copies of what another service holds: which, for the values are told by that one. */
const copiesOf = (topic: Topic): PersonalSource => ({
  name: `COPY ${topic}`,
  keys: TEXT,
  async page(read, of, after, limit) {
    const names = JSON.stringify({ names: namesOf(of) });
    const rows = await read.unseen(sql`SELECT id, version FROM ${sql.table(replicaTableOf(topic))}
      WHERE jsonb_path_exists(snapshot, '$.** ? (@ == $names[*])'::jsonpath, ${names}::jsonb)
        AND id > ${after ?? ''} ORDER BY id LIMIT ${limit}`);
    return rows.map(([id, version]) => ({
      key: String(id),
      kind: 'COPY',
      type: topic,
      id: String(id),
      values: { topic, version },
    }));
  },
});

/** Every place in which a service holds something of persons, in the order in which it is told. */
export const personalSources = ({ aggregates, follows }: Held): PersonalSource[] => [
  ...aggregates.filter(isOwned).map((aggregate) => rowsOf(aggregate, 'OWN')),
  ...aggregates.map((aggregate) => rowsOf(aggregate, 'NAMED')),
  historyOf(aggregates),
  ACTIONS,
  sourcesOf(aggregates),
  ANSWERS,
  ...follows.map(copiesOf),
];
