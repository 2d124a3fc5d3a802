import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@hub/hub-language';
import { peopleOf, openUseCaseBed, type TestCaller, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { aMandate, aPair, mandateTerms, matchOf } from '../testing/builders.ts';
import { hubWithoutHomeCountry, knownHub, knownOrganization } from '../testing/foreign.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
});
afterAll(() => bed.close());

type Listed = { _entities: [{ mandates: { nodes: { id: string }[] } | null }] };
const OF = `query ($of: _Any!) { _entities(representations: [$of]) {
  ... on Hub { mandates { nodes { id } } } ... on Organization { mandates { nodes { id } } } } }`;
const mandatesOf = async (__typename: string, id: string, as?: TestCaller) => {
  const { data, errors } = await bed.ask<Listed>(OF, { of: { __typename, id } }, as);
  expect(errors).toEqual([]);
  return data._entities[0].mandates?.nodes.map((node) => node.id) ?? null;
};

describe('the mandates of a hub', () => {
  it('are those that come from its home country and go to its host country', async () => {
    const both = await aMandate(bed, { homeCountries: ['BY', 'RU'], targetCountries: ['VN', 'LA'] });
    const exact = await aMandate(bed, { homeCountries: ['RU'], targetCountries: ['VN'] });
    await aMandate(bed, { homeCountries: ['VN'], targetCountries: ['RU'] });
    await aMandate(bed, { homeCountries: ['RU'], targetCountries: [] });
    await aMandate(bed, { homeCountries: ['BY'], targetCountries: ['VN'] });
    const hub = await knownHub(bed, { homeCountry: 'RU', hostCountry: 'VN' });
    expect(await mandatesOf('Hub', hub)).toEqual([both.id, exact.id]);
    expect(await mandatesOf('Hub', hub, peopleOf(exact.organization))).toEqual([exact.id]);
    expect(await mandatesOf('Hub', hub, {})).toEqual([]);
  });

  it('are unknown while the hub is, or where it has no home country', async () => {
    expect(await mandatesOf('Hub', newId('hub'))).toBeNull();
    expect(await mandatesOf('Hub', await hubWithoutHomeCountry(bed))).toBeNull();
  });
});

describe('a mandate in the graph', () => {
  const MANDATE = `query ($id: ID!) { mandate(id: $id) {
    title status stages ticketMin { amount currency } organization { id } homeCountries { code }
    targetCountries { code } matches { nodes { round { id } score } } } }`;

  it('shows amounts in units, its countries and its matches', async () => {
    const pair = await aPair(bed, { mandate: { homeCountries: ['RU'], targetCountries: ['VN', 'LA'] } });
    const found = await matchOf(bed, pair);
    const { data, errors } = await bed.ask(MANDATE, { id: pair.mandate.id });
    expect(errors).toEqual([]);
    expect(data).toMatchObject({
      mandate: {
        status: 'ACTIVE',
        ticketMin: { amount: '100000.00', currency: 'USD' },
        organization: { id: pair.mandate.organization },
        homeCountries: [{ code: 'RU' }],
        targetCountries: [{ code: 'VN' }, { code: 'LA' }],
        matches: { nodes: [{ round: { id: pair.round.id }, score: found.score }] },
      },
    });
  });

  it('is nothing to those who may not see it, also as an entity of the graph', async () => {
    const { id, organization } = await aMandate(bed);
    const ENTITY = `query ($of: _Any!) { _entities(representations: [$of]) {
      ... on InvestorMandate { title } } mandates(first: 1) { nodes { id } } }`;
    const of = { __typename: 'InvestorMandate', id };
    expect((await bed.ask(MANDATE, { id }, {})).data).toEqual({ mandate: null });
    expect((await bed.ask(ENTITY, { of }, {})).data).toEqual({ _entities: [null], mandates: { nodes: [] } });
    const own = await bed.ask<{ _entities: unknown[] }>(ENTITY, { of }, peopleOf(organization));
    expect(own.data._entities).toMatchObject([{ title: 'Example mandate: security of networks' }]);
    expect(await mandatesOf('Organization', organization, peopleOf(organization))).toEqual([id]);
    expect(await mandatesOf('Organization', organization, {})).toEqual([]);
  });
});

describe('createMandate in the graph', () => {
  const CREATE = `mutation ($input: CreateMandateInput!) { createMandate(input: $input) {
    __typename ... on InvestorMandate { title capacity thesis exclusions } ... on InvalidInput { message field } } }`;

  it('fills in what the input leaves out', async () => {
    const organization = await knownOrganization(bed);
    const { title, stages, sectors, ticketMin, ticketMax } = mandateTerms(organization);
    const input = { idempotencyKey: 'k', organization, title, stages, sectors, ticketMin, ticketMax };
    expect((await bed.ask(CREATE, { input })).data).toEqual({
      createMandate: { __typename: 'InvestorMandate', title, capacity: 10, thesis: '', exclusions: [] },
    });
  });

  it('answers a refusal as a member of the union, and who may not ask with a code', async () => {
    const organization = await knownOrganization(bed);
    const input = { idempotencyKey: 'x', ...mandateTerms(organization, { stages: [] }) };
    expect((await bed.ask(CREATE, { input })).data).toEqual({
      createMandate: { __typename: 'InvalidInput', message: 'name at least one stage', field: 'stages' },
    });
    expect((await bed.ask(CREATE, { input }, {})).errors).toEqual(['UNAUTHENTICATED at createMandate']);
    const member: TestCaller = { roles: ['ORG_MEMBER'], organization };
    expect((await bed.ask(CREATE, { input }, member)).errors).toEqual(['FORBIDDEN at createMandate']);
  });
});
