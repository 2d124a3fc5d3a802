import { isRefusal, type IllegalTransition } from '@hub/hub-language';
import type { CommandRules, UnitOfWork } from '@hub/service-kit/use-case';
import { release } from './attendance.ts';
import { meetingRequest } from './meeting-request.ts';
import type { meeting, Meeting } from './meeting.ts';

type RequestStep = 'holdRequest' | 'missRequest' | 'cancelRequest';
type Said = { reason?: string | null | undefined };

/** Takes the request of a meeting through the step that the meeting took. */
async function moveRequest(
  work: UnitOfWork,
  { request }: Meeting,
  step: RequestStep,
  { reason }: Said,
): Promise<IllegalTransition | undefined> {
  const row = await work.load(meetingRequest, request);
  const moved = await work.transition(meetingRequest, row, step, { reason });
  return isRefusal(moved) ? moved : undefined;
}

/** What becomes of the request when its meeting takes a step; a cancelled meeting frees its participants' time. */
export const meetingRules = {
  holdMeeting: { follows: (work, row, input) => moveRequest(work, row, 'holdRequest', input) },
  recordMeetingNoShow: { follows: (work, row, input) => moveRequest(work, row, 'missRequest', input) },
  cancelMeeting: {
    async follows(work, row, input) {
      await release(work, row);
      return moveRequest(work, row, 'cancelRequest', input);
    },
  },
} satisfies CommandRules<typeof meeting>;
