import { codedError, stub } from '@hub/hub-language';
import { answering, commandsOf, mutation } from '@hub/service-kit/use-case';
import { event } from '../events/event.ts';
import type { ParticipationResolvers, QueryResolvers, Resolvers } from '../generated/graphql.ts';
import { participation } from '../participations/participation.ts';
import { zoneProblem } from '../time/time-zone.ts';
import { agendaOf } from './agenda.ts';
import { meetingRequest, requestsOfParticipation } from './meeting-request.ts';
import { meetingRequestRules } from './meeting-request.rules.ts';
import { meeting, meetingsOfParticipation } from './meeting.ts';
import { meetingRules } from './meeting.rules.ts';
import { moveMeeting } from './move-meeting.ts';
import { requestMeeting } from './request-meeting.ts';

export const queries = {
  meetingRequest: (_, { id }, { read }) => read.byId(meetingRequest, id),
  meeting: (_, { id }, { read }) => read.byId(meeting, id),
} satisfies QueryResolvers;

export const types: Resolvers = {
  MeetingRequest: {
    __resolveReference: ({ id }, { read }) => read.byId(meetingRequest, id),
    event: (row, _, { read }) => read.byId(event, row.event),
    from: ({ from }, _, { read }) => read.byId(participation, from),
    to: ({ to }, _, { read }) => read.byId(participation, to),
    origin: ({ origin }) => stub(origin),
  },
  Meeting: {
    __resolveReference: ({ id }, { read }) => read.byId(meeting, id),
    event: (row, _, { read }) => read.byId(event, row.event),
    request: ({ request }, _, { read }) => read.byId(meetingRequest, request),
    participations: ({ participations }, _, { read }) =>
      Promise.all(participations.map((id) => read.byId(participation, id))),
    origin: ({ origin }) => stub(origin),
  },
};

/** What a participation says of its meetings. */
export const fieldsOfParticipation: ParticipationResolvers = {
  meetingRequests: ({ id }, page, { read }) => read.related(requestsOfParticipation, id, page),
  meetings: ({ id }, page, { read }) => read.related(meetingsOfParticipation, id, page),
  async agenda(row, { zone }, { read }) {
    const problem = zoneProblem(zone, 'zone');
    if (problem) throw codedError('BAD_USER_INPUT', problem.message);
    const meetings = await read.related(meetingsOfParticipation, row.id, { first: 100 });
    const title = (await read.byId(event, row.event))?.names[0]?.value ?? 'Agenda';
    return agendaOf(meetings.nodes, zone, title);
  },
};

export const mutations = {
  ...commandsOf(meetingRequest, meetingRequestRules),
  ...commandsOf(meeting, meetingRules),
  requestMeeting: mutation(requestMeeting, answering('MeetingRequest')),
  moveMeeting: mutation(moveMeeting, answering('Meeting')),
};
