import { buildSubgraphSchema, type GraphQLResolverMap } from '@apollo/subgraph';
import {
  getNamedType,
  isInputObjectType,
  isObjectType,
  Kind,
  parse,
  type DocumentNode,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { Topic } from '@hub/change-feed';
import type { Aggregate } from '../../aggregate/aggregate.ts';
import { historyResolvers, type MayRead } from '../../history/index.ts';
import { exportResolvers } from '../../personal/index.ts';
import { enforceAccess, mayRead, readAccessRules, type AccessRules } from './access.ts';
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
  /** Name of the service, and the topics that it follows: where it holds what of persons. */
  name?: string;
  follows?: readonly Topic[];
  /** The use case of every mutation, by its name. */
  mutations: Readonly<Record<string, AnyMutation>>;
};

/**
 * Builds the executable schema with its access rules enforced. Throws when a field has no rule, when a query or
 * mutation has no resolver, and when a resolver has no field.
 */
export function buildSubgraph(parts: SubgraphParts): BuiltSubgraph {
  const { sdl, mutations, aggregates = [] } = parts;
  let rules: AccessRules = new Map();
  const mayReadField: MayRead = (aggregate, field, row, caller) => {
    const roles = rules.get(`${aggregate.typeName}.${field}`);
    return roles !== undefined && mayRead({ roles, aggregate }, row, caller);
  };
  const typeDefs = parse(sdl);
  const kits = { Mutation: mutationResolvers(mutations), ...personExport(typeDefs, parts) };
  const told = aggregates.filter(({ typeName }) => tellsHistory(typeDefs, typeName));
  const resolvers = withHistory(parts.resolvers, historyResolvers(told, mayReadField));
  const all = { ...resolvers, ...kits } as GraphQLResolverMap<unknown>;
  const schema = buildSubgraphSchema([{ typeDefs, resolvers: all }]);
  const unresolved = [schema.getQueryType(), schema.getMutationType()].flatMap((type) => unresolvedIn(type));
  if (unresolved.length > 0) throw new Error(`no resolver: ${unresolved.join(', ')}`);
  const misplaced = Object.entries(all).flatMap(([type, fields]) => unknownTo(schema, type, fields));
  if (misplaced.length > 0) throw new Error(`a resolver without a field: ${misplaced.join(', ')}`);
  rules = readAccessRules(schema);
  enforceAccess(schema, rules, aggregates);
  hideSdl(schema);
  return { schema, rules, actsFor: actingFields(schema) };
}

/** True when the schema gives the type a history: not every aggregate is in the graph. */
const tellsHistory = ({ definitions }: DocumentNode, type: string): boolean =>
  definitions.some(
    (one) =>
      one.kind === Kind.OBJECT_TYPE_EXTENSION &&
      one.name.value === type &&
      one.fields?.some(({ name }) => name.value === 'history') === true,
  );

/** The resolvers of a schema, and of the history of each of its objects. */
const withHistory = (resolvers: object, histories: Readonly<Record<string, object>>): object => {
  const own: Readonly<Record<string, object>> = { ...resolvers };
  const extended = Object.entries(histories).map(([type, history]) => [type, { ...own[type], ...history }]);
  return { ...own, ...(Object.fromEntries(extended) as object) };
};

/** The resolvers of what the service holds of a person, where its schema tells it. */
function personExport(
  { definitions }: DocumentNode,
  { name = '', aggregates = [], follows = [] }: SubgraphParts,
): object {
  const isTold = definitions.some(
    (one) => one.kind === Kind.OBJECT_TYPE_DEFINITION && one.name.value === 'PersonExport',
  );
  return isTold ? { PersonExport: exportResolvers(name, { aggregates, follows }) } : {};
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
