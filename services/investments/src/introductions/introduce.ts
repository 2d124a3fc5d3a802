import {
  codedError,
  invalidInput,
  referenceUnknown,
  requireNotBlocked,
  ruleBreach,
  screeningOf,
  type Guard,
  type Work,
} from '@hub/service-kit';
import { In } from 'typeorm';
import type { SuggestIntroductionInput } from '../graphql/generated.ts';
import { mandateAggregate } from '../mandates/investor-mandate.ts';
import { matchAggregate } from '../matching/match.ts';
import { roundAggregate } from '../rounds/fundraising-round.ts';
import {
  introductionAggregate,
  usedCapacity,
  type Introduction,
  type IntroductionSide,
} from './introduction.ts';

const DEADLINE_MS = 14 * 24 * 3600 * 1000;
const LIVE = ['SUGGESTED', 'REQUESTED', 'ACCEPTED', 'CONNECTED', 'SUSPENDED'] as const;

/** Suggests the introduction of a match that nothing excludes. One live introduction a pair. */
export async function suggestIntroduction(work: Work, input: SuggestIntroductionInput) {
  const match = await work.find(matchAggregate, input.match);
  if (!match) throw referenceUnknown(input.match, 'match');
  if (match.excludedBy.length > 0) {
    throw ruleBreach('MATCH_EXCLUDED', `this match is excluded by ${match.excludedBy.join(', ')}`);
  }
  const pair = { mandate: match.mandate, round: match.round };
  if (await work.manager.existsBy(introductionAggregate.entity, { ...pair, status: In([...LIVE]) })) {
    throw ruleBreach('ALREADY_INTRODUCED', 'there is a live introduction of this pair');
  }
  const deadline = input.deadline ? new Date(input.deadline) : new Date(work.now.getTime() + DEADLINE_MS);
  if (!(deadline > work.now)) throw invalidInput('the deadline must lie in the future', 'deadline');
  const created = await work.create(introductionAggregate, {
    status: 'SUGGESTED',
    previousStatus: null,
    match: match.id,
    ...pair,
    investor: match.investor,
    startup: match.startup,
    requestedBy: null,
    requestedAt: null,
    deadline: deadline.toISOString(),
    declineReason: null,
    example: match.example,
    provenance: null,
  });
  return { __typename: 'Introduction' as const, ...created };
}

/** The caller's side; the hub's staff stands for itself. */
function sideOf(work: Work, row: Introduction): IntroductionSide {
  if (work.identity.roles.includes('OPERATOR')) return 'HUB';
  return work.identity.organization === row.investor ? 'INVESTOR' : 'STARTUP';
}

const request: Guard<Introduction> = async (work, row) => {
  await requireNotBlocked(work.manager, row.investor);
  await requireNotBlocked(work.manager, row.startup);
  const mandate = await work.loadForeign(mandateAggregate, row.mandate);
  const round = await work.loadForeign(roundAggregate, row.round);
  if (mandate.status !== 'ACTIVE') throw ruleBreach('MANDATE_NOT_ACTIVE', `the mandate is ${mandate.status}`);
  if (round.status !== 'OPEN') throw ruleBreach('ROUND_NOT_OPEN', `the round is ${round.status}`);
  const sides = [
    { side: 'mandate', of: mandate },
    { side: 'round', of: round },
  ] as const;
  for (const { side, of } of sides) {
    if ((await usedCapacity(work, side, of.id)) >= of.capacity) {
      throw ruleBreach('CAPACITY_REACHED', `the ${side} has its ${of.capacity} introductions of 90 days`);
    }
  }
  return { requestedBy: sideOf(work, row), requestedAt: work.now.toISOString() };
};

/** The side that asked does not answer its own request. */
const answer: Guard<Introduction> = async (work, row) => {
  const side = sideOf(work, row);
  if (side !== 'HUB' && side === row.requestedBy) {
    throw codedError('FORBIDDEN', 'the other side answers this introduction');
  }
  if (row.deadline && new Date(row.deadline) <= work.now) {
    throw ruleBreach('DEADLINE_PASSED', 'the deadline of this introduction has passed');
  }
  await requireNotBlocked(work.manager, row.investor);
  await requireNotBlocked(work.manager, row.startup);
};

const decline: Guard<Introduction> = async (work, row, input) => {
  if (!input.reason?.trim()) throw invalidInput('say why: the reason is mandatory', 'reason');
  await answer(work, row, input);
  return { declineReason: input.reason };
};

export const introductionGuards = {
  requestIntroduction: request,
  acceptIntroduction: answer,
  declineIntroduction: decline,
};

/** When screening moves: a blocked organization's live introductions are suspended, a cleared one's restored. */
export async function followScreening(work: Work, screenings: readonly string[]): Promise<void> {
  const rows = (await work.manager.query(
    `SELECT DISTINCT snapshot ->> 'organization' AS organization FROM screening_replica WHERE id = ANY($1::text[])`,
    [screenings],
  )) as { organization: string }[];
  for (const { organization } of rows) {
    const introductions = await work.manager.find(introductionAggregate.entity, {
      where: [{ investor: organization }, { startup: organization }],
      order: { id: 'ASC' },
    });
    for (const { id } of introductions) await suspendOrRestore(work, id);
  }
}

async function suspendOrRestore(work: Work, id: string): Promise<void> {
  const row = await work.load(introductionAggregate, id);
  const states = [
    await screeningOf(work.manager, row.investor),
    await screeningOf(work.manager, row.startup),
  ];
  const blocked = states.some((state) => state === 'BLOCKED' || state === 'APPEAL');
  const live = row.status === 'REQUESTED' || row.status === 'ACCEPTED' || row.status === 'CONNECTED';
  if (blocked && live)
    await work.step(introductionAggregate, row, 'suspendIntroduction', 'screening blocked');
  if (!blocked && row.status === 'SUSPENDED' && states.every((state) => state === 'CLEAR')) {
    await work.step(introductionAggregate, row, 'restoreIntroduction', 'screening cleared');
  }
}
