import { replicaTableOf, type Topic } from '@hub/change-feed';
import { sql, type RawBuilder } from 'kysely';
import type { Aggregate } from '../aggregate/aggregate.ts';
import { allOf, anyOf, type Condition } from './condition.ts';
import { hydratorOf } from './hydrator.ts';
import { reachedByAny, type Access } from './reach.ts';
import type { Relation } from './relation.ts';
import { within } from './sight.ts';
import { compileStatement, valueOf, type Compiled } from './statement.ts';

/** Columns of `t` in the order of the aggregate's hydrator; the first is the id. */
const columnsOf = (aggregate: Aggregate): RawBuilder<unknown> =>
  sql.join(hydratorOf(aggregate).columns.map((column) => sql.ref(`t.${column}`)));

const LIMIT = valueOf<number>('limit');
const afterCursor: Condition = sql<boolean>`t.id > ${valueOf('after')}::uuid`;

/** One page of an aggregate's rows under a filter, by id. Takes `limit`, and `after` where the page has one. */
export const pageOf = (
  aggregate: Aggregate,
  access: Access,
  hasAfter: boolean,
  filter: readonly Condition[],
): RawBuilder<unknown> => sql`
  SELECT ${columnsOf(aggregate)} FROM ${sql.table(aggregate.table)} t
  WHERE ${allOf([within(access, aggregate), ...filter, ...(hasAfter ? [afterCursor] : [])])}
  ORDER BY t.id LIMIT ${LIMIT}`;

const buildById = (aggregate: Aggregate, access: Access) => sql`
  SELECT ${columnsOf(aggregate)} FROM ${sql.table(aggregate.table)} t
  WHERE t.id = ANY(${valueOf('uuids')}::uuid[]) AND ${within(access, aggregate)}`;

const actedOn = (access: Access, aggregate: Aggregate): Condition =>
  access === 'ALL' ? sql<boolean>`TRUE` : anyOf(reachedByAny(aggregate, access, 'acting'));

/** What a statement locks: what the caller sees and acts on, and whether of one row, and only if the caller sees it. */
export type Locking = {
  readonly seen: Access;
  readonly acting: Access;
  readonly isOne: boolean;
  readonly onlySeen: boolean;
};

function buildLocked(aggregate: Aggregate, { seen, acting, isOne, onlySeen }: Locking) {
  const uuids = valueOf('uuids');
  const which = isOne ? sql`t.id = (${uuids}::uuid[])[1]` : sql`t.id = ANY(${uuids}::uuid[])`;
  return sql`
    SELECT ${columnsOf(aggregate)}, ${within(seen, aggregate)}, ${actedOn(acting, aggregate)}
    FROM ${sql.table(aggregate.table)} t WHERE ${which}
    ${onlySeen ? sql`AND ${within(seen, aggregate)}` : sql``} ${isOne ? sql`` : sql`ORDER BY t.id`} FOR UPDATE`;
}

const buildActedOn = (aggregate: Aggregate, acting: Access) => sql`
  SELECT t.id FROM ${sql.table(aggregate.table)} t
  WHERE t.id = ANY(${valueOf('uuids')}::uuid[]) AND ${actedOn(acting, aggregate)}`;

/** The rows of parent `p` that a condition gives, at most a page, by id. */
function branchOf(
  { aggregate, newestOnly }: Relation,
  condition: Condition,
  others: readonly Condition[],
): RawBuilder<unknown> {
  const rows = newestOnly
    ? sql`(SELECT t.* FROM ${sql.table(aggregate.table)} t WHERE ${condition} ORDER BY t.id DESC LIMIT 1)`
    : sql.table(aggregate.table);
  return sql`SELECT ${columnsOf(aggregate)} FROM ${rows} t
    WHERE ${allOf([condition, ...others])} ORDER BY t.id LIMIT ${LIMIT}`;
}

function buildRelated(relation: Relation, access: Access, hasAfter: boolean) {
  const others = [within(access, relation.aggregate), ...(hasAfter ? [afterCursor] : [])];
  const branches = relation.anyOf.map((condition) => branchOf(relation, condition, others));
  const [only] = branches;
  const page =
    branches.length === 1 && only
      ? only
      : sql`SELECT DISTINCT ON (b.id) b.* FROM (${sql.join(
          branches.map((branch) => sql`(${branch})`),
          sql` UNION ALL `,
        )}) AS b ORDER BY b.id LIMIT ${LIMIT}`;
  return sql`
    SELECT p.id, x.* FROM unnest(${valueOf('ids')}::text[], ${valueOf('uuids')}::uuid[]) AS p(id, uuid)
    CROSS JOIN LATERAL (${page}) AS x`;
}

const buildReplicas = (topic: Topic) =>
  sql`SELECT id, snapshot FROM ${sql.table(replicaTableOf(topic))} WHERE id = ANY(${valueOf('ids')}::text[])`;

const kept = new Map<object | string, Map<string, Compiled>>();

function once(of: object | string, variant: string, build: () => RawBuilder<unknown>): Compiled {
  const variants = kept.get(of) ?? new Map<string, Compiled>();
  kept.set(of, variants);
  const compiled = variants.get(variant) ?? compileStatement(build());
  variants.set(variant, compiled);
  return compiled;
}

/** Rows by `uuids`, compiled once. */
export const rowsById = (aggregate: Aggregate, access: Access): Compiled =>
  once(aggregate, String(access), () => buildById(aggregate, access));

/** A page of the rows of each parent in `ids` and `uuids`, the parent's id first; takes `limit` and `after`. */
export const relatedRows = (relation: Relation, access: Access, hasAfter: boolean): Compiled =>
  once(relation, `${String(access)}${hasAfter ? ' after' : ''}`, () =>
    buildRelated(relation, access, hasAfter),
  );

/** Id and snapshot of the replicas with these `ids`. */
export const replicasById = (topic: Topic): Compiled => once(topic, '', () => buildReplicas(topic));

/**
 * Locks and reads rows by `uuids`, in the order of these, so that two that lock the same do not lock each other out;
 * after the columns come whether the caller sees the row, and whether it acts on it.
 */
export const lockedRows = (aggregate: Aggregate, locking: Locking): Compiled =>
  once(aggregate, `lock ${Object.values(locking).map(String).join(' | ')}`, () =>
    buildLocked(aggregate, locking),
  );

/** The ids of those of the rows `uuids` that the caller acts on. */
export const rowsActedOn = (aggregate: Aggregate, acting: Access): Compiled =>
  once(aggregate, `acting ${String(acting)}`, () => buildActedOn(aggregate, acting));
