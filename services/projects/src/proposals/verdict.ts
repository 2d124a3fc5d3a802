import { CRITERIA, type Review } from './review.ts';

const MIN_REVIEWS = 3;
const MIN_MEAN = 3;
const MIN_SUM = 10;

/** Whether there are reviews enough, whether they pass the thresholds, and what they say in numbers. */
export type Verdict = { enough: boolean; passed: boolean; message: string };

/**
 * What the reviews say that were assigned and have no conflict: three at least, a mean of 3 in each criterion and of 10
 * in all.
 */
export function judge(reviews: readonly Review[]): Verdict {
  const counted = reviews.filter(({ assignment, conflict }) => assignment !== null && !conflict);
  if (counted.length < MIN_REVIEWS) {
    const message = `${counted.length} of ${MIN_REVIEWS} reviews without conflict are in (submitReview)`;
    return { enough: false, passed: false, message };
  }
  const means = CRITERIA.map(
    (name) => counted.reduce((sum, review) => sum + review[name], 0) / counted.length,
  );
  const sum = means.reduce((total, mean) => total + mean, 0);
  const passed = means.every((mean) => mean >= MIN_MEAN) && sum >= MIN_SUM;
  const found = CRITERIA.map((name, i) => `${name} ${means[i]?.toFixed(1) ?? ''}`).join(', ');
  return {
    enough: true,
    passed,
    message: `means: ${found}, in all ${sum.toFixed(1)} of at least ${MIN_SUM}`,
  };
}
