import { screeningOf, type Work } from '@hub/service-kit';
import { introductionAggregate, usedCapacity } from '../introductions/introduction.ts';
import { mandateAggregate, type InvestorMandate } from '../mandates/investor-mandate.ts';
import { roundAggregate, type FundraisingRound } from '../rounds/fundraising-round.ts';
import { matchAggregate, matchRunAggregate } from './match.ts';
import { scorePair, WEIGHTS_VERSION, type PairFacts, type PairScore } from './score-pair.ts';

type ScoredPair = PairScore & { mandate: InvestorMandate; round: FundraisingRound };

/** Scores every active mandate with every open round and stores each pair with its explanation, best first. */
export async function runMatching(work: Work) {
  const order = { id: 'ASC' } as const;
  const mandates = await work.manager.find(mandateAggregate.entity, { where: { status: 'ACTIVE' }, order });
  const rounds = await work.manager.find(roundAggregate.entity, { where: { status: 'OPEN' }, order });
  const factsOf = await pairFacts(work, mandates, rounds);
  const pairs: ScoredPair[] = mandates.flatMap((mandate) =>
    rounds.map((round) => ({ mandate, round, ...scorePair(mandate, round, factsOf(mandate, round)) })),
  );
  const run = await work.create(matchRunAggregate, {
    weightsVersion: WEIGHTS_VERSION,
    mandates: mandates.length,
    rounds: rounds.length,
    matches: pairs.filter(({ excludedBy }) => excludedBy.length === 0).length,
    excluded: pairs.filter(({ excludedBy }) => excludedBy.length > 0).length,
    example: false,
    provenance: null,
  });
  for (const pair of pairs.toSorted((a, b) => b.score - a.score)) {
    await work.create(matchAggregate, {
      run: run.id,
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
  }
  return { __typename: 'MatchRun' as const, ...run };
}

async function pairFacts(
  work: Work,
  mandates: readonly InvestorMandate[],
  rounds: readonly FundraisingRound[],
) {
  const blocked = new Set<string>();
  for (const id of new Set([...mandates, ...rounds].map(({ organization }) => organization))) {
    if (['BLOCKED', 'APPEAL'].includes(await screeningOf(work.manager, id))) blocked.add(id);
  }
  const past = await work.manager.findBy(introductionAggregate.entity, [
    { status: 'DECLINED' },
    { status: 'CONNECTED' },
  ]);
  const remaining = new Map<string, number>();
  for (const mandate of mandates) {
    remaining.set(mandate.id, mandate.capacity - (await usedCapacity(work, 'mandate', mandate.id)));
  }
  return (mandate: InvestorMandate, round: FundraisingRound): PairFacts => {
    const ofPair = past.filter(
      (one) => one.investor === mandate.organization && one.startup === round.organization,
    );
    return {
      investorBlocked: blocked.has(mandate.organization),
      startupBlocked: blocked.has(round.organization),
      declinedBefore: ofPair.some(({ status }) => status === 'DECLINED'),
      metBefore: ofPair.some(({ status }) => status === 'CONNECTED'),
      remainingCapacity: remaining.get(mandate.id) ?? 0,
    };
  };
}
