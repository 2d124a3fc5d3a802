import { fileURLToPath } from 'node:url';
import { COMPANIES_TOPICS, followedGrants } from '@hub/followed-companies';
import { defineService } from '@hub/service-kit/definition';
import { agreement } from './agreements/agreement.ts';
import { reviewAssignment } from './assignments/review-assignment.ts';
import { center } from './centers/center.ts';
import { programme } from './centers/programme.ts';
import { project } from './cooperation/project.ts';
import { trainingProgramme } from './cooperation/training-programme.ts';
import { FOLLOWS } from './follows.ts';
import { mutations, resolvers } from './graphql/resolvers.ts';
import { expressionOfInterest } from './interests/expression-of-interest.ts';
import { proposal } from './proposals/proposal.ts';
import { review } from './proposals/review.ts';
import { roadmap } from './roadmaps/roadmap.ts';
import { followScreening } from './blocks/follow-screening.ts';

export const definition = defineService({
  name: 'projects',
  folder: fileURLToPath(new URL('..', import.meta.url)),
  aggregates: [
    center,
    programme,
    expressionOfInterest,
    proposal,
    reviewAssignment,
    review,
    roadmap,
    project,
    trainingProgramme,
    agreement,
  ],
  resolvers,
  mutations,
  follows: FOLLOWS,
  grants: followedGrants(programme),
  needs: COMPANIES_TOPICS,
  reactions: {
    'companies.screening.v1': { actor: 'projects: screening moved', react: followScreening },
  },
});
