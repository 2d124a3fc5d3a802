import { describe, expect, it } from '@jest/globals';
import { convertIcsCalendar } from 'ts-ics';
import { agendaOf } from './agenda.ts';
import type { Meeting } from './meeting.ts';

const aMeeting = (
  id: string,
  startsAt: string,
  endsAt: string,
  status: Meeting['status'] = 'SCHEDULED',
): Meeting => ({
  id,
  version: 2,
  example: true,
  provenance: null,
  status,
  event: 'evt_1',
  request: 'mrq_1',
  participations: [],
  organizations: [],
  startsAt,
  endsAt,
  table: 4,
  origin: null,
});

const MEETINGS = [
  aMeeting('mtg_b', '2019-02-19T02:30:00.000Z', '2019-02-19T03:00:00.000Z'),
  aMeeting('mtg_a', '2019-02-18T20:30:00.000Z', '2019-02-18T21:00:00.000Z'),
  aMeeting('mtg_c', '2019-02-19T04:00:00.000Z', '2019-02-19T04:30:00.000Z', 'CANCELLED'),
];

describe.each(['Asia/Ho_Chi_Minh', 'Europe/Moscow', 'America/New_York'])('an agenda in %s', (zone) => {
  const { icalendar, items } = agendaOf(MEETINGS, zone, 'Mission');
  const parsed = convertIcsCalendar(undefined, icalendar);

  it('gives a second parser the same instants', () => {
    const instants = (parsed.events ?? []).map(({ uid, start, end }) => [
      uid,
      start.date.toISOString(),
      end?.date.toISOString(),
    ]);
    expect(instants).toEqual([
      ['mtg_a', '2019-02-18T20:30:00.000Z', '2019-02-18T21:00:00.000Z'],
      ['mtg_b', '2019-02-19T02:30:00.000Z', '2019-02-19T03:00:00.000Z'],
    ]);
  });

  it('has a VTIMEZONE for its TZID', () => {
    expect(icalendar).toContain(`BEGIN:VTIMEZONE\r\nTZID:${zone}`);
    expect(icalendar).toContain(`DTSTART;TZID=${zone}:`);
  });

  it('lets an update replace an entry: stable UID, SEQUENCE from the version', () => {
    expect(icalendar).toContain('SEQUENCE:1');
  });

  it('lists the meetings by time, without the cancelled', () => {
    expect(items.map(({ meeting }) => meeting.id)).toEqual(['mtg_a', 'mtg_b']);
    expect(new Date(items[0]?.startsAt ?? '').toISOString()).toBe('2019-02-18T20:30:00.000Z');
  });
});
