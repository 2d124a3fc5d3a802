import { isRefusal, ruleBreach, type InvalidInput, type RuleBreach } from '@hub/hub-language';
import type { UnitOfWork } from '@hub/service-kit/use-case';
import { parsePeriod, type Period } from '../time/period.ts';
import { attend, release } from './attendance.ts';
import { meeting, type Meeting } from './meeting.ts';

export type MeetingMove = { id: string; expectedVersion: number; slot: Period; table: number };

/** Moves one meeting to another time or table, unless one of its participants is busy then. */
export async function moveMeeting(
  work: UnitOfWork,
  input: MeetingMove,
): Promise<Meeting | InvalidInput | RuleBreach> {
  const row = await work.load(meeting, input.id, input.expectedVersion);
  if (row.status !== 'SCHEDULED') return ruleBreach('NOT_SCHEDULED', `the meeting is ${row.status}`);
  const slot = parsePeriod(input.slot, 'slot');
  if (isRefusal(slot)) return slot;
  await release(work, row);
  const moved = await work.save(meeting, row, { ...slot, table: input.table }, 'moved');
  return (await attend(work, [moved])) ?? moved;
}
