import type { Caller } from '@hub/hub-language';
import type { Reader } from '@hub/service-kit/read';
import { introductionsOfMatch } from '../introductions/introduction.ts';
import { isOwnOrStaff, mayKnow } from '../introductions/introduction.ts';
import type { Match } from './match.ts';
import type { Contribution } from './score-pair.ts';

/** A contribution as a caller sees it: without its evidence while that would tell of the other side. */
export type ShownContribution = Omit<Contribution, 'evidence'> & { evidence: string | null };

/**
 * The contributions of a match. What they were seen in tells of both sides: it is for the hub, and for a side once an
 * introduction of the match names the other one to it.
 */
export async function shownContributions(
  row: Match,
  read: Reader,
  caller: Caller,
): Promise<ShownContribution[]> {
  const [introduced] = (await read.related(introductionsOfMatch, row.id, { first: 1 })).nodes;
  const isShown = (['investor', 'startup'] as const).every(
    (side) => isOwnOrStaff(caller, row[side]) || (introduced && mayKnow(caller, introduced, side)),
  );
  return row.contributions.map((one) => ({ ...one, evidence: isShown ? one.evidence : null }));
}

/** Why a match is out of the question; that the other side is blocked, a side is not told. */
export const shownExclusions = ({ excludedBy, investor, startup }: Match, caller: Caller): string[] =>
  excludedBy.map((reason) => {
    const isOfOther =
      (reason === 'INVESTOR_BLOCKED' && !isOwnOrStaff(caller, investor)) ||
      (reason === 'STARTUP_BLOCKED' && !isOwnOrStaff(caller, startup));
    return isOfOther ? 'NOT_AVAILABLE' : reason;
  });
