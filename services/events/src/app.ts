import { fileURLToPath } from 'node:url';
import { createService, runReaction, type ServiceDefinition, type ServiceEnv } from '@hub/service-kit';
import { DelegationEntity } from './delegations/delegation.ts';
import { EventEntity, EventOutcomeEntity, SessionEntity } from './events/event.entity.ts';
import { FOLLOWS } from './follows.ts';
import { resolvers } from './graphql/resolvers.ts';
import { requestMeetingsFromIntroductions } from './meetings/follow-introductions.ts';
import { MeetingEntity, MeetingRequestEntity } from './meetings/meeting.entity.ts';
import { ParticipationEntity } from './participations/participation.entity.ts';
import { ScheduleVersionEntity } from './schedules/schedule-version.ts';
import { SpaceBookingEntity, VenueEntity } from './venues/venue.entity.ts';

export const definition: ServiceDefinition<(typeof FOLLOWS)[number]> = {
  name: 'events',
  folder: fileURLToPath(new URL('..', import.meta.url)),
  entities: [
    EventEntity,
    SessionEntity,
    EventOutcomeEntity,
    DelegationEntity,
    ParticipationEntity,
    MeetingRequestEntity,
    MeetingEntity,
    ScheduleVersionEntity,
    VenueEntity,
    SpaceBookingEntity,
  ],
  resolvers,
  follows: FOLLOWS,
  reactions: {
    'investments.introduction.v1': (manager, ids, causationId) =>
      runReaction(manager, 'events: introduction accepted', causationId, (work) =>
        requestMeetingsFromIntroductions(work, { introductions: ids }),
      ),
  },
};

export const createApp = (env: ServiceEnv) => createService(definition, env);
