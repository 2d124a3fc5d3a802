import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@hub/hub-language';
import { take, openUseCaseBed, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { anApplication, aParticipant, aRequest, twoParticipants } from '../testing/builders.ts';
import { screened, screenedUnnoticed } from '../testing/foreign.ts';
import type { Sides } from './meeting-request.ts';
import { requestMeeting } from './request-meeting.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
}, 60_000);
afterAll(() => bed.close());

const ask = ({ from, to }: Sides) => bed.run(requestMeeting, { from: from.id, to: to.id });

describe('asking for a meeting', () => {
  it('waits for the answer of the other side', async () => {
    const { from, to } = await twoParticipants(bed);
    const input = { from: from.id, to: to.id, message: 'shall we meet?' };
    const request = await bed.accept(requestMeeting, input);
    expect(request).toMatchObject({
      ...input,
      status: 'REQUESTED',
      event: from.event,
      fromOrganization: from.organization,
      toOrganization: to.organization,
      origin: null,
    });
    expect(await bed.changes(request.id)).toMatchObject([
      { topic: 'events.request.v1', changeType: 'requested', snapshot: input },
    ]);
  });

  it('is refused while one of the two is not admitted, and once one is out', async () => {
    const from = await aParticipant(bed);
    const applied = await anApplication(bed, { event: from.event });
    const left = await take(bed, await aParticipant(bed, { event: from.event }), 'cancelParticipation');
    for (const other of [applied, left]) {
      expect(await ask({ from, to: other })).toMatchObject({ rule: 'NOT_ADMITTED' });
      expect(await ask({ from: other, to: from })).toMatchObject({ rule: 'NOT_ADMITTED' });
    }
  });

  it.each([
    ['confirmed', ['confirmParticipation']],
    ['on the spot', ['confirmParticipation', 'checkIn']],
    ['out for a while', ['confirmParticipation', 'checkIn', 'checkOut']],
  ])('is possible with a participant who is %s', async (_what, steps) => {
    const { from, to } = await twoParticipants(bed);
    expect(await ask({ from, to: await take(bed, to, ...steps) })).toMatchObject({ status: 'REQUESTED' });
  });

  it('is refused while one of the two is blocked', async () => {
    const { from, to } = await twoParticipants(bed);
    await screenedUnnoticed(bed, to.organization, 'BLOCKED');
    expect(await ask({ from, to })).toMatchObject({ rule: 'ORGANIZATION_BLOCKED' });
    expect(await ask({ from: to, to: from })).toMatchObject({ rule: 'ORGANIZATION_BLOCKED' });
    await screened(bed, to.organization, 'BLOCKED');
    expect(await ask({ from, to })).toMatchObject({ rule: 'NOT_ADMITTED' });
  });

  it('says nothing of a block to the other side: there is no such participation', async () => {
    const { from, to } = await twoParticipants(bed);
    const as = { roles: ['ORG_EDITOR'], organization: from.organization } as const;
    const asked = () => bed.mutate('requestMeeting', { from: from.id, to: to.id }, { as });
    const none = { refusal: 'ReferenceUnknown', reference: to.id };
    await screenedUnnoticed(bed, to.organization, 'BLOCKED');
    expect(await asked()).toMatchObject(none);
    await screened(bed, to.organization, 'BLOCKED');
    expect(await asked()).toMatchObject(none);
  });

  it('is refused with somebody who is not known, of another event, or oneself', async () => {
    const { from } = await twoParticipants(bed);
    const id = newId('par');
    expect(await ask({ from, to: { ...from, id } })).toMatchObject({ reference: id });
    expect(await ask({ from, to: await aParticipant(bed) })).toMatchObject({ rule: 'OTHER_EVENT' });
    expect(await ask({ from, to: from })).toMatchObject({ rule: 'SAME_PARTICIPANT' });
  });

  it('is refused while a request between the two is open, in either direction', async () => {
    const { from, to } = await twoParticipants(bed);
    const request = await aRequest(bed, { from, to });
    expect(await ask({ from, to })).toMatchObject({ rule: 'ALREADY_REQUESTED' });
    expect(await ask({ from: to, to: from })).toMatchObject({ rule: 'ALREADY_REQUESTED' });
    await take(bed, request, 'acceptMeeting');
    expect(await ask({ from: to, to: from })).toMatchObject({ rule: 'ALREADY_REQUESTED' });
  });

  it.each(['declineMeeting', 'withdrawMeetingRequest', 'expireMeetingRequest'])(
    'is possible again after %s',
    async (command) => {
      const { from, to } = await twoParticipants(bed);
      await take(bed, await aRequest(bed, { from, to }), command);
      expect(await ask({ from: to, to: from })).toMatchObject({ status: 'REQUESTED' });
    },
  );

  it('leaves one open request when both ask each other at once', async () => {
    const { from, to } = await twoParticipants(bed);
    const answers = await Promise.all([ask({ from, to }), ask({ from: to, to: from }), ask({ from, to })]);
    expect(answers.filter((answer) => 'status' in answer)).toHaveLength(1);
    expect(answers.filter((answer) => 'rule' in answer && answer.rule === 'ALREADY_REQUESTED')).toHaveLength(
      2,
    );
  });

  it('is done in the name of one’s own organization, unless by staff', async () => {
    const { from, to } = await twoParticipants(bed);
    const input = { from: from.id, to: to.id };
    const as = (organization: string) => ({ as: { roles: ['ORG_EDITOR'], organization } }) as const;
    expect(await bed.mutate('requestMeeting', input, as(newId('org')))).toMatchObject({
      refusal: 'ReferenceUnknown',
      reference: from.id,
    });
    await expect(bed.mutate('requestMeeting', input, as(to.organization))).rejects.toMatchObject({
      extensions: { code: 'FORBIDDEN' },
    });
    expect(await bed.mutate('requestMeeting', input, as(from.organization))).toMatchObject({ from: from.id });
  });
});
