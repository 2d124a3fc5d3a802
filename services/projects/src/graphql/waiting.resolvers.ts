import { holdsRole, organizationsIn, toUuid, type Caller } from '@hub/hub-language';
import type { Condition } from '@hub/service-kit/read';
import { sql, type Expression, type SqlBool } from 'kysely';
import { agreement } from '../agreements/agreement.ts';
import { reviewAssignment } from '../assignments/review-assignment.ts';
import type { Resolvers } from '../generated/graphql.ts';
import { expressionOfInterest } from '../interests/expression-of-interest.ts';
import { roadmap } from '../roadmaps/roadmap.ts';

/** Who signs, and for which organizations; undefined where somebody signs for none. */
function awaitedOf(identity: Caller): { own: string[]; person: string } | undefined {
  const own = organizationsIn(identity, ['ORG_ADMIN']);
  return own.length > 0 && identity.person !== null ? { own: [...own], person: identity.person } : undefined;
}

/** True where one of the organizations has not signed, is not suspended, and the person has signed for no other. */
const isAwaited = (
  signatories: Expression<unknown>,
  signatures: Expression<unknown>,
  { own, person }: { own: string[]; person: string },
): Condition => sql<SqlBool>`NOT jsonb_path_query_array(${signatures}, '$[*].person') ? ${person} AND EXISTS (
  SELECT FROM unnest(${own}::text[]) AS one(id)
  WHERE jsonb_path_exists(${signatories}, '$[*] ? (@.organization == $id && !(@.suspended == true))',
                          jsonb_build_object('id', one.id))
    AND NOT jsonb_path_query_array(${signatures}, '$[*].organization') ? one.id)`;

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
    agreementsToSign: (_, page, { read, identity }) => {
      const awaited = awaitedOf(identity);
      return awaited
        ? read.list(agreement, page, (row) => [
            row('t.status', '=', 'SIGNING'),
            isAwaited(row.ref('t.signatories'), row.ref('t.signatures'), awaited),
          ])
        : null;
    },
    roadmapsToSign: (_, page, { read, identity }) => {
      const awaited = awaitedOf(identity);
      return awaited
        ? read.list(roadmap, page, (row) => [
            row('t.status', '=', 'IN_AGREEMENT'),
            isAwaited(row.ref('t.signatories'), row.ref('t.signatures'), awaited),
          ])
        : null;
    },
  },
};
