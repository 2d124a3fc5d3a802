import { fromUuid, ruleBreach, toUuid, type RuleBreach } from '@hub/hub-language';
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

/** Blocks the participants for the times of the meetings, or says who is busy then. */
export async function attend(
  work: UnitOfWork,
  meetings: readonly Attended[],
): Promise<RuleBreach | undefined> {
  const rows = meetings.flatMap(({ id: meetingId, participations, startsAt, endsAt }) =>
    participations.map((participation) => ({
      meeting: toUuid(meetingId),
      participation: toUuid(participation),
      during: `[${startsAt},${endsAt})`,
    })),
  );
  try {
    await work.insertMany(attendance, rows);
    await work.settled();
    return undefined;
  } catch (error) {
    if (!isExclusionViolation(error)) throw error;
    const message = `participation ${whoIsBusy(error)} has another meeting at that time`;
    return ruleBreach('DOUBLE_BOOKED', message);
  }
}

/** The database names the key that is taken: the participation, and its time. */
const TAKEN_KEY = /^Key \(participation, during\)=\(([0-9a-f-]{36}),/;

const whoIsBusy = ({ detail = '' }: { detail?: string }) => {
  const [, uuid] = TAKEN_KEY.exec(detail) ?? [];
  return uuid === undefined ? 'of both' : fromUuid('par', uuid);
};

/** Gives the time of a meeting's participants free. */
export async function release(work: UnitOfWork, { id: meetingId }: { id: string }): Promise<void> {
  await work.query(attendances.deleteFrom('attendance').where('meeting', '=', toUuid(meetingId)));
}
