import { describe, expect, it } from '@jest/globals';
import { contractVersions } from '@hub/change-feed/contracts';
import { SERVICES } from '@hub/infra/names';
import { readAccessRules, subgraphSchema, subgraphSdl } from '@hub/service-kit/server';
import { getNamedType, isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql';

/** Types of the graph that a contract speaks of, where its title is not the type's name. */
const TYPES: Record<string, readonly string[]> = {
  Fact: ['Fact', 'Relationship', 'UnnamedGroup', 'SourceDocument', 'Country'],
};

/** The same under another name in the graph. */
const ALIASES: Record<string, string> = { 'Party.id': 'organization', 'Fact.kind': '__typename' };

/** Fields that every aggregate has, and that say nothing of anybody. */
const TECHNICAL = new Set(['version', 'example', '__typename']);

type Schema = {
  title: string;
  'x-topic': string;
  'x-audience': string;
  properties?: Record<string, Schema>;
  items?: Schema;
  $ref?: string;
  $defs?: Record<string, Schema>;
};

const subgraphs = new Map(
  SERVICES.map((service) => {
    const schema = subgraphSchema(subgraphSdl(`services/${service}/schema.graphql`));
    return [service, { schema, rules: readAccessRules(schema) }] as const;
  }),
);

/** The type that a field leads to, past the connection where it is one. */
function typeBehind(schema: GraphQLSchema, type: string, field: string): string | undefined {
  const at = schema.getType(type);
  if (!isObjectType(at) && !isInterfaceType(at)) return undefined;
  const found = at.getFields()[field];
  if (!found) return undefined;
  const { name } = getNamedType(found.type);
  return name.endsWith('Connection') ? typeBehind(schema, name, 'nodes') : name;
}

type Walk = { root: Schema; schema: GraphQLSchema; rules: ReadonlyMap<string, readonly string[]> };

/** Paths of a contract's fields, at every depth, that the graph does not show to everyone. */
function hiddenFields(walk: Walk, at: Schema, types: readonly string[], path: string): string[] {
  return Object.entries(at.properties ?? {}).flatMap(([name, inner]) => {
    const shown = types.filter((type) => {
      const field = ALIASES[`${type}.${name}`] ?? name;
      return TECHNICAL.has(field) || walk.rules.get(`${type}.${field}`)?.includes('PUBLIC');
    });
    const target = inner.items ?? inner;
    const definition = target.$ref?.replace('#/$defs/', '');
    const nested = definition ? walk.root.$defs?.[definition] : target;
    const behind = types.flatMap((type) => typeBehind(walk.schema, type, name) ?? []);
    const deeper = nested?.properties ? hiddenFields(walk, nested, behind, `${path}.${name}`) : [];
    return [...(shown.length > 0 ? [] : [`${path}.${name}`]), ...deeper];
  });
}

describe('every field of every public topic', () => {
  const contracts = contractVersions().map(({ schema }) => schema as unknown as Schema);
  const open = contracts.filter((schema) => schema['x-audience'] === 'public');

  it.each(open.map((root) => [root['x-topic'], root] as const))(
    'of %s is public in the graph',
    (topic, root) => {
      const subgraph = subgraphs.get(topic.split('.')[0] as (typeof SERVICES)[number]);
      if (!subgraph) throw new Error(`${topic} belongs to no service`);
      const walk = { root, schema: subgraph.schema, rules: subgraph.rules };
      expect(hiddenFields(walk, root, TYPES[root.title] ?? [root.title], root.title)).toEqual([]);
    },
  );
});
