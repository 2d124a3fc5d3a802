import { ruleBreach, toUuid, type RuleBreach } from '@hub/hub-language';
import { defineTable, id, instantRange } from '@hub/service-kit/aggregate';
import { sqlOn } from '@hub/service-kit/read';
import type { UnitOfWork } from '@hub/service-kit/use-case';
import { isExclusionViolation } from '../time/exclusion.ts';
import type { Period } from '../time/period.ts';

/** Who is busy when. The database itself refuses to put anyone into two live meetings at once. */
export const attendance = defineTable('attendance', {
  meeting: id('mtg'),
  participation: id('par'),
  during: instantRange(),
});
const attendances = sqlOn(attendance);

/** A meeting as far as its participants' time goes. */
type Attended = Period & { id: string; participations: readonly string[] };

/** Blocks the participants for the time of the meeting, or says who is busy then. */
export async function attend(work: UnitOfWork, meeting: Attended): Promise<RuleBreach | undefined> {
  for (const participation of meeting.participations) {
    try {
      await work.query(attendanceOf(meeting, participation));
    } catch (error) {
      if (!isExclusionViolation(error)) throw error;
      const message = `participation ${participation} has another meeting at that time`;
      return ruleBreach('DOUBLE_BOOKED', message);
    }
  }
  return undefined;
}

const attendanceOf = ({ id: meetingId, startsAt, endsAt }: Attended, participation: string) =>
  attendances.insertInto('attendance').values((row) => ({
    meeting: toUuid(meetingId),
    participation: toUuid(participation),
    during: row.fn<string>('tstzrange', [row.val(startsAt), row.val(endsAt)]),
  }));

/** Gives the time of a meeting's participants free. */
export async function release(work: UnitOfWork, { id: meetingId }: { id: string }): Promise<void> {
  await work.query(attendances.deleteFrom('attendance').where('meeting', '=', toUuid(meetingId)));
}
