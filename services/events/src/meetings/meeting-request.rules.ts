import { codedError } from '@hub/hub-language';
import type { CommandRule, CommandRules } from '@hub/service-kit/use-case';
import type { meetingRequest, MeetingRequest } from './meeting-request.ts';

/** Only this side of a request takes the step; organizers take it for either. Throws FORBIDDEN. */
const onlyBy = (side: 'fromOrganization' | 'toOrganization'): CommandRule<MeetingRequest> => ({
  requires(work, row) {
    if (work.actsFor(row[side])) return undefined;
    throw codedError('FORBIDDEN', 'this step belongs to the other side of the request');
  },
});

/** Who answers a request, and who withdraws it. */
export const meetingRequestRules = {
  acceptMeeting: onlyBy('toOrganization'),
  declineMeeting: onlyBy('toOrganization'),
  withdrawMeetingRequest: onlyBy('fromOrganization'),
} satisfies CommandRules<typeof meetingRequest>;
