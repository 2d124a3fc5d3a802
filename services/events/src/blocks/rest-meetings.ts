import { BLOCKED_REASON, CLEARED_REASON, judge, restWhileBlocked } from '@hub/followed-companies';
import { isRefusal } from '@hub/hub-language';
import type { UnitOfWork } from '@hub/service-kit/use-case';
import { event } from '../events/event.ts';
import { attend, release } from '../meetings/attendance.ts';
import { meetingRequest, type MeetingRequest } from '../meetings/meeting-request.ts';
import { meeting, type Meeting } from '../meetings/meeting.ts';
import { overlap } from '../time/period.ts';

const OPEN = ['REQUESTED', 'ACCEPTED', 'SCHEDULED', 'UNSCHEDULABLE', 'SUSPENDED'] as const;

/**
 * The requests and meetings of organizations whose screening has moved. A meeting that rests gives its time and table
 * free. It gets them back when both are still free; otherwise it is off, and its request waits for the next schedule.
 */
export async function restMeetings(work: UnitOfWork, moved: readonly string[]): Promise<void> {
  const requests = await work.list(
    meetingRequest,
    { fromOrganization: moved, status: OPEN },
    { toOrganization: moved, status: OPEN },
  );
  const meetings = await lockMeetings(work, requests);
  const { blocked, cleared } = await judge(work, meetings, moved, ({ organizations }) => organizations);
  for (const row of blocked.filter(({ status }) => status === 'SCHEDULED')) {
    await work.transition(meeting, row, 'suspendMeeting', { reason: BLOCKED_REASON });
    await release(work, row);
  }
  await restWhileBlocked(work, meetingRequest, requests, moved, {
    organizationsOf: ({ fromOrganization, toOrganization }) => [fromOrganization, toOrganization],
    suspend: 'suspendRequest',
    restore: 'restoreRequest',
  });
  await placeAgain(
    work,
    cleared.filter(({ status }) => status === 'SUSPENDED'),
  );
}

/** Locks the meetings that stand or rest; the events first, so that no schedule makes others meanwhile. */
async function lockMeetings(work: UnitOfWork, requests: readonly MeetingRequest[]): Promise<Meeting[]> {
  await work.loadMany(event, [...new Set(requests.map((one) => one.event))]);
  const request = requests.map(({ id }) => id);
  const found = await work.list(meeting, { request, status: ['SCHEDULED', 'SUSPENDED'] });
  const locked = await work.loadMany(
    meeting,
    found.map(({ id }) => id),
  );
  return [...locked.values()];
}

/** Puts meetings back into their places, the oldest first, or their requests to those that wait for one. */
async function placeAgain(work: UnitOfWork, resting: readonly Meeting[]): Promise<void> {
  const events = [...new Set(resting.map((one) => one.event))];
  const standing = await work.list(meeting, { event: events, status: 'SCHEDULED' });
  for (const row of resting) {
    const isFree = !standing.some((other) => isInTheWay(other, row));
    const reason = isFree ? CLEARED_REASON : 'its place is taken';
    const moved = await work.transition(meeting, row, isFree ? 'restoreMeeting' : 'freeMeeting', { reason });
    if (isRefusal(moved)) throw new Error(moved.message);
    if (!isFree) await waitAgain(work, row, reason);
    else if (await attend(work, [row])) throw new Error(`the place of ${row.id} was taken meanwhile`);
    else standing.push(row);
  }
}

const isInTheWay = (other: Meeting, row: Meeting): boolean =>
  other.event === row.event &&
  overlap(other, row) &&
  (other.table === row.table || other.participations.some((one) => row.participations.includes(one)));

async function waitAgain(work: UnitOfWork, { request }: Meeting, reason: string): Promise<void> {
  const row = await work.load(meetingRequest, request);
  const moved = await work.transition(meetingRequest, row, 'awaitPlace', { reason });
  if (isRefusal(moved)) throw new Error(moved.message);
}
