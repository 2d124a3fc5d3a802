import { holdScreening, refuseBlocked } from '@hub/followed-companies';
import {
  invalidInput,
  referenceUnknown,
  ruleBreach,
  type InvalidInput,
  type ReferenceUnknown,
  type RuleBreach,
} from '@hub/hub-language';
import type { UnitOfWork } from '@hub/service-kit/use-case';
import { mandate } from '../mandates/investor-mandate.ts';
import { match } from '../matching/match.ts';
import { introduction, type Introduction } from './introduction.ts';

const DEADLINE_MS = 14 * 24 * 3600 * 1000;
const LIVE = ['SUGGESTED', 'REQUESTED', 'ACCEPTED', 'CONNECTED', 'SUSPENDED'] as const;

/** A match to introduce, and until when an answer is awaited: an RFC 3339 instant, in 14 days without one. */
export type Suggestion = { match: string; deadline?: string | null | undefined };

/** Suggests the introduction of a match that nothing excludes and no side of which is blocked. One live introduction a pair. */
export async function suggestIntroduction(
  work: UnitOfWork,
  input: Suggestion,
): Promise<Introduction | InvalidInput | ReferenceUnknown | RuleBreach> {
  const found = await work.find(match, input.match);
  if (!found) return referenceUnknown(input.match, 'match');
  if (found.excludedBy.length > 0) {
    return ruleBreach('MATCH_EXCLUDED', `this match is excluded by ${found.excludedBy.join(', ')}`);
  }
  await holdScreening(work, [found.investor, found.startup]);
  // Locks the mandate, so that of two at the same time the second sees the first.
  await work.loadForeign(mandate, found.mandate);
  const pair = { mandate: found.mandate, round: found.round };
  if (await work.exists(introduction, { ...pair, status: LIVE })) {
    return ruleBreach('ALREADY_INTRODUCED', 'there is a live introduction of this pair');
  }
  const blocked = (await refuseBlocked(work, found.investor)) ?? (await refuseBlocked(work, found.startup));
  if (blocked) return blocked;
  const deadline = input.deadline ? new Date(input.deadline) : new Date(work.now.getTime() + DEADLINE_MS);
  if (!(deadline > work.now)) return invalidInput('the deadline must lie in the future', 'deadline');
  return work.create(introduction, {
    status: 'SUGGESTED',
    previousStatus: null,
    match: found.id,
    ...pair,
    investor: found.investor,
    startup: found.startup,
    requestedBy: null,
    requestedAt: null,
    deadline: deadline.toISOString(),
    declineReason: null,
    example: found.example,
    provenance: null,
  });
}
