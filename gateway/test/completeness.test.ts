import { beforeAll, describe, expect, it } from '@jest/globals';
import { createClient } from '@hub/infra/client';
import { readHubFacts, recordsOf } from '@hub/infra/hub-facts';
import { HUB_FACTS } from '@hub/infra/loader';
import { testSettings } from '@hub/testing';
import { EVERYTHING } from './everything.ts';
import { ASKING_MS, wholeAnswer } from './whole-answer.ts';

/** Any object of the answer, read by path. */
type Node = { [field: string]: Node } & { nodes?: Node[] };
type Value = unknown;

const facts = readHubFacts(HUB_FACTS);

/** Every object with its whole provenance, by the record that it names; others are references to such objects. */
const byRecord = new Map<string, Node[]>();
const withoutProvenance: Node[] = [];
beforeAll(async () => {
  const client = createClient(testSettings().hub?.url ?? '');
  const answers = await Promise.all(EVERYTHING.map((query) => wholeAnswer(() => client.ask<Node>(query))));
  expect(answers.flatMap(({ errors }) => errors ?? [])).toEqual([]);
  collect(answers);
}, ASKING_MS);

function collect(value: Value): void {
  if (value === null || typeof value !== 'object') return;
  if (!Array.isArray(value)) register(value as Node);
  Object.values(value).forEach(collect);
}

function register(node: Node): void {
  if (!('provenance' in node)) return;
  const provenance = node['provenance'] as Record<string, unknown> | null;
  if (provenance === null) withoutProvenance.push(node);
  else if ('sentences' in provenance) {
    const recordId = String(provenance['recordId']);
    byRecord.set(recordId, [...(byRecord.get(recordId) ?? []), node]);
  }
}

const at = (node: Value, path: string): Value =>
  path
    .split('.')
    .reduce<Value>((value, key) => (value as Record<string, Value> | null | undefined)?.[key], node);
const list = (node: Value, path: string) => (at(node, path) ?? []) as Node[];
const recordIdOf = (node: Value, path: string) => at(node, `${path}.provenance.recordId`);
const recordIds = (node: Value, path: string) =>
  list(node, path).map((one) => at(one, 'provenance.recordId'));
const partyOf = (party: Value) => recordIdOf(party, 'organization') ?? recordIdOf(party, 'country');

const nameIn = (lang: string, alias: boolean) => (node: Node) =>
  list(node, 'names')
    .filter((name) => at(name, 'lang') === lang && at(name, 'alias') === alias)
    .map((name) => at(name, 'value'));

type Read = (node: Node) => Value;
type Readers = Record<string, Read>;

/** How each field of a record is read back from the object that the record became. */
const COMMON: Readers = {
  id: (node) => at(node, 'provenance.recordId'),
  sentence: (node) => list(node, 'provenance.sentences')[0],
  also_supported_by: (node) => list(node, 'provenance.sentences').slice(1),
  note: (node) => at(node, 'provenance.note'),
  derived: (node) => at(node, 'provenance.derived'),
  modality: (node) => (at(node, 'provenance.modality') as string | null)?.toLowerCase(),
  stated_by: (node) => recordIdOf(node, 'provenance.statedBy'),
  name_ru: (node) => nameIn('ru', false)(node)[0],
  name_en: (node) => nameIn('en', false)(node)[0],
  name_en_basis: (node) =>
    (
      list(node, 'names').find((name) => at(name, 'lang') === 'en')?.['basis'] as unknown as
        string | undefined
    )?.toLowerCase(),
  aliases_ru: nameIn('ru', true),
  kind: (node) => at(node, 'kind'),
};
const path =
  (where: string): Read =>
  (node) =>
    at(node, where);
const reference =
  (where: string): Read =>
  (node) =>
    recordIdOf(node, where);
const text =
  (where: string): Read =>
  (node) =>
    at(node, `${where}.value`);

const BY_COLLECTION: Record<string, Readers> = {
  countries: { iso3166_alpha2: path('code') },
  organizations: {
    country: reference('country'),
    city_ru: text('city'),
    lifecycle: path('sourceStatus'),
    role_in_article: path('roleInSource'),
  },
  unnamed_groups: {
    description_en: text('description'),
    counted: path('counted'),
    approximate_total: path('approximateTotal.value'),
  },
  persons: {
    position_en: (node) => at(list(node, 'memberships.nodes')[0], 'position.value'),
    organization: (node) => recordIdOf(list(node, 'memberships.nodes')[0], 'organization'),
    roles: (node) => at(list(node, 'memberships.nodes')[0], 'roles'),
  },
  hub: {
    location: reference('hostCountry'),
    lifecycle: path('sourceStatus'),
    coordinator: reference('coordinator'),
    subject: reference('subject'),
    relation: path('relation'),
    object: reference('object'),
  },
  hub_functions: { from_country: reference('fromCountry'), to_country: reference('toCountry') },
  infrastructure: {},
  operator_requirements: { requirement_en: text('text') },
  programme_areas: {
    center: reference('center.organization'),
    cooperation_kinds_en: (node) => list(node, 'cooperationKinds').map((kind) => at(kind, 'value')),
  },
  center_purpose: {
    center: reference('organization'),
    statement_en: text('statement'),
    permanent: path('permanent'),
    countries: (node) => recordIds(node, 'countries'),
    party_kinds: path('partyKinds'),
  },
  expressions_of_interest: {
    organization: reference('organization'),
    object: reference('center.organization'),
    status: path('sourceStatus'),
    list_is_open: path('listIsOpen'),
  },
  events: {
    starts_on: path('startsOn'),
    ends_on: path('endsOn'),
    sending_country: reference('sendingCountry'),
    host_country: reference('hostCountry'),
    status_at_publication: path('sourceStatus'),
    part_of: reference('event'),
    sides: (node) => list(node, 'sides').map(partyOf),
    party_kinds: path('partyKinds'),
    count_stated: path('countStated'),
    status: path('sourceStatus'),
  },
  decisions: {
    taken_during: reference('event'),
    about: reference('hub'),
    organization: reference('organization'),
    decision_en: text('text'),
  },
  delegation: {
    event: reference('event'),
    country: reference('country'),
    head: reference('head'),
    delegation: reference('delegation'),
    organization: reference('organization'),
    representation: path('representation'),
  },
  cooperation_items: {
    kind: (node) => at(node, 'kind') ?? at(node, 'category'),
    parties: (node) => list(node, 'parties').map(partyOf),
    subject_en: text('subject'),
    beneficiaries_en: text('beneficiaries'),
    trainees_country: reference('traineesCountry'),
    status: path('sourceStatus'),
  },
  expected_proposals: {
    from: (node) => partyOf(at(node, 'from')),
    to: (node) => partyOf(at(node, 'to')),
    subject_en: text('subject'),
    timing_en: text('timing'),
    status: path('sourceStatus'),
  },
  roadmap_steps: {
    order: path('order'),
    actor: (node) => partyOf(at(node, 'actor')),
    action_en: text('action'),
    produces: path('produces'),
    timing_en: text('timing'),
    depends_on: (node) => list(node, 'dependsOn').map((id) => recordOfMilestone(id)),
  },
};

function recordOfMilestone(id: Value): Value {
  const milestone = [...byRecord.values()].flat().find((node) => (node['id'] as Value) === id);
  return at(milestone, 'provenance.recordId');
}

/** Among the objects of a record, the one that the field is read from: the first that answers. */
function readBack(recordId: string, read: Read): Value {
  const values = (byRecord.get(recordId) ?? [])
    .map(read)
    .filter((value) => value !== undefined && value !== null);
  return values[0];
}

describe('the whole file is in the graph', () => {
  it.each(recordsOf(facts).map(({ collection, record }) => [record.id, collection, record] as const))(
    '%s of %s, with every value and its provenance',
    (id, collection, record) => {
      const readers = { ...COMMON, ...BY_COLLECTION[collection] };
      const seen = Object.keys(record).map((field) => {
        const read = readers[field];
        if (!read) throw new Error(`the test has no reader for ${collection}.${field}`);
        return [field, readBack(id, read)];
      });
      expect(Object.fromEntries(seen)).toEqual(record);
    },
  );

  it('what is said about the article, and what the article does not say', () => {
    const [document] = byRecord.get('about') ?? [];
    const legend = Object.fromEntries(
      list(document, 'legend').map((entry) => [at(entry, 'key'), at(entry, 'text')]),
    );
    expect({ document: at(document, 'citation'), ...legend }).toEqual(facts.about);
    expect(at(document, 'notStated')).toEqual(facts.not_in_article);
    expect(at(document, 'publishedAtLocal')).toBe('2019-02-20T17:16');
    expect(at(document, 'timeZone')).toBeNull();
  });

  it('and nothing else: what no record states is derived from records or marked as an example', () => {
    const stated = new Set(recordsOf(facts).map(({ record }) => record.id));
    const others = [...byRecord.keys()].filter((recordId) => !stated.has(recordId));
    expect(others.toSorted()).toEqual(['about', 'infrastructure', 'roadmap']);
    expect(['infrastructure', 'roadmap'].map((id) => readBack(id, path('provenance.derived')))).toEqual([
      true,
      true,
    ]);
    expect(withoutProvenance.filter((node) => !node['example'])).toEqual([]);
  });
});
