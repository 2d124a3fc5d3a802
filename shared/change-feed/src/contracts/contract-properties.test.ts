import { describe, expect, it } from '@jest/globals';
import type { Topic } from '../topic.ts';
import { enumOf, propertiesOf } from './contract-properties.ts';
import { topicContracts } from './topic-contracts.ts';

describe('the properties of a contract', () => {
  it('are its top-level ones, with their type and whether they must be there', () => {
    const properties = propertiesOf('companies.organization.v1');
    expect(properties.get('id')).toEqual({ type: 'string', required: true });
    expect(properties.get('names')).toEqual({ type: 'array', required: true });
    expect(properties.get('version')).toEqual({ type: 'integer', required: true });
    expect(properties.get('example')).toEqual({ type: 'boolean', required: true });
    expect(properties.get('country')).toEqual({ type: 'string', required: false });
    expect(properties.has('scheme')).toBe(false);
  });

  it('have the type of the definition that they refer to', () => {
    const properties = propertiesOf('companies.organization.v1');
    expect(properties.get('city')).toEqual({ type: 'object', required: false });
    expect(properties.get('provenance')).toEqual({ type: 'object', required: false });
  });

  it('are known of every topic, each with a type', () => {
    const untyped = [...topicContracts.keys()].flatMap((topic) =>
      [...propertiesOf(topic as Topic)]
        .filter(([, { type }]) => type === undefined)
        .map(([name]) => `${topic} ${name}`),
    );
    expect(untyped).toEqual([]);
  });
});

describe('the values of a property', () => {
  it('are those of its enum, whether that is open or not', () => {
    expect(enumOf('companies.organization.v1', 'status')).toContain('VERIFIED');
    expect(enumOf('companies.fact.v1', 'kind')).toEqual(
      expect.arrayContaining(['FACT', 'COUNTRY', 'SOURCE_DOCUMENT']),
    );
  });

  it('are undefined where the contract limits none, and unknown for an unknown property', () => {
    expect(enumOf('companies.organization.v1', 'kind')).toBeUndefined();
    expect(() => enumOf('companies.organization.v1', 'bankAccount')).toThrow(
      'companies.organization.v1 has no property bankAccount',
    );
  });
});
