import { replicaTableOf, type Topic } from '@hub/change-feed';
import { sql, type RawBuilder } from 'kysely';
import type { Aggregate } from '../aggregate/aggregate.ts';
import { allOf, within, type Condition, type Sight } from './condition.ts';
import { hydratorOf } from './hydrator.ts';
import type { Relation } from './relation.ts';
import { compileStatement, valueOf, type Compiled } from './statement.ts';

/** Columns of `t` in the order of the aggregate's hydrator; the first is the id. */
const columnsOf = (aggregate: Aggregate): RawBuilder<unknown> =>
  sql.join(hydratorOf(aggregate).columns.map((column) => sql.ref(`t.${column}`)));

const LIMIT = valueOf<number>('limit');
const afterCursor: Condition = sql<boolean>`t.id > ${valueOf('after')}::uuid`;

/** One page of an aggregate's rows under a filter, by id. Takes `limit`, and `after` where the page has one. */
export const pageOf = (
  aggregate: Aggregate,
  sight: Sight,
  hasAfter: boolean,
  filter: readonly Condition[],
): RawBuilder<unknown> => sql`
  SELECT ${columnsOf(aggregate)} FROM ${sql.table(aggregate.table)} t
  WHERE ${allOf([within(sight, aggregate), ...filter, ...(hasAfter ? [afterCursor] : [])])}
  ORDER BY t.id LIMIT ${LIMIT}`;

const buildById = (aggregate: Aggregate, sight: Sight) => sql`
  SELECT ${columnsOf(aggregate)} FROM ${sql.table(aggregate.table)} t
  WHERE t.id = ANY(${valueOf('uuids')}::uuid[]) AND ${within(sight, aggregate)}`;

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

function buildRelated(relation: Relation, sight: Sight, hasAfter: boolean) {
  const others = [within(sight, relation.aggregate), ...(hasAfter ? [afterCursor] : [])];
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
export const rowsById = (aggregate: Aggregate, sight: Sight): Compiled =>
  once(aggregate, sight, () => buildById(aggregate, sight));

/** A page of the rows of each parent in `ids` and `uuids`, the parent's id first; takes `limit` and `after`. */
export const relatedRows = (relation: Relation, sight: Sight, hasAfter: boolean): Compiled =>
  once(relation, `${sight}${hasAfter ? ' after' : ''}`, () => buildRelated(relation, sight, hasAfter));

/** Id and snapshot of the replicas with these `ids`. */
export const replicasById = (topic: Topic): Compiled => once(topic, '', () => buildReplicas(topic));
