import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@hub/hub-language';
import { seen, openUseCaseBed, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import {
  aMeeting,
  anAcceptedRequest,
  anEvent,
  aParticipant,
  aRequest,
  aSchedule,
  slot,
  twoParticipants,
} from '../testing/builders.ts';
import { moveMeeting } from '../meetings/move-meeting.ts';
import { generateSchedule } from './generate-schedule.ts';

let bed: UseCaseBed;
let empty: string;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
  empty = (await anEvent(bed)).id;
}, 60_000);
afterAll(() => bed.close());

const MORNING = slot('02:00', '02:30');
const NOON = slot('05:00', '05:30');
const order = { slots: [MORNING], tables: 1, seed: 1 };

describe('generating a schedule', () => {
  it('gives each accepted request a slot and a table, and changes none of them yet', async () => {
    const request = await anAcceptedRequest(bed);
    const schedule = await aSchedule(bed, request.event);
    expect(schedule).toMatchObject({
      status: 'PROVISIONAL',
      number: 1,
      seed: 1,
      bound: 1,
      placements: [{ request: request.id, ...MORNING, table: 1 }],
      leftOut: [],
      example: true,
    });
    expect(await bed.changes(schedule.id)).toMatchObject([{ topic: null, changeType: 'generated' }]);
    expect((await bed.changes(request.id)).at(-1)).toMatchObject({ changeType: 'accepted' });
  });

  it('leaves aside requests without an answer and those of other events', async () => {
    const request = await aRequest(bed);
    await anAcceptedRequest(bed);
    expect(await aSchedule(bed, request.event)).toMatchObject({ placements: [], leftOut: [], bound: 0 });
  });

  it('says why a request has no place', async () => {
    const { from, to } = await twoParticipants(bed);
    const other = await aParticipant(bed, { event: from.event });
    await anAcceptedRequest(bed, { from, to });
    await anAcceptedRequest(bed, { from, to: other });
    expect(await aSchedule(bed, from.event)).toMatchObject({
      placements: [{ table: 1 }],
      leftOut: [{ reason: 'PARTICIPANT_FULL' }],
      bound: 1,
    });
  });

  it('counts the versions of an event', async () => {
    const { id } = await anEvent(bed);
    const numbers = [await aSchedule(bed, id), await aSchedule(bed, id)].map(({ number }) => number);
    expect(numbers).toEqual([1, 2]);
  });

  it('gives versions that are made at once numbers of their own', async () => {
    const { id } = await anEvent(bed);
    const versions = await Promise.all([1, 2, 3].map(() => aSchedule(bed, id)));
    expect(versions.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual([1, 2, 3]);
  });

  it('gives the same places for the same seed', async () => {
    const { from, to } = await twoParticipants(bed);
    const third = await aParticipant(bed, { event: from.event });
    for (const other of [to, third]) await anAcceptedRequest(bed, { from, to: other });
    const slots = [MORNING, NOON];
    const [first, second] = [
      await aSchedule(bed, from.event, { slots, seed: 7 }),
      await aSchedule(bed, from.event, { slots, seed: 7 }),
    ];
    expect(second.placements).toEqual(first.placements);
    expect(first.placements).toHaveLength(2);
  });

  it('takes slots in any order and with any offset, and writes them in UTC', async () => {
    const { event } = await anAcceptedRequest(bed);
    const local = { startsAt: '2019-02-19T09:00:00+07:00', endsAt: '2019-02-19T09:30:00+07:00' };
    expect(await aSchedule(bed, event, { slots: [local] })).toMatchObject({ placements: [MORNING] });
    expect(await aSchedule(bed, event, { slots: [NOON, MORNING] })).toMatchObject({ placements: [MORNING] });
  });

  it('puts nobody into a slot in which they have a meeting already', async () => {
    const { from, to } = await twoParticipants(bed);
    await aMeeting(bed, { from, to }, [MORNING]);
    const third = await aParticipant(bed, { event: from.event });
    await anAcceptedRequest(bed, { from, to: third });
    expect(await aSchedule(bed, from.event, { slots: [MORNING, NOON] })).toMatchObject({
      placements: [NOON],
    });
    const overlapping = await aSchedule(bed, from.event, { slots: [slot('02:15', '02:45')] });
    expect(overlapping).toMatchObject({ placements: [], leftOut: [{ reason: 'PARTICIPANT_FULL' }] });
  });

  it('gives out no table at which a meeting is scheduled already', async () => {
    const sides = await twoParticipants(bed);
    const scheduled = await aMeeting(bed, sides, [MORNING]);
    await bed.accept(moveMeeting, { ...seen(scheduled), slot: MORNING, table: 2 });
    await anAcceptedRequest(bed, await twoParticipants(bed, scheduled.event));
    const full = await aSchedule(bed, scheduled.event, { tables: 2 });
    expect(full).toMatchObject({ placements: [], leftOut: [{ reason: 'NO_TABLE' }] });
    expect(await aSchedule(bed, scheduled.event, { tables: 3 })).toMatchObject({
      placements: [{ table: 3 }],
    });
  });

  it.each([
    ['no slot', { slots: [] }, 'slots'],
    ['501 slots', { slots: Array.from({ length: 501 }, () => MORNING) }, 'slots'],
    ['slots that overlap', { slots: [slot('02:15', '02:45'), MORNING] }, 'slots'],
    ['the same slot twice', { slots: [MORNING, MORNING] }, 'slots'],
    ['a slot that is no time', { slots: [MORNING, { startsAt: 'noon', endsAt: 'one' }] }, 'slots.1'],
    ['no table', { tables: 0 }, 'tables'],
  ])('refuses %s', async (_what, values, field) => {
    expect(await bed.run(generateSchedule, { event: empty, ...order, ...values })).toMatchObject({
      refusal: 'InvalidInput',
      field,
    });
  });

  it('takes slots that follow one another, and an event without requests', async () => {
    const slots = [MORNING, slot('02:30', '03:00')];
    expect(await bed.run(generateSchedule, { event: empty, ...order, slots })).toMatchObject({
      placements: [],
      bound: 0,
      example: false,
    });
  });

  it('fails for an event that there is not', async () => {
    await expect(bed.run(generateSchedule, { event: newId('evt'), ...order })).rejects.toMatchObject({
      extensions: { code: 'NOT_FOUND' },
    });
  });
});
