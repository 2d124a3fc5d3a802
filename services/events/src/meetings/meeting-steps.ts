import { takeStep, type CommandInput, type ServiceContext, type Work } from '@hub/service-kit';
import { release } from '../schedules/publish-schedule.ts';
import { meetingAggregate, meetingRequestAggregate } from './meeting.entity.ts';
import { REQUEST_STEP_OF } from './meeting.ts';

/** A step of a meeting, and the same step of its request; a cancelled meeting frees its participants' time. */
async function stepMeeting(work: Work, command: string, input: CommandInput) {
  const meeting = await takeStep(work, meetingAggregate, command, input);
  const request = await work.load(meetingRequestAggregate, meeting.request);
  await work.step(meetingRequestAggregate, request, REQUEST_STEP_OF[command] ?? command, input.reason);
  if (command === 'cancelMeeting') await release(work, meeting);
  return { ...meeting, __typename: 'Meeting' as const };
}

const resolver =
  (command: string) =>
  (_: unknown, { input }: { input: CommandInput }, { run }: ServiceContext) =>
    run(command, input, (work) => stepMeeting(work, command, input));

export const meetingStepResolvers = {
  holdMeeting: resolver('holdMeeting'),
  recordMeetingNoShow: resolver('recordMeetingNoShow'),
  cancelMeeting: resolver('cancelMeeting'),
};
