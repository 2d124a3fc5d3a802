import { organizationsScreened, restWhileBlocked } from '@hub/followed-companies';
import type { UnitOfWork } from '@hub/service-kit/use-case';
import { requestIntroducedMeetings } from '../participations/introduced-meetings.ts';
import { participation } from '../participations/participation.ts';
import { spaceBooking } from '../venues/space-booking.ts';
import { restMeetings } from './rest-meetings.ts';

const ofOne = ({ organization }: { organization: string }) => [organization];

/** When screening moves: what a blocked organization has open at events rests, and goes on when it is cleared. */
export async function followScreening(work: UnitOfWork, screenings: readonly string[]): Promise<void> {
  const moved = await organizationsScreened(work, screenings);
  if (moved.length === 0) return;
  const restored = await restWhileBlocked(
    work,
    participation,
    await work.list(participation, { organization: moved }),
    moved,
    { organizationsOf: ofOne, suspend: 'suspendParticipation', restore: 'restoreParticipation' },
  );
  await restMeetings(work, moved);
  await restWhileBlocked(work, spaceBooking, await work.list(spaceBooking, { organization: moved }), moved, {
    organizationsOf: ofOne,
    suspend: 'suspendBooking',
    restore: 'restoreBooking',
  });
  for (const organization of new Set(restored.map((row) => row.organization))) {
    await requestIntroducedMeetings(work, { organization });
  }
}
