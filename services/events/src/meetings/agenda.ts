import ical from 'ical-generator';
import { DateTime } from 'luxon';
import { tzlib_get_ical_block } from 'timezones-ical-library';
import type { Meeting } from './meeting.ts';

export type Agenda = { zone: string; items: AgendaItem[]; icalendar: string };
export type AgendaItem = { meeting: Meeting; startsAt: string; endsAt: string; table: number };

/** The VTIMEZONE component of an IANA zone (RFC 5545 §3.6.5 demands one for every TZID). */
function timezoneComponent(zone: string): string | null {
  const [block] = [tzlib_get_ical_block(zone)].flat();
  return block ?? null;
}

const localTime = (instant: string, zone: string) =>
  DateTime.fromISO(instant, { zone }).toISO({ suppressMilliseconds: true }) ?? instant;

/** The live meetings of one participation, by time, as items and as an iCalendar file in `zone`. */
export function agendaOf(meetings: readonly Meeting[], zone: string, title: string): Agenda {
  const live = meetings
    .filter((meeting) => meeting.status !== 'CANCELLED')
    .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt));
  const calendar = ical({ name: title, prodId: { company: 'Innovation Hub', product: 'events' } });
  calendar.timezone({ name: zone, generator: timezoneComponent });
  for (const meeting of live) {
    calendar.createEvent({
      id: meeting.id,
      sequence: meeting.version - 1,
      start: DateTime.fromISO(meeting.startsAt, { zone }),
      end: DateTime.fromISO(meeting.endsAt, { zone }),
      timezone: zone,
      stamp: DateTime.fromISO(meeting.startsAt, { zone: 'utc' }),
      summary: 'Meeting',
      location: `Table ${meeting.table}`,
    });
  }
  const items = live.map((meeting) => ({
    meeting,
    startsAt: localTime(meeting.startsAt, zone),
    endsAt: localTime(meeting.endsAt, zone),
    table: meeting.table,
  }));
  return { zone, items, icalendar: calendar.toString() };
}
