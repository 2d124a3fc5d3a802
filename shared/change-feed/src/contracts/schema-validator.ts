import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Schema } from './schema.ts';

/**
 * Who validates. A producer may use no value that an open enum does not list, and no property that the schema does
 * not have; a consumer must accept both.
 */
export type ValidatingRole = 'producer' | 'consumer';

/** Whether the schemas are schemas is for `schemaProblems` to say: to know it takes longer than to compile one. */
const ajv = new Ajv2020({ allErrors: true, strict: false, validateSchema: false });
addFormats.default(ajv);

/** What is wrong with a schema by the rules of JSON Schema, one line each; empty when it is one. */
export function schemaProblems(schema: Schema): string[] {
  return ajv.validateSchema(schema) ? [] : (ajv.errors ?? []).map(lineOf);
}

/** A function that gives the problems of a snapshot with a schema, one line each; an empty list when it fits. */
export function schemaValidator(schema: Schema, role: ValidatingRole): (snapshot: unknown) => string[] {
  const validate = ajv.compile(inRole({ ...schema, $id: undefined }, role));
  return (snapshot) => (validate(snapshot) ? [] : (validate.errors ?? []).map(lineOf));
}

function inRole(schema: object, role: ValidatingRole): object {
  const close = role === 'producer' ? (_name: string, value: unknown) => closed(value) : undefined;
  return JSON.parse(JSON.stringify(schema), close) as object;
}

/** A schema whose open enum is closed, and which has no properties but its own; anything else as it is. */
function closed(value: unknown): unknown {
  if (!isObject(value)) return value;
  const values = value['x-extensible-enum'];
  const lists = value['type'] === 'object' && isObject(value['properties']);
  return {
    ...value,
    ...(Array.isArray(values) ? { enum: values as unknown[] } : {}),
    ...(lists ? { additionalProperties: false } : {}),
  };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function lineOf({ instancePath, keyword, params, message }: ErrorObject): string {
  if (keyword === 'additionalProperties') {
    const name = (params as { additionalProperty: string }).additionalProperty;
    return `${instancePath}/${name} is not in the contract: add it to the contract, or do not publish it`;
  }
  return `${instancePath || '/'} ${message ?? 'is invalid'}`;
}
