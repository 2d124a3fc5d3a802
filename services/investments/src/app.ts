import { fileURLToPath } from 'node:url';
import { COMPANIES_TOPICS, followedGrants } from '@hub/followed-companies';
import { defineService } from '@hub/service-kit/definition';
import { expertProfile } from './experts/expert-profile.ts';
import { expertRequest } from './experts/expert-request.ts';
import { FOLLOWS } from './follows.ts';
import { mutations, resolvers } from './graphql/resolvers.ts';
import { introduction } from './introductions/introduction.ts';
import { mandate } from './mandates/investor-mandate.ts';
import { match, matchRun } from './matching/match.ts';
import { round } from './rounds/fundraising-round.ts';
import { followScreening } from './blocks/follow-screening.ts';

export const definition = defineService({
  name: 'investments',
  folder: fileURLToPath(new URL('..', import.meta.url)),
  aggregates: [mandate, round, matchRun, match, introduction, expertProfile, expertRequest],
  resolvers,
  mutations,
  follows: FOLLOWS,
  grants: followedGrants(),
  needs: COMPANIES_TOPICS,
  reactions: {
    'companies.screening.v1': { actor: 'investments: screening moved', react: followScreening },
  },
});
