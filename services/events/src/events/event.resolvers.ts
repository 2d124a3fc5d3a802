import { countryStub, stub } from '@hub/hub-language';
import { answering, commandsOf, mutation } from '@hub/service-kit/use-case';
import { delegationsOfEvent } from '../delegations/delegation.ts';
import type { QueryResolvers, Resolvers } from '../generated/graphql.ts';
import { meetingsOfEvent } from '../meetings/meeting.ts';
import { participationsNamed } from '../participations/participation.ts';
import { participationsOfEvent } from '../participations/participation.ts';
import { schedulesOfEvent } from '../schedules/schedule-version.ts';
import { createEvent } from './create-event.ts';
import { eventOutcome, outcomesOfEvent } from './event-outcome.ts';
import { event } from './event.ts';
import { recordEventOutcome } from './record-event-outcome.ts';
import { session, sessionsOfEvent } from './session.ts';
import { setPeerRule } from './set-peer-rule.ts';

export const queries = {
  event: (_, { id }, { read }) => read.byId(event, id),
  events: (_, page, { read }) => read.list(event, page),
  session: (_, { id }, { read }) => read.byId(session, id),
} satisfies QueryResolvers;

export const types: Resolvers = {
  Event: {
    __resolveReference: ({ id }, { read }) => read.byId(event, id),
    hub: ({ hub }) => stub(hub),
    sendingCountry: ({ sendingCountry }) => countryStub(sendingCountry),
    hostCountry: ({ hostCountry }) => countryStub(hostCountry),
    sessions: ({ id }, page, { read }) => read.related(sessionsOfEvent, id, page),
    delegations: ({ id }, page, { read }) => read.related(delegationsOfEvent, id, page),
    participations: ({ id }, { search, ...page }, { read, identity }) =>
      search
        ? participationsNamed(read, identity, { event: id, search, page })
        : read.related(participationsOfEvent, id, page),
    meetings: ({ id }, page, { read }) => read.related(meetingsOfEvent, id, page),
    scheduleVersions: ({ id }, page, { read }) => read.related(schedulesOfEvent, id, page),
    outcomes: ({ id }, page, { read }) => read.related(outcomesOfEvent, id, page),
  },
  Session: {
    __resolveReference: ({ id }, { read }) => read.byId(session, id),
    event: (row, _, { read }) => read.byId(event, row.event),
  },
  EventOutcome: {
    __resolveReference: ({ id }, { read }) => read.byId(eventOutcome, id),
    event: (row, _, { read }) => read.byId(event, row.event),
    hub: ({ hub }) => stub(hub),
    organization: ({ organization }) => stub(organization),
  },
};

export const mutations = {
  ...commandsOf(event),
  createEvent: mutation(createEvent, answering('Event')),
  setPeerRule: mutation(setPeerRule, answering('Event')),
  recordEventOutcome: mutation(recordEventOutcome, answering('EventOutcome')),
};
