import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { toUuid, type AggregateRow } from '@hub/hub-language';
import type { Aggregate, StatefulRow } from '@hub/service-kit/aggregate';
import { openUseCaseBed, seen, take, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { meetingRequest, requestsOfParticipation } from '../meetings/meeting-request.ts';
import { meeting } from '../meetings/meeting.ts';
import { participation } from '../participations/participation.ts';
import {
  aMeeting,
  anAcceptedRequest,
  anApplication,
  anOpenEvent,
  aParticipant,
  aRequest,
  aSchedule,
  meetingsOf,
  slot,
  twoParticipants,
} from '../testing/builders.ts';
import { anIntroduction, knownOrganization, screened } from '../testing/foreign.ts';
import { aBooking } from '../testing/published.ts';
import { spaceBooking } from '../venues/space-booking.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
});
afterAll(() => bed.close());

type Item = readonly [aggregate: Aggregate, row: { id: string }];
const now = async (aggregate: Aggregate, { id }: { id: string }) =>
  (await bed.reader().byId<AggregateRow>(aggregate, id)) as StatefulRow;
const statesOf = (items: readonly Item[]) =>
  Promise.all(items.map(async ([aggregate, row]) => (await now(aggregate, row)).status));

describe('when an organization is blocked', () => {
  it.each([
    ['APPLIED', []],
    ['WAITLISTED', ['waitlistParticipation']],
    ['APPROVED', ['approveParticipation']],
    ['CONFIRMED', ['approveParticipation', 'confirmParticipation']],
    ['CHECKED_IN', ['approveParticipation', 'confirmParticipation', 'checkIn']],
    ['CHECKED_OUT', ['approveParticipation', 'confirmParticipation', 'checkIn', 'checkOut']],
  ])('its participation rests that was %s, until it is cleared', async (state, commands) => {
    const row = await take(bed, await anApplication(bed), ...commands);
    await screened(bed, row.organization, 'BLOCKED');
    expect(await now(participation, row)).toMatchObject({ status: 'SUSPENDED', previousStatus: state });
    await screened(bed, row.organization, 'APPEAL');
    await screened(bed, row.organization, 'REVIEW');
    expect(await statesOf([[participation, row]])).toEqual(['SUSPENDED']);
    await screened(bed, row.organization, 'CLEAR');
    expect(await now(participation, row)).toMatchObject({ status: state, version: row.version + 2 });
    expect((await bed.changes(row.id)).slice(-2)).toMatchObject([
      { changeType: 'suspended', reason: 'screening blocked', actor: 'events: screening moved' },
      { reason: 'screening cleared' },
    ]);
  });

  it('its bookings rest and keep their space, and what has ended stays as it is', async () => {
    const organization = await knownOrganization(bed);
    const [held, confirmed, used, expired] = [
      await aBooking(bed, { organization }),
      await take(bed, await aBooking(bed, { organization }), 'confirmBooking'),
      await take(bed, await aBooking(bed, { organization }), 'confirmBooking', 'startBooking'),
      await take(bed, await aBooking(bed, { organization }), 'expireBooking'),
    ];
    const items = [held, confirmed, used, expired].map((row) => [spaceBooking, row] as const);
    await screened(bed, organization, 'BLOCKED');
    expect(await statesOf(items)).toEqual(['SUSPENDED', 'SUSPENDED', 'SUSPENDED', 'EXPIRED']);
    await expect(aBooking(bed, { space: held.space })).rejects.toThrow('SPACE_TAKEN');
    await screened(bed, organization, 'CLEAR');
    expect(await statesOf(items)).toEqual(['HELD', 'CONFIRMED', 'IN_USE', 'EXPIRED']);
  });

  it('its requests rest, whoever asked, and others’ go on', async () => {
    const event = (await anOpenEvent(bed)).id;
    const [blocked, other, third] = [
      await aParticipant(bed, { event }),
      await aParticipant(bed, { event }),
      await aParticipant(bed, { event }),
    ];
    const items = [
      [meetingRequest, await aRequest(bed, { from: blocked, to: other })],
      [meetingRequest, await anAcceptedRequest(bed, { from: third, to: blocked })],
      [meetingRequest, await aRequest(bed, { from: other, to: third })],
    ] as const;
    await screened(bed, blocked.organization, 'BLOCKED');
    expect(await statesOf(items)).toEqual(['SUSPENDED', 'SUSPENDED', 'REQUESTED']);
    await screened(bed, blocked.organization, 'CLEAR');
    expect(await statesOf(items)).toEqual(['REQUESTED', 'ACCEPTED', 'REQUESTED']);
  });

  it('a request rests until neither side is blocked', async () => {
    const row = await aRequest(bed);
    await screened(bed, row.fromOrganization, 'BLOCKED');
    await screened(bed, row.toOrganization, 'BLOCKED');
    await screened(bed, row.fromOrganization, 'CLEAR');
    expect(await statesOf([[meetingRequest, row]])).toEqual(['SUSPENDED']);
    await screened(bed, row.toOrganization, 'CLEAR');
    expect(await statesOf([[meetingRequest, row]])).toEqual(['REQUESTED']);
  });

  it('an introduction that was accepted meanwhile becomes a request when both are there again', async () => {
    const { from, to } = await twoParticipants(bed);
    await screened(bed, from.organization, 'BLOCKED');
    const accepted = anIntroduction({ investor: from.organization, startup: to.organization });
    await bed.receive('investments.introduction.v1', accepted);
    const requests = async () =>
      (await bed.reader().related(requestsOfParticipation, from.id)).nodes.map(({ origin }) => origin);
    expect(await requests()).toEqual([]);
    await screened(bed, from.organization, 'CLEAR');
    expect(await requests()).toEqual([accepted.id]);
  });
});

describe('a meeting of a blocked organization', () => {
  const place = [slot('02:00', '02:30')];

  it('gives its time free, and has it again when nobody took it', async () => {
    const row = await aMeeting(bed);
    const attended = () =>
      bed.database.query<unknown[]>('SELECT FROM attendance WHERE meeting = $1', [toUuid(row.id)]);
    await screened(bed, row.organizations[0] ?? '', 'BLOCKED');
    expect(
      await statesOf([
        [meeting, row],
        [meetingRequest, { id: row.request }],
      ]),
    ).toEqual(['SUSPENDED', 'SUSPENDED']);
    expect(await attended()).toEqual([]);
    await screened(bed, row.organizations[0] ?? '', 'CLEAR');
    expect(
      await statesOf([
        [meeting, row],
        [meetingRequest, { id: row.request }],
      ]),
    ).toEqual(['SCHEDULED', 'SCHEDULED']);
    expect(await now(meeting, row)).toMatchObject({ startsAt: row.startsAt, table: row.table });
    expect(await attended()).toHaveLength(2);
  });

  it('waits for a new place when the other side meets somebody else then', async () => {
    const sides = await twoParticipants(bed);
    const row = await aMeeting(bed, sides, place);
    await screened(bed, sides.from.organization, 'BLOCKED');
    const third = await aParticipant(bed, { event: sides.from.event });
    const instead = await aMeeting(bed, { from: third, to: sides.to }, place);
    await screened(bed, sides.from.organization, 'CLEAR');
    expect(
      await statesOf([
        [meeting, row],
        [meetingRequest, { id: row.request }],
        [meeting, instead],
      ]),
    ).toEqual(['CANCELLED', 'ACCEPTED', 'SCHEDULED']);
    await take(bed, await aSchedule(bed, row.event, { slots: [slot('03:00', '03:30')] }), 'publishSchedule');
    expect((await meetingsOf(bed, sides.from.id)).map(({ status }) => status)).toEqual([
      'CANCELLED',
      'SCHEDULED',
    ]);
  });

  it('waits for a new place when others sit at its table', async () => {
    const sides = await twoParticipants(bed);
    const row = await aMeeting(bed, sides, place);
    await screened(bed, sides.to.organization, 'BLOCKED');
    const others = await twoParticipants(bed, row.event);
    expect(await aMeeting(bed, others, place)).toMatchObject({ table: row.table });
    await screened(bed, sides.to.organization, 'CLEAR');
    expect(
      await statesOf([
        [meeting, row],
        [meetingRequest, { id: row.request }],
      ]),
    ).toEqual(['CANCELLED', 'ACCEPTED']);
  });

  it('of two that want one place again, who is cleared first has it', async () => {
    const first = await twoParticipants(bed);
    const older = await aMeeting(bed, first, place);
    await screened(bed, first.from.organization, 'BLOCKED');
    const others = await twoParticipants(bed, first.from.event);
    const newer = await aMeeting(bed, others, place);
    await screened(bed, others.from.organization, 'BLOCKED');
    await screened(bed, first.from.organization, 'CLEAR');
    await screened(bed, others.from.organization, 'CLEAR');
    expect(
      await statesOf([
        [meeting, older],
        [meeting, newer],
      ]),
    ).toEqual(['SCHEDULED', 'CANCELLED']);
  });

  it('does not stand when its schedule is published at the same time', async () => {
    const request = await anAcceptedRequest(bed);
    const schedule = await aSchedule(bed, request.event);
    await Promise.all([
      bed.mutate('publishSchedule', seen(schedule)),
      screened(bed, request.toOrganization, 'BLOCKED'),
    ]);
    expect(await statesOf([[meetingRequest, request]])).toEqual(['SUSPENDED']);
    const standing = (await meetingsOf(bed, request.from)).filter(({ status }) => status === 'SCHEDULED');
    expect(standing).toEqual([]);
  });

  it('that took place, or is off, stays as it is', async () => {
    const row = await take(bed, await aMeeting(bed), 'holdMeeting');
    await screened(bed, row.organizations[1] ?? '', 'BLOCKED');
    expect(
      await statesOf([
        [meeting, row],
        [meetingRequest, { id: row.request }],
      ]),
    ).toEqual(['HELD', 'HELD']);
  });
});
