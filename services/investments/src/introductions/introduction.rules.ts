import { refuseBlocked } from '@hub/followed-companies';
import { codedError, invalidInput, ruleBreach, type RuleBreach } from '@hub/hub-language';
import type { CommandRules, UnitOfWork } from '@hub/service-kit/use-case';
import type { IntroductionSide } from '../generated/enums.ts';
import { mandate } from '../mandates/investor-mandate.ts';
import { round } from '../rounds/fundraising-round.ts';
import { usedCapacity, type introduction, type Introduction } from './introduction.ts';

/** The caller's side; the hub's staff stands for itself. */
function sideOf(work: UnitOfWork, row: Introduction): IntroductionSide {
  if (work.isStaff) return 'HUB';
  return work.actsFor(row.investor) ? 'INVESTOR' : 'STARTUP';
}

/** Refuses while a side is blocked; that it is the other one, nobody is told. */
async function blockedSide(work: UnitOfWork, row: Introduction): Promise<RuleBreach | undefined> {
  for (const side of [row.investor, row.startup]) {
    const blocked = await refuseBlocked(work, side);
    if (blocked) return work.actsFor(side) ? blocked : notNow();
  }
  return undefined;
}

const notNow = () =>
  ruleBreach('INTRODUCTION_RESTS', 'this introduction cannot go on for now: try again later');

/** Refuses a side that is not open for introductions, or has as many as it wants; why is told to its own people. */
async function closedSide(work: UnitOfWork, row: Introduction): Promise<RuleBreach | undefined> {
  const sought = await work.loadForeign(mandate, row.mandate);
  const offered = await work.loadForeign(round, row.round);
  if (sought.status !== 'ACTIVE') {
    if (!work.actsFor(row.investor)) return notNow();
    return ruleBreach('MANDATE_NOT_ACTIVE', `the mandate is ${sought.status}`);
  }
  if (offered.status !== 'OPEN') {
    return work.actsFor(row.startup)
      ? ruleBreach('ROUND_NOT_OPEN', `the round is ${offered.status}`)
      : notNow();
  }
  return (await fullSide(work, 'mandate', sought)) ?? (await fullSide(work, 'round', offered));
}

/** Refuses a side that has as many introductions as it wants; how many these are is told to its own people. */
async function fullSide(
  work: UnitOfWork,
  side: 'mandate' | 'round',
  of: { id: string; organization: string; capacity: number },
): Promise<RuleBreach | undefined> {
  if ((await usedCapacity(work, side, of.id)) < of.capacity) return undefined;
  const many = work.actsFor(of.organization) ? `its ${of.capacity} introductions` : 'all its introductions';
  return ruleBreach('CAPACITY_REACHED', `the ${side} has ${many} of 90 days`);
}

/** The side that asked does not answer its own request. Throws FORBIDDEN. */
async function unanswerable(work: UnitOfWork, row: Introduction): Promise<RuleBreach | undefined> {
  const side = sideOf(work, row);
  if (side !== 'HUB' && side === row.requestedBy) {
    throw codedError('FORBIDDEN', 'the other side answers this introduction');
  }
  if (row.deadline && new Date(row.deadline) <= work.now) {
    return ruleBreach('DEADLINE_PASSED', 'the deadline of this introduction has passed');
  }
  return blockedSide(work, row);
}

/** What asking for an introduction and answering it need. */
export const introductionRules = {
  requestIntroduction: {
    requires: async (work, row) => (await blockedSide(work, row)) ?? (await closedSide(work, row)),
    sets: (work, row) => ({ requestedBy: sideOf(work, row), requestedAt: work.now.toISOString() }),
  },
  acceptIntroduction: { requires: unanswerable },
  declineIntroduction: {
    requires: (work, row, { reason }) =>
      reason?.trim() ? unanswerable(work, row) : invalidInput('say why: the reason is mandatory', 'reason'),
    sets: (_work, _row, { reason }) => ({ declineReason: reason ?? null }),
  },
} satisfies CommandRules<typeof introduction>;
