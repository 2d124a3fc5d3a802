import { isRefusal, ruleBreach, type Refusal } from '@hub/hub-language';
import type { UnitOfWork } from '@hub/service-kit/use-case';
import { meetingRequest, type MeetingRequest } from '../meetings/meeting-request.ts';
import { scheduleMeetings, type Placing } from '../meetings/meeting.ts';
import { scheduleVersion, type ScheduleVersion } from './schedule-version.ts';

/**
 * Makes the planned meetings of a published schedule real, and an earlier one superseded. Refuses when a request
 * changed since the schedule was computed.
 */
export async function putIntoEffect(
  work: UnitOfWork,
  version: ScheduleVersion,
): Promise<Refusal | undefined> {
  const { placements, leftOut } = version;
  const superseded = await supersedeEarlier(work, version);
  if (superseded) return superseded;
  const ids = [...placements, ...leftOut].map(({ request }) => request);
  const requests = await work.loadMany(meetingRequest, ids);
  const placings: Placing[] = [];
  for (const { request: id, ...place } of placements) {
    const request = requests.get(id);
    if (!request || !isWaiting(request)) return outdated(id, request?.status);
    placings.push({ request, place });
  }
  const made = await scheduleMeetings(work, placings);
  if (isRefusal(made)) return made;
  const unplaced = leftOut.flatMap(({ request }) => requests.get(request) ?? []);
  const marked = await work.transitionMany(
    meetingRequest,
    unplaced.filter(({ status }) => status === 'ACCEPTED'),
    'leaveOut',
  );
  return isRefusal(marked) ? marked : undefined;
}

async function supersedeEarlier(
  work: UnitOfWork,
  { id, event }: ScheduleVersion,
): Promise<Refusal | undefined> {
  const published = await work.list(scheduleVersion, { event, status: 'PUBLISHED' });
  const earlier = published.filter((one) => one.id !== id).map((one) => one.id);
  const locked = await work.loadMany(scheduleVersion, earlier);
  const superseded = await work.transitionMany(scheduleVersion, [...locked.values()], 'supersedeSchedule');
  return isRefusal(superseded) ? superseded : undefined;
}

const isWaiting = ({ status }: MeetingRequest) => status === 'ACCEPTED' || status === 'UNSCHEDULABLE';

const outdated = (id: string, status = 'gone') =>
  ruleBreach('SCHEDULE_OUTDATED', `request ${id} is ${status} by now: generate a new schedule`);
