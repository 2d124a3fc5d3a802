import {
  defineAggregate,
  defineMachine,
  id,
  instant,
  oneOf,
  publicWhenPublished,
  type RowOfAggregate,
} from '@hub/service-kit/aggregate';
import { relation } from '@hub/service-kit/read';
import { BookingStatus } from '../generated/enums.ts';

const machine = defineMachine(BookingStatus, {
  confirmBooking: { from: ['HELD'], to: 'CONFIRMED' },
  expireBooking: { from: ['HELD'], to: 'EXPIRED' },
  cancelBooking: { from: ['HELD', 'CONFIRMED', 'SUSPENDED'], to: 'CANCELLED' },
  startBooking: { from: ['CONFIRMED'], to: 'IN_USE' },
  releaseBooking: { from: ['IN_USE'], to: 'RELEASED' },
  suspendBooking: { from: ['HELD', 'CONFIRMED', 'IN_USE'], to: 'SUSPENDED', by: 'service' },
  restoreBooking: { from: ['SUSPENDED'], to: 'previous', by: 'service' },
});

/** A space for an organization and a time: held until a deadline, then confirmed or free again. */
export const spaceBooking = defineAggregate('SpaceBooking', {
  prefix: 'bkg',
  topic: 'events.booking.v1',
  table: 'space_booking',
  created: 'held',
  machine,
  place: { in: { HUB: 'hub' } },
  visibility: { public: publicWhenPublished(), own: ['organization'], roles: ['EVENT_ORGANIZER'] },
  owners: ['organization'],
  fields: {
    status: oneOf(BookingStatus).published(),
    previousStatus: oneOf(BookingStatus).nullable(),
    /** That of the venue. */
    hub: id('hub'),
    space: id('spc').published(),
    organization: id('org').published(),
    startsAt: instant().published(),
    endsAt: instant().published(),
    holdExpiresAt: instant().nullable().published(),
  },
});
export type SpaceBooking = RowOfAggregate<typeof spaceBooking>;

/** True when the hold of a booking has run out. */
export const isHoldOver = ({ holdExpiresAt }: SpaceBooking, now: Date): boolean =>
  holdExpiresAt !== null && new Date(holdExpiresAt) <= now;

export const bookingsOfOrganization = relation(spaceBooking, 'organization');
