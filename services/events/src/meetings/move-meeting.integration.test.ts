import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seen, take, openUseCaseBed, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { aMeeting, aParticipant, meetingsOf, slot, twoParticipants } from '../testing/builders.ts';
import { moveMeeting } from './move-meeting.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
}, 60_000);
afterAll(() => bed.close());

const MORNING = slot('02:00', '02:30');
const NOON = slot('05:00', '05:30');

const aMeetingOfTwo = async () => aMeeting(bed, await twoParticipants(bed), [MORNING]);

/** One participant's meetings with two others, in the morning and at noon. */
async function twoMeetings() {
  const { from, to } = await twoParticipants(bed);
  const first = await aMeeting(bed, { from, to }, [MORNING]);
  const third = await aParticipant(bed, { event: from.event });
  const second = await aMeeting(bed, { from, to: third }, [MORNING, NOON]);
  return { first, second, third };
}

describe('moving a meeting', () => {
  it('gives it another time and table, and tells of it', async () => {
    const meeting = await aMeetingOfTwo();
    const moved = await bed.accept(moveMeeting, { ...seen(meeting), slot: NOON, table: 7 });
    expect(moved).toMatchObject({ ...NOON, table: 7, status: 'SCHEDULED', version: 2 });
    expect((await bed.changes(meeting.id)).at(-1)).toMatchObject({
      topic: 'events.meeting.v1',
      changeType: 'moved',
      snapshot: { ...NOON, table: 7 },
    });
  });

  it('writes instants in UTC, whatever offset they are given with', async () => {
    const meeting = await aMeetingOfTwo();
    const local = { startsAt: '2019-02-19T12:00:00+07:00', endsAt: '2019-02-19T12:30:00+07:00' };
    expect(await bed.run(moveMeeting, { ...seen(meeting), slot: local, table: 1 })).toMatchObject(NOON);
  });

  it('may overlap the time that it had itself', async () => {
    const meeting = await aMeetingOfTwo();
    const later = slot('02:15', '02:45');
    expect(await bed.run(moveMeeting, { ...seen(meeting), slot: later, table: 1 })).toMatchObject(later);
  });

  it('is refused into a time in which one of the two is busy, and changes nothing then', async () => {
    const { first, second } = await twoMeetings();
    expect(second).toMatchObject(NOON);
    expect(await bed.run(moveMeeting, { ...seen(first), slot: NOON, table: 2 })).toMatchObject({
      rule: 'DOUBLE_BOOKED',
    });
    expect((await bed.changes(first.id)).map(({ changeType }) => changeType)).toEqual(['scheduled']);
    expect(await bed.run(moveMeeting, { ...seen(second), slot: MORNING, table: 2 })).toMatchObject({
      rule: 'DOUBLE_BOOKED',
    });
  });

  it('gives the earlier time free for others', async () => {
    const { first, second, third } = await twoMeetings();
    const evening = slot('09:00', '09:30');
    await bed.accept(moveMeeting, { ...seen(first), slot: evening, table: 1 });
    await bed.accept(moveMeeting, { ...seen(second), slot: MORNING, table: 1 });
    expect(await meetingsOf(bed, third.id)).toMatchObject([MORNING]);
  });

  it('is refused for a meeting that is over', async () => {
    const held = await take(bed, await aMeetingOfTwo(), 'holdMeeting');
    expect(await bed.run(moveMeeting, { ...seen(held), slot: NOON, table: 1 })).toMatchObject({
      rule: 'NOT_SCHEDULED',
    });
  });

  it.each([
    ['that ends before it starts', { startsAt: NOON.endsAt, endsAt: NOON.startsAt }],
    ['that is no time', { startsAt: 'noon', endsAt: NOON.endsAt }],
  ])('is refused into a slot %s', async (_what, wrong) => {
    const meeting = await aMeetingOfTwo();
    expect(await bed.run(moveMeeting, { ...seen(meeting), slot: wrong, table: 1 })).toMatchObject({
      refusal: 'InvalidInput',
      field: 'slot',
    });
  });

  it('fails from a version that is not the newest, and is not for participants', async () => {
    const meeting = await aMeetingOfTwo();
    const input = { ...seen(meeting), slot: NOON, table: 1 };
    await bed.accept(moveMeeting, input);
    await expect(bed.run(moveMeeting, input)).rejects.toMatchObject({ extensions: { code: 'CONFLICT' } });
    const move = 'mutation ($input: MoveMeetingInput!) { moveMeeting(input: $input) { __typename } }';
    const own = { roles: ['ORG_ADMIN'], organization: meeting.organizations[0] ?? '' } as const;
    const { errors } = await bed.ask(move, { input: { ...input, idempotencyKey: 'own' } }, own);
    expect(errors).toEqual(['FORBIDDEN at moveMeeting']);
  });
});
