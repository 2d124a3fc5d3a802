import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@hub/hub-language';
import { peopleOf, openUseCaseBed, type TestCaller, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { aPair, aRound, matchOf } from '../testing/builders.ts';
import { hubWithoutHomeCountry, knownHub } from '../testing/foreign.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
});
afterAll(() => bed.close());

type Page = { first?: number; after?: string | null };
type Rounds = { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
const OF = `query ($of: _Any!, $first: Int, $after: String) { _entities(representations: [$of]) {
  ... on Hub { rounds(first: $first, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }
  ... on Organization { rounds(first: $first, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } } } }`;
async function roundsOf(of: { __typename: string; id: string }, page: Page = { first: 20 }, as?: TestCaller) {
  const { data, errors } = await bed.ask<{ _entities: [{ rounds: Rounds | null }] }>(OF, { of, ...page }, as);
  expect(errors).toEqual([]);
  return data._entities[0].rounds;
}
const ids = (rounds: Rounds | null) => rounds?.nodes.map(({ id }) => id);
const hubOf = (id: string) => ({ __typename: 'Hub', id });

describe('the rounds of a hub', () => {
  it('are those from its home country to its host country, page by page', async () => {
    const corridor = { homeCountry: 'RU', targetCountry: 'VN' };
    const first = await aRound(bed, corridor);
    await aRound(bed, { homeCountry: 'VN', targetCountry: 'RU' });
    await aRound(bed, { homeCountry: 'RU', targetCountry: 'LA' });
    await aRound(bed, { homeCountry: 'LA', targetCountry: 'VN' });
    const second = await aRound(bed, corridor);
    const hub = hubOf(await knownHub(bed, { homeCountry: 'RU', hostCountry: 'VN' }));
    expect(ids(await roundsOf(hub))).toEqual([first.id, second.id]);
    const page = await roundsOf(hub, { first: 1 });
    expect(page).toMatchObject({ nodes: [{ id: first.id }], pageInfo: { hasNextPage: true } });
    const rest = await roundsOf(hub, { first: 1, after: page?.pageInfo.endCursor ?? null });
    expect(rest).toMatchObject({ nodes: [{ id: second.id }], pageInfo: { hasNextPage: false } });
  });

  it('are for each caller those that the caller may see', async () => {
    const corridor = { homeCountry: 'BY', targetCountry: 'KZ' };
    const own = await aRound(bed, corridor);
    const other = await aRound(bed, corridor);
    const hub = hubOf(await knownHub(bed, { homeCountry: 'BY', hostCountry: 'KZ' }));
    const seenBy = async (as: TestCaller) => ids(await roundsOf(hub, { first: 1 }, as));
    expect(await seenBy(peopleOf(own.organization))).toEqual([own.id]);
    expect(await seenBy(peopleOf(other.organization))).toEqual([other.id]);
    expect(await seenBy({})).toEqual([]);
  });

  it('are unknown while the hub is, or where it has no home country', async () => {
    expect(await roundsOf(hubOf(newId('hub')))).toBeNull();
    expect(await roundsOf(hubOf(await hubWithoutHomeCountry(bed)))).toBeNull();
  });
});

describe('a round in the graph', () => {
  const ROUND = `query ($id: ID!) { round(id: $id) {
    stage amountSought { amount currency } organization { id } homeCountry { code } targetCountry { code }
    matches { nodes { mandate { id } score } } } rounds(first: 100) { nodes { id } } }`;

  it('shows its amount in units, its countries and its matches', async () => {
    const pair = await aPair(bed);
    const { score } = await matchOf(bed, pair);
    const { data, errors } = await bed.ask(ROUND, { id: pair.round.id });
    expect(errors).toEqual([]);
    expect(data).toMatchObject({
      round: {
        stage: 'SEED',
        amountSought: { amount: '500000.00', currency: 'USD' },
        organization: { id: pair.round.organization },
        homeCountry: { code: 'RU' },
        targetCountry: { code: 'VN' },
        matches: { nodes: [{ mandate: { id: pair.mandate.id }, score }] },
      },
    });
  });

  it('shows its startup the matches, but not the mandates that others have', async () => {
    const pair = await aPair(bed);
    const { score } = await matchOf(bed, pair);
    const { data } = await bed.ask<{ round: { matches: { nodes: unknown[] } } }>(
      ROUND,
      { id: pair.round.id },
      peopleOf(pair.round.organization),
    );
    expect(data.round.matches.nodes).toContainEqual({ mandate: null, score });
  });

  it('is nothing to those who may not see it, also as an entity and with its organization', async () => {
    const { id, organization } = await aRound(bed);
    expect((await bed.ask(ROUND, { id }, {})).data).toEqual({ round: null, rounds: { nodes: [] } });
    const ENTITY = `query ($of: _Any!) { _entities(representations: [$of]) { ... on FundraisingRound { title } } }`;
    const of = { __typename: 'FundraisingRound', id };
    expect((await bed.ask(ENTITY, { of }, {})).data).toEqual({ _entities: [null] });
    expect((await bed.ask(ENTITY, { of }, peopleOf(organization))).data).toMatchObject({
      _entities: [{ title: 'Example round: a firewall that learns' }],
    });
    const its = { __typename: 'Organization', id: organization };
    expect(ids(await roundsOf(its, { first: 1 }, peopleOf(organization)))).toEqual([id]);
    expect(ids(await roundsOf(its, { first: 1 }, {}))).toEqual([]);
  });
});
