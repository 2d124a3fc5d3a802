import { fileURLToPath } from 'node:url';
import { createService, FOLLOWED_COMPANIES, type ServiceDefinition, type ServiceEnv } from '@hub/service-kit';
import { AgreementEntity } from './agreements/agreement.ts';
import { CenterEntity, ProgrammeEntity } from './centers/center.ts';
import { ProjectEntity, TrainingProgrammeEntity } from './cooperation/project.ts';
import { resolvers } from './graphql/resolvers.ts';
import { ExpressionOfInterestEntity } from './interests/expression-of-interest.ts';
import { ProposalEntity, ReviewEntity } from './proposals/proposal.entity.ts';
import { RoadmapEntity } from './roadmaps/roadmap.ts';

export const definition: ServiceDefinition = {
  name: 'projects',
  folder: fileURLToPath(new URL('..', import.meta.url)),
  entities: [
    CenterEntity,
    ProgrammeEntity,
    ExpressionOfInterestEntity,
    ProposalEntity,
    ReviewEntity,
    RoadmapEntity,
    ProjectEntity,
    TrainingProgrammeEntity,
    AgreementEntity,
  ],
  resolvers,
  follows: [...FOLLOWED_COMPANIES, { topic: 'events.event.v1', table: 'event_replica' }],
};

export const createApp = (env: ServiceEnv) => createService(definition, env);
