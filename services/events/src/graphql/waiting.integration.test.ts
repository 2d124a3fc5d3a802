import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { newId } from '@hub/hub-language';
import {
  openUseCaseBed,
  waitingFor as kitsWaitingFor,
  type TestCaller,
  type UseCaseBed,
} from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { anApplication, aParticipant, aRequest } from '../testing/builders.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
}, 60_000);
afterAll(() => bed.close());

const FIELDS = ['meetingRequestsToAnswer', 'participationsToConfirm', 'participationsToDecide'] as const;
const waitingFor = (as: TestCaller) => kitsWaitingFor(bed, FIELDS, as);
const adminOf = (organization: string): TestCaller => ({ roles: ['ORG_ADMIN'], organization });

it('shows an organization’s people what it is asked, and what it has to confirm', async () => {
  const request = await aRequest(bed);
  const { meetingRequestsToAnswer } = await waitingFor(adminOf(request.toOrganization));
  expect(meetingRequestsToAnswer).toEqual([request.id]);
  expect(await waitingFor(adminOf(request.fromOrganization))).toMatchObject({ meetingRequestsToAnswer: [] });
  const approved = await aParticipant(bed);
  expect(await waitingFor(adminOf(approved.organization))).toMatchObject({
    participationsToConfirm: [approved.id],
    participationsToDecide: null,
  });
});

it('shows an organizer the applications at the own event, and not those of others', async () => {
  const applied = await anApplication(bed);
  const organizer = (event: string): TestCaller => ({
    grants: [{ role: 'EVENT_ORGANIZER', kind: 'EVENT', id: event }],
  });
  const { participationsToDecide } = await waitingFor(organizer(applied.event));
  expect(participationsToDecide).toEqual([applied.id]);
  expect(await waitingFor(organizer(newId('evt')))).toMatchObject({ participationsToDecide: [] });
});

it('shows everyone else nothing', async () => {
  const nothing = Object.fromEntries(FIELDS.map((field) => [field, null]));
  expect(await waitingFor({ subject: 'anna' })).toEqual(nothing);
});
