import fc from 'fast-check';
import type { InvestorMandate } from '../mandates/investor-mandate.ts';
import type { FundraisingRound } from '../rounds/fundraising-round.ts';
import type { PairFacts } from '../matching/score-pair.ts';
import { Stage } from '../generated/enums.ts';

const row = { id: '', version: 1, example: true, provenance: null, previousStatus: null };
const usd = (minorUnits: string) => ({ minorUnits, currency: 'USD' });

/** A mandate that the round of `aRound` fits in every respect. */
export const aMandate = (fields: Partial<InvestorMandate> = {}): InvestorMandate => ({
  ...row,
  status: 'ACTIVE',
  organization: 'org_investor',
  title: 'Example',
  stages: ['SEED'],
  sectors: ['it/software'],
  ticketMin: usd('100000'),
  ticketMax: usd('900000'),
  homeCountries: ['RU'],
  targetCountries: ['VN'],
  exclusions: [],
  thesis: 'secure networks',
  capacity: 10,
  ...fields,
});

export const aRound = (fields: Partial<FundraisingRound> = {}): FundraisingRound => ({
  ...row,
  status: 'OPEN',
  organization: 'org_startup',
  title: 'Example',
  stage: 'SEED',
  sectors: ['it/software'],
  amountSought: usd('500000'),
  homeCountry: 'RU',
  targetCountry: 'VN',
  pitch: 'secure networks',
  capacity: 10,
  ...fields,
});

/** Nothing speaks against the pair, and the mandate of `aMandate` is free. */
export const CLEAN: PairFacts = {
  investorBlocked: false,
  startupBlocked: false,
  declinedBefore: false,
  metBefore: false,
  remainingCapacity: 10,
};

const sectors = fc.array(
  fc.constantFrom('it', 'it/cybersecurity', 'it/cybersecurity/network', 'it/software', 'energy'),
  { minLength: 1, maxLength: 3 },
);
const country = fc.constantFrom('RU', 'VN', 'SG');
const amount = fc.integer({ min: 1, max: 10 ** 9 });
const words = fc.constantFrom('', 'secure networks for public services', 'drones', 'network security');

export const anyMandate = fc
  .record({
    stages: fc.subarray([...Stage], { minLength: 1 }),
    sectors,
    homeCountries: fc.array(country, { maxLength: 2 }),
    targetCountries: fc.array(country, { maxLength: 2 }),
    exclusions: fc.oneof(fc.constant([]), sectors),
    thesis: words,
    capacity: fc.nat(10),
    tickets: fc.tuple(amount, amount),
  })
  .map(({ tickets: [a, b], ...fields }) =>
    aMandate({ ...fields, ticketMin: usd(String(Math.min(a, b))), ticketMax: usd(String(Math.max(a, b))) }),
  );

export const anyRound = fc
  .record({
    stage: fc.constantFrom(...Stage),
    sectors,
    amountSought: fc.record({ minorUnits: amount.map(String), currency: fc.constantFrom('USD', 'RUB') }),
    homeCountry: country,
    targetCountry: country,
    pitch: words,
  })
  .map(aRound);

export const anyFacts: fc.Arbitrary<PairFacts> = fc.record({
  investorBlocked: fc.boolean(),
  startupBlocked: fc.boolean(),
  declinedBefore: fc.boolean(),
  metBefore: fc.boolean(),
  remainingCapacity: fc.integer({ min: -2, max: 12 }),
});
