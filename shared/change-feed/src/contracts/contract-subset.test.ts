import { describe, expect, it } from '@jest/globals';
import { contractVersions } from './contract-files.ts';
import { subsetProblems } from './contract-subset.ts';
import type { Schema } from './schema.ts';

describe('every contract', () => {
  it.each(contractVersions())('$name is in the subset', ({ schema }) => {
    expect(subsetProblems(schema)).toEqual([]);
  });
});

describe('a contract outside the subset', () => {
  it.each<[string, Schema, string]>([
    ['has a keyword that nobody reads', { type: 'object', 'x-followed-by': [] }, 'uses "x-followed-by"'],
    ['has a union', { type: 'object', properties: { a: { oneOf: [] } } }, 'uses "oneOf"'],
    [
      'has a type that may be null',
      { type: 'object', properties: { a: { type: ['string', 'null'] } } },
      'needs one type',
    ],
    ['closes its content', { type: 'object', additionalProperties: false }, 'uses "additionalProperties"'],
    [
      'refers to another file',
      { type: 'object', properties: { a: { $ref: 'other.json' } } },
      'refers outside',
    ],
    ['has a format that nothing checks', { type: 'string', format: 'colour' }, 'unknown format'],
  ])('%s', (_what, contract, message) => {
    expect(
      subsetProblems(contract)
        .map((problem) => problem.message)
        .join(),
    ).toContain(message);
  });
});
