import { eventsOfHub } from '../events/event.ts';
import type { Resolvers } from '../generated/graphql.ts';
import { meetingsOfIntroduction, meetingsOfOrganization } from '../meetings/meeting.ts';
import { participationsOfOrganization } from '../participations/participation.ts';
import { bookingsOfOrganization } from '../venues/space-booking.ts';
import { venuesOfHub } from '../venues/venue.ts';

/** Fields that this service adds to types of services to its left. */
export const types: Resolvers = {
  Hub: {
    events: ({ id }, page, { read }) => read.related(eventsOfHub, id, page),
    venues: ({ id }, page, { read }) => read.related(venuesOfHub, id, page),
  },
  Organization: {
    participations: ({ id }, page, { read }) => read.related(participationsOfOrganization, id, page),
    meetings: ({ id }, page, { read }) => read.related(meetingsOfOrganization, id, page),
    bookings: ({ id }, page, { read }) => read.related(bookingsOfOrganization, id, page),
  },
  Introduction: { meetings: ({ id }, page, { read }) => read.related(meetingsOfIntroduction, id, page) },
};
