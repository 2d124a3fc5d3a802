import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { InvestorMandate } from '../mandates/investor-mandate.ts';
import type { FundraisingRound } from '../rounds/fundraising-round.ts';
import { scorePair, WEIGHTS, type PairFacts } from './score-pair.ts';
import { Stage } from '../generated/enums.ts';

const row = { id: '', version: 1, example: true, provenance: null };
const sectors = fc.constantFrom(
  'it',
  'it/cybersecurity',
  'it/cybersecurity/network',
  'it/software',
  'energy',
);
const country = fc.constantFrom('RU', 'VN', 'SG');
const amount = fc.integer({ min: 1, max: 10 ** 9 }).map(String);
const words = fc.constantFrom('', 'secure networks for public services', 'drones', 'network security');

const aMandate = fc
  .record({
    stages: fc.subarray([...Stage], { minLength: 1 }),
    sectors: fc.array(sectors, { minLength: 1, maxLength: 3 }),
    tickets: fc.tuple(amount, amount).map((two) => two.toSorted((a, b) => Number(a) - Number(b))),
    homeCountries: fc.array(country, { maxLength: 2 }),
    targetCountries: fc.array(country, { maxLength: 2 }),
    exclusions: fc.array(sectors, { maxLength: 1 }),
    thesis: words,
    capacity: fc.nat(10),
  })
  .map(({ tickets: [min, max], ...mandate }): InvestorMandate => ({
    ...row,
    ...mandate,
    status: 'ACTIVE',
    organization: 'org_investor',
    title: 'Example',
    ticketMin: { minorUnits: min ?? '1', currency: 'USD' },
    ticketMax: { minorUnits: max ?? '1', currency: 'USD' },
  }));

const aRound = fc
  .record({
    stage: fc.constantFrom(...Stage),
    sectors: fc.array(sectors, { minLength: 1, maxLength: 3 }),
    minorUnits: amount,
    currency: fc.constantFrom('USD', 'RUB'),
    homeCountry: country,
    targetCountry: country,
    pitch: words,
  })
  .map(({ minorUnits, currency, ...round }): FundraisingRound => ({
    ...row,
    ...round,
    status: 'OPEN',
    organization: 'org_startup',
    title: 'Example',
    amountSought: { minorUnits, currency },
    capacity: 10,
  }));

const facts = fc.record({
  investorBlocked: fc.boolean(),
  startupBlocked: fc.boolean(),
  declinedBefore: fc.boolean(),
  metBefore: fc.boolean(),
  remainingCapacity: fc.integer({ min: -2, max: 12 }),
});
const CLEAN: PairFacts = {
  investorBlocked: false,
  startupBlocked: false,
  declinedBefore: false,
  metBefore: false,
  remainingCapacity: 5,
};

describe('scoring a pair', () => {
  it('has weights that sum to ten thousand', () => {
    expect(Object.values(WEIGHTS).reduce((sum, weight) => sum + weight, 0)).toBe(10_000);
  });

  it('explains every score exactly: contributions add up, each within its weight and with evidence', () => {
    fc.assert(
      fc.property(aMandate, aRound, facts, (mandate, round, known) => {
        const { score, excludedBy, contributions } = scorePair(mandate, round, known);
        expect(contributions.reduce((sum, { points }) => sum + points, 0)).toBe(score);
        expect(contributions.every(({ points, weight }) => points >= 0 && points <= weight)).toBe(true);
        expect(contributions.every(({ evidence }) => evidence.length > 0)).toBe(true);
        expect(contributions.length === 0).toBe(excludedBy.length > 0);
      }),
    );
  });

  it('never scores lower when a reason for exclusion falls away', () => {
    fc.assert(
      fc.property(aMandate, aRound, facts, (mandate, round, known) => {
        const before = scorePair(mandate, round, known).score;
        const after = scorePair({ ...mandate, exclusions: [] }, round, {
          ...CLEAN,
          remainingCapacity: known.remainingCapacity,
        }).score;
        expect(after).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  it('names what it has no data for instead of guessing', () => {
    fc.assert(
      fc.property(aMandate, aRound, (mandate, round) => {
        const found = scorePair({ ...mandate, exclusions: [] }, round, CLEAN).contributions;
        const unknown = found.filter(({ reason }) => reason === 'NO_DATA');
        expect(unknown.map(({ feature }) => feature)).toEqual(
          expect.arrayContaining(['traction', 'network']),
        );
        expect(unknown.every(({ points }) => points === 0)).toBe(true);
      }),
    );
  });
});
