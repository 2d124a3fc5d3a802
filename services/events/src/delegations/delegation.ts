import {
  defineAggregate,
  defineMachine,
  id,
  ids,
  oneOf,
  publicWhenPublished,
  text,
  type RowOfAggregate,
} from '@hub/service-kit/aggregate';
import { relation } from '@hub/service-kit/read';
import { event } from '../events/event.ts';
import { DelegationStatus } from '../generated/enums.ts';

const machine = defineMachine(DelegationStatus, {
  submitDelegation: { from: ['FORMING'], to: 'SUBMITTED' },
  accreditDelegation: { from: ['SUBMITTED'], to: 'ACCREDITED' },
  returnDelegation: { from: ['SUBMITTED'], to: 'RETURNED' },
  reviseDelegation: { from: ['RETURNED'], to: 'FORMING' },
  closeDelegation: { from: ['ACCREDITED'], to: 'CLOSED' },
});

/** The delegation of a country to an event: a head, organizations, and groups that are only counted. */
export const delegation = defineAggregate('Delegation', {
  prefix: 'del',
  topic: 'events.delegation.v1',
  table: 'delegation',
  created: 'recorded',
  machine,
  place: { in: { EVENT: 'event' }, partOf: { event } },
  visibility: { public: publicWhenPublished(), roles: ['EVENT_ORGANIZER'] },
  fields: {
    status: oneOf(DelegationStatus).published(),
    event: id('evt').published(),
    country: text().published(),
    head: id('per').nullable().published(),
    /** Unnamed groups whose members are only counted. */
    countedGroups: ids('grp').published(),
  },
});
export type Delegation = RowOfAggregate<typeof delegation>;

export const delegationsOfEvent = relation(delegation, 'event');
