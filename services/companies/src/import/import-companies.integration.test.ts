import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openUseCaseBed, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { country } from '../facts/country.ts';
import { fact } from '../facts/fact.ts';
import { relationship } from '../facts/relationship.ts';
import { sourceDocument } from '../facts/source-document.ts';
import { unnamedGroup } from '../facts/unnamed-group.ts';
import { hub } from '../hubs/hub.ts';
import { organization } from '../organizations/organization.ts';
import { membership, person } from '../people/person.ts';
import { aSource, named, records } from '../testing/builders.ts';
import { ALL, seenBy } from '../testing/seen-by.ts';
import { importCompanies } from './import-companies.ts';
import type { CompaniesRecords } from './records.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
});
afterAll(() => bed.close());

let articles = 0;

/** A document of its own with one record of each kind, each referring to those before it. */
function anArticle(): CompaniesRecords {
  const nth = ++articles;
  const body = (recordId: string, status: 'DRAFT' | 'PLANNED') => ({
    source: aSource(recordId),
    names: [named(`Example ${recordId} ${nth}`)],
    kind: 'GOVERNMENT' as const,
    status,
    sourceStatus: 'stated',
    roleInSource: 'coordinator',
    country: 'RU',
    city: { lang: 'en', value: 'Moscow' },
  });
  return records({
    document: {
      name: `Example article ${nth}`,
      citation: 'Example Gazette, 2019',
      publishedAtLocal: '2019-02-20T17:16',
      timeZone: 'Europe/Moscow',
      legend: [{ key: 'S1', text: 'the first sentence' }],
      notStated: ['the budget'],
    },
    countries: [{ source: aSource('vn'), code: 'VN', names: [named('Viet Nam')] }],
    organizations: [body('o1', 'DRAFT'), body('o2', 'PLANNED')],
    persons: [
      {
        source: aSource('p1'),
        names: [named('Example Person')],
        organization: 'o1',
        position: { lang: 'en', value: 'Head' },
        roles: ['HEAD'],
      },
    ],
    unnamedGroups: [
      { source: aSource('g1'), description: { lang: 'en', value: 'about thirty' }, approximateTotal: 30 },
    ],
    hubs: [
      {
        source: aSource('h1', { statedBy: 'p1' }),
        names: [named('Example hub')],
        hostCountry: 'VN',
        homeCountry: 'RU',
        coordinator: 'o1',
        functions: [{ source: aSource('f1'), names: [named('Market entry')], fromCountry: 'RU' }],
        operatorRequirements: [{ source: aSource('q1'), text: { lang: 'en', value: 'Knows the market' } }],
      },
    ],
    relationships: [
      { source: aSource('r1'), subject: 'o2', relation: 'COULD_ACT_AS', object: 'h1' },
      { source: aSource('r2'), subject: 'o1', relation: 'COORDINATES', object: 'o2' },
    ],
    facts: [
      {
        source: aSource('t1', { modality: 'OPINION' }),
        category: 'TRADE',
        parties: [
          { kind: 'COUNTRY', id: 'VN' },
          { kind: 'ORGANIZATION', id: 'o1' },
        ],
      },
    ],
  });
}

/** Imports and gives the id of a record. */
async function imported(input: CompaniesRecords) {
  const { records: made } = await bed.accept(importCompanies, input);
  const idOf = (recordId: string) => made.find((one) => one.recordId === recordId)?.id ?? '';
  return { made, idOf };
}

describe('importing what a published document states', () => {
  it('makes each record an object with its values and references', async () => {
    const input = anArticle();
    const { idOf } = await imported(input);
    const read = bed.reader({});
    expect(await read.byId(country, idOf('vn'))).toMatchObject({
      code: 'VN',
      names: [{ value: 'Viet Nam' }],
    });
    expect(await read.byId(organization, idOf('o1'))).toMatchObject({
      status: 'DRAFT',
      sourceStatus: 'stated',
      roleInSource: 'coordinator',
      country: 'RU',
      city: { value: 'Moscow' },
      identifiers: [],
    });
    expect(await read.byId(organization, idOf('o2'))).toMatchObject({ status: 'PLANNED' });
    expect(await read.byId(person, idOf('p1'))).toMatchObject({ names: [{ value: 'Example Person' }] });
    expect(await read.byId(unnamedGroup, idOf('g1'))).toMatchObject({
      counted: null,
      approximateTotal: { value: 30, qualifier: 'ABOUT' },
    });
    expect(await read.byId(hub, idOf('h1'))).toMatchObject({
      status: 'PLANNED',
      coordinator: idOf('o1'),
      operator: null,
      functions: [{ fromCountry: 'RU', toCountry: null, provenance: { recordId: 'f1' } }],
      operatorRequirements: [{ text: { value: 'Knows the market' }, provenance: { recordId: 'q1' } }],
    });
    expect(await read.byId(relationship, idOf('r1'))).toMatchObject({
      subject: idOf('o2'),
      object: idOf('h1'),
    });
    expect(await read.byId(relationship, idOf('r2'))).toMatchObject({
      subject: idOf('o1'),
      object: idOf('o2'),
    });
    expect(await read.byId(fact, idOf('t1'))).toMatchObject({
      category: 'TRADE',
      parties: [
        { kind: 'COUNTRY', id: 'VN' },
        { kind: 'ORGANIZATION', id: idOf('o1') },
      ],
    });
  });

  it('keeps where each stands, how firmly, and who said so', async () => {
    const input = anArticle();
    const { idOf } = await imported(input);
    const read = bed.reader({});
    const document = input.document.name;
    expect(await read.byId(fact, idOf('t1'))).toMatchObject({
      example: false,
      provenance: { document, recordId: 't1', sentences: ['S1'], modality: 'OPINION', statedBy: null },
    });
    expect(await read.byId(hub, idOf('h1'))).toMatchObject({ provenance: { statedBy: idOf('p1') } });
    expect(await read.byId(sourceDocument, idOf('about'))).toMatchObject({
      citation: 'Example Gazette, 2019',
      publishedAtLocal: '2019-02-20T17:16',
      timeZone: 'Europe/Moscow',
      attribution: null,
      legend: [{ key: 'S1', text: 'the first sentence' }],
      notStated: ['the budget'],
    });
  });

  it('gives a person its place in the organization', async () => {
    const { idOf } = await imported(anArticle());
    const { nodes } = await bed.reader({}).list(membership, { first: 100 });
    expect(nodes.filter((row) => row.person === idOf('p1'))).toMatchObject([
      { organization: idOf('o1'), position: { value: 'Head' }, roles: ['HEAD'] },
    ]);
  });

  it('tells the feed of each, for everyone to see', async () => {
    const { made, idOf } = await imported(anArticle());
    const changes = (await Promise.all(made.map(({ id }) => bed.changes(id)))).flat();
    expect(changes.map(({ topic, changeType }) => `${topic} ${changeType}`).toSorted()).toEqual([
      ...Array<string>(6).fill('companies.fact.v1 recorded'),
      'companies.hub.v1 recorded',
      ...Array<string>(2).fill('companies.organization-record.v1 registered'),
      ...Array<string>(2).fill('companies.organization.v1 registered'),
      'companies.person.v1 changed',
    ]);
    expect(await seenBy(bed, organization, idOf('o1'))).toEqual(ALL);
    expect(await seenBy(bed, hub, idOf('h1'))).toEqual(ALL);
  });

  it('changes nothing the second time, and answers the same objects', async () => {
    const input = anArticle();
    const first = await imported(input);
    const before = (await bed.changes()).length;
    const second = await imported(input);
    expect(second.made).toEqual(first.made.map((record) => ({ ...record, created: false })));
    expect(await bed.changes()).toHaveLength(before);
  });

  it('knows a country that another document stated, by its code', async () => {
    const [first, second] = [await imported(anArticle()), await imported(anArticle())];
    expect(second.idOf('vn')).toBe(first.idOf('vn'));
    expect(second.made).toContainEqual({
      type: 'Country',
      recordId: 'vn',
      id: first.idOf('vn'),
      created: false,
    });
    const article = anArticle();
    const nameless = article.countries.map((one) => ({ ...one, names: [] }));
    expect((await imported({ ...article, countries: nameless })).idOf('vn')).toBe(first.idOf('vn'));
    const other = anArticle();
    const renamed = other.countries.map((one) => ({ ...one, names: [named('Annam')] }));
    expect(await bed.run(importCompanies, { ...other, countries: renamed })).toMatchObject({
      refusal: 'InvalidInput',
      field: 'names',
      record: 'vn',
      message: expect.stringContaining('Viet Nam'),
    });
  });

  it('refuses another value for a record that it has, and names the field', async () => {
    const input = anArticle();
    await imported(input);
    const facts = input.facts.map((record) => ({ ...record, category: 'EDUCATION' }));
    await expect(bed.run(importCompanies, { ...input, facts })).rejects.toMatchObject({
      extensions: { code: 'CONFLICT', field: 'category', record: 't1' },
    });
  });
});

type Break = (article: CompaniesRecords) => Partial<CompaniesRecords>;
const NOBODY = 'nobody';

/** Each puts a reference into an article that no record answers to. */
const BROKEN: [string, Break][] = [
  ['employer', ({ persons }) => ({ persons: persons.map((one) => ({ ...one, organization: NOBODY })) })],
  ['coordinator', ({ hubs }) => ({ hubs: hubs.map((one) => ({ ...one, coordinator: NOBODY })) })],
  [
    'subject of a relationship',
    ({ relationships }) => ({ relationships: relationships.map((one) => ({ ...one, subject: NOBODY })) }),
  ],
  [
    'object of a relationship',
    ({ relationships }) => ({ relationships: relationships.map((one) => ({ ...one, object: NOBODY })) }),
  ],
  [
    'party of a fact',
    ({ facts }) => ({
      facts: facts.map((one) => ({ ...one, parties: [{ kind: 'ORGANIZATION' as const, id: NOBODY }] })),
    }),
  ],
  [
    'person who states it',
    ({ facts }) => ({ facts: facts.map((one) => ({ ...one, source: aSource('t1', { statedBy: NOBODY }) })) }),
  ],
];

describe('an import that cannot be kept whole', () => {
  it.each(BROKEN)('keeps nothing when the %s is unknown, and says which', async (_what, breakOne) => {
    const article = anArticle();
    const before = (await bed.changes()).length;
    const answer = await bed.run(importCompanies, { ...article, ...breakOne(article) });
    expect(answer).toMatchObject({ refusal: 'ReferenceUnknown', reference: NOBODY });
    expect(await bed.changes()).toHaveLength(before);
  });

  it('keeps nothing when a name is taken, and says in which record', async () => {
    const [first, second] = [anArticle(), anArticle()];
    await imported(first);
    const taken = second.organizations.map((one) => ({ ...one, names: first.organizations[0]?.names ?? [] }));
    const before = (await bed.changes()).length;
    expect(await bed.run(importCompanies, { ...second, organizations: taken })).toMatchObject({
      refusal: 'InvalidInput',
      field: 'names',
      record: 'o1',
    });
    expect(await bed.changes()).toHaveLength(before);
  });

  it('states no organization that is verified already', async () => {
    const article = anArticle();
    const verified = article.organizations.map((one) => ({ ...one, status: 'VERIFIED' as const }));
    expect(await bed.run(importCompanies, { ...article, organizations: verified })).toMatchObject({
      refusal: 'InvalidInput',
      field: 'status',
      record: 'o1',
    });
  });

  it('is for the operator alone', async () => {
    const query =
      'mutation ($input: ImportCompaniesInput!) { importCompanies(input: $input) { __typename } }';
    const input = {
      idempotencyKey: 'import',
      document: { name: 'Example paper', citation: 'Example, 2019' },
    };
    expect((await bed.ask(query, { input }, { roles: ['ORG_ADMIN'] })).errors).toEqual([
      'FORBIDDEN at importCompanies',
    ]);
    expect((await bed.ask(query, { input }, { roles: ['OPERATOR'] })).data).toEqual({
      importCompanies: { __typename: 'ImportSuccess' },
    });
  });
});
