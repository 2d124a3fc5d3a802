import { describe, expect, it } from '@jest/globals';
import type { Schema } from './schema.ts';
import { schemaProblems, schemaValidator } from './schema-validator.ts';

const SCHEMA: Schema = {
  $id: 'urn:hub:schema:example:1',
  type: 'object',
  required: ['id'],
  properties: {
    id: { type: 'string' },
    kind: { type: 'string', 'x-extensible-enum': ['A', 'B'] },
    address: { $ref: '#/$defs/Address' },
    lines: { type: 'array', items: { type: 'object', properties: { text: { type: 'string' } } } },
    labels: { type: 'object' },
    // Properties that are named like keywords are properties all the same.
    properties: { type: 'object', properties: { type: { type: 'string' } } },
    type: { type: 'string' },
  },
  $defs: { Address: { type: 'object', required: ['city'], properties: { city: { type: 'string' } } } },
};
const problems = {
  producer: schemaValidator(SCHEMA, 'producer'),
  consumer: schemaValidator(SCHEMA, 'consumer'),
};

const REMEDY = 'is not in the contract: add it to the contract, or do not publish it';

describe('a snapshot that a producer wants to publish', () => {
  it('fits with every property that the contract has', () => {
    const full = {
      id: '1',
      kind: 'B',
      address: { city: 'Hanoi' },
      lines: [{ text: 'x' }],
      labels: { any: 1 },
      properties: { type: 'x' },
      type: 'x',
    };
    expect(problems.producer(full)).toEqual([]);
  });

  it.each([
    ['at the top', { id: '1', bankAccount: 'x' }, '/bankAccount'],
    ['in a definition', { id: '1', address: { city: 'Hanoi', street: 'x' } }, '/address/street'],
    ['in an item of a list', { id: '1', lines: [{ text: 'x' }, { note: 'x' }] }, '/lines/1/note'],
    [
      'beside a property that is named like a keyword',
      { id: '1', properties: { kind: 'x' } },
      '/properties/kind',
    ],
  ])('is refused with a property %s that the contract does not have', (_where, snapshot, path) => {
    expect(problems.producer(snapshot)).toEqual([`${path} ${REMEDY}`]);
    expect(problems.consumer(snapshot)).toEqual([]);
  });

  it('is refused with a value that an open enum does not list, which a consumer takes', () => {
    expect(problems.producer({ id: '1', kind: 'C' })).toEqual([
      '/kind must be equal to one of the allowed values',
    ]);
    expect(problems.consumer({ id: '1', kind: 'C' })).toEqual([]);
  });
});

describe('any snapshot', () => {
  it('has a line for each of its problems, with the place', () => {
    const snapshot = { kind: 7, address: {} };
    for (const role of ['producer', 'consumer'] as const) {
      const lines = problems[role](snapshot).join('\n');
      expect(lines).toContain("/ must have required property 'id'");
      expect(lines).toContain("/address must have required property 'city'");
      expect(lines).toContain('/kind must be string');
    }
  });
});

describe('a schema', () => {
  it('is one by the rules of JSON Schema, or is told what is wrong with it', () => {
    expect(schemaProblems(SCHEMA)).toEqual([]);
    expect(schemaProblems({ type: 'object', required: 'id' })).toEqual(['/required must be array']);
  });
});
