import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openUseCaseBed, seen, take, wrongPairs, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { importCompanies } from '../import/import-companies.ts';
import { aCase, aHub, anOrganization, aSource, named, records } from '../testing/builders.ts';
import { ALL, seenBy } from '../testing/seen-by.ts';
import { STEPS } from '../testing/state-tables.ts';
import { hub } from './hub.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
});
afterAll(() => bed.close());

describe('a hub', () => {
  it('takes every step of the table, and no other', async () => {
    const values = () => ({
      sourceStatus: null,
      names: [named('Example hub')],
      hostCountry: 'VN',
      homeCountry: 'RU',
      coordinator: null,
      operator: null,
      functions: [],
      operatorRequirements: [],
      example: true,
      provenance: null,
    });
    expect(await wrongPairs(bed, { aggregate: hub, steps: STEPS.hub, values })).toEqual([]);
  });

  it('is open to everyone, planned as it is, when a published document states it', async () => {
    const { id, status } = await aHub(bed, 'planned hub');
    expect(status).toBe('PLANNED');
    expect(await seenBy(bed, hub, id)).toEqual(ALL);
  });

  it('tells everyone when it opens and when it closes', async () => {
    const { id } = await take(bed, await aHub(bed, 'short hub'), 'activateHub', 'closeHub');
    expect(await bed.changes(id)).toMatchObject([
      { topic: 'companies.hub.v1', changeType: 'recorded' },
      { topic: 'companies.hub.v1', changeType: 'active' },
      { topic: 'companies.hub.v1', changeType: 'closed', snapshot: { status: 'CLOSED' } },
    ]);
  });

  it('is opened by the operator alone', async () => {
    const planned = await aHub(bed, 'own hub');
    const activate = 'mutation ($input: CommandInput!) { activateHub(input: $input) { __typename } }';
    const input = { ...seen(planned), idempotencyKey: 'open' };
    const { errors } = await bed.ask(activate, { input }, { roles: ['PROGRAMME_MANAGER'] });
    expect(errors).toEqual(['FORBIDDEN at activateHub']);
  });
});

describe('a hub in the graph', () => {
  it('leads to its countries, functions, requirements and who could act as it', async () => {
    const { id } = await aHub(bed, 'linked hub');
    const countries = [
      { source: aSource('vn'), code: 'VN', names: [named('Viet Nam')] },
      { source: aSource('ru'), code: 'RU', names: [named('Russia')] },
    ];
    const organizations = [
      { source: aSource('o1'), names: [named('Example Center')], kind: 'CENTER', status: 'PLANNED' } as const,
    ];
    const relationships = [
      { source: aSource('r9'), subject: 'o1', relation: 'COULD_ACT_AS', object: 'linked hub' },
    ];
    await bed.accept(importCompanies, records({ countries, organizations, relationships }));
    const query = `query ($id: ID!) { hub(id: $id) { hostCountry { names { value } } homeCountry { code } operator { id }
      functions { nodes { names { value } fromCountry { code } toCountry { code } } }
      operatorRequirements { nodes { text { value } provenance { recordId } } }
      relationships { nodes { relation subject { names { value } } object { ... on Hub { id } } } } } }`;
    const { data, errors } = await bed.ask(query, { id }, {});
    expect(errors).toEqual([]);
    expect(data).toEqual({
      hub: {
        hostCountry: { names: [{ value: 'Viet Nam' }] },
        homeCountry: { code: 'RU' },
        operator: null,
        functions: {
          nodes: [
            { names: [{ value: 'Market entry' }], fromCountry: { code: 'RU' }, toCountry: { code: 'VN' } },
          ],
        },
        operatorRequirements: {
          nodes: [{ text: { value: 'Knows the market' }, provenance: { recordId: 'r1' } }],
        },
        relationships: {
          nodes: [
            { relation: 'COULD_ACT_AS', subject: { names: [{ value: 'Example Center' }] }, object: { id } },
          ],
        },
      },
    });
  });

  it('shows cases to those who may see them', async () => {
    const at = await aHub(bed, 'busy hub');
    const row = await aCase(bed, (await anOrganization(bed)).id, at);
    const query = 'query ($id: ID!) { hub(id: $id) { marketEntryCases { nodes { id } } } }';
    const nodesFor = async (caller: object) => (await bed.ask(query, { id: at.id }, caller)).data;
    const cases = (...nodes: object[]) => ({ hub: { marketEntryCases: { nodes } } });
    expect(await nodesFor({})).toEqual(cases());
    expect(await nodesFor({ roles: ['ORG_MEMBER'], organization: row.organization })).toEqual(
      cases({ id: row.id }),
    );
  });
});
