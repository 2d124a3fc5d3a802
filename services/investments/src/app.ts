import { fileURLToPath } from 'node:url';
import {
  createService,
  FOLLOWED_COMPANIES,
  runReaction,
  type FollowedTopic,
  type ServiceDefinition,
  type ServiceEnv,
} from '@hub/service-kit';
import { ExpertProfileEntity, ExpertRequestEntity } from './experts/expert.ts';
import { resolvers } from './graphql/resolvers.ts';
import { followScreening } from './introductions/introduce.ts';
import { IntroductionEntity } from './introductions/introduction.ts';
import { InvestorMandateEntity } from './mandates/investor-mandate.ts';
import { MatchEntity, MatchRunEntity } from './matching/match.ts';
import { FundraisingRoundEntity } from './rounds/fundraising-round.ts';

const reactions: Readonly<Record<string, FollowedTopic['react']>> = {
  'companies.screening.v1': (manager, ids, causationId) =>
    runReaction(manager, 'investments: screening moved', causationId, (work) => followScreening(work, ids)),
};

export const definition: ServiceDefinition = {
  name: 'investments',
  folder: fileURLToPath(new URL('..', import.meta.url)),
  entities: [
    InvestorMandateEntity,
    FundraisingRoundEntity,
    MatchRunEntity,
    MatchEntity,
    IntroductionEntity,
    ExpertProfileEntity,
    ExpertRequestEntity,
  ],
  resolvers,
  follows: FOLLOWED_COMPANIES.map((followed) => {
    const react = reactions[followed.topic];
    return react ? { ...followed, react } : followed;
  }),
};

export const createApp = (env: ServiceEnv) => createService(definition, env);
