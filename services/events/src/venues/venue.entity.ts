import {
  aggregateColumns,
  defineAggregate,
  defineRelation,
  idColumn,
  instantColumn,
  jsonColumn,
  nullable,
  publicWhenPublished,
  textColumn,
} from '@hub/service-kit';
import { EntitySchema } from 'typeorm';
import { bookingMachine, venueMachine, type SpaceBooking, type Venue } from './venue.ts';

export const VenueEntity = new EntitySchema<Venue>({
  name: 'Venue',
  tableName: 'venue',
  columns: {
    ...aggregateColumns('ven'),
    status: textColumn(),
    hub: idColumn('hub'),
    names: jsonColumn(),
    spaces: jsonColumn(),
  },
});

export const SpaceBookingEntity = new EntitySchema<SpaceBooking>({
  name: 'SpaceBooking',
  tableName: 'space_booking',
  columns: {
    ...aggregateColumns('bkg'),
    status: textColumn(),
    space: idColumn('spc'),
    organization: idColumn('org'),
    startsAt: instantColumn(),
    endsAt: instantColumn(),
    holdExpiresAt: nullable(instantColumn()),
  },
});

export const venueAggregate = defineAggregate<Venue>({
  typeName: 'Venue',
  prefix: 'ven',
  topic: 'events.venue.v1',
  entity: VenueEntity,
  created: 'recorded',
  machine: venueMachine,
  visibility: { public: publicWhenPublished('ACTIVE', 'CLOSED') },
});

export const bookingAggregate = defineAggregate<SpaceBooking>({
  typeName: 'SpaceBooking',
  prefix: 'bkg',
  topic: 'events.booking.v1',
  entity: SpaceBookingEntity,
  created: 'held',
  machine: bookingMachine,
  visibility: {
    public: publicWhenPublished(),
    own: 't.organization = $organization',
    roles: ['EVENT_ORGANIZER'],
  },
  ownersOf: (row) => [row.organization],
});

export const venuesOfHub = defineRelation(venueAggregate, 't.hub = p.parent::uuid');
export const bookingsOfOrganization = defineRelation(bookingAggregate, 't.organization = p.parent::uuid');
