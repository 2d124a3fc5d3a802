import { refuseBlocked } from '@hub/followed-companies';
import type { CommandRules } from '@hub/service-kit/use-case';
import { requestIntroducedMeetings } from './introduced-meetings.ts';
import type { participation } from './participation.ts';

/** What approving a participant needs, and the meetings that it then has to have. */
export const participationRules = {
  approveParticipation: {
    requires: (work, { organization }) => refuseBlocked(work, organization),
    follows: (work, { organization }) => requestIntroducedMeetings(work, { organization }),
  },
} satisfies CommandRules<typeof participation>;
