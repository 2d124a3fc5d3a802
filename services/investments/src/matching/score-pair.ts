import type { Money } from '@hub/hub-language';
import type { InvestorMandate } from '../mandates/investor-mandate.ts';
import type { FundraisingRound } from '../rounds/fundraising-round.ts';
import { Stage } from '../generated/enums.ts';

/** Version of the features and weights below; stored with every run. */
export const WEIGHTS_VERSION = 1;

/** Most that each feature contributes, in ten-thousandths; together 10,000. */
export const WEIGHTS = {
  stage: 1500,
  ticket: 1500,
  sector: 2000,
  geography: 1500,
  thesis: 1000,
  traction: 1000,
  network: 1000,
  behaviour: 500,
} as const;
export type Feature = keyof typeof WEIGHTS;

export type Contribution = {
  feature: Feature;
  weight: number;
  points: number;
  evidence: string;
  reason?: string;
};

/** What is known of a pair beyond the two themselves. */
export type PairFacts = {
  investorBlocked: boolean;
  startupBlocked: boolean;
  /** One of the two declined an introduction to the other. */
  declinedBefore: boolean;
  metBefore: boolean;
  /** Introductions that the mandate can still take in this period. */
  remainingCapacity: number;
};

export type PairScore = { score: number; excludedBy: string[]; contributions: Contribution[] };

/** A value in [0, 1] with what it was seen in, or undefined for lack of data. */
type Finding = { value: number; evidence: string } | undefined;

/**
 * Scores a mandate with a round: additive features, each with its evidence. The points add up to the score exactly;
 * a pair that is out of the question scores 0, with the reasons and no contributions.
 */
export function scorePair(mandate: InvestorMandate, round: FundraisingRound, facts: PairFacts): PairScore {
  const excludedBy = exclusions(mandate, round, facts);
  if (excludedBy.length > 0) return { score: 0, excludedBy, contributions: [] };
  const findings: Record<Feature, Finding> = {
    stage: stage(mandate, round),
    ticket: ticket(mandate, round),
    sector: sector(mandate, round),
    geography: geography(mandate, round),
    thesis: thesis(mandate, round),
    traction: undefined,
    network: undefined,
    behaviour: behaviour(mandate, facts),
  };
  const contributions = (Object.keys(WEIGHTS) as Feature[]).map((feature) =>
    contribution(feature, findings[feature]),
  );
  return { score: contributions.reduce((sum, { points }) => sum + points, 0), excludedBy, contributions };
}

function contribution(feature: Feature, finding: Finding): Contribution {
  const weight = WEIGHTS[feature];
  if (!finding) return { feature, weight, points: 0, evidence: 'nothing to compare', reason: 'NO_DATA' };
  return { feature, weight, points: Math.round(weight * finding.value), evidence: finding.evidence };
}

function exclusions(mandate: InvestorMandate, round: FundraisingRound, facts: PairFacts): string[] {
  const excluded = mandate.exclusions.filter((path) =>
    round.sectors.some((s) => s === path || s.startsWith(`${path}/`)),
  );
  return [
    ...(mandate.organization === round.organization ? ['SAME_ORGANIZATION'] : []),
    ...(facts.investorBlocked ? ['INVESTOR_BLOCKED'] : []),
    ...(facts.startupBlocked ? ['STARTUP_BLOCKED'] : []),
    ...(facts.declinedBefore ? ['DECLINED_BEFORE'] : []),
    ...(facts.metBefore ? ['MET_BEFORE'] : []),
    ...excluded.map((path) => `SECTOR_EXCLUDED:${path}`),
  ];
}

function stage(mandate: InvestorMandate, round: FundraisingRound): Finding {
  if (mandate.stages.includes(round.stage))
    return { value: 1, evidence: `${round.stage} is a stage of the mandate` };
  const asked = Stage.indexOf(round.stage);
  const neighbour = mandate.stages.find((one) => Math.abs(Stage.indexOf(one) - asked) === 1);
  if (neighbour) return { value: 0.5, evidence: `${round.stage} is next to ${neighbour}` };
  return { value: 0, evidence: `${round.stage} is not among ${mandate.stages.join(', ')}` };
}

const minorUnits = (money: Money) => Number(money.minorUnits);

/** 1 inside the range; outside, less by the decimal logarithm of the distance. */
function ticket(mandate: InvestorMandate, round: FundraisingRound): Finding {
  const { currency } = round.amountSought;
  if (currency !== mandate.ticketMin.currency) return undefined;
  const amount = minorUnits(round.amountSought);
  const min = minorUnits(mandate.ticketMin);
  const max = minorUnits(mandate.ticketMax);
  if (amount >= min && amount <= max)
    return { value: 1, evidence: `the amount lies in the mandate's range in ${currency}` };
  const nearest = amount < min ? min : max;
  const distance = Math.abs(Math.log10(amount / Math.max(nearest, 1)));
  const times = 10 ** distance;
  return {
    value: Math.max(0, 1 - distance),
    evidence: `${times.toFixed(1)} times off the mandate's range in ${currency}`,
  };
}

const NEARNESS = [1, 0.6, 0.3] as const;

/** 1 for the same sector, 0.6 for its parent or child, 0.3 a step further. */
function nearness(a: string, b: string): number {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  if (long !== short && !long.startsWith(`${short}/`)) return siblings(a, b);
  return NEARNESS[long.split('/').length - short.split('/').length] ?? 0;
}

function siblings(a: string, b: string): number {
  const parent = (path: string) => path.slice(0, Math.max(0, path.lastIndexOf('/')));
  return parent(a) !== '' && parent(a) === parent(b) ? NEARNESS[2] : 0;
}

function sector(mandate: InvestorMandate, round: FundraisingRound): Finding {
  let best = { value: 0, evidence: `${round.sectors.join(', ')} is far from ${mandate.sectors.join(', ')}` };
  for (const offered of round.sectors) {
    for (const wanted of mandate.sectors) {
      const value = nearness(offered, wanted);
      if (value > best.value)
        best = { value, evidence: value === 1 ? `${offered} is wanted` : `${offered} is near ${wanted}` };
    }
  }
  return best;
}

function geography(mandate: InvestorMandate, round: FundraisingRound): Finding {
  const sides = [
    { wanted: mandate.homeCountries, has: round.homeCountry, what: 'home' },
    { wanted: mandate.targetCountries, has: round.targetCountry, what: 'target' },
  ].filter(({ wanted }) => wanted.length > 0);
  if (sides.length === 0) return undefined;
  const fitting = sides.filter(({ wanted, has }) => wanted.includes(has));
  const evidence = sides.map(
    ({ wanted, has, what }) => `${what} ${has} ${wanted.includes(has) ? 'fits' : 'does not fit'}`,
  );
  return { value: fitting.length / sides.length, evidence: evidence.join(', ') };
}

const MIN_TERM = 4;

const termsOf = (text: string): Set<string> =>
  new Set(
    text
      .toLowerCase()
      .normalize('NFC')
      .match(/[\p{L}\p{N}]+(-[\p{L}\p{N}]+)*/gu)
      ?.filter((word) => word.length >= MIN_TERM),
  );

/** Shared terms against the shorter text's. */
function thesis(mandate: InvestorMandate, round: FundraisingRound): Finding {
  const [wanted, offered] = [termsOf(mandate.thesis), termsOf(round.pitch)];
  if (wanted.size === 0 || offered.size === 0) return undefined;
  const shared = [...wanted].filter((term) => offered.has(term)).toSorted();
  const evidence = shared.length === 0 ? 'no shared terms' : `shared terms: ${shared.join(', ')}`;
  return { value: shared.length / Math.min(wanted.size, offered.size), evidence };
}

function behaviour(mandate: InvestorMandate, facts: PairFacts): Finding {
  if (mandate.capacity === 0) return { value: 0, evidence: 'the mandate takes no introductions' };
  const left = Math.max(0, Math.min(facts.remainingCapacity, mandate.capacity));
  return {
    value: left / mandate.capacity,
    evidence: `${left} of ${mandate.capacity} introductions are left`,
  };
}
