import { describe, expect, it } from '@jest/globals';
import { contractVersions } from './contract-files.ts';

const versions = contractVersions();

describe('the files of contracts', () => {
  it('are sorted by topic, and each topic counts its versions from 1 without a gap', () => {
    const byTopic = Map.groupBy(versions, ({ topic }) => topic);
    for (const [topic, own] of byTopic) {
      expect([topic, own.map(({ number }) => number)]).toEqual([topic, own.map((_, index) => index + 1)]);
    }
    const types = [...byTopic.keys()].map((topic) => topic.replace(/\.v\d+$/, ''));
    expect(types).toEqual(types.toSorted((a, b) => a.localeCompare(b)));
  });

  it.each(versions)(
    '$name names its topic, its schema and an audience',
    ({ name, topic, number, schema }) => {
      const aggregateType = topic.replace(/\.v1$/, '');
      expect(name).toBe(`${aggregateType}.${number}`);
      expect(schema['$id']).toBe(`urn:hub:schema:${aggregateType}:${number}`);
      expect(['public', 'restricted', 'internal']).toContain(schema['x-audience']);
      expect(schema['title']).toMatch(/^[A-Z]\w+$/);
      expect(schema['description']).toMatch(/\.$/);
    },
  );

  it.each(versions)(
    '$name says what each change means, and carries id and version',
    ({ changeTypes, schema }) => {
      expect(Object.keys(changeTypes).length).toBeGreaterThan(0);
      for (const [type, meaning] of Object.entries(changeTypes)) {
        expect(type).toMatch(/^[a-z][a-z-]*$/);
        expect(meaning).toMatch(/\.$/);
      }
      expect(schema['required']).toEqual(expect.arrayContaining(['id', 'version']));
    },
  );
});
