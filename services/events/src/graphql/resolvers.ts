import { delegationGuards, formDelegation } from '../delegations/form-delegation.ts';
import {
  commandResolvers,
  connectionOf,
  countryStub,
  stub,
  takeStep,
  valueResolvers,
  type Work,
} from '@hub/service-kit';
import { delegationAggregate, delegationsOfEvent } from '../delegations/delegation.ts';
import { createEvent, recordEventOutcome, requireZone } from '../events/create-event.ts';
import {
  eventAggregate,
  eventsOfHub,
  outcomeAggregate,
  outcomesOfEvent,
  sessionAggregate,
  sessionsOfEvent,
} from '../events/event.entity.ts';
import { importEvents } from '../import/import-events.ts';
import { agendaOf } from '../meetings/agenda.ts';
import { requestMeetingsFromIntroductions } from '../meetings/follow-introductions.ts';
import { meetingStepResolvers } from '../meetings/meeting-steps.ts';
import {
  meetingAggregate,
  meetingRequestAggregate,
  meetingsOfEvent,
  meetingsOfIntroduction,
  meetingsOfOrganization,
  meetingsOfParticipation,
  requestsOfParticipation,
} from '../meetings/meeting.entity.ts';
import { meetingRequestGuards, requestMeeting } from '../meetings/request-meeting.ts';
import { applyForEvent, participationGuards } from '../participations/apply-for-event.ts';
import {
  membersOfDelegation,
  participationAggregate,
  participationsOfEvent,
  participationsOfOrganization,
} from '../participations/participation.entity.ts';
import { generateSchedule } from '../schedules/generate-schedule.ts';
import { moveMeeting, publishSchedule } from '../schedules/publish-schedule.ts';
import { scheduleAggregate, schedulesOfEvent } from '../schedules/schedule-version.ts';
import { bookingGuards, holdSpace } from '../venues/hold-space.ts';
import {
  bookingAggregate,
  bookingsOfOrganization,
  venueAggregate,
  venuesOfHub,
} from '../venues/venue.entity.ts';
import type { Resolvers } from './generated.ts';

const queries: NonNullable<Resolvers['Query']> = {
  event: (_, { id }, { read }) => read.byId(eventAggregate, id),
  events: (_, page, { read }) => read.list(eventAggregate, page),
  session: (_, { id }, { read }) => read.byId(sessionAggregate, id),
  delegation: (_, { id }, { read }) => read.byId(delegationAggregate, id),
  participation: (_, { id }, { read }) => read.byId(participationAggregate, id),
  meetingRequest: (_, { id }, { read }) => read.byId(meetingRequestAggregate, id),
  meeting: (_, { id }, { read }) => read.byId(meetingAggregate, id),
  scheduleVersion: (_, { id }, { read }) => read.byId(scheduleAggregate, id),
  venue: (_, { id }, { read }) => read.byId(venueAggregate, id),
  spaceBooking: (_, { id }, { read }) => read.byId(bookingAggregate, id),
};

const otherServices: Resolvers = {
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

const eventTypes: Resolvers = {
  Event: {
    __resolveReference: ({ id }, { read }) => read.byId(eventAggregate, id),
    hub: ({ hub }) => stub(hub),
    sendingCountry: ({ sendingCountry }) => countryStub(sendingCountry),
    hostCountry: ({ hostCountry }) => countryStub(hostCountry),
    sessions: ({ id }, page, { read }) => read.related(sessionsOfEvent, id, page),
    delegations: ({ id }, page, { read }) => read.related(delegationsOfEvent, id, page),
    participations: ({ id }, page, { read }) => read.related(participationsOfEvent, id, page),
    meetings: ({ id }, page, { read }) => read.related(meetingsOfEvent, id, page),
    scheduleVersions: ({ id }, page, { read }) => read.related(schedulesOfEvent, id, page),
    outcomes: ({ id }, page, { read }) => read.related(outcomesOfEvent, id, page),
  },
  Session: {
    __resolveReference: ({ id }, { read }) => read.byId(sessionAggregate, id),
    event: ({ event }, _, { read }) => read.byId(eventAggregate, event),
  },
  Delegation: {
    __resolveReference: ({ id }, { read }) => read.byId(delegationAggregate, id),
    event: ({ event }, _, { read }) => read.byId(eventAggregate, event),
    country: ({ country }) => countryStub(country),
    head: ({ head }) => stub(head),
    countedGroups: ({ countedGroups }) => countedGroups.map((id) => ({ id })),
    members: ({ id }, page, { read }) => read.related(membersOfDelegation, id, page),
  },
  EventOutcome: {
    __resolveReference: ({ id }, { read }) => read.byId(outcomeAggregate, id),
    event: ({ event }, _, { read }) => read.byId(eventAggregate, event),
    hub: ({ hub }) => stub(hub),
    organization: ({ organization }) => stub(organization),
  },
  Venue: {
    __resolveReference: ({ id }, { read }) => read.byId(venueAggregate, id),
    hub: ({ hub }) => stub(hub),
    spaces: ({ spaces }, page) => connectionOf(spaces, page),
  },
  SpaceBooking: {
    __resolveReference: ({ id }, { read }) => read.byId(bookingAggregate, id),
    organization: ({ organization }) => stub(organization),
  },
};

const meetingTypes: Resolvers = {
  Participation: {
    __resolveReference: ({ id }, { read }) => read.byId(participationAggregate, id),
    event: ({ event }, _, { read }) => read.byId(eventAggregate, event),
    delegation: ({ delegation }, _, { read }) => read.byId(delegationAggregate, delegation),
    organization: ({ organization }) => stub(organization),
    meetingRequests: ({ id }, page, { read }) => read.related(requestsOfParticipation, id, page),
    meetings: ({ id }, page, { read }) => read.related(meetingsOfParticipation, id, page),
    agenda: async ({ id, event }, { zone }, { read }) => {
      requireZone(zone, 'zone');
      const meetings = await read.related(meetingsOfParticipation, id, { first: 100 });
      const title = (await read.byId(eventAggregate, event))?.names[0]?.value ?? 'Agenda';
      return agendaOf(meetings.nodes, zone, title);
    },
  },
  MeetingRequest: {
    __resolveReference: ({ id }, { read }) => read.byId(meetingRequestAggregate, id),
    event: ({ event }, _, { read }) => read.byId(eventAggregate, event),
    from: ({ from }, _, { read }) => read.byId(participationAggregate, from),
    to: ({ to }, _, { read }) => read.byId(participationAggregate, to),
    origin: ({ origin }) => stub(origin),
  },
  Meeting: {
    __resolveReference: ({ id }, { read }) => read.byId(meetingAggregate, id),
    event: ({ event }, _, { read }) => read.byId(eventAggregate, event),
    request: ({ request }, _, { read }) => read.byId(meetingRequestAggregate, request),
    participations: ({ participations }, _, { read }) =>
      Promise.all(participations.map((id) => read.byId(participationAggregate, id))),
    origin: ({ origin }) => stub(origin),
  },
  ScheduleVersion: {
    __resolveReference: ({ id }, { read }) => read.byId(scheduleAggregate, id),
    event: ({ event }, _, { read }) => read.byId(eventAggregate, event),
    placed: ({ placements }) => placements.length,
    unscheduled: ({ leftOut }, _, { read }) =>
      Promise.all(
        leftOut.map(async ({ request, reason }) => ({
          request: await read.byId(meetingRequestAggregate, request),
          reason,
        })),
      ),
  },
};

const mutations: NonNullable<Resolvers['Mutation']> = {
  ...commandResolvers(eventAggregate),
  ...commandResolvers(delegationAggregate, delegationGuards),
  ...commandResolvers(participationAggregate, participationGuards),
  ...commandResolvers(meetingRequestAggregate, meetingRequestGuards),
  ...commandResolvers(scheduleAggregate),
  ...commandResolvers(venueAggregate),
  ...commandResolvers(bookingAggregate, bookingGuards),
  ...meetingStepResolvers,
  importEvents: (_, { input }, { run }) => run('importEvents', input, (work) => importEvents(work, input)),
  createEvent: (_, { input }, { run }) => run('createEvent', input, (work) => createEvent(work, input)),
  recordEventOutcome: (_, { input }, { run }) =>
    run('recordEventOutcome', input, (work) => recordEventOutcome(work, input)),
  formDelegation: (_, { input }, { run }) =>
    run('formDelegation', input, (work) => formDelegation(work, input)),
  applyForEvent: (_, { input }, { run }) => run('applyForEvent', input, (work) => applyForEvent(work, input)),
  approveParticipation: (_, { input }, { run }) =>
    run('approveParticipation', input, async (work: Work) => {
      const guard = participationGuards.approveParticipation;
      const approved = await takeStep(work, participationAggregate, 'approveParticipation', input, guard);
      await requestMeetingsFromIntroductions(work, { organization: approved.organization });
      return approved;
    }),
  requestMeeting: (_, { input }, { run }) =>
    run('requestMeeting', input, (work) => requestMeeting(work, input)),
  generateSchedule: (_, { input }, { run }) =>
    run('generateSchedule', input, (work) => generateSchedule(work, input)),
  publishSchedule: (_, { input }, { run }) =>
    run('publishSchedule', input, (work) => publishSchedule(work, input)),
  moveMeeting: (_, { input }, { run }) => run('moveMeeting', input, (work) => moveMeeting(work, input)),
  holdSpace: (_, { input }, { run }) => run('holdSpace', input, (work) => holdSpace(work, input)),
};

export const resolvers: Resolvers = {
  ...(valueResolvers as Resolvers),
  ...otherServices,
  ...eventTypes,
  ...meetingTypes,
  Query: queries,
  Mutation: mutations,
};
