import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { newId } from '@hub/hub-language';
import {
  openUseCaseBed,
  take,
  waitingFor as kitsWaitingFor,
  type TestCaller,
  type UseCaseBed,
} from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { assignReviewer } from '../assignments/assign-reviewer.ts';
import { anInterest, aProposal } from '../testing/builders.ts';
import { knownPerson } from '../testing/foreign.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
}, 60_000);
afterAll(() => bed.close());

const FIELDS = ['reviewsToGive', 'interestsToAnswer', 'interestInfoToProvide'] as const;
const waitingFor = (as: TestCaller) => kitsWaitingFor(bed, FIELDS, as);

it('shows a reviewer what to review, and no other', async () => {
  const eligible = await take(bed, await aProposal(bed), 'submitProposal', 'declareEligible');
  const reviewer = await knownPerson(bed);
  const assigned = await bed.accept(assignReviewer, { proposal: eligible.id, reviewer });
  const as = (person: string): TestCaller => ({ roles: ['REVIEWER'], person });
  expect(await waitingFor(as(reviewer))).toMatchObject({ reviewsToGive: [assigned.id] });
  expect(await waitingFor(as(newId('per')))).toMatchObject({ reviewsToGive: [] });
});

it('shows a manager the interests to answer, and its organization what it is asked for', async () => {
  const interest = await anInterest(bed);
  const manager: TestCaller = { roles: ['PROGRAMME_MANAGER'] };
  expect((await waitingFor(manager))['interestsToAnswer']).toContain(interest.id);
  await take(bed, interest, 'acknowledgeInterest', 'reviewInterest', 'requestInterestInfo');
  const admin: TestCaller = { roles: ['ORG_ADMIN'], organization: interest.organization };
  expect(await waitingFor(admin)).toEqual({
    reviewsToGive: null,
    interestsToAnswer: null,
    interestInfoToProvide: [interest.id],
  });
});

it('shows everyone else nothing', async () => {
  const nothing = Object.fromEntries(FIELDS.map((field) => [field, null]));
  expect(await waitingFor({ subject: 'anna' })).toEqual(nothing);
});
