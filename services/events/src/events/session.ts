import type { Name } from '@hub/hub-language';
import {
  boolean,
  defineAggregate,
  id,
  json,
  oneOf,
  parties,
  publicWhenPublished,
  text,
  type RowOfAggregate,
} from '@hub/service-kit/aggregate';
import { relation } from '@hub/service-kit/read';
import { event } from './event.ts';
import { SessionKind, SessionStatus } from '../generated/enums.ts';

/** A part of an event, e.g. its series of meetings. */
export const session = defineAggregate('Session', {
  prefix: 'ses',
  topic: 'events.session.v1',
  table: 'session',
  created: 'recorded',
  place: { in: { EVENT: 'event' }, partOf: { event } },
  visibility: { public: publicWhenPublished('PLANNED', 'HELD') },
  fields: {
    status: oneOf(SessionStatus).published(),
    sourceStatus: text().nullable().published(),
    kind: oneOf(SessionKind).published(),
    names: json<readonly Name[]>().published(),
    event: id('evt').published(),
    sides: parties().published(),
    /** As codes, e.g. `GOVERNMENT`. */
    partyKinds: json<readonly string[]>().published(),
    /** False where a source does not say how many. */
    countStated: boolean().nullable().published(),
  },
});
export type Session = RowOfAggregate<typeof session>;

export const sessionsOfEvent = relation(session, 'event');
