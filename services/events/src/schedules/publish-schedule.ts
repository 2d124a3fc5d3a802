import { ruleBreach, toUuid, type CommandInput, type Work } from '@hub/service-kit';
import type { MoveMeetingInput } from '../graphql/generated.ts';
import { eventAggregate } from '../events/event.entity.ts';
import { meetingAggregate, meetingRequestAggregate } from '../meetings/meeting.entity.ts';
import type { Meeting } from '../meetings/meeting.ts';
import { member, parseSlot } from './generate-schedule.ts';
import { scheduleAggregate, type PlannedMeeting } from './schedule-version.ts';

/** Makes the planned meetings real. Refuses when a request changed since the schedule was computed. */
export async function publishSchedule(work: Work, input: CommandInput) {
  const schedule = await work.load(scheduleAggregate, input.id, input.expectedVersion);
  work.requireStep(scheduleAggregate, schedule, 'publishSchedule');
  await work.loadForeign(eventAggregate, schedule.event);
  const earlier = await work.manager.findOneBy(scheduleAggregate.entity, {
    event: schedule.event,
    status: 'PUBLISHED',
  });
  if (earlier) {
    const locked = await work.load(scheduleAggregate, earlier.id);
    await work.step(scheduleAggregate, locked, 'supersedeSchedule');
  }
  for (const planned of schedule.placements) await scheduleMeeting(work, planned);
  for (const { request } of schedule.leftOut) {
    const row = await work.load(meetingRequestAggregate, request);
    if (row.status === 'ACCEPTED') await work.step(meetingRequestAggregate, row, 'leaveOut');
  }
  return member(await work.step(scheduleAggregate, schedule, 'publishSchedule', input.reason));
}

async function scheduleMeeting(work: Work, planned: PlannedMeeting): Promise<void> {
  const request = await work.load(meetingRequestAggregate, planned.request);
  if (request.status !== 'ACCEPTED' && request.status !== 'UNSCHEDULABLE') {
    throw ruleBreach(
      'SCHEDULE_OUTDATED',
      `request ${request.id} is ${request.status} by now: generate a new schedule`,
    );
  }
  await work.step(meetingRequestAggregate, request, 'scheduleRequest');
  const meeting = await work.create(meetingAggregate, {
    status: 'SCHEDULED',
    event: request.event,
    request: request.id,
    participations: [request.from, request.to],
    organizations: [request.fromOrganization, request.toOrganization],
    startsAt: planned.startsAt,
    endsAt: planned.endsAt,
    table: planned.table,
    origin: request.origin,
    example: request.example,
    provenance: null,
  });
  await attend(work, meeting);
}

/** Blocks the participants for the time of the meeting; the database refuses whoever is busy then. */
async function attend(work: Work, meeting: Meeting): Promise<void> {
  for (const participation of meeting.participations) {
    const inserted = work.manager.query(
      `INSERT INTO attendance (meeting, participation, during) VALUES ($1, $2, tstzrange($3, $4))`,
      [toUuid(meeting.id), toUuid(participation), meeting.startsAt, meeting.endsAt],
    );
    await inserted.catch((error: unknown) => {
      if (!isExclusionViolation(error)) throw error;
      throw ruleBreach('DOUBLE_BOOKED', `participation ${participation} has another meeting at that time`);
    });
  }
}

export const release = (work: Work, meeting: Meeting) =>
  work.manager.query('DELETE FROM attendance WHERE meeting = $1', [toUuid(meeting.id)]);

/** Moves one meeting to another time or table. */
export async function moveMeeting(work: Work, input: MoveMeetingInput) {
  const meeting = await work.load(meetingAggregate, input.id, input.expectedVersion);
  if (meeting.status !== 'SCHEDULED') throw ruleBreach('NOT_SCHEDULED', `the meeting is ${meeting.status}`);
  const slot = parseSlot(input.slot.startsAt, input.slot.endsAt, 'slot');
  await release(work, meeting);
  const moved = await work.save(meetingAggregate, meeting, { ...slot, table: input.table }, 'moved');
  await attend(work, moved);
  return { __typename: 'Meeting' as const, ...moved };
}

/** SQLSTATE 23P01: an exclusion constraint refused the row. */
export const isExclusionViolation = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '23P01';
