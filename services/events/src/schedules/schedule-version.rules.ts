import type { CommandRules } from '@hub/service-kit/use-case';
import { event } from '../events/event.ts';
import { putIntoEffect } from './publish-schedule.ts';
import type { scheduleVersion } from './schedule-version.ts';

/** Publishing makes the planned meetings real. */
export const scheduleRules = {
  publishSchedule: {
    /** Schedules of one event are published one after the other: this locks the event. */
    async requires(work, row) {
      await work.loadForeign(event, row.event);
      return undefined;
    },
    follows: putIntoEffect,
  },
} satisfies CommandRules<typeof scheduleVersion>;
