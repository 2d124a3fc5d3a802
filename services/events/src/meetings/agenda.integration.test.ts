import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@hub/hub-language';
import { peopleOf, take, openUseCaseBed, type TestCaller, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { aMeeting, aParticipant, slot, twoParticipants } from '../testing/builders.ts';
import type { Meeting } from './meeting.ts';

let bed: UseCaseBed;
let meeting: Meeting;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
  meeting = await aMeeting(bed, await twoParticipants(bed), [slot('02:00', '02:30')]);
}, 60_000);
afterAll(() => bed.close());

type Agenda = {
  zone: string;
  items: { startsAt: string; endsAt: string; table: number; meeting: { id: string } }[];
  icalendar: string;
};
type Answer = { participation: { agenda: Agenda | null } | null };

const ask = (id: string, zone: string, as?: TestCaller) =>
  bed.ask<Answer>(
    `query ($id: ID!, $zone: String!) { participation(id: $id) { agenda(zone: $zone) {
       zone items { startsAt endsAt table meeting { id } } icalendar } } }`,
    { id, zone },
    as,
  );

const [ofFrom, ofTo] = [0, 1].map((side) => () => ({
  id: meeting.participations[side] ?? '',
  organization: meeting.organizations[side] ?? '',
})) as [() => { id: string; organization: string }, () => { id: string; organization: string }];

describe('the agenda of a participation', () => {
  it('has its meetings in the local time that is asked for', async () => {
    const { data } = await ask(ofFrom().id, 'Asia/Ho_Chi_Minh');
    expect(data.participation?.agenda).toMatchObject({
      zone: 'Asia/Ho_Chi_Minh',
      items: [
        {
          startsAt: '2019-02-19T09:00:00+07:00',
          endsAt: '2019-02-19T09:30:00+07:00',
          meeting: { id: meeting.id },
        },
      ],
    });
    const moscow = await ask(ofTo().id, 'Europe/Moscow');
    expect(moscow.data.participation?.agenda?.items).toMatchObject([
      { startsAt: '2019-02-19T05:00:00+03:00' },
    ]);
  });

  it('is a calendar under the name of the event', async () => {
    const { data } = await ask(ofFrom().id, 'Europe/Moscow');
    const icalendar = data.participation?.agenda?.icalendar ?? '';
    expect(icalendar).toContain('X-WR-CALNAME:Example mission');
    expect(icalendar).toContain(`UID:${meeting.id}`);
    expect(icalendar).toContain('LOCATION:Table 1');
  });

  it('is for the participant’s own people and for staff; the other side sees what both attend', async () => {
    const { id, organization } = ofFrom();
    const own = await ask(id, 'UTC', peopleOf(organization));
    expect(own.data.participation?.agenda?.items).toHaveLength(1);
    expect((await ask(id, 'UTC', {})).data).toEqual({ participation: null });
    expect((await ask(id, 'UTC', peopleOf(newId('org')))).data).toEqual({ participation: null });
    const { from, to } = await twoParticipants(bed);
    const both = await aMeeting(bed, { from, to });
    const third = await aParticipant(bed, { event: from.event });
    await aMeeting(bed, { from, to: third }, [slot('02:30', '03:00')]);
    expect((await ask(from.id, 'UTC')).data.participation?.agenda?.items).toHaveLength(2);
    expect(
      (await ask(from.id, 'UTC', peopleOf(to.organization))).data.participation?.agenda?.items,
    ).toMatchObject([{ meeting: { id: both.id } }]);
  });

  it('is empty before the first meeting, and after the last is cancelled', async () => {
    const { from, to } = await twoParticipants(bed);
    expect((await ask(from.id, 'UTC')).data.participation?.agenda?.items).toEqual([]);
    await take(bed, await aMeeting(bed, { from, to }), 'cancelMeeting');
    expect((await ask(from.id, 'UTC')).data.participation?.agenda?.items).toEqual([]);
  });

  it('is refused in a zone that does not exist', async () => {
    const { data, errors } = await ask(ofFrom().id, 'Asia/Danang');
    expect(data.participation).toEqual({ agenda: null });
    expect(errors).toEqual(['BAD_USER_INPUT at participation.agenda']);
  });
});

describe('a meeting in the graph', () => {
  const query = `query ($id: ID!) { meeting(id: $id) { status startsAt event { names { value } }
    request { status from { id } to { id organization { id } } } participations { id } } }`;

  it('leads to its event, its request and both participants', async () => {
    const { data } = await bed.ask(query, { id: meeting.id });
    expect(data).toMatchObject({
      meeting: {
        status: 'SCHEDULED',
        startsAt: '2019-02-19T02:00:00.000Z',
        event: { names: [{ value: 'Example mission' }] },
        request: {
          status: 'SCHEDULED',
          from: { id: ofFrom().id },
          to: { organization: { id: ofTo().organization } },
        },
        participations: [{ id: ofFrom().id }, { id: ofTo().id }],
      },
    });
  });

  it('shows one side the other', async () => {
    const { data } = await bed.ask(query, { id: meeting.id }, peopleOf(ofTo().organization));
    expect(data).toMatchObject({
      meeting: {
        request: { from: { id: ofFrom().id } },
        participations: [{ id: ofFrom().id }, { id: ofTo().id }],
      },
    });
  });

  it('is listed under the participation, with its request', async () => {
    const lists = `query ($id: ID!) { participation(id: $id) { meetings { nodes { id } }
      meetingRequests { nodes { id message } } } }`;
    const { data } = await bed.ask(lists, { id: ofTo().id }, peopleOf(ofTo().organization));
    expect(data).toEqual({
      participation: {
        meetings: { nodes: [{ id: meeting.id }] },
        meetingRequests: { nodes: [{ id: meeting.request, message: 'Example: shall we meet?' }] },
      },
    });
    const idle = await aParticipant(bed, { event: meeting.event });
    expect((await bed.ask(lists, { id: idle.id })).data).toMatchObject({
      participation: { meetings: { nodes: [] } },
    });
  });
});
