import { fileURLToPath } from 'node:url';
import {
  createService,
  FOLLOWED_COMPANIES,
  runReaction,
  type FollowedTopic,
  type ServiceDefinition,
  type ServiceEnv,
} from '@hub/service-kit';
import { DelegationEntity } from './delegations/delegation.ts';
import { EventEntity, EventOutcomeEntity, SessionEntity } from './events/event.entity.ts';
import { resolvers } from './graphql/resolvers.ts';
import { requestMeetingsFromIntroductions } from './meetings/follow-introductions.ts';
import { MeetingEntity, MeetingRequestEntity } from './meetings/meeting.entity.ts';
import { ParticipationEntity } from './participations/participation.entity.ts';
import { ScheduleVersionEntity } from './schedules/schedule-version.ts';
import { SpaceBookingEntity, VenueEntity } from './venues/venue.entity.ts';

const introductions: FollowedTopic = {
  topic: 'investments.introduction.v1',
  table: 'introduction_replica',
  react: (manager, ids, causationId) =>
    runReaction(manager, 'events: introduction accepted', causationId, (work) =>
      requestMeetingsFromIntroductions(work, { introductions: ids }),
    ),
};

export const definition: ServiceDefinition = {
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
  follows: [...FOLLOWED_COMPANIES, { topic: 'companies.fact.v1', table: 'fact_replica' }, introductions],
};

export const createApp = (env: ServiceEnv) => createService(definition, env);
