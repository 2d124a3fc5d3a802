import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { openUseCaseBed, seen, type TestCaller, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { aMatchedRequest, anExpert, anIntroduction, expertOf, sidesOf } from '../testing/builders.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
}, 60_000);
afterAll(() => bed.close());

type Ids = { nodes: { id: string }[] } | null;
type Waiting = { introductionsToAnswer: Ids; expertRequestsToAnswer: Ids };

/** Ids of what waits for a caller, by field; null where nothing can wait for such a one. */
async function waitingFor(as: TestCaller) {
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) {
    ... on WaitingForMe { introductionsToAnswer { nodes { id } } expertRequestsToAnswer { nodes { id } } } } }`;
  const of = [{ __typename: 'WaitingForMe', subject: 'whoever' }];
  const { data } = await bed.ask<{ _entities: [Waiting] }>(query, { of }, as);
  const idsOf = (ids: Ids) => ids?.nodes.map(({ id }) => id) ?? null;
  const [{ introductionsToAnswer, expertRequestsToAnswer }] = data._entities;
  return { introductions: idsOf(introductionsToAnswer), requests: idsOf(expertRequestsToAnswer) };
}

it('shows the side that is asked the introduction, and not the side that asked', async () => {
  const row = await anIntroduction(bed);
  const { investor, startup } = sidesOf(row);
  expect(await waitingFor(startup)).toEqual({ introductions: [], requests: null });
  await bed.mutate('requestIntroduction', seen(row), { as: investor });
  expect(await waitingFor(startup)).toEqual({ introductions: [row.id], requests: null });
  expect(await waitingFor(investor)).toEqual({ introductions: [], requests: null });
});

it('shows an expert the requests that were matched with the own profile', async () => {
  const [expert, other] = [await anExpert(bed), await anExpert(bed)];
  const matched = await aMatchedRequest(bed, { expert });
  expect(await waitingFor(expertOf(expert))).toEqual({ introductions: null, requests: [matched.id] });
  expect(await waitingFor(expertOf(other))).toEqual({ introductions: null, requests: [] });
});

it('shows everyone else nothing', async () => {
  expect(await waitingFor({ subject: 'anna' })).toEqual({ introductions: null, requests: null });
});
