import { isRefusal, ruleBreach, type Refusal } from '@hub/hub-language';
import type { UnitOfWork } from '@hub/service-kit/use-case';
import { meetingRequest } from '../meetings/meeting-request.ts';
import { scheduleMeeting } from '../meetings/meeting.ts';
import { scheduleVersion, type PlannedMeeting, type ScheduleVersion } from './schedule-version.ts';

/**
 * Makes the planned meetings of a published schedule real, and an earlier one superseded. Refuses when a request
 * changed since the schedule was computed.
 */
export async function putIntoEffect(
  work: UnitOfWork,
  { id, event, placements, leftOut }: ScheduleVersion,
): Promise<Refusal | undefined> {
  const published = await work.list(scheduleVersion, { event, status: 'PUBLISHED' });
  for (const earlier of published.filter((one) => one.id !== id)) {
    const locked = await work.load(scheduleVersion, earlier.id);
    const superseded = await work.transition(scheduleVersion, locked, 'supersedeSchedule');
    if (isRefusal(superseded)) return superseded;
  }
  for (const planned of placements) {
    const refused = await makeMeeting(work, planned);
    if (refused) return refused;
  }
  for (const { request } of leftOut) await markLeftOut(work, request);
  return undefined;
}

async function makeMeeting(work: UnitOfWork, planned: PlannedMeeting): Promise<Refusal | undefined> {
  const request = await work.load(meetingRequest, planned.request);
  if (request.status !== 'ACCEPTED' && request.status !== 'UNSCHEDULABLE') {
    const message = `request ${request.id} is ${request.status} by now: generate a new schedule`;
    return ruleBreach('SCHEDULE_OUTDATED', message);
  }
  const made = await scheduleMeeting(work, request, planned);
  return isRefusal(made) ? made : undefined;
}

async function markLeftOut(work: UnitOfWork, id: string): Promise<void> {
  const request = await work.load(meetingRequest, id);
  if (request.status === 'ACCEPTED') await work.transition(meetingRequest, request, 'leaveOut');
}
