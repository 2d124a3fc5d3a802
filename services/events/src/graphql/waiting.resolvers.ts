import { holdsRole, organizationsIn, toUuid } from '@hub/hub-language';
import type { ServiceContext } from '@hub/service-kit/server';
import type { Resolvers } from '../generated/graphql.ts';
import { meetingRequest } from '../meetings/meeting-request.ts';
import { participation } from '../participations/participation.ts';

/** Uuids of the organizations in whose name the caller answers; undefined where there is none. */
function own({ identity }: ServiceContext) {
  const ids = organizationsIn(identity, ['ORG_ADMIN', 'ORG_EDITOR', 'INVESTOR']).map((id) => toUuid(id));
  return ids.length > 0 ? ids : undefined;
}

/** What of this service waits for the caller. */
export const types: Resolvers = {
  WaitingForMe: {
    __resolveReference: (waiting) => waiting,
    meetingRequestsToAnswer: (_, page, context) => {
      const ids = own(context);
      return ids
        ? context.read.list(meetingRequest, page, (row) => [
            row('t.status', '=', 'REQUESTED'),
            row('t.toOrganization', 'in', ids),
          ])
        : null;
    },
    participationsToConfirm: (_, page, context) => {
      const ids = own(context);
      return ids
        ? context.read.list(participation, page, (row) => [
            row('t.status', '=', 'APPROVED'),
            row('t.organization', 'in', ids),
          ])
        : null;
    },
    participationsToDecide: (_, page, { read, identity }) =>
      holdsRole(identity, ['EVENT_ORGANIZER', 'OPERATOR'])
        ? read.list(participation, page, (row) => [row('t.status', 'in', ['APPLIED', 'WAITLISTED'])])
        : null,
  },
};
