import { describe, expect, it } from '@jest/globals';
import { rankDifference } from './told-by-time.ts';

const counted = (of: number, value: (at: number) => number) =>
  Array.from({ length: of }, (_, at) => value(at));

describe('the difference of two samples in rank', () => {
  it('is none where their values alternate', () => {
    const difference = rankDifference(
      counted(100, (at) => 2 * at + (at % 2)),
      counted(100, (at) => 2 * at + 1 - (at % 2)),
    );
    expect(Math.abs(difference)).toBeLessThan(0.1);
  });

  it('is twelve deviations where each of a hundred is above each of the others, and below', () => {
    const [low, high] = [counted(100, (at) => at), counted(100, (at) => 100 + at)];
    expect(rankDifference(high, low)).toBeCloseTo(12.2, 1);
    expect(rankDifference(low, high)).toBeCloseTo(-12.2, 1);
  });

  it('is not made by a few that took very long', () => {
    const values = counted(100, (at) => 2 * at);
    const other = counted(100, (at) => (at > 94 ? 1e6 + at : 2 * at + 1));
    expect(Math.abs(rankDifference(values, other))).toBeLessThan(2);
  });
});
