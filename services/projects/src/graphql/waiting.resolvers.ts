import { holdsRole, organizationsIn, toUuid } from '@hub/hub-language';
import { reviewAssignment } from '../assignments/review-assignment.ts';
import type { Resolvers } from '../generated/graphql.ts';
import { expressionOfInterest } from '../interests/expression-of-interest.ts';

/** What of this service waits for the caller. */
export const types: Resolvers = {
  WaitingForMe: {
    __resolveReference: (waiting) => waiting,
    reviewsToGive: (_, page, { read, identity: { person } }) =>
      person === null
        ? null
        : read.list(reviewAssignment, page, (row) => [
            row('t.reviewer', '=', toUuid(person)),
            row('t.status', 'in', ['ASSIGNED', 'ACCEPTED']),
          ]),
    interestsToAnswer: (_, page, { read, identity }) =>
      holdsRole(identity, ['PROGRAMME_MANAGER', 'OPERATOR'])
        ? read.list(expressionOfInterest, page, (row) => [
            row('t.status', 'in', ['SUBMITTED', 'ACKNOWLEDGED', 'UNDER_REVIEW']),
          ])
        : null,
    interestInfoToProvide: (_, page, { read, identity }) => {
      const own = organizationsIn(identity, ['ORG_ADMIN', 'ORG_EDITOR']).map((id) => toUuid(id));
      if (own.length === 0) return null;
      return read.list(expressionOfInterest, page, (row) => [
        row('t.status', '=', 'INFO_REQUESTED'),
        row('t.organization', 'in', own),
      ]);
    },
  },
};
