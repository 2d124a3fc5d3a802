import type { Topic } from '../topic.ts';
import { resolveSchema, schemasIn } from './schema.ts';
import { contractOf } from './topic-contracts.ts';

/** Type of a value in JSON, as the contracts' subset of JSON Schema knows it. */
export type JsonType = 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean';

/** What a contract says of one property of a snapshot. */
export type ContractProperty = { type: JsonType; required: boolean };

/** The properties of a topic's snapshots by name, as its newest contract has them; nested ones are not listed. */
export function propertiesOf(topic: Topic): ReadonlyMap<string, ContractProperty> {
  const { schema } = contractOf(topic);
  const required = new Set((schema['required'] as string[] | undefined) ?? []);
  return new Map(
    schemasIn(schema['properties']).map(([name, inner]) => [
      name,
      { type: resolveSchema(schema, inner)['type'] as JsonType, required: required.has(name) },
    ]),
  );
}

/**
 * The values that a property may have, by an open enum or a closed one; undefined when the contract lists none.
 * Throws when the topic has no such property.
 */
export function enumOf(topic: Topic, name: string): readonly string[] | undefined {
  const { schema } = contractOf(topic);
  const [, found] = schemasIn(schema['properties']).find(([property]) => property === name) ?? [];
  if (!found) throw new Error(`${topic} has no property ${name}`);
  const property = resolveSchema(schema, found);
  return (property['x-extensible-enum'] ?? property['enum']) as readonly string[] | undefined;
}
