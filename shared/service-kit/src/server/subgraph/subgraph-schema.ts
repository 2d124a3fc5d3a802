import { buildSubgraphSchema, type GraphQLResolverMap } from '@apollo/subgraph';
import {
  getNamedType,
  isInputObjectType,
  isObjectType,
  parse,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { Aggregate } from '../../aggregate/aggregate.ts';
import { enforceAccess, readAccessRules, type AccessRules } from './access.ts';
import { mutationResolvers, type AnyMutation } from './mutations.ts';

/** An executable schema with the access rule of each field, and what each mutation says in whose name one acts. */
export type BuiltSubgraph = {
  schema: GraphQLSchema;
  rules: AccessRules;
  /** Names of the fields of a mutation's input that are marked with `@actsFor`, by its name. */
  actsFor: ReadonlyMap<string, readonly string[]>;
};

/** The schema of a subgraph without resolvers, for whoever reads its types and rules. */
export const subgraphSchema = (sdl: string): GraphQLSchema => buildSubgraphSchema(parse(sdl));

/** What a subgraph is built from. */
export type SubgraphParts = {
  sdl: string;
  /** Resolvers of queries and types. */
  resolvers: object;
  /** Whose types have owners. */
  aggregates?: readonly Aggregate[];
  /** The use case of every mutation, by its name. */
  mutations: Readonly<Record<string, AnyMutation>>;
};

/**
 * Builds the executable schema with its access rules enforced. Throws when a field has no rule, when a query or
 * mutation has no resolver, and when a resolver has no field.
 */
export function buildSubgraph({ sdl, resolvers, mutations, aggregates }: SubgraphParts): BuiltSubgraph {
  const all = { ...resolvers, Mutation: mutationResolvers(mutations) } as GraphQLResolverMap<unknown>;
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: all }]);
  const unresolved = [schema.getQueryType(), schema.getMutationType()].flatMap((type) => unresolvedIn(type));
  if (unresolved.length > 0) throw new Error(`no resolver: ${unresolved.join(', ')}`);
  const misplaced = Object.entries(all).flatMap(([type, fields]) => unknownTo(schema, type, fields));
  if (misplaced.length > 0) throw new Error(`a resolver without a field: ${misplaced.join(', ')}`);
  const rules = readAccessRules(schema);
  enforceAccess(schema, rules, aggregates);
  hideSdl(schema);
  return { schema, rules, actsFor: actingFields(schema) };
}

/** The fields of each mutation's `input` that are marked with `@actsFor`. */
function actingFields(schema: GraphQLSchema): Map<string, readonly string[]> {
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
  return new Map(
    mutations.map(({ name, args }) => {
      const type = getNamedType(args.find((argument) => argument.name === 'input')?.type);
      const fields = isInputObjectType(type) ? Object.values(type.getFields()) : [];
      const marked = fields.filter(({ astNode }) =>
        astNode?.directives?.some((directive) => directive.name.value === 'actsFor'),
      );
      return [name, marked.map((field) => field.name)];
    }),
  );
}

/** The graph is composed from files: nobody asks a running service for its schema, and it tells nobody. */
function hideSdl(schema: GraphQLSchema): void {
  const fields = schema.getQueryType()?.getFields() ?? {};
  delete fields['_service'];
}

const unresolvedIn = (type: GraphQLObjectType | null | undefined): string[] =>
  Object.values(type?.getFields() ?? {})
    .filter((field) => !field.resolve)
    .map((field) => `${type?.name ?? ''}.${field.name}`);

/** Resolvers of a type that the schema does not have; Apollo would drop them. `__resolveReference` and the like are no fields. */
function unknownTo(schema: GraphQLSchema, typeName: string, resolvers: object): string[] {
  const type = schema.getType(typeName);
  if (type && !isObjectType(type)) return [];
  const known = type?.getFields() ?? {};
  return Object.keys(resolvers)
    .filter((name) => !name.startsWith('__') && !(name in known))
    .map((name) => `${typeName}.${name}`);
}
