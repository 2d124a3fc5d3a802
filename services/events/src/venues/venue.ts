import { defineMachine, type AggregateRow, type Name, type Provenance } from '@hub/service-kit';

export const VENUE_STATUSES = ['PLANNED', 'ACTIVE', 'CLOSED'] as const;
export type VenueStatus = (typeof VENUE_STATUSES)[number];

export type Space = {
  id: string;
  kind: 'EXHIBITION_DEMONSTRATION' | 'OFFICE';
  names: readonly Name[];
  capacity: number | null;
  provenance: Provenance | null;
};

export type Venue = AggregateRow & {
  status: VenueStatus;
  hub: string;
  names: readonly Name[];
  spaces: readonly Space[];
};

export const venueMachine = defineMachine<VenueStatus>(VENUE_STATUSES, [
  { command: 'activateVenue', from: ['PLANNED'], to: 'ACTIVE' },
  { command: 'closeVenue', from: ['ACTIVE'], to: 'CLOSED' },
]);

export const BOOKING_STATUSES = ['HELD', 'CONFIRMED', 'EXPIRED', 'CANCELLED', 'IN_USE', 'RELEASED'] as const;
export type BookingStatus = (typeof BOOKING_STATUSES)[number];

export type SpaceBooking = AggregateRow & {
  status: BookingStatus;
  space: string;
  organization: string;
  startsAt: string;
  endsAt: string;
  holdExpiresAt: string | null;
};

export const bookingMachine = defineMachine<BookingStatus>(BOOKING_STATUSES, [
  { command: 'confirmBooking', from: ['HELD'], to: 'CONFIRMED' },
  { command: 'expireBooking', from: ['HELD'], to: 'EXPIRED' },
  { command: 'cancelBooking', from: ['HELD', 'CONFIRMED'], to: 'CANCELLED' },
  { command: 'startBooking', from: ['CONFIRMED'], to: 'IN_USE' },
  { command: 'releaseBooking', from: ['IN_USE'], to: 'RELEASED' },
]);
