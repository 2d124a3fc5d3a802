import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seen, take, openUseCaseBed, wrongPairs, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import {
  aMeeting,
  anAcceptedRequest,
  anEvent,
  aParticipant,
  aSchedule,
  twoParticipants,
} from '../testing/builders.ts';
import { ALL, seenBy, STAFF } from '../testing/seen-by.ts';
import { STEPS } from '../testing/state-tables.ts';
import { scheduleVersion, schedulesOfEvent } from './schedule-version.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
}, 60_000);
afterAll(() => bed.close());

describe('a schedule version', () => {
  it('takes every step of the table, and no other', async () => {
    const event = (await anEvent(bed)).id;
    let number = 0;
    const values = () => ({
      event,
      number: ++number,
      seed: 1,
      bound: 0,
      placements: [],
      leftOut: [],
      example: true,
      provenance: null,
    });
    expect(
      await wrongPairs(bed, { aggregate: scheduleVersion, steps: STEPS.scheduleVersion, values }),
    ).toEqual([]);
  });

  it('is for organizers alone until it is published, and stays public when it is superseded', async () => {
    const { id: event } = await anEvent(bed);
    const draft = await aSchedule(bed, event);
    expect(await seenBy(bed, scheduleVersion, draft.id)).toEqual(STAFF);
    await take(bed, draft, 'publishSchedule');
    expect(await seenBy(bed, scheduleVersion, draft.id)).toEqual(ALL);
    await take(bed, await aSchedule(bed, event), 'publishSchedule');
    expect(await seenBy(bed, scheduleVersion, draft.id)).toEqual(ALL);
  });

  it('is not told of when it is discarded', async () => {
    const { id } = await take(bed, await aSchedule(bed, (await anEvent(bed)).id), 'discardSchedule');
    expect(await seenBy(bed, scheduleVersion, id)).toEqual(STAFF);
    expect((await bed.changes(id)).map(({ topic }) => topic)).toEqual([null, null]);
  });

  it('publishes how many have a place, and never who', async () => {
    const { event } = await aMeeting(bed);
    const [published] = (await bed.reader({}).related(schedulesOfEvent, event)).nodes;
    const change = (await bed.changes(published?.id)).at(-1);
    expect(change).toMatchObject({ topic: 'events.schedule.v1', changeType: 'published' });
    expect(change?.snapshot).toMatchObject({ number: 1, bound: 1, placed: 1, unscheduled: 0 });
    expect(change?.snapshot).not.toHaveProperty('placements');
    expect(change?.snapshot).not.toHaveProperty('leftOut');
  });

  it('names the requests without a place to those who may see them', async () => {
    const { from, to } = await twoParticipants(bed);
    const third = await aParticipant(bed, { event: from.event });
    const requests = [
      await anAcceptedRequest(bed, { from, to }),
      await anAcceptedRequest(bed, { from, to: third }),
    ];
    const { id } = await take(bed, await aSchedule(bed, from.event), 'publishSchedule');
    const query = `query ($id: ID!) { scheduleVersion(id: $id) { placed event { id }
      unscheduled { reason request { id } } } }`;
    type Answer = {
      scheduleVersion: { placed: number; unscheduled: { reason: string; request: { id: string } | null }[] };
    };
    const { data } = await bed.ask<Answer>(query, { id });
    expect(data.scheduleVersion).toMatchObject({ placed: 1, event: { id: from.event } });
    const [left] = data.scheduleVersion.unscheduled;
    expect(left?.reason).toBe('PARTICIPANT_FULL');
    expect(requests.map((request) => request.id)).toContain(left?.request?.id);
    const { data: publicly } = await bed.ask<Answer>(query, { id }, {});
    expect(publicly.scheduleVersion).toMatchObject({ placed: 1, unscheduled: [{ request: null }] });
  });

  it('is made and published by organizers and the operator alone', async () => {
    const { id: event } = await anEvent(bed);
    const draft = await aSchedule(bed, event);
    const publish = 'mutation ($input: CommandInput!) { publishSchedule(input: $input) { __typename } }';
    const generate =
      'mutation ($input: GenerateScheduleInput!) { generateSchedule(input: $input) { __typename } }';
    const member = { roles: ['ORG_ADMIN', 'INVESTOR'], organization: 'org_1' } as const;
    const idempotencyKey = 'by a participant';
    const slots = [{ startsAt: '2019-02-19T02:00:00Z', endsAt: '2019-02-19T02:30:00Z' }];
    const order = { idempotencyKey, event, slots, tables: 1 };
    expect((await bed.ask(publish, { input: { ...seen(draft), idempotencyKey } }, member)).errors).toEqual([
      'FORBIDDEN at publishSchedule',
    ]);
    expect((await bed.ask(generate, { input: order }, member)).errors).toEqual([
      'FORBIDDEN at generateSchedule',
    ]);
  });
});
