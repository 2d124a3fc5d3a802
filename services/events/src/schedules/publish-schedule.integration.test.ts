import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isRefusal } from '@hub/hub-language';
import { countStatements, seen, take, openUseCaseBed, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { meetingRequest } from '../meetings/meeting-request.ts';
import { meetingsOfEvent, type Meeting } from '../meetings/meeting.ts';
import { moveMeeting } from '../meetings/move-meeting.ts';
import type { Participation } from '../participations/participation.ts';
import {
  aMeeting,
  anAcceptedRequest,
  anOpenEvent,
  aParticipant,
  aSchedule,
  meetingsOf,
  slot,
  twoParticipants,
} from '../testing/builders.ts';
import { overlap } from '../time/period.ts';
import { scheduleVersion, schedulesOfEvent } from './schedule-version.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
}, 60_000);
afterAll(() => bed.close());

const MORNING = slot('02:00', '02:30');
const NOON = slot('05:00', '05:30');

const statusOf = async (request: { id: string }) =>
  (await bed.reader().byId(meetingRequest, request.id))?.status;

/** One participant's accepted requests to two others, of which one slot can hold one. */
async function twoRequestsOfOne() {
  const { from, to } = await twoParticipants(bed);
  const third = await aParticipant(bed, { event: from.event });
  const requests = [
    await anAcceptedRequest(bed, { from, to }),
    await anAcceptedRequest(bed, { from, to: third }),
  ];
  return { event: from.event, from, requests };
}

describe('publishing a schedule', () => {
  it('makes each placed request a meeting of both participants', async () => {
    const request = await anAcceptedRequest(bed);
    await take(bed, await aSchedule(bed, request.event, { slots: [NOON] }), 'publishSchedule');
    expect(await statusOf(request)).toBe('SCHEDULED');
    const [meeting] = await meetingsOf(bed, request.to);
    expect(meeting).toMatchObject({
      ...NOON,
      status: 'SCHEDULED',
      table: 1,
      event: request.event,
      request: request.id,
      participations: [request.from, request.to],
      organizations: [request.fromOrganization, request.toOrganization],
      example: true,
    });
    expect(await bed.changes(meeting?.id)).toMatchObject([
      { topic: 'events.meeting.v1', changeType: 'scheduled', snapshot: { table: 1, request: request.id } },
    ]);
  });

  it('marks the requests without a place, which the next schedule tries again', async () => {
    const { event, requests } = await twoRequestsOfOne();
    await take(bed, await aSchedule(bed, event, { slots: [MORNING] }), 'publishSchedule');
    const statuses = await Promise.all(requests.map((request) => statusOf(request)));
    expect(new Set(statuses)).toEqual(new Set(['SCHEDULED', 'UNSCHEDULABLE']));
    await take(bed, await aSchedule(bed, event, { slots: [MORNING, NOON] }), 'publishSchedule');
    expect(await Promise.all(requests.map((request) => statusOf(request)))).toEqual([
      'SCHEDULED',
      'SCHEDULED',
    ]);
  });

  it('leaves a request as it is that has no place for the second time', async () => {
    const { event, requests } = await twoRequestsOfOne();
    await take(bed, await aSchedule(bed, event, { slots: [MORNING] }), 'publishSchedule');
    await take(bed, await aSchedule(bed, event, { slots: [MORNING] }), 'publishSchedule');
    const changes = await Promise.all(requests.map(({ id }) => bed.changes(id)));
    const last = changes.map((ofOne) => ofOne.map(({ changeType }) => changeType).slice(2));
    expect(last.flat().toSorted()).toEqual(['scheduled', 'unschedulable']);
  });

  it('takes as many statements for many meetings as for few', async () => {
    const countOf = async (meetings: number) => {
      const event = (await anOpenEvent(bed)).id;
      for (let made = 0; made < meetings; made++) {
        await anAcceptedRequest(bed, await twoParticipants(bed, event));
      }
      const schedule = await aSchedule(bed, event, { slots: [NOON], tables: meetings });
      const count = await countStatements(bed.pool, () => take(bed, schedule, 'publishSchedule'));
      expect((await bed.reader().related(meetingsOfEvent, event, { first: 100 })).nodes).toHaveLength(
        meetings,
      );
      return count;
    };
    const few = await countOf(2);
    expect(await countOf(9)).toEqual(few);
    expect(few.roundTrips).toBeLessThanOrEqual(8);
  });

  it('supersedes the version that was published before, and no other', async () => {
    const request = await anAcceptedRequest(bed);
    const first = await take(bed, await aSchedule(bed, request.event), 'publishSchedule');
    const discarded = await take(bed, await aSchedule(bed, request.event), 'discardSchedule');
    const second = await take(bed, await aSchedule(bed, request.event), 'publishSchedule');
    const read = bed.reader();
    expect(await read.byId(scheduleVersion, first.id)).toMatchObject({ status: 'SUPERSEDED', version: 3 });
    expect(await read.byId(scheduleVersion, discarded.id)).toMatchObject({ status: 'DISCARDED' });
    expect(await read.byId(scheduleVersion, second.id)).toMatchObject({ status: 'PUBLISHED' });
    expect(await bed.changes(first.id)).toMatchObject([
      { topic: null, changeType: 'generated' },
      { topic: 'events.schedule.v1', changeType: 'published' },
      { topic: 'events.schedule.v1', changeType: 'superseded' },
    ]);
  });

  it('is refused when a request got its place otherwise meanwhile, and changes nothing then', async () => {
    const request = await anAcceptedRequest(bed);
    const outdated = await aSchedule(bed, request.event, { slots: [NOON] });
    const newer = await take(bed, await aSchedule(bed, request.event), 'publishSchedule');
    expect(await bed.mutate('publishSchedule', seen(outdated))).toMatchObject({ rule: 'SCHEDULE_OUTDATED' });
    expect(await meetingsOf(bed, request.from)).toMatchObject([MORNING]);
    expect(await bed.reader().byId(scheduleVersion, outdated.id)).toMatchObject({ status: 'PROVISIONAL' });
    expect(await bed.reader().byId(scheduleVersion, newer.id)).toMatchObject({ status: 'PUBLISHED' });
  });

  it('is refused when a meeting was moved into a place of it, and changes nothing then', async () => {
    const { from, to } = await twoParticipants(bed);
    const first = await aMeeting(bed, { from, to }, [MORNING]);
    const third = await aParticipant(bed, { event: from.event });
    const request = await anAcceptedRequest(bed, { from, to: third });
    const schedule = await aSchedule(bed, from.event, { slots: [NOON] });
    await bed.accept(moveMeeting, { ...seen(first), slot: NOON, table: 9 });
    expect(await bed.mutate('publishSchedule', seen(schedule))).toMatchObject({ rule: 'DOUBLE_BOOKED' });
    expect(await statusOf(request)).toBe('ACCEPTED');
    expect(await meetingsOf(bed, third.id)).toEqual([]);
  });

  it('leaves one version published when six are published at once', async () => {
    const { id: event } = await anOpenEvent(bed);
    const versions = await Promise.all(Array.from({ length: 6 }, () => aSchedule(bed, event)));
    await Promise.all(versions.map((one) => bed.mutate('publishSchedule', seen(one))));
    const { nodes } = await bed.reader().related(schedulesOfEvent, event);
    const statuses = nodes.map(({ status }) => status);
    expect(statuses.filter((status) => status === 'PUBLISHED')).toHaveLength(1);
    expect(statuses.filter((status) => status === 'SUPERSEDED')).toHaveLength(5);
  });

  it('gives each request one meeting when two versions are published at once', async () => {
    const request = await anAcceptedRequest(bed);
    const versions = [
      await aSchedule(bed, request.event, { slots: [MORNING] }),
      await aSchedule(bed, request.event, { slots: [NOON] }),
    ];
    const answers = await Promise.all(versions.map((one) => bed.mutate('publishSchedule', seen(one))));
    expect(answers.filter((answer) => isRefusal(answer))).toMatchObject([{ rule: 'SCHEDULE_OUTDATED' }]);
    expect(await meetingsOf(bed, request.from)).toHaveLength(1);
  });
});

/** Requests between some of six people, two slots and up to three tables. */
const anyDemand = fc.record({
  pairs: fc.uniqueArray(fc.tuple(fc.nat(5), fc.nat(5)), {
    minLength: 1,
    maxLength: 6,
    selector: ([a, b]) => [Math.min(a, b), Math.max(a, b)].join(),
  }),
  tables: fc.integer({ min: 1, max: 3 }),
  seed: fc.nat(1000),
});

const double = (meetings: readonly Meeting[]) =>
  meetings.flatMap((one, index) =>
    meetings
      .slice(index + 1)
      .filter((other) => overlap(one, other))
      .filter((other) => other.participations.some((who) => one.participations.includes(who))),
  );

describe('a published schedule, whoever wants to meet whom', () => {
  it('has nobody in two meetings at once, and every request either at a table or without a place', async () => {
    await fc.assert(
      fc.asyncProperty(anyDemand, async ({ pairs, tables, seed }) => {
        const event = (await anOpenEvent(bed)).id;
        const people = new Map<number, Participation>();
        for (const who of new Set(pairs.flat())) people.set(who, await aParticipant(bed, { event }));
        const requests = [];
        for (const [a, b] of pairs) {
          const [from, to] = [people.get(a), people.get(b)];
          if (from && to && a !== b) requests.push(await anAcceptedRequest(bed, { from, to }));
        }
        await take(
          bed,
          await aSchedule(bed, event, { slots: [MORNING, NOON], tables, seed }),
          'publishSchedule',
        );
        const { nodes } = await bed.reader().related(meetingsOfEvent, event, { first: 100 });
        expect(double(nodes)).toEqual([]);
        const placed = nodes.map(({ request }) => request);
        for (const request of requests) {
          const expected = placed.includes(request.id) ? 'SCHEDULED' : 'UNSCHEDULABLE';
          expect(await statusOf(request)).toBe(expected);
        }
        const seats = nodes.map(({ startsAt, table }) => `${startsAt} ${table}`);
        expect(new Set(seats).size).toBe(seats.length);
        expect(nodes.every(({ table }) => table >= 1 && table <= tables)).toBe(true);
      }),
      { numRuns: 4 },
    );
  }, 60_000);
});
