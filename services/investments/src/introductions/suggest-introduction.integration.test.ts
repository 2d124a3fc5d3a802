import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isRefusal, newId } from '@hub/hub-language';
import { seen, take, openUseCaseBed, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { anIntroduction, aPair, matchOf, sidesOf } from '../testing/builders.ts';
import { screened, screenedUnnoticed } from '../testing/foreign.ts';
import { racing } from '../testing/racing.ts';
import { suggestIntroduction } from './suggest-introduction.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
});
afterAll(() => bed.close());

const ALREADY = { refusal: 'RuleBreach', rule: 'ALREADY_INTRODUCED' };

describe('suggesting an introduction', () => {
  it('takes both sides from the match, and awaits an answer for fourteen days', async () => {
    const pair = await aPair(bed);
    const found = await matchOf(bed, pair);
    const now = new Date('2026-03-01T10:00:00.000Z');
    const created = await bed.accept(suggestIntroduction, { match: found.id }, { now });
    expect(created).toMatchObject({
      status: 'SUGGESTED',
      version: 1,
      match: found.id,
      mandate: pair.mandate.id,
      round: pair.round.id,
      investor: pair.mandate.organization,
      startup: pair.round.organization,
      deadline: '2026-03-15T10:00:00.000Z',
      requestedBy: null,
      requestedAt: null,
      declineReason: null,
      example: found.example,
    });
    expect(await bed.changes(created.id)).toMatchObject([
      { topic: 'investments.introduction.v1', changeType: 'suggested', snapshot: { match: found.id } },
    ]);
  });

  it('takes another deadline, when it lies ahead', async () => {
    const { id } = await matchOf(bed, await aPair(bed));
    const now = new Date('2026-03-01T10:00:00.000Z');
    const until = (deadline: string) => bed.run(suggestIntroduction, { match: id, deadline }, { now });
    const past = { refusal: 'InvalidInput', field: 'deadline' };
    expect(await until('2026-03-01T09:59:59Z')).toMatchObject(past);
    expect(await until('2026-03-01T10:00:00Z')).toMatchObject(past);
    expect(await until('no date')).toMatchObject(past);
    expect(await until('2026-03-01T12:00:01+02:00')).toMatchObject({ deadline: '2026-03-01T10:00:01.000Z' });
  });

  it('refuses a match that there is not', async () => {
    for (const match of [newId('mat'), 'no id']) {
      expect(await bed.run(suggestIntroduction, { match })).toMatchObject({
        refusal: 'ReferenceUnknown',
        reference: match,
      });
    }
  });

  it.each(['investor', 'startup'] as const)('refuses a match whose %s is blocked by now', async (side) => {
    const found = await matchOf(bed, await aPair(bed));
    await screened(bed, found[side], 'BLOCKED');
    const suggested = () => bed.run(suggestIntroduction, { match: found.id });
    expect(await suggested()).toMatchObject({ rule: 'ORGANIZATION_BLOCKED' });
    await screened(bed, found[side], 'CLEAR');
    expect(await suggested()).toMatchObject({ status: 'SUGGESTED' });
  });

  it('refuses a match that something excludes, and says what', async () => {
    const pair = await aPair(bed, { mandate: { exclusions: ['it/cybersecurity'] } });
    await screenedUnnoticed(bed, pair.round.organization, 'BLOCKED');
    const { id } = await matchOf(bed, pair);
    expect(await bed.run(suggestIntroduction, { match: id })).toEqual({
      refusal: 'RuleBreach',
      rule: 'MATCH_EXCLUDED',
      message: 'this match is excluded by STARTUP_BLOCKED, SECTOR_EXCLUDED:it/cybersecurity',
    });
  });
});

describe('one live introduction a pair', () => {
  it.each([
    ['suggested', []],
    ['requested', ['requestIntroduction']],
    ['accepted', ['requestIntroduction', 'acceptIntroduction']],
  ])('refuses a second one while the first is %s', async (_state, commands) => {
    const pair = await aPair(bed);
    const first = await take(bed, await anIntroduction(bed, pair), ...commands);
    const again = await matchOf(bed, pair);
    expect(await bed.run(suggestIntroduction, { match: first.match ?? '' })).toMatchObject(ALREADY);
    expect(await bed.run(suggestIntroduction, { match: again.id })).toMatchObject(ALREADY);
  });

  it('refuses a second one while the first is suspended', async () => {
    const pair = await aPair(bed);
    const first = await take(bed, await anIntroduction(bed, pair), 'requestIntroduction');
    await screened(bed, first.investor, 'BLOCKED');
    expect(await bed.run(suggestIntroduction, { match: first.match ?? '' })).toMatchObject(ALREADY);
  });

  it.each([
    ['dismissed', ['dismissIntroduction']],
    ['withdrawn', ['requestIntroduction', 'withdrawIntroduction']],
    ['expired', ['requestIntroduction', 'expireIntroduction']],
  ])('lets the pair be suggested again once the first is %s', async (_state, commands) => {
    const pair = await aPair(bed);
    const first = await take(bed, await anIntroduction(bed, pair), ...commands);
    expect(await anIntroduction(bed, pair)).not.toMatchObject({ id: first.id });
  });

  it('leaves other pairs of the same mandate or round free', async () => {
    const [first, second] = [await aPair(bed), await aPair(bed)];
    await anIntroduction(bed, first);
    await anIntroduction(bed, { mandate: first.mandate, round: second.round });
    await anIntroduction(bed, { mandate: second.mandate, round: first.round });
  });

  it('holds when several suggest it at the same time, from matches of several runs', async () => {
    const pair = await aPair(bed);
    const matches = [await matchOf(bed, pair), await matchOf(bed, pair), await matchOf(bed, pair)];
    const suggest = (match: string) => () => bed.run(suggestIntroduction, { match });
    const results = await racing(
      bed,
      'introduction',
      [...matches, ...matches].map(({ id }) => suggest(id)),
    );
    expect(results.filter((result) => !isRefusal(result))).toHaveLength(1);
    expect(results.filter((result) => isRefusal(result))).toEqual(
      Array(5).fill(expect.objectContaining(ALREADY)),
    );
  });
});

describe('suggestIntroduction in the graph', () => {
  const SUGGEST = `mutation ($input: SuggestIntroductionInput!) { suggestIntroduction(input: $input) {
    __typename ... on Introduction { id status } ... on RuleBreach { rule } } }`;

  it('is for the hub’s staff', async () => {
    const row = await anIntroduction(bed);
    const { investor } = sidesOf(row);
    const input = { idempotencyKey: 'k', match: row.match };
    expect((await bed.ask(SUGGEST, { input }, investor)).errors).toEqual([
      'FORBIDDEN at suggestIntroduction',
    ]);
    expect((await bed.ask(SUGGEST, { input })).data).toEqual({
      suggestIntroduction: { __typename: 'RuleBreach', rule: 'ALREADY_INTRODUCED' },
    });
    await bed.mutate('dismissIntroduction', seen(row));
    expect((await bed.ask(SUGGEST, { input })).data).toMatchObject({
      suggestIntroduction: { __typename: 'Introduction', status: 'SUGGESTED' },
    });
  });
});
