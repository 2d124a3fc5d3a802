import { describe, expect, it } from '@jest/globals';
import { isSchema, resolveSchema, schemasIn, type Schema } from './schema.ts';

const TEXT: Schema = { type: 'string' };
const ROOT: Schema = { type: 'object', $defs: { Text: TEXT } };

describe('a schema', () => {
  it('is an object, and nothing else', () => {
    expect(isSchema(TEXT)).toBe(true);
    expect([null, undefined, [], 'string', true].some(isSchema)).toBe(false);
  });

  it('that refers to a definition is that definition', () => {
    expect(resolveSchema(ROOT, { $ref: '#/$defs/Text' })).toBe(TEXT);
    expect(resolveSchema(ROOT, TEXT)).toBe(TEXT);
  });

  it('that refers to nothing is empty', () => {
    expect(resolveSchema(ROOT, { $ref: '#/$defs/Nothing' })).toEqual({});
    expect(resolveSchema({}, { $ref: '#/$defs/Text' })).toEqual({});
  });

  it('of a map is listed by name, what is no schema is left out', () => {
    expect(schemasIn({ a: TEXT, b: 'x', c: [] })).toEqual([['a', TEXT]]);
    expect(schemasIn(undefined)).toEqual([]);
  });
});
