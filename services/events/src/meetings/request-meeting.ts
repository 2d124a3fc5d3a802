import {
  codedError,
  referenceUnknown,
  requireNotBlocked,
  ruleBreach,
  type Guard,
  type Work,
} from '@hub/service-kit';
import { In } from 'typeorm';
import type { RequestMeetingInput } from '../graphql/generated.ts';
import { participationAggregate } from '../participations/participation.entity.ts';
import { ADMITTED, type Participation } from '../participations/participation.ts';
import { meetingRequestAggregate } from './meeting.entity.ts';
import type { MeetingRequest } from './meeting.ts';

const OPEN = ['REQUESTED', 'ACCEPTED', 'SCHEDULED', 'UNSCHEDULABLE'] as const;

async function admitted(work: Work, id: string): Promise<Participation> {
  const participation = await work.find(participationAggregate, id);
  if (!participation) throw referenceUnknown(id, 'participation');
  if (!ADMITTED.includes(participation.status)) {
    throw ruleBreach('NOT_ADMITTED', `participation ${id} is ${participation.status}, not yet approved`);
  }
  await requireNotBlocked(work.manager, participation.organization);
  return participation;
}

/** The caller's organization, or null for staff, who act for everyone. */
const organizationOf = (work: Work) =>
  work.identity.roles.some((role) => role === 'OPERATOR' || role === 'EVENT_ORGANIZER')
    ? null
    : (work.identity.organization ?? null);

/** One participant asks another of the same event for a meeting. One open request a pair. */
export async function requestMeeting(work: Work, input: RequestMeetingInput) {
  const from = await admitted(work, input.from);
  const to = await admitted(work, input.to);
  const own = organizationOf(work);
  if (own !== null && from.organization !== own) {
    throw codedError('FORBIDDEN', 'ask in the name of your own participation');
  }
  if (from.event !== to.event) throw ruleBreach('OTHER_EVENT', 'both must take part in the same event');
  if (from.id === to.id) throw ruleBreach('SAME_PARTICIPANT', 'nobody meets themselves');
  const open = await work.manager.existsBy(meetingRequestAggregate.entity, [
    { from: from.id, to: to.id, status: In(OPEN) },
    { from: to.id, to: from.id, status: In(OPEN) },
  ]);
  if (open) throw ruleBreach('ALREADY_REQUESTED', 'there is an open request between these two already');
  const created = await work.create(meetingRequestAggregate, {
    status: 'REQUESTED',
    event: from.event,
    from: from.id,
    to: to.id,
    fromOrganization: from.organization,
    toOrganization: to.organization,
    message: input.message ?? null,
    origin: null,
    example: from.example || to.example,
    provenance: null,
  });
  return { __typename: 'MeetingRequest' as const, ...created };
}

/** Only the asked side answers; only the asking side withdraws. Organizers may do both. */
const side =
  (column: 'fromOrganization' | 'toOrganization'): Guard<MeetingRequest> =>
  (work, row) => {
    const organization = organizationOf(work);
    if (organization !== null && row[column] !== organization) {
      throw codedError('FORBIDDEN', 'this step belongs to the other side of the request');
    }
    return Promise.resolve();
  };

export const meetingRequestGuards = {
  acceptMeeting: side('toOrganization'),
  declineMeeting: side('toOrganization'),
  withdrawMeetingRequest: side('fromOrganization'),
};
