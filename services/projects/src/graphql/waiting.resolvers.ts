import { holdsRole, organizationsIn, toUuid } from '@hub/hub-language';
import type { ServiceContext } from '@hub/service-kit/server';
import { agreement } from '../agreements/agreement.ts';
import { reviewAssignment } from '../assignments/review-assignment.ts';
import type { Resolvers } from '../generated/graphql.ts';
import { expressionOfInterest } from '../interests/expression-of-interest.ts';
import { awaits, type Signer } from '../parties/awaited-signature.ts';
import { roadmap } from '../roadmaps/roadmap.ts';

/** Who signs, and for which organizations; undefined where somebody signs for none. */
function signerOf({ identity }: ServiceContext): Signer | undefined {
  const { person } = identity;
  const organizations = [...organizationsIn(identity, ['ORG_ADMIN'])];
  return person === null || organizations.length === 0 ? undefined : { person, organizations };
}

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
    agreementsToSign: (_, page, context) => {
      const signer = signerOf(context);
      return signer
        ? context.read.list(agreement, page, (row) => [row('t.status', '=', 'SIGNING'), awaits(row, signer)])
        : null;
    },
    roadmapsToSign: (_, page, context) => {
      const signer = signerOf(context);
      return signer
        ? context.read.list(roadmap, page, (row) => [
            row('t.status', '=', 'IN_AGREEMENT'),
            awaits(row, signer),
          ])
        : null;
    },
  },
};
