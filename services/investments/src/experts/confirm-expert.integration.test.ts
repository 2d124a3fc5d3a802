import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isRefusal } from '@hub/hub-language';
import { seen, take, openUseCaseBed, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { aMatchedRequest, anExpert } from '../testing/builders.ts';
import { racing } from '../testing/racing.ts';
import type { ExpertProfile } from './expert-profile.ts';
import type { ExpertRequest } from './expert-request.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
});
afterAll(() => bed.close());

const DAY_MS = 24 * 3600 * 1000;
const EXCEEDED = { refusal: 'RuleBreach', rule: 'HOURS_EXCEEDED' };

const confirm = (row: ExpertRequest, now = new Date()) =>
  bed.mutate('confirmExpert', seen(row), { now }) as Promise<ExpertRequest>;
const matched = (expert: ExpertProfile, hours: number) => aMatchedRequest(bed, { expert, hours });

describe('confirming an expert', () => {
  it('says when, and takes the hours to the last one of the month', async () => {
    const expert = await anExpert(bed, { hoursPerMonth: 10 });
    const now = new Date('2026-03-01T10:00:00.000Z');
    expect(await confirm(await matched(expert, 6), now)).toMatchObject({
      status: 'CONFIRMED',
      confirmedAt: '2026-03-01T10:00:00.000Z',
    });
    expect(await confirm(await matched(expert, 5), now)).toEqual({
      ...EXCEEDED,
      message: '6 of 10 hours of 30 days are taken',
    });
    expect(await confirm(await matched(expert, 4), now)).toMatchObject({ status: 'CONFIRMED' });
    expect(await confirm(await matched(expert, 1), now)).toMatchObject(EXCEEDED);
  });

  it('refuses more hours than the expert has at all', async () => {
    const expert = await anExpert(bed, { hoursPerMonth: 0 });
    expect(await confirm(await matched(expert, 1))).toEqual({
      ...EXCEEDED,
      message: '0 of 0 hours of 30 days are taken',
    });
  });

  it.each([
    ['delivered', ['deliverExpertise']],
    ['rated', ['deliverExpertise', 'rateExpert']],
    ['missed', ['recordExpertNoShow']],
  ])('counts hours that were %s', async (_what, commands) => {
    const expert = await anExpert(bed, { hoursPerMonth: 4 });
    await take(bed, await confirm(await matched(expert, 4)), ...commands);
    expect(await confirm(await matched(expert, 1))).toMatchObject(EXCEEDED);
  });

  it('does not count hours that are only offered, or were cancelled', async () => {
    const expert = await anExpert(bed, { hoursPerMonth: 4 });
    await matched(expert, 4);
    await take(bed, await confirm(await matched(expert, 4)), 'cancelExpertRequest');
    expect(await confirm(await matched(expert, 4))).toMatchObject({ status: 'CONFIRMED' });
  });

  it('does not count the hours of other experts', async () => {
    const [expert, other] = [
      await anExpert(bed, { hoursPerMonth: 4 }),
      await anExpert(bed, { hoursPerMonth: 4 }),
    ];
    await confirm(await matched(other, 4));
    expect(await confirm(await matched(expert, 4))).toMatchObject({ status: 'CONFIRMED' });
  });

  it('counts hours for thirty days', async () => {
    const expert = await anExpert(bed, { hoursPerMonth: 4 });
    const start = new Date('2026-03-01T10:00:00.000Z');
    await confirm(await matched(expert, 4), start);
    const next = await matched(expert, 1);
    const after = (ms: number) => confirm(next, new Date(start.getTime() + ms));
    expect(await after(30 * DAY_MS - 1)).toMatchObject(EXCEEDED);
    expect(await after(30 * DAY_MS)).toMatchObject({ status: 'CONFIRMED' });
  });

  it('does not exceed the hours when several are confirmed at the same time', async () => {
    const expert = await anExpert(bed, { hoursPerMonth: 5 });
    const requests = [
      await matched(expert, 2),
      await matched(expert, 2),
      await matched(expert, 2),
      await matched(expert, 2),
    ];
    const results = await racing(
      bed,
      'expert_request',
      requests.map((row) => () => confirm(row)),
    );
    expect(results.filter((result) => !isRefusal(result))).toHaveLength(2);
    expect(results.filter((result) => isRefusal(result))).toEqual(
      Array(2).fill(expect.objectContaining(EXCEEDED)),
    );
  });
});
