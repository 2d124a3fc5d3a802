import { prefixesOf, type ServiceDefinition } from '@hub/service-kit/definition';

/** A service's part of what is checked. */
export type PrefixOwner = Pick<ServiceDefinition, 'name' | 'aggregates'>;

/** GraphQL type behind each prefix of a TypeID, in all services. Throws when two declare the same. */
export function typesByPrefix(services: readonly PrefixOwner[]): ReadonlyMap<string, string> {
  const types = new Map<string, string>();
  for (const { aggregates } of services) {
    for (const { prefix, typeName, parts } of aggregates) {
      for (const [declared, type] of [[prefix, typeName] as const, ...Object.entries(parts)]) {
        const other = types.get(declared);
        if (other !== undefined) throw new Error(`${type} and ${other} both have the prefix ${declared}`);
        types.set(declared, type);
      }
    }
  }
  return types;
}

/** Fields that refer to ids of a prefix that no aggregate of any service declares. */
export function unknownPrefixes(services: readonly PrefixOwner[]): string[] {
  const known = new Set(services.flatMap(({ aggregates }) => prefixesOf(aggregates)));
  return services.flatMap(({ name, aggregates }) =>
    aggregates.flatMap(({ typeName, fields }) =>
      Object.entries(fields)
        .filter(([, { spec }]) => spec.prefix !== undefined && !known.has(spec.prefix))
        .map(
          ([field, { spec }]) => `${name}: ${typeName}.${field} refers to the unknown prefix ${spec.prefix}`,
        ),
    ),
  );
}
