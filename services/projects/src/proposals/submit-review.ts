import { invalidInput, ruleBreach, type InvalidInput, type RuleBreach } from '@hub/hub-language';
import type { UnitOfWork } from '@hub/service-kit/use-case';
import { proposal } from './proposal.ts';
import { CRITERIA, MAX_SCORE, review, type Review } from './review.ts';

/** Scores of 0 to 5 and why; or a declared conflict of interest. */
export type NewReview = {
  proposal: string;
  conflict: boolean;
  excellence: number;
  impact: number;
  implementation: number;
  comment: string;
};

/** Submits the caller's review of a proposal, one a reviewer, while the proposal is in review. */
export async function submitReview(
  work: UnitOfWork,
  input: NewReview,
): Promise<Review | InvalidInput | RuleBreach> {
  const { id, status, example } = await work.load(proposal, input.proposal);
  if (status !== 'IN_REVIEW') {
    return ruleBreach('NOT_IN_REVIEW', `the proposal is ${status}, not IN_REVIEW`);
  }
  const problem = inputProblem(input);
  if (problem) return problem;
  const reviewer = work.identity.subject;
  if (await work.exists(review, { proposal: id, reviewer })) {
    return ruleBreach('ALREADY_REVIEWED', 'you have reviewed this proposal already');
  }
  const { conflict, excellence, impact, implementation, comment } = input;
  return work.create(review, {
    proposal: id,
    reviewer,
    conflict,
    excellence,
    impact,
    implementation,
    comment,
    example,
    provenance: null,
  });
}

function inputProblem(input: NewReview): InvalidInput | undefined {
  const outside = CRITERIA.find((name) => input[name] < 0 || input[name] > MAX_SCORE);
  if (outside) return invalidInput(`${outside} is 0 to ${MAX_SCORE}`, outside);
  if (input.comment.trim() === '') return invalidInput('say why: the comment is mandatory', 'comment');
  return undefined;
}
