import {
  defineAggregate,
  defineMachine,
  id,
  oneOf,
  publicWhenPublished,
  text,
  type RowOfAggregate,
} from '@hub/service-kit/aggregate';
import { relation } from '@hub/service-kit/read';
import { event } from '../events/event.ts';
import { ParticipationStatus } from '../generated/enums.ts';
import { ADMITTED } from './admission.ts';
import { peersOf } from './peers.ts';

const machine = defineMachine(ParticipationStatus, {
  waitlistParticipation: { from: ['APPLIED'], to: 'WAITLISTED' },
  approveParticipation: { from: ['APPLIED', 'WAITLISTED'], to: 'APPROVED' },
  rejectParticipation: { from: ['APPLIED'], to: 'REJECTED' },
  confirmParticipation: { from: ['APPROVED'], to: 'CONFIRMED' },
  checkIn: { from: ['CONFIRMED', 'CHECKED_OUT'], to: 'CHECKED_IN' },
  checkOut: { from: ['CHECKED_IN'], to: 'CHECKED_OUT' },
  recordNoShow: { from: ['CONFIRMED'], to: 'NO_SHOW' },
  cancelParticipation: {
    from: ['APPLIED', 'WAITLISTED', 'APPROVED', 'CONFIRMED', 'CHECKED_IN', 'CHECKED_OUT'],
    to: 'CANCELLED',
  },
  suspendParticipation: {
    from: ['APPLIED', 'WAITLISTED', 'APPROVED', 'CONFIRMED', 'CHECKED_IN', 'CHECKED_OUT'],
    to: 'SUSPENDED',
    by: 'service',
  },
  restoreParticipation: { from: ['SUSPENDED'], to: 'previous', by: 'service' },
});

/** An organization that takes part in an event, in a delegation or on its own. */
export const participation = defineAggregate('Participation', {
  prefix: 'par',
  topic: 'events.participation.v1',
  table: 'participation',
  created: 'applied',
  machine,
  place: { in: { EVENT: 'event' }, partOf: { event } },
  visibility: {
    public: publicWhenPublished(),
    own: ['organization'],
    others: peersOf,
    roles: ['EVENT_ORGANIZER'],
  },
  owners: ['organization'],
  fields: {
    status: oneOf(ParticipationStatus).published(),
    previousStatus: oneOf(ParticipationStatus).nullable(),
    event: id('evt').published(),
    delegation: id('del').nullable().published(),
    organization: id('org').published(),
    representation: text().nullable().published(),
  },
});
export type Participation = RowOfAggregate<typeof participation>;

/** True when the participant may ask for and hold meetings. */
export const isAdmitted = ({ status }: Participation): boolean => ADMITTED.some((one) => one === status);

export const participationsOfOrganization = relation(participation, 'organization');
export const participationsOfEvent = relation(participation, 'event');
export const membersOfDelegation = relation(participation, 'delegation');
