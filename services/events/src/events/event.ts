import type { Name } from '@hub/hub-language';
import {
  date,
  defineAggregate,
  defineMachine,
  id,
  json,
  oneOf,
  publicWhenPublished,
  text,
  type RowOfAggregate,
} from '@hub/service-kit/aggregate';
import { relation } from '@hub/service-kit/read';
import { EventKind, EventStatus, PeerRule } from '../generated/enums.ts';

const BEFORE_RUNNING = ['DRAFT', 'ANNOUNCED', 'REGISTRATION', 'CLOSED'] as const;

const machine = defineMachine(EventStatus, {
  announceEvent: { from: ['DRAFT', 'POSTPONED'], to: 'ANNOUNCED' },
  openRegistration: { from: ['ANNOUNCED'], to: 'REGISTRATION' },
  closeRegistration: { from: ['REGISTRATION'], to: 'CLOSED' },
  startEvent: { from: ['CLOSED'], to: 'RUNNING' },
  completeEvent: { from: ['RUNNING'], to: 'COMPLETED' },
  archiveEvent: { from: ['COMPLETED'], to: 'ARCHIVED' },
  postponeEvent: { from: BEFORE_RUNNING, to: 'POSTPONED' },
  cancelEvent: { from: BEFORE_RUNNING, to: 'CANCELLED' },
});

/** A business mission, an exhibition, a demo day. */
export const event = defineAggregate('Event', {
  prefix: 'evt',
  topic: 'events.event.v1',
  table: 'event',
  created: 'recorded',
  machine,
  place: { in: { EVENT: 'id', HUB: 'hub' } },
  visibility: {
    public: publicWhenPublished('ANNOUNCED', 'REGISTRATION', 'CLOSED', 'RUNNING', 'COMPLETED', 'ARCHIVED'),
    roles: ['EVENT_ORGANIZER'],
  },
  fields: {
    status: oneOf(EventStatus).published(),
    sourceStatus: text().nullable().published(),
    kind: oneOf(EventKind).published(),
    names: json<readonly Name[]>().published(),
    hub: id('hub').published(),
    startsOn: date().published(),
    /** Inclusive. */
    endsOn: date().published(),
    /** IANA zone; null where a source gives no times of day. */
    timeZone: text().nullable().published(),
    sendingCountry: text().nullable().published(),
    hostCountry: text().nullable().published(),
    /** Whom a participant who is admitted sees of the others. */
    participantsSeeEachOther: oneOf(PeerRule),
  },
});
export type Event = RowOfAggregate<typeof event>;

export const eventsOfHub = relation(event, 'hub');
