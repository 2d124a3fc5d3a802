import { fileURLToPath } from 'node:url';
import { createService, type ServiceDefinition, type ServiceEnv } from '@hub/service-kit';
import { AgreementEntity } from './agreements/agreement.ts';
import { CenterEntity, ProgrammeEntity } from './centers/center.ts';
import { ProjectEntity, TrainingProgrammeEntity } from './cooperation/project.ts';
import { FOLLOWS } from './follows.ts';
import { resolvers } from './graphql/resolvers.ts';
import { ExpressionOfInterestEntity } from './interests/expression-of-interest.ts';
import { ProposalEntity, ReviewEntity } from './proposals/proposal.entity.ts';
import { RoadmapEntity } from './roadmaps/roadmap.ts';

export const definition: ServiceDefinition<(typeof FOLLOWS)[number]> = {
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
  follows: FOLLOWS,
};

export const createApp = (env: ServiceEnv) => createService(definition, env);
