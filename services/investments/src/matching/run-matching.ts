import { isBlocked, screeningsOf } from '@hub/followed-companies';
import type { UnitOfWork } from '@hub/service-kit/use-case';
import { pastIntroductions, usedCapacities } from '../introductions/introduction.ts';
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
  const bestFirst = pairs.toSorted((a, b) => b.score - a.score);
  await work.createMany(
    match,
    bestFirst.map((pair) => asMatch(run.id, pair)),
  );
  return run;
}

const asMatch = (run: string, pair: ScoredPair) => ({
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

/** What is known of each pair beyond the two themselves. */
async function pairFacts(
  work: UnitOfWork,
  mandates: readonly InvestorMandate[],
  rounds: readonly FundraisingRound[],
) {
  const organizations = new Set([...mandates, ...rounds].map(({ organization }) => organization));
  const screenings = await screeningsOf(work, [...organizations]);
  const rests = (organization: string) => isBlocked(screenings.get(organization) ?? 'NONE');
  const past = new Set(
    (await pastIntroductions(work)).map(
      ({ investor, startup, status }) => `${investor} ${startup} ${status}`,
    ),
  );
  const ids = mandates.map(({ id }) => id);
  const used = await usedCapacities(work, 'mandate', ids);
  return (one: InvestorMandate, other: FundraisingRound): PairFacts => ({
    investorBlocked: rests(one.organization),
    startupBlocked: rests(other.organization),
    declinedBefore: past.has(`${one.organization} ${other.organization} DECLINED`),
    metBefore: past.has(`${one.organization} ${other.organization} CONNECTED`),
    remainingCapacity: one.capacity - (used.get(one.id) ?? 0),
  });
}
