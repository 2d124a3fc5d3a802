import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isRefusal } from '@hub/hub-language';
import { seen, take, openUseCaseBed, type TestCaller, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { anActiveMandate, anIntroduction, anOpenRound, aPair, sidesOf } from '../testing/builders.ts';
import { screened, screenedUnnoticed } from '../testing/foreign.ts';
import { racing } from '../testing/racing.ts';
import type { Introduction } from './introduction.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
});
afterAll(() => bed.close());

const FULL = { refusal: 'RuleBreach', rule: 'CAPACITY_REACHED' };
const DAY_MS = 24 * 3600 * 1000;

const request = (row: Introduction, options: { as?: TestCaller; now?: Date } = {}) =>
  bed.mutate('requestIntroduction', seen(row), options) as Promise<Introduction>;

/** Introductions of one mandate with several rounds. */
async function several(count: number, capacity: number): Promise<Introduction[]> {
  const mandate = await anActiveMandate(bed, { capacity });
  const rows: Introduction[] = [];
  while (rows.length < count)
    rows.push(await anIntroduction(bed, { mandate, round: await anOpenRound(bed) }));
  return rows;
}

describe('requesting an introduction', () => {
  it('says which side asked, and when', async () => {
    const now = new Date('2026-03-01T10:00:00.000Z');
    const [first, second, third] = [
      await anIntroduction(bed),
      await anIntroduction(bed),
      await anIntroduction(bed),
    ];
    expect(await request(first, { as: sidesOf(first).investor, now })).toMatchObject({
      status: 'REQUESTED',
      requestedBy: 'INVESTOR',
      requestedAt: '2026-03-01T10:00:00.000Z',
    });
    expect(await request(second, { as: sidesOf(second).startup })).toMatchObject({ requestedBy: 'STARTUP' });
    expect(await request(third)).toMatchObject({ requestedBy: 'HUB' });
    expect((await bed.changes(first.id)).at(-1)).toMatchObject({
      topic: 'investments.introduction.v1',
      changeType: 'requested',
      snapshot: { requestedBy: 'INVESTOR', requestedAt: '2026-03-01T10:00:00.000Z' },
    });
  });

  it.each(['investor', 'startup'] as const)('waits while the %s is blocked', async (side) => {
    const row = await anIntroduction(bed);
    const blocked = { refusal: 'RuleBreach', rule: 'ORGANIZATION_BLOCKED' };
    await screenedUnnoticed(bed, row[side], 'BLOCKED');
    expect(await request(row)).toMatchObject(blocked);
    await screenedUnnoticed(bed, row[side], 'APPEAL');
    expect(await request(row)).toMatchObject(blocked);
    await screened(bed, row[side], 'REVIEW');
    expect(await request(row)).toMatchObject({ status: 'REQUESTED' });
  });

  it('waits while the mandate is not active', async () => {
    const pair = await aPair(bed);
    const row = await anIntroduction(bed, pair);
    const paused = await take(bed, pair.mandate, 'pauseMandate');
    expect(await request(row)).toEqual({
      refusal: 'RuleBreach',
      rule: 'MANDATE_NOT_ACTIVE',
      message: 'the mandate is PAUSED',
    });
    await take(bed, paused, 'resumeMandate');
    expect(await request(row)).toMatchObject({ status: 'REQUESTED' });
  });

  it('waits while the round is not open', async () => {
    const pair = await aPair(bed);
    const row = await anIntroduction(bed, pair);
    await take(bed, pair.round, 'closeRoundFunded');
    expect(await request(row)).toEqual({
      refusal: 'RuleBreach',
      rule: 'ROUND_NOT_OPEN',
      message: 'the round is FUNDED',
    });
  });

  it('is not asked twice', async () => {
    const row = await anIntroduction(bed);
    const requested = await request(row);
    await expect(request(row)).rejects.toMatchObject({ extensions: { code: 'CONFLICT' } });
    expect(await request(requested)).toMatchObject({
      refusal: 'IllegalTransition',
      from: 'REQUESTED',
      command: 'requestIntroduction',
    });
  });
});

describe('the capacity of a side', () => {
  it.each([
    ['mandate', 'startup', 'investor'],
    ['round', 'investor', 'startup'],
  ] as const)('of a %s is no number that its %s is told; its own people are', async (full, other, own) => {
    const row = await anIntroduction(bed, await aPair(bed, { [full]: { capacity: 0 } }));
    expect(await request(row, { as: sidesOf(row)[other] })).toEqual({
      ...FULL,
      message: `the ${full} has all its introductions of 90 days`,
    });
    expect(await request(row, { as: sidesOf(row)[own] })).toEqual({
      ...FULL,
      message: `the ${full} has its 0 introductions of 90 days`,
    });
  });

  it('of nothing takes no introduction', async () => {
    const closed = await anIntroduction(bed, await aPair(bed, { mandate: { capacity: 0 } }));
    expect(await request(closed)).toEqual({
      ...FULL,
      message: 'the mandate has its 0 introductions of 90 days',
    });
    const shut = await anIntroduction(bed, await aPair(bed, { round: { capacity: 0 } }));
    expect(await request(shut)).toEqual({ ...FULL, message: 'the round has its 0 introductions of 90 days' });
  });

  it('of a mandate counts what is asked for, accepted, connected and suspended', async () => {
    const rows = await several(5, 4);
    const [first, second, third, fourth, fifth] = rows as [
      Introduction,
      Introduction,
      Introduction,
      Introduction,
      Introduction,
    ];
    await request(first);
    await take(bed, await request(second), 'acceptIntroduction');
    await take(bed, await request(third), 'acceptIntroduction', 'connectIntroduction');
    await request(fourth);
    await screened(bed, fourth.startup, 'BLOCKED');
    expect(await request(fifth)).toMatchObject(FULL);
  });

  it.each([
    ['withdrawn', 'withdrawIntroduction'],
    ['expired', 'expireIntroduction'],
    ['declined', 'declineIntroduction'],
  ])('of a mandate is free again once one is %s', async (_state, command) => {
    const [first, second] = (await several(2, 1)) as [Introduction, Introduction];
    const requested = await request(first);
    expect(await request(second)).toMatchObject(FULL);
    await bed.mutate(command, { ...seen(requested), reason: 'no time' });
    expect(await request(second)).toMatchObject({ status: 'REQUESTED' });
  });

  it('of a round counts its own, whatever the mandates', async () => {
    const round = await anOpenRound(bed, { capacity: 1 });
    const first = await anIntroduction(bed, { mandate: await anActiveMandate(bed), round });
    const second = await anIntroduction(bed, { mandate: await anActiveMandate(bed), round });
    await request(first);
    expect(await request(second)).toEqual({
      ...FULL,
      message: 'the round has its 1 introductions of 90 days',
    });
  });

  it('counts for ninety days', async () => {
    const [first, second] = (await several(2, 1)) as [Introduction, Introduction];
    const start = new Date();
    await request(first, { now: start });
    const after = (ms: number) => request(second, { now: new Date(start.getTime() + ms) });
    expect(await after(90 * DAY_MS - 1)).toMatchObject(FULL);
    expect(await after(90 * DAY_MS)).toMatchObject({ status: 'REQUESTED' });
  });

  it('is not exceeded when several ask at the same time', async () => {
    const rows = await several(5, 2);
    const results = await racing(
      bed,
      'introduction',
      rows.map((row) => () => request(row)),
    );
    expect(results.filter((result) => !isRefusal(result))).toHaveLength(2);
    expect(results.filter((result) => isRefusal(result))).toEqual(
      Array(3).fill(expect.objectContaining(FULL)),
    );
  });
});
