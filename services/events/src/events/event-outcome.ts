import type { LocalizedText } from '@hub/hub-language';
import {
  defineAggregate,
  id,
  json,
  oneOf,
  publicWhenPublished,
  type RowOfAggregate,
} from '@hub/service-kit/aggregate';
import { relation } from '@hub/service-kit/read';
import { event } from './event.ts';
import { OutcomeKind } from '../generated/enums.ts';

/** What came of an event: a decision, or a lead that may become a proposal. */
export const eventOutcome = defineAggregate('EventOutcome', {
  prefix: 'out',
  topic: 'events.outcome.v1',
  table: 'event_outcome',
  created: 'decision-recorded',
  place: { in: { EVENT: 'event' }, partOf: { event } },
  visibility: { public: publicWhenPublished(), own: ['organization'], roles: ['EVENT_ORGANIZER'] },
  fields: {
    kind: oneOf(OutcomeKind).published(),
    event: id('evt').published(),
    hub: id('hub').nullable().published(),
    organization: id('org').nullable().published(),
    text: json<LocalizedText>().published(),
  },
});
export type EventOutcome = RowOfAggregate<typeof eventOutcome>;

/** Change type by which an outcome of this kind is first told of. */
export const recordedAs = (kind: OutcomeKind) => (kind === 'LEAD' ? 'lead-recorded' : 'decision-recorded');

export const outcomesOfEvent = relation(eventOutcome, 'event');
