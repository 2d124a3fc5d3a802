import { afterAll, beforeAll, expect, it } from '@jest/globals';
import {
  openUseCaseBed,
  seen,
  waitingFor as kitsWaitingFor,
  type TestCaller,
  type UseCaseBed,
} from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { aMatchedRequest, anExpert, anIntroduction, expertOf, sidesOf } from '../testing/builders.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
}, 60_000);
afterAll(() => bed.close());

const FIELDS = ['introductionsToAnswer', 'expertRequestsToAnswer'] as const;
/** Ids of introductions and of requests that wait for a caller. */
async function waitingFor(as: TestCaller) {
  const waiting = await kitsWaitingFor(bed, FIELDS, as);
  return { introductions: waiting[FIELDS[0]], requests: waiting[FIELDS[1]] };
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
