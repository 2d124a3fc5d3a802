/** A JSON Schema 2020-12, of the subset that contracts use; see `subsetProblems`. */
export type Schema = { readonly [keyword: string]: unknown };

/** True for what can be a schema: an object. */
export const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The schemas in a map by name, e.g. `properties` or `$defs`; none when there is no map. */
export const schemasIn = (value: unknown): [string, Schema][] =>
  isSchema(value)
    ? Object.entries(value).filter((entry): entry is [string, Schema] => isSchema(entry[1]))
    : [];

/** The schema itself, or the one of the same contract that it refers to; empty when that is not there. */
export function resolveSchema(root: Schema, at: Schema): Schema {
  const ref = at['$ref'];
  if (typeof ref !== 'string') return at;
  return (root['$defs'] as Record<string, Schema> | undefined)?.[ref.replace('#/$defs/', '')] ?? {};
}
