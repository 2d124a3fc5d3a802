import type { Schema } from '@hub/change-feed/contracts';
import fc, { type Arbitrary } from 'fast-check';

/** Values that fit a schema of the contracts' subset: what a producer of that version may send. */
export function instancesOf(root: Schema, at: Schema = root): Arbitrary<unknown> {
  const ref = at['$ref'];
  if (typeof ref === 'string') return instancesOf(root, definition(root, ref));
  if (at['const'] !== undefined) return fc.constant(at['const']);
  const values = (at['enum'] ?? at['x-extensible-enum']) as unknown[] | undefined;
  if (values) return fc.constantFrom(...values);
  return BY_TYPE[at['type'] as string]?.(root, at) ?? strings(at);
}

const BY_TYPE: Record<string, (root: Schema, at: Schema) => Arbitrary<unknown>> = {
  object: objects,
  array: lists,
  integer: (_root, at) => fc.integer(limits(at)),
  number: (_root, at) => fc.double({ ...limits(at), noNaN: true, noDefaultInfinity: true }),
  boolean: () => fc.boolean(),
};

const USUAL_ITEMS = 3;

function lists(root: Schema, at: Schema): Arbitrary<unknown> {
  const minLength = (at['minItems'] as number | undefined) ?? 0;
  const maxLength = Math.max(USUAL_ITEMS, minLength);
  return fc.array(instancesOf(root, at['items'] as Schema), { minLength, maxLength });
}

function definition(root: Schema, ref: string): Schema {
  const definitions = root['$defs'] as Record<string, Schema>;
  const found = definitions[ref.replace('#/$defs/', '')];
  if (!found) throw new Error(`${ref} is not defined`);
  return found;
}

function objects(root: Schema, at: Schema): Arbitrary<unknown> {
  const properties = Object.entries((at['properties'] ?? {}) as Record<string, Schema>);
  const model = Object.fromEntries(properties.map(([name, inner]) => [name, instancesOf(root, inner)]));
  return fc.record(model, { requiredKeys: (at['required'] as string[] | undefined) ?? [] });
}

const limits = (at: Schema) => ({
  ...(at['minimum'] === undefined ? {} : { min: at['minimum'] as number }),
  ...(at['maximum'] === undefined ? {} : { max: at['maximum'] as number }),
});

const DAY_MS = 24 * 3600 * 1000;
const instants = fc.date({ min: new Date(0), max: new Date(40_000 * DAY_MS), noInvalidDate: true });

function strings(at: Schema): Arbitrary<string> {
  if (typeof at['pattern'] === 'string') return fc.stringMatching(new RegExp(at['pattern']));
  switch (at['format']) {
    case 'date':
      return instants.map((date) => date.toISOString().slice(0, 10));
    case 'date-time':
      return instants.map((date) => date.toISOString());
    case 'uri':
      return fc.webUrl();
    case 'uuid':
      return fc.uuid();
    case 'email':
      return fc.constant('someone@example.org');
    default:
      return fc.string({
        minLength: (at['minLength'] as number | undefined) ?? 0,
        ...(at['maxLength'] === undefined ? {} : { maxLength: at['maxLength'] as number }),
      });
  }
}
