import { answering, commandsOf, mutation } from '@hub/service-kit/use-case';
import { event } from '../events/event.ts';
import type { QueryResolvers, Resolvers } from '../generated/graphql.ts';
import { meetingRequest } from '../meetings/meeting-request.ts';
import { generateSchedule } from './generate-schedule.ts';
import { scheduleVersion } from './schedule-version.ts';
import { scheduleRules } from './schedule-version.rules.ts';

export const queries = {
  scheduleVersion: (_, { id }, { read }) => read.byId(scheduleVersion, id),
} satisfies QueryResolvers;

export const types: Resolvers = {
  ScheduleVersion: {
    __resolveReference: ({ id }, { read }) => read.byId(scheduleVersion, id),
    event: (row, _, { read }) => read.byId(event, row.event),
    placed: ({ placements }) => placements.length,
    unscheduled: ({ leftOut }, _, { read }) =>
      Promise.all(
        leftOut.map(async ({ request, reason }) => ({
          request: await read.byId(meetingRequest, request),
          reason,
        })),
      ),
  },
};

export const mutations = {
  ...commandsOf(scheduleVersion, scheduleRules),
  generateSchedule: mutation(generateSchedule, answering('ScheduleVersion')),
};
