import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { newId, type Party } from '@hub/hub-language';
import {
  openUseCaseBed,
  seen,
  take,
  waitingFor as kitsWaitingFor,
  type TestCaller,
  type UseCaseBed,
} from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { assignReviewer } from '../assignments/assign-reviewer.ts';
import { versionHash } from '../roadmaps/roadmap.ts';
import { signRoadmap } from '../roadmaps/sign-roadmap.ts';
import { anInterest, aProposal, aRoadmap, inSigning } from '../testing/builders.ts';
import { knownPerson, RU, screened, VN } from '../testing/foreign.ts';
import { proposed, signed, signer } from '../testing/signing.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
}, 60_000);
afterAll(() => bed.close());

const FIELDS = [
  'reviewsToGive',
  'interestsToAnswer',
  'interestInfoToProvide',
  'agreementsToSign',
  'roadmapsToSign',
] as const;
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
    agreementsToSign: null,
    roadmapsToSign: null,
  });
});

it('shows an admin what to sign until it is signed, unless the organization rests or the person signed already', async () => {
  const row = await proposed(bed, await aRoadmap(bed));
  const bodyOf = (party: Party) =>
    row.signatories.find((one) => one.party.id === party.id)?.organization ?? '';
  const admin = (organization: string, person: string): TestCaller => ({
    roles: ['ORG_ADMIN'],
    organization,
    person,
  });
  const [ru, vn] = [await knownPerson(bed), await knownPerson(bed)];
  const toSign = async (as: TestCaller) => (await waitingFor(as))['roadmapsToSign'];
  expect(await toSign(admin(bodyOf(RU), ru))).toEqual([row.id]);
  expect(await toSign({ ...admin(bodyOf(RU), ru), roles: ['ORG_EDITOR'] })).toBeNull();
  expect(await toSign(admin(newId('org'), ru))).toEqual([]);
  await bed.accept(
    signRoadmap,
    { ...seen(row), party: RU, versionHash: versionHash(row.milestones) },
    signer('signRoadmap', bodyOf(RU), ru),
  );
  expect(await toSign(admin(bodyOf(RU), ru))).toEqual([]);
  expect(await toSign(admin(bodyOf(VN), ru))).toEqual([]);
  expect(await toSign(admin(bodyOf(VN), vn))).toEqual([row.id]);
  await screened(bed, bodyOf(VN), 'BLOCKED');
  expect(await toSign(admin(bodyOf(VN), vn))).toEqual([]);
});

it('shows an agreement that is open for signature to whom it waits for', async () => {
  const open = await inSigning(bed);
  const [signatory] = open.signatories;
  const as: TestCaller = {
    roles: ['ORG_ADMIN'],
    organization: signatory?.organization ?? '',
    person: await knownPerson(bed),
  };
  expect((await waitingFor(as))['agreementsToSign']).toEqual([open.id]);
  await signed(bed, open);
  expect((await waitingFor(as))['agreementsToSign']).toEqual([]);
});

it('shows everyone else nothing', async () => {
  const nothing = Object.fromEntries(FIELDS.map((field) => [field, null]));
  expect(await waitingFor({ subject: 'anna' })).toEqual(nothing);
});
