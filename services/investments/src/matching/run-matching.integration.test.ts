import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { countStatements, take, openUseCaseBed, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import type { InvestorMandate } from '../mandates/investor-mandate.ts';
import { mandate as mandates } from '../mandates/investor-mandate.ts';
import { round as rounds } from '../rounds/fundraising-round.ts';
import {
  aMandate,
  anActiveMandate,
  anIntroduction,
  anOpenRound,
  aPair,
  aRound,
  matchOf,
} from '../testing/builders.ts';
import { clearedOrganization, screened, screenedUnnoticed } from '../testing/foreign.ts';
import { matchesOfRun } from './match.ts';
import { runMatching } from './run-matching.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
});
afterAll(() => bed.close());

/** Leaves nothing to compare, so that each test counts its own. */
afterEach(async () => {
  const read = bed.reader();
  for (const row of (await read.list(mandates, { first: 100 })).nodes) {
    if (row.status === 'ACTIVE') await take(bed, row, 'retireMandate');
  }
  for (const row of (await read.list(rounds, { first: 100 })).nodes) {
    if (row.status === 'OPEN') await take(bed, row, 'closeRoundUnfunded');
  }
});

const resultsOf = async (run: string) =>
  (await bed.reader().related(matchesOfRun, run, { first: 100 })).nodes;
const pointsFor = (feature: string, found: Awaited<ReturnType<typeof matchOf>>) =>
  found.contributions.find((one) => one.feature === feature)?.points;

describe('a run of the matching', () => {
  it('compares every active mandate with every open round, and no other', async () => {
    const active = [await anActiveMandate(bed), await anActiveMandate(bed)];
    const open = [await anOpenRound(bed), await anOpenRound(bed), await anOpenRound(bed)];
    await aMandate(bed);
    await take(bed, await anActiveMandate(bed), 'pauseMandate');
    await aRound(bed);
    await take(bed, await anOpenRound(bed), 'pauseRound');
    const run = await bed.accept(runMatching, {});
    expect(run).toMatchObject({ version: 1, mandates: 2, rounds: 3, matches: 6, excluded: 0 });
    const results = await resultsOf(run.id);
    const pairs = active.flatMap((one) => open.map((other) => `${one.id} ${other.id}`));
    expect(results.map((one) => `${one.mandate} ${one.round}`).toSorted()).toEqual(pairs.toSorted());
  });

  it('ends with nothing where there is nothing to compare', async () => {
    const run = await bed.accept(runMatching, {});
    expect(run).toMatchObject({ mandates: 0, rounds: 0, matches: 0, excluded: 0, example: false });
    expect(await resultsOf(run.id)).toEqual([]);
  });

  it('puts the best first, each with points that add up to its score', async () => {
    await anActiveMandate(bed);
    await anOpenRound(bed, { stage: 'GROWTH', sectors: ['agriculture'], homeCountry: 'LA', pitch: '' });
    await anOpenRound(bed, { stage: 'PRE_SEED' });
    await anOpenRound(bed);
    const results = await resultsOf((await bed.accept(runMatching, {})).id);
    const scores = results.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(new Set(scores).size).toBe(3);
    for (const { contributions, score } of results) {
      expect(contributions.reduce((sum, { points }) => sum + points, 0)).toBe(score);
    }
  });

  it('gives the same scores again while nothing has changed', async () => {
    await aPair(bed);
    await aPair(bed);
    const scoresOf = async () =>
      (await resultsOf((await bed.accept(runMatching, {})).id)).map(({ mandate, round, score }) => ({
        mandate,
        round,
        score,
      }));
    expect(await scoresOf()).toEqual(await scoresOf());
  });

  it('takes as many statements for many pairs as for few', async () => {
    const run = () => countStatements(bed.pool, () => bed.accept(runMatching, {}));
    await aPair(bed);
    const few = await run();
    for (let added = 0; added < 5; added++) await aPair(bed);
    expect(await run()).toEqual(few);
    // BEGIN and key; mandates; rounds; screenings; introductions; capacities; all that is written, and COMMIT.
    expect(few.roundTrips).toBe(7);
  });

  it('is demonstration data where one side is', async () => {
    const real = { example: false };
    const fund = await clearedOrganization(bed, real);
    const startup = await clearedOrganization(bed, real);
    const pair = await aPair(bed, { mandate: { organization: fund }, round: { organization: startup } });
    expect((await matchOf(bed, pair)).example).toBe(false);
    const example = { mandate: pair.mandate, round: await anOpenRound(bed) };
    expect((await matchOf(bed, example)).example).toBe(true);
  });
});

describe('a pair that is out of the question', () => {
  const excluded = async (pair: {
    mandate: InvestorMandate;
    round: Awaited<ReturnType<typeof anOpenRound>>;
  }) => (await matchOf(bed, pair)).excludedBy;

  it('is counted, and scores nothing', async () => {
    const pair = await aPair(bed, { mandate: { exclusions: ['it'] } });
    expect(await matchOf(bed, pair)).toMatchObject({
      score: 0,
      contributions: [],
      excludedBy: [expect.stringContaining('it')],
    });
    expect(await bed.accept(runMatching, {})).toMatchObject({ matches: 0, excluded: 1 });
  });

  it('is one of the same organization', async () => {
    const organization = await clearedOrganization(bed);
    const pair = await aPair(bed, { mandate: { organization }, round: { organization } });
    expect(await excluded(pair)).toContain('SAME_ORGANIZATION');
  });

  it.each([
    ['investor', 'BLOCKED', 'INVESTOR_BLOCKED'],
    ['investor', 'APPEAL', 'INVESTOR_BLOCKED'],
    ['startup', 'BLOCKED', 'STARTUP_BLOCKED'],
    ['startup', 'APPEAL', 'STARTUP_BLOCKED'],
  ] as const)('is one whose %s is %s, until it is cleared', async (side, status, reason) => {
    const pair = await aPair(bed);
    const organization = side === 'investor' ? pair.mandate.organization : pair.round.organization;
    await screenedUnnoticed(bed, organization, status);
    expect(await excluded(pair)).toEqual([reason]);
    await screened(bed, organization, 'CLEAR');
    expect(await excluded(pair)).toEqual([]);
  });

  it.each(['investor', 'startup'] as const)('is not even formed while the %s is blocked', async (side) => {
    const pair = await aPair(bed);
    const organization = side === 'investor' ? pair.mandate.organization : pair.round.organization;
    await screened(bed, organization, 'BLOCKED');
    await expect(matchOf(bed, pair)).rejects.toThrow('not active, or the round not open');
    await screened(bed, organization, 'CLEAR');
    expect(await excluded(pair)).toEqual([]);
  });

  it('is one that declined or met before, and not one that let the time run out', async () => {
    const declined = await aPair(bed);
    const requested = await take(bed, await anIntroduction(bed, declined), 'requestIntroduction');
    await bed.mutate('declineIntroduction', {
      id: requested.id,
      expectedVersion: requested.version,
      reason: 'another field',
    });
    expect(await excluded(declined)).toEqual(['DECLINED_BEFORE']);
    const met = await aPair(bed);
    const steps = ['requestIntroduction', 'acceptIntroduction', 'connectIntroduction'];
    await take(bed, await anIntroduction(bed, met), ...steps);
    expect(await excluded(met)).toEqual(['MET_BEFORE']);
    expect(await excluded({ mandate: met.mandate, round: declined.round })).toEqual([]);
    const expired = await aPair(bed);
    await take(bed, await anIntroduction(bed, expired), 'requestIntroduction', 'expireIntroduction');
    expect(await excluded(expired)).toEqual([]);
  });
});

describe('the remaining capacity of a mandate', () => {
  it('lets the score fall as introductions use it up, and rise as they end', async () => {
    const pair = await aPair(bed, { mandate: { capacity: 2 } });
    const free = pointsFor('behaviour', await matchOf(bed, pair)) ?? 0;
    expect(free).toBeGreaterThan(0);
    const requested = await take(bed, await anIntroduction(bed, pair), 'requestIntroduction');
    const half = pointsFor('behaviour', await matchOf(bed, pair)) ?? 0;
    expect(half).toBe(free / 2);
    await take(bed, requested, 'withdrawIntroduction');
    expect(pointsFor('behaviour', await matchOf(bed, pair))).toBe(free);
  });
});
