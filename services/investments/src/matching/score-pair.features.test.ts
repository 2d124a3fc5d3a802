import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { scorePair, type Feature, type PairFacts } from './score-pair.ts';
import { aMandate, aRound, CLEAN } from '../testing/pairs.ts';

/** What one feature of a pair contributes. */
function found(feature: Feature, mandate = aMandate(), round = aRound(), facts: Partial<PairFacts> = {}) {
  const { contributions } = scorePair(mandate, round, { ...CLEAN, ...facts });
  return contributions.find((one) => one.feature === feature);
}

describe('the stage', () => {
  it.each([
    [['SEED', 'SERIES_A'], 'SEED', 1500, 'SEED is a stage of the mandate'],
    [['PRE_SEED', 'SERIES_A'], 'SEED', 750, 'SEED is next to PRE_SEED'],
    [['SERIES_B', 'SERIES_A'], 'SEED', 750, 'SEED is next to SERIES_A'],
    [['SERIES_A', 'SERIES_B'], 'PRE_SEED', 0, 'PRE_SEED is not among SERIES_A, SERIES_B'],
    [['PRE_SEED'], 'GROWTH', 0, 'GROWTH is not among PRE_SEED'],
  ] as const)('of %j with %s gives %d', (stages, stage, points, evidence) => {
    expect(found('stage', aMandate({ stages }), aRound({ stage }))).toEqual({
      feature: 'stage',
      weight: 1500,
      points,
      evidence,
    });
  });
});

describe('the ticket', () => {
  const usd = (minorUnits: number) => ({ minorUnits: String(minorUnits), currency: 'USD' });
  const ticketOf = (amount: number, min = 1000, max = 100_000) =>
    found(
      'ticket',
      aMandate({ ticketMin: usd(min), ticketMax: usd(max) }),
      aRound({ amountSought: usd(amount) }),
    );

  it.each([1000, 5000, 100_000])('fits when %d is asked in a range of 1,000 to 100,000', (amount) => {
    const evidence = "the amount lies in the mandate's range in USD";
    expect(ticketOf(amount)).toMatchObject({ points: 1500, evidence });
  });

  it.each([
    [500, 1048, '2.0'],
    [200_000, 1048, '2.0'],
    [250, 597, '4.0'],
    [400_000, 597, '4.0'],
    [100, 0, '10.0'],
    [1_000_000, 0, '10.0'],
    [10_000_000, 0, '100.0'],
  ])('gives less the further off: %d gives %d', (amount, points, times) => {
    const evidence = `${times} times off the mandate's range in USD`;
    expect(ticketOf(amount)).toMatchObject({ points, evidence });
  });

  it('never gives more for an amount further from the range, on either side', () => {
    const amount = fc.integer({ min: 1, max: 10 ** 7 });
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        const points = (one: number) => ticketOf(one)?.points ?? -1;
        const [low, high] = a < b ? [a, b] : [b, a];
        if (high <= 1000) expect(points(low)).toBeLessThanOrEqual(points(high));
        if (low >= 100_000) expect(points(low)).toBeGreaterThanOrEqual(points(high));
      }),
    );
  });

  it('of nothing at all counts as one minor unit', () => {
    expect(ticketOf(5, 0, 0)).toMatchObject({ points: 452, evidence: expect.stringContaining('5.0 times') });
  });

  it('in another currency cannot be compared', () => {
    const asked = aRound({ amountSought: { minorUnits: '5000', currency: 'RUB' } });
    expect(found('ticket', aMandate(), asked)).toMatchObject({ points: 0, reason: 'NO_DATA' });
  });
});

describe('the sector', () => {
  const sectorOf = (wanted: string[], offered: string[]) =>
    found('sector', aMandate({ sectors: wanted }), aRound({ sectors: offered }));

  it.each([
    ['it/software', 'it/software', 2000, 'it/software is wanted'],
    ['it', 'it/software', 1200, 'it/software is near it'],
    ['it/software', 'it', 1200, 'it is near it/software'],
    ['it', 'it/software/games', 600, 'it/software/games is near it'],
    ['it/software', 'it/security', 600, 'it/security is near it/software'],
    ['it/software/games', 'it/software/maps', 600, 'it/software/maps is near it/software/games'],
    ['it', 'it/software/games/chess', 0, 'it/software/games/chess is far from it'],
    ['it/software/games', 'it/security', 0, 'it/security is far from it/software/games'],
    ['it', 'energy', 0, 'energy is far from it'],
    ['it', 'its', 0, 'its is far from it'],
    ['bios', 'bio/pharma', 0, 'bio/pharma is far from bios'],
    ['bio/pharma', 'bios', 0, 'bios is far from bio/pharma'],
  ])('wanted %s, offered %s: %d', (wanted, offered, points, evidence) => {
    expect(sectorOf([wanted], [offered])).toMatchObject({ points, evidence });
  });

  it('counts the best of all combinations', () => {
    const best = sectorOf(['energy', 'it', 'it/software'], ['bio', 'it/software', 'it/software/maps']);
    expect(best).toMatchObject({ points: 2000, evidence: 'it/software is wanted' });
    const none = sectorOf(['energy', 'bio'], ['it', 'law']);
    expect(none).toMatchObject({ points: 0, evidence: 'it, law is far from energy, bio' });
  });

  it('is as near from one side as from the other', () => {
    const path = fc
      .array(fc.constantFrom('i', 'it', 'ix', 'b'), { minLength: 1, maxLength: 3 })
      .map((parts) => parts.join('/'));
    fc.assert(
      fc.property(path, path, (a, b) => expect(sectorOf([a], [b])?.points).toBe(sectorOf([b], [a])?.points)),
    );
  });
});

describe('the countries', () => {
  it.each([
    [['RU'], ['VN'], 1500, 'home RU fits, target VN fits'],
    [['RU'], ['SG'], 750, 'home RU fits, target VN does not fit'],
    [['SG'], ['VN', 'SG'], 750, 'home RU does not fit, target VN fits'],
    [['SG'], ['SG'], 0, 'home RU does not fit, target VN does not fit'],
    [[], ['VN'], 1500, 'target VN fits'],
    [['SG', 'VN'], [], 0, 'home RU does not fit'],
  ])('of a mandate for %j to %j give %d', (homeCountries, targetCountries, points, evidence) => {
    const mandate = aMandate({ homeCountries, targetCountries });
    expect(found('geography', mandate)).toMatchObject({ points, evidence });
  });

  it('of a mandate that names none are unknown', () => {
    const mandate = aMandate({ homeCountries: [], targetCountries: [] });
    expect(found('geography', mandate)).toMatchObject({ points: 0, reason: 'NO_DATA' });
  });
});

describe('the thesis', () => {
  const thesisOf = (thesis: string, pitch: string) =>
    found('thesis', aMandate({ thesis }), aRound({ pitch }));

  it.each([
    ['Secure networks', 'networks, secure!', 1000, 'shared terms: networks, secure'],
    ['secure networks', 'networks of drones', 500, 'shared terms: networks'],
    ['secure networks for cities', 'networks', 1000, 'shared terms: networks'],
    ['drones', 'secure networks', 0, 'no shared terms'],
    ['networks networks', 'networks drones', 1000, 'shared terms: networks'],
    ['end-to-end', 'End-to-End', 1000, 'shared terms: end-to-end'],
    ['secure-', '-secure', 1000, 'shared terms: secure'],
    ['multi- cloud', 'multi', 1000, 'shared terms: multi'],
    ['Безопасные сети', 'БЕЗОПАСНЫЕ города', 500, 'shared terms: безопасные'],
    ['5G28 1234', '1234', 1000, 'shared terms: 1234'],
    ['nghiên cứu', 'NGHIÊN'.normalize('NFD'), 1000, 'shared terms: nghiên'],
  ])('%j with the pitch %j gives %d', (thesis, pitch, points, evidence) => {
    expect(thesisOf(thesis, pitch)).toMatchObject({ points, evidence });
  });

  it.each([
    ['', 'secure networks'],
    ['secure networks', ''],
    ['AI for all', 'secure networks'],
    ['secure networks', 'a new car'],
    ['---- **** ----', '---- ----'],
  ])('%j with the pitch %j has nothing to compare: no words of four letters', (thesis, pitch) => {
    expect(thesisOf(thesis, pitch)).toMatchObject({ points: 0, reason: 'NO_DATA' });
  });

  it('is as like the pitch as the pitch is like it', () => {
    const text = fc
      .array(fc.constantFrom('secure', 'drones', 'cities', 'maps', 'a'), { maxLength: 5 })
      .map((words) => words.join(' '));
    fc.assert(fc.property(text, text, (a, b) => expect(thesisOf(a, b)).toEqual(thesisOf(b, a))));
  });
});

describe('how the mandate behaves', () => {
  it.each([
    [10, 10, 500, '10 of 10 introductions are left'],
    [10, 5, 250, '5 of 10 introductions are left'],
    [10, 0, 0, '0 of 10 introductions are left'],
    [10, -3, 0, '0 of 10 introductions are left'],
    [10, 12, 500, '10 of 10 introductions are left'],
    [0, 5, 0, 'the mandate takes no introductions'],
  ])('with a capacity of %d and %d left gives %d', (capacity, remainingCapacity, points, evidence) => {
    const one = found('behaviour', aMandate({ capacity }), aRound(), { remainingCapacity });
    expect(one).toEqual({ feature: 'behaviour', weight: 500, points, evidence });
  });
});
