import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { checkHubFacts, readHubFacts, recordsOf } from './hub-facts.ts';
import { HUB_FACTS } from './loader.ts';

const folder = mkdtempSync(join(tmpdir(), 'hub-facts-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Facts = Record<string, Record<string, unknown>[]>;
const damaged = (damage: (facts: Facts) => void) => {
  const facts = JSON.parse(readFileSync(HUB_FACTS, 'utf8')) as Facts;
  damage(facts);
  return () => checkHubFacts(facts);
};
const first = (facts: Facts, collection: string) => facts[collection]?.[0] ?? {};

describe('the facts of the hub', () => {
  it('are accepted as they are, every record', () => {
    expect(recordsOf(readHubFacts(HUB_FACTS))).toHaveLength(79);
  });

  it('are refused by name of the file when it is not JSON', () => {
    const file = join(folder, 'broken.json');
    writeFileSync(file, readFileSync(HUB_FACTS, 'utf8').slice(0, -10));
    expect(() => readHubFacts(file)).toThrow(`${file} is not valid JSON`);
  });

  it.each<[string, (facts: Facts) => void, string, string]>([
    ['a missing field', (facts) => delete first(facts, 'organizations')['kind'], 'org:mincomsvyaz', 'kind'],
    [
      'a missing field of one of two shapes',
      (facts) => delete first(facts, 'hub')['location'],
      'hub:vn',
      'location',
    ],
    ['a wrong type', (facts) => (first(facts, 'persons')['roles'] = 'head'), 'person:mamonov', 'roles'],
    ['an unknown field', (facts) => (first(facts, 'persons')['email'] = 'x'), 'person:mamonov', 'email'],
    [
      'a date that is none',
      (facts) => (first(facts, 'events')['ends_on'] = '21 Feb'),
      'event:mission-2019-02',
      'ends_on',
    ],
    [
      'an unknown reference',
      (facts) => (first(facts, 'expressions_of_interest')['organization'] = 'org:nobody'),
      'eoi:aets',
      'organization',
    ],
    [
      'a reference to a record of another kind',
      (facts) => (first(facts, 'persons')['organization'] = 'country:RU'),
      'person:mamonov',
      'organization',
    ],
    [
      'an unknown product',
      (facts) => (first(facts, 'roadmap_steps')['produces'] = 'proposal:x'),
      'step:1',
      'produces',
    ],
    ['a duplicate id', (facts) => (first(facts, 'countries')['id'] = 'country:VN'), 'country:VN', 'id'],
    ['a missing collection', (facts) => delete facts['countries'], 'countries', 'expected array'],
  ])('are refused with %s, naming record and field', (_what, damage, record, field) => {
    expect(damaged(damage)).toThrow(record);
    expect(damaged(damage)).toThrow(field);
  });
});
