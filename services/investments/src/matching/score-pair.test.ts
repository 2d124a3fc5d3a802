import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { scorePair, WEIGHTS, type PairFacts } from './score-pair.ts';
import { aMandate, anyMandate, anyRound, anyFacts, aRound, CLEAN } from '../testing/pairs.ts';

describe('a score', () => {
  it('has weights that sum to ten thousand', () => {
    expect(Object.values(WEIGHTS).reduce((sum, weight) => sum + weight, 0)).toBe(10_000);
    expect(WEIGHTS).toEqual({
      stage: 1500,
      ticket: 1500,
      sector: 2000,
      geography: 1500,
      thesis: 1000,
      traction: 1000,
      network: 1000,
      behaviour: 500,
    });
  });

  it('is explained exactly: every feature once, within its weight, with evidence, adding up', () => {
    fc.assert(
      fc.property(anyMandate, anyRound, anyFacts, (mandate, round, facts) => {
        const { score, excludedBy, contributions } = scorePair(mandate, round, facts);
        expect(contributions.reduce((sum, { points }) => sum + points, 0)).toBe(score);
        expect(contributions.every(({ points, weight }) => points >= 0 && points <= weight)).toBe(true);
        expect(contributions.every(({ points }) => Number.isInteger(points))).toBe(true);
        expect(contributions.every(({ evidence }) => evidence.length > 0)).toBe(true);
        const expected = excludedBy.length > 0 ? [] : Object.entries(WEIGHTS);
        expect(contributions.map(({ feature, weight }) => [feature, weight])).toEqual(expected);
      }),
    );
  });

  it('is the whole of what is known when all fits', () => {
    const { score, excludedBy } = scorePair(aMandate(), aRound(), CLEAN);
    expect({ score, excludedBy }).toEqual({ score: 8000, excludedBy: [] });
  });

  it('names what it has no data for instead of guessing, and gives nothing for it', () => {
    fc.assert(
      fc.property(anyMandate, anyRound, (mandate, round) => {
        const all = scorePair({ ...mandate, exclusions: [] }, round, CLEAN).contributions;
        const unknown = all.filter(({ reason }) => reason !== undefined);
        expect(unknown.map(({ feature }) => feature)).toEqual(
          expect.arrayContaining(['traction', 'network']),
        );
        for (const one of unknown) {
          expect(one).toMatchObject({ points: 0, reason: 'NO_DATA', evidence: 'nothing to compare' });
        }
      }),
    );
  });

  it('depends on nothing but the pair and the facts', () => {
    fc.assert(
      fc.property(anyMandate, anyRound, anyFacts, (mandate, round, facts) =>
        expect(scorePair(mandate, round, facts)).toEqual(
          scorePair({ ...mandate, title: 'Other', id: 'x' }, { ...round, title: 'Other', id: 'y' }, facts),
        ),
      ),
    );
  });
});

describe('a pair is out of the question', () => {
  const excluded = (facts: Partial<PairFacts>, mandate = aMandate(), round = aRound()) =>
    scorePair(mandate, round, { ...CLEAN, ...facts });

  it.each([
    ['INVESTOR_BLOCKED', { investorBlocked: true }],
    ['STARTUP_BLOCKED', { startupBlocked: true }],
    ['DECLINED_BEFORE', { declinedBefore: true }],
    ['MET_BEFORE', { metBefore: true }],
  ])('with the reason %s', (reason, facts) => {
    expect(excluded(facts)).toEqual({ score: 0, excludedBy: [reason], contributions: [] });
  });

  it('when both are of the same organization', () => {
    expect(excluded({}, aMandate({ organization: 'org_1' }), aRound({ organization: 'org_1' }))).toEqual({
      score: 0,
      excludedBy: ['SAME_ORGANIZATION'],
      contributions: [],
    });
  });

  it.each([
    [['it/software'], ['it/software'], ['SECTOR_EXCLUDED:it/software']],
    [['it'], ['it/software/games'], ['SECTOR_EXCLUDED:it']],
    [
      ['energy', 'it'],
      ['it', 'energy/gas'],
      ['SECTOR_EXCLUDED:energy', 'SECTOR_EXCLUDED:it'],
    ],
    [['it/software'], ['it'], []],
    [['it/soft'], ['it/software'], []],
  ])('excluding %j, in sectors %j: %j', (exclusions, sectors, reasons) => {
    expect(excluded({}, aMandate({ exclusions }), aRound({ sectors })).excludedBy).toEqual(reasons);
  });

  it('for every reason at once, all of them named', () => {
    const all = { investorBlocked: true, startupBlocked: true, declinedBefore: true, metBefore: true };
    const { excludedBy } = excluded(
      all,
      aMandate({ organization: 'o', exclusions: ['it'] }),
      aRound({ organization: 'o', sectors: ['it'] }),
    );
    expect(excludedBy).toEqual([
      'SAME_ORGANIZATION',
      'INVESTOR_BLOCKED',
      'STARTUP_BLOCKED',
      'DECLINED_BEFORE',
      'MET_BEFORE',
      'SECTOR_EXCLUDED:it',
    ]);
  });

  it('and scores no lower when a reason falls away', () => {
    fc.assert(
      fc.property(anyMandate, anyRound, anyFacts, (mandate, round, facts) => {
        const before = scorePair(mandate, round, facts).score;
        const { remainingCapacity } = facts;
        const after = scorePair({ ...mandate, exclusions: [] }, round, { ...CLEAN, remainingCapacity });
        expect(after.score).toBeGreaterThanOrEqual(before);
      }),
    );
  });
});
