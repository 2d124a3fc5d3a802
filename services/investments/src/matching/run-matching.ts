import { screeningOf } from '@hub/followed-companies';
import type { UnitOfWork } from '@hub/service-kit/use-case';
import { pastIntroductions, usedCapacity } from '../introductions/introduction.ts';
import { mandate, type InvestorMandate } from '../mandates/investor-mandate.ts';
import { round, type FundraisingRound } from '../rounds/fundraising-round.ts';
import { match, matchRun, type MatchRun } from './match.ts';
import { scorePair, WEIGHTS_VERSION, type PairFacts, type PairScore } from './score-pair.ts';

type ScoredPair = PairScore & { mandate: InvestorMandate; round: FundraisingRound };

/** Scores every active mandate with every open round and stores each pair with its explanation, best first. */
export async function runMatching(work: UnitOfWork): Promise<MatchRun> {
  const mandates = await work.list(mandate, { status: 'ACTIVE' });
  const rounds = await work.list(round, { status: 'OPEN' });
  const factsOf = await pairFacts(work, mandates, rounds);
  const pairs: ScoredPair[] = mandates.flatMap((one) =>
    rounds.map((other) => ({ mandate: one, round: other, ...scorePair(one, other, factsOf(one, other)) })),
  );
  const run = await work.create(matchRun, {
    weightsVersion: WEIGHTS_VERSION,
    mandates: mandates.length,
    rounds: rounds.length,
    matches: pairs.filter(({ excludedBy }) => excludedBy.length === 0).length,
    excluded: pairs.filter(({ excludedBy }) => excludedBy.length > 0).length,
    example: false,
    provenance: null,
  });
  for (const pair of pairs.toSorted((a, b) => b.score - a.score)) await storePair(work, run.id, pair);
  return run;
}

const storePair = (work: UnitOfWork, run: string, pair: ScoredPair) =>
  work.create(match, {
    run,
    mandate: pair.mandate.id,
    round: pair.round.id,
    investor: pair.mandate.organization,
    startup: pair.round.organization,
    score: pair.score,
    excludedBy: pair.excludedBy,
    contributions: pair.contributions,
    example: pair.mandate.example || pair.round.example,
    provenance: null,
  });

async function blockedAmong(work: UnitOfWork, organizations: ReadonlySet<string>): Promise<Set<string>> {
  const blocked = new Set<string>();
  for (const id of organizations) {
    const state = await screeningOf(work, id);
    if (state === 'BLOCKED' || state === 'APPEAL') blocked.add(id);
  }
  return blocked;
}

/** What is known of each pair beyond the two themselves. */
async function pairFacts(
  work: UnitOfWork,
  mandates: readonly InvestorMandate[],
  rounds: readonly FundraisingRound[],
) {
  const organizations = [...mandates, ...rounds].map(({ organization }) => organization);
  const blocked = await blockedAmong(work, new Set(organizations));
  const past = await pastIntroductions(work);
  const remaining = new Map<string, number>();
  for (const { id, capacity } of mandates) {
    remaining.set(id, capacity - (await usedCapacity(work, 'mandate', id)));
  }
  return (one: InvestorMandate, other: FundraisingRound): PairFacts => {
    const ofPair = past.filter(
      ({ investor, startup }) => investor === one.organization && startup === other.organization,
    );
    return {
      investorBlocked: blocked.has(one.organization),
      startupBlocked: blocked.has(other.organization),
      declinedBefore: ofPair.some(({ status }) => status === 'DECLINED'),
      metBefore: ofPair.some(({ status }) => status === 'CONNECTED'),
      remainingCapacity: remaining.get(one.id) ?? 0,
    };
  };
}
