import { organizationsIn, toUuid } from '@hub/hub-language';
import { expertProfile } from '../experts/expert-profile.ts';
import { expertRequest } from '../experts/expert-request.ts';
import type { Resolvers } from '../generated/graphql.ts';
import { introduction } from '../introductions/introduction.ts';

/** What of this service waits for the caller. */
export const types: Resolvers = {
  WaitingForMe: {
    __resolveReference: (waiting) => waiting,
    introductionsToAnswer: (_, page, { read, identity }) => {
      const own = organizationsIn(identity, ['ORG_ADMIN', 'INVESTOR']).map((id) => toUuid(id));
      if (own.length === 0) return null;
      return read.list(introduction, page, (row) => [
        row('t.status', '=', 'REQUESTED'),
        row.or([
          row.and([row('t.investor', 'in', own), row('t.requestedBy', '!=', 'INVESTOR')]),
          row.and([row('t.startup', 'in', own), row('t.requestedBy', '!=', 'STARTUP')]),
        ]),
      ]);
    },
    expertRequestsToAnswer: async (_, page, { read, identity: { person } }) => {
      if (person === null) return null;
      const profiles = await read.list(expertProfile, { first: 1 }, (row) => [
        row('t.person', '=', toUuid(person)),
      ]);
      const [profile] = profiles.nodes;
      if (!profile) return null;
      return read.list(expertRequest, page, (row) => [
        row('t.status', '=', 'MATCHED'),
        row('t.expert', '=', toUuid(profile.id)),
      ]);
    },
  },
};
