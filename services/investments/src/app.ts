import { fileURLToPath } from 'node:url';
import { createService, runReaction, type ServiceDefinition, type ServiceEnv } from '@hub/service-kit';
import { ExpertProfileEntity, ExpertRequestEntity } from './experts/expert.ts';
import { FOLLOWS } from './follows.ts';
import { resolvers } from './graphql/resolvers.ts';
import { followScreening } from './introductions/introduce.ts';
import { IntroductionEntity } from './introductions/introduction.ts';
import { InvestorMandateEntity } from './mandates/investor-mandate.ts';
import { MatchEntity, MatchRunEntity } from './matching/match.ts';
import { FundraisingRoundEntity } from './rounds/fundraising-round.ts';

export const definition: ServiceDefinition<(typeof FOLLOWS)[number]> = {
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
  follows: FOLLOWS,
  reactions: {
    'companies.screening.v1': (manager, ids, causationId) =>
      runReaction(manager, 'investments: screening moved', causationId, (work) => followScreening(work, ids)),
  },
};

export const createApp = (env: ServiceEnv) => createService(definition, env);
