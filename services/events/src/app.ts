import { fileURLToPath } from 'node:url';
import { COMPANIES_TOPICS, followedGrants } from '@hub/followed-companies';
import { defineService } from '@hub/service-kit/definition';
import { delegation } from './delegations/delegation.ts';
import { eventOutcome } from './events/event-outcome.ts';
import { event } from './events/event.ts';
import { session } from './events/session.ts';
import { FOLLOWS } from './follows.ts';
import { mutations, resolvers } from './graphql/resolvers.ts';
import { requestIntroducedMeetings } from './participations/introduced-meetings.ts';
import { attendance } from './meetings/attendance.ts';
import { meetingRequest } from './meetings/meeting-request.ts';
import { meeting } from './meetings/meeting.ts';
import { participation } from './participations/participation.ts';
import { scheduleVersion } from './schedules/schedule-version.ts';
import { followScreening } from './blocks/follow-screening.ts';
import { spaceBooking } from './venues/space-booking.ts';
import { venue } from './venues/venue.ts';

export const definition = defineService({
  name: 'events',
  folder: fileURLToPath(new URL('..', import.meta.url)),
  aggregates: [
    event,
    session,
    eventOutcome,
    delegation,
    participation,
    meetingRequest,
    meeting,
    scheduleVersion,
    venue,
    spaceBooking,
  ],
  tables: [attendance],
  resolvers,
  mutations,
  follows: FOLLOWS,
  grants: followedGrants(event),
  needs: COMPANIES_TOPICS,
  reactions: {
    'companies.screening.v1': { actor: 'events: screening moved', react: followScreening },
    'investments.introduction.v1': {
      actor: 'events: introduction accepted',
      react: (work, introductions) => requestIntroducedMeetings(work, { introductions }),
    },
  },
});
