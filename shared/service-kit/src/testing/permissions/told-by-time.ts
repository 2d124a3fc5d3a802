/** Tries of each side in one round. */
const TRIES = 100;
const WARM_UP = 20;
const ROUNDS = 3;
/** Beyond noise: where both sides take alike, chance goes further once in a million times. */
const BEYOND_NOISE = 5;

/**
 * How far two samples differ in rank, in standard deviations of what chance does (Mann and Whitney); positive when the
 * first has the higher values. It asks only for order: what is slow for another reason counts no more than its rank.
 */
export function rankDifference(first: readonly number[], second: readonly number[]): number {
  const all = [...first.map((value) => ({ value, sign: 1 })), ...second.map((value) => ({ value, sign: 0 }))];
  const sorted = all.toSorted((a, b) => a.value - b.value);
  const ranks = sorted.reduce((sum, { sign }, at) => sum + sign * (at + 1), 0);
  const [n, m] = [first.length, second.length];
  const above = ranks - (n * (n + 1)) / 2;
  return (above - (n * m) / 2) / Math.sqrt((n * m * (n + m + 1)) / 12);
}

type Try = () => Promise<unknown>;

async function timed(one: Try): Promise<number> {
  const start = performance.now();
  await one();
  return performance.now() - start;
}

/** The rank difference of one round: both sides in turn, and who begins in turn too, so that noise falls on both alike. */
async function round(one: Try, other: Try): Promise<number> {
  const [first, second]: [number[], number[]] = [[], []];
  for (let at = 0; at < TRIES; at++) {
    if (at % 2 === 0) first.push(await timed(one));
    second.push(await timed(other));
    if (at % 2 === 1) first.push(await timed(one));
  }
  return rankDifference(first, second);
}

/**
 * True when one of two ways takes longer than the other, beyond noise, in rounds of a hundred tries of each. Never a
 * matter of how long they take: a busy machine is slow for both.
 */
export async function isToldByTime(one: Try, other: Try): Promise<boolean> {
  for (let at = 0; at < WARM_UP; at++) await Promise.all([one(), other()]);
  let sum = 0;
  for (let at = 0; at < ROUNDS; at++) sum += await round(one, other);
  const difference = sum / Math.sqrt(ROUNDS);
  return Math.abs(difference) > BEYOND_NOISE;
}
