import { describe, expect, it } from '@jest/globals';
import { defineAggregate, id, NOT_PUBLIC, SHARED } from '@hub/service-kit/aggregate';
import { DEFINITIONS } from './definitions.ts';
import { typesByPrefix, unknownPrefixes } from './id-prefixes.ts';

const aService = (name: string, prefix: string, refersTo: string) => ({
  name,
  aggregates: [
    defineAggregate(`Thing${prefix}`, {
      prefix,
      topic: 'companies.case.v1',
      table: prefix,
      created: 'opened',
      place: SHARED,
      visibility: { public: NOT_PUBLIC },
      fields: { other: id(refersTo) },
    }),
  ],
});

describe('prefixes of ids', () => {
  it('stand for one type each, over all services', () => {
    expect(typesByPrefix(DEFINITIONS).get('org')).toBe('Organization');
    const twice = [aService('a', 'abc', 'abc'), aService('b', 'abc', 'abc')];
    expect(() => typesByPrefix(twice)).toThrow('both have the prefix abc');
  });

  it('are known where fields refer to them', () => {
    expect(unknownPrefixes(DEFINITIONS)).toEqual([]);
    expect(unknownPrefixes([aService('a', 'abc', 'ogr')])).toEqual([
      'a: Thingabc.other refers to the unknown prefix ogr',
    ]);
  });
});
