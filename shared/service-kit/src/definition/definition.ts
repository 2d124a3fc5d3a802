import type { Topic } from '@hub/change-feed';
import type { Aggregate, Table } from '../aggregate/aggregate.ts';
import type { UnitOfWork } from '../use-case/work/unit-of-work.ts';
import type { GrantSource } from '../server/grant-book.ts';
import type { AnyMutation } from '../server/subgraph/mutations.ts';

/** What a service does by itself when replicas of a followed topic move, in the transaction that folds them. */
export type Reaction = {
  /** Stands as actor in the audit trail. */
  actor: string;
  react: (work: UnitOfWork, ids: readonly string[]) => Promise<void>;
};

/** Everything that makes a service. */
export type ServiceDefinition = {
  readonly name: string;
  /** Folder with schema.graphql and migrations/. */
  readonly folder: string;
  readonly aggregates: readonly Aggregate[];
  /** Tables that features keep beside their aggregates. */
  readonly tables: readonly Table[];
  /** Resolvers of queries and types. */
  readonly resolvers: object;
  readonly mutations: Readonly<Record<string, AnyMutation>>;
  /** Topics whose replicas it keeps; the kit makes their tables. */
  readonly follows: readonly Topic[];
  readonly reactions: Readonly<Partial<Record<Topic, Reaction>>>;
  /** Where the grants of a caller are; without, callers have what their tokens claim. */
  readonly grants?: GrantSource;
};

/**
 * Defines a service. A reaction to a topic that is not followed does not compile. Throws when two aggregates share a
 * prefix, a table or a GraphQL type.
 */
export function defineService<const Follows extends readonly Topic[]>(
  definition: Omit<ServiceDefinition, 'follows' | 'reactions' | 'tables'> & {
    tables?: readonly Table[];
    follows: Follows;
    /** Topics that a shared package reads; one that is not followed does not compile. */
    needs?: readonly Follows[number][];
    reactions?: { readonly [T in Follows[number]]?: Reaction };
  },
): ServiceDefinition {
  const { needs: _needs, ...rest } = definition;
  const { aggregates, tables = [], reactions = {} } = rest;
  requireDistinct('prefix', prefixesOf(aggregates));
  requireDistinct(
    'table',
    [...aggregates, ...tables].map(({ table }) => table),
  );
  requireDistinct(
    'type',
    aggregates.map(({ typeName }) => typeName),
  );
  return { ...rest, tables, reactions };
}

/** Prefixes of the aggregates and of the parts that they hold. */
export const prefixesOf = (aggregates: readonly Aggregate[]): string[] =>
  aggregates.flatMap(({ prefix, parts }) => [prefix, ...Object.keys(parts)]);

function requireDistinct(what: string, names: readonly string[]): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new Error(`two aggregates have the ${what} ${twice}`);
}
