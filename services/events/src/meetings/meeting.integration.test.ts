import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@hub/hub-language';
import { peopleOf, seen, take, openUseCaseBed, wrongPairs, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { aMeeting, anAcceptedRequest, aSchedule, meetingsOf, twoParticipants } from '../testing/builders.ts';
import { anIntroduction } from '../testing/foreign.ts';
import { seenBy, STAFF } from '../testing/seen-by.ts';
import { STEPS } from '../testing/state-tables.ts';
import { between, meetingRequest, type Sides } from './meeting-request.ts';
import {
  meeting,
  meetingsOfEvent,
  meetingsOfIntroduction,
  meetingsOfOrganization,
  meetingsOfParticipation,
} from './meeting.ts';

let bed: UseCaseBed;
let sides: Sides;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
  sides = await twoParticipants(bed);
}, 60_000);
afterAll(() => bed.close());

/** A meeting's row that belongs to a request in SCHEDULED. */
async function values() {
  const { from, to } = sides;
  const request = newId('mrq');
  const row = {
    ...between(sides),
    id: request,
    version: 3,
    status: 'SCHEDULED',
    message: null,
    origin: null,
  };
  await bed.database.getRepository(meetingRequest.entity).insert(row);
  return {
    event: from.event,
    request,
    participations: [from.id, to.id],
    organizations: [from.organization, to.organization],
    startsAt: '2019-02-19T02:00:00.000Z',
    endsAt: '2019-02-19T02:30:00.000Z',
    table: 1,
    origin: null,
    example: true,
    provenance: null,
  };
}

describe('a meeting', () => {
  it('takes every step of the table, and no other', async () => {
    expect(await wrongPairs(bed, { aggregate: meeting, steps: STEPS.meeting, values })).toEqual([]);
  });

  it.each([
    ['holdMeeting', 'HELD', 'held'],
    ['recordMeetingNoShow', 'NO_SHOW', 'no-show'],
    ['cancelMeeting', 'CANCELLED', 'cancelled'],
  ])('%s takes its request along, with the same reason', async (command, status, changeType) => {
    const scheduled = await aMeeting(bed, await twoParticipants(bed));
    const input = { ...seen(scheduled), reason: 'as the desk noted' };
    expect(await bed.mutate(command, input)).toMatchObject({ status });
    expect(await bed.reader().byId(meetingRequest, scheduled.request)).toMatchObject({ status });
    for (const id of [scheduled.id, scheduled.request]) {
      expect((await bed.changes(id)).at(-1)).toMatchObject({ changeType, reason: 'as the desk noted' });
    }
  });

  it('gives its participants’ time free when it is cancelled, and keeps it when it was held', async () => {
    const { from, to } = await twoParticipants(bed);
    await take(bed, await aMeeting(bed, { from, to }), 'cancelMeeting');
    const second = await aMeeting(bed, { from: to, to: from });
    expect(second).toMatchObject({ status: 'SCHEDULED', startsAt: '2019-02-19T02:00:00.000Z' });
    await take(bed, second, 'holdMeeting');
    const third = await anAcceptedRequest(bed, { from, to });
    const schedule = await aSchedule(bed, third.event);
    expect(await bed.mutate('publishSchedule', seen(schedule))).toMatchObject({ rule: 'DOUBLE_BOOKED' });
  });

  it('is seen by the people of both sides and by staff', async () => {
    const { id, organizations } = await aMeeting(bed, await twoParticipants(bed));
    const [one = '', other = ''] = organizations;
    const bothSides = { 'one side': peopleOf(one), 'the other side': peopleOf(other) };
    expect(await seenBy(bed, meeting, id, bothSides)).toEqual([...STAFF, ...Object.keys(bothSides)]);
  });

  it('stands under its event, its participants, their organizations and its introduction', async () => {
    const { from, to } = await twoParticipants(bed);
    const introduction = anIntroduction({ investor: from.organization, startup: to.organization });
    await bed.receive('investments.introduction.v1', introduction);
    await take(bed, await aSchedule(bed, from.event), 'publishSchedule');
    const [scheduled] = await meetingsOf(bed, from.id);
    expect(scheduled).toMatchObject({
      origin: introduction.id,
      organizations: [from.organization, to.organization],
    });
    const parents = [
      [meetingsOfEvent, from.event],
      [meetingsOfParticipation, to.id],
      [meetingsOfOrganization, from.organization],
      [meetingsOfOrganization, to.organization],
      [meetingsOfIntroduction, introduction.id],
    ] as const;
    for (const [relation, parent] of parents) {
      const { nodes } = await bed.reader().related(relation, parent);
      expect(nodes.map(({ id }) => id)).toEqual([scheduled?.id]);
    }
  });
});
