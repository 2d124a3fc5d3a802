import { organizationsScreened, restWhileBlocked } from '@hub/followed-companies';
import type { UnitOfWork } from '@hub/service-kit/use-case';
import { expertRequest } from '../experts/expert-request.ts';
import { introduction } from '../introductions/introduction.ts';
import { mandate } from '../mandates/investor-mandate.ts';
import { round } from '../rounds/fundraising-round.ts';

const ofOne = ({ organization }: { organization: string }) => [organization];

/**
 * When screening moves: what a blocked organization looks for, raises, asks experts for and is introduced for rests,
 * and goes on when it is cleared; an introduction when neither of its sides is blocked.
 */
export async function followScreening(work: UnitOfWork, screenings: readonly string[]): Promise<void> {
  const moved = await organizationsScreened(work, screenings);
  if (moved.length === 0) return;
  const where = { organization: moved };
  await restWhileBlocked(work, mandate, await work.list(mandate, where), moved, {
    organizationsOf: ofOne,
    suspend: 'suspendMandate',
    restore: 'restoreMandate',
  });
  await restWhileBlocked(work, round, await work.list(round, where), moved, {
    organizationsOf: ofOne,
    suspend: 'suspendRound',
    restore: 'restoreRound',
  });
  const introductions = await work.list(introduction, { investor: moved }, { startup: moved });
  await restWhileBlocked(work, introduction, introductions, moved, {
    organizationsOf: ({ investor, startup }) => [investor, startup],
    suspend: 'suspendIntroduction',
    restore: 'restoreIntroduction',
  });
  await restWhileBlocked(work, expertRequest, await work.list(expertRequest, where), moved, {
    organizationsOf: ofOne,
    suspend: 'suspendExpertRequest',
    restore: 'restoreExpertRequest',
  });
}
