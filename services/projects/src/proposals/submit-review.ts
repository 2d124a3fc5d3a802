import { invalidInput, isRefusal, ruleBreach, type InvalidInput, type RuleBreach } from '@hub/hub-language';
import type { UnitOfWork } from '@hub/service-kit/use-case';
import {
  HELD_ASSIGNMENTS,
  reviewAssignment,
  type ReviewAssignment,
} from '../assignments/review-assignment.ts';
import { refuseTied } from '../parties/refuse-tied.ts';
import { proposal } from './proposal.ts';
import { CRITERIA, MAX_SCORE, review, showToReaders, type Review } from './review.ts';

/** Scores of 0 to 5 and why. */
export type NewReview = {
  proposal: string;
  excellence: number;
  impact: number;
  implementation: number;
  comment: string;
};

/** Submits the caller's review under an accepted assignment, while the proposal is in review. */
export async function submitReview(
  work: UnitOfWork,
  input: NewReview,
): Promise<Review | InvalidInput | RuleBreach> {
  const reviewed = await work.load(proposal, input.proposal);
  const { id, status, example } = reviewed;
  if (status !== 'IN_REVIEW') {
    return ruleBreach('NOT_IN_REVIEW', `the proposal is ${status}, not IN_REVIEW`);
  }
  const problem = inputProblem(input);
  if (problem) return problem;
  const assignment = await acceptedBy(work, id);
  if (isRefusal(assignment)) return assignment;
  const tied = await refuseTied(work, reviewed, assignment.reviewer);
  if (tied) return tied;
  await work.transition(reviewAssignment, assignment, 'submitReview');
  const person = assignment.reviewer;
  const readers = [person, ...(await showEarlier(work, id, person))];
  const { excellence, impact, implementation, comment } = input;
  return work.create(review, {
    proposal: id,
    assignment: assignment.id,
    person,
    reviewer: person,
    readers,
    conflict: false,
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

/** The caller's own assignment, locked, when a conflict was declared to be none and no review has come of it. */
async function acceptedBy(work: UnitOfWork, of: string): Promise<ReviewAssignment | RuleBreach> {
  const { person } = work.identity;
  const mine = { proposal: of, reviewer: person ?? '', status: HELD_ASSIGNMENTS };
  const [held] = person === null ? [] : await work.list(reviewAssignment, mine);
  switch (held?.status) {
    case undefined:
      return ruleBreach('NOT_ASSIGNED', 'nobody has assigned this proposal to you');
    case 'ASSIGNED':
      return ruleBreach('CONFLICT_NOT_DECLARED', 'declare first that there is none (declareNoConflict)');
    case 'REVIEWED':
      return ruleBreach('ALREADY_REVIEWED', 'you have reviewed this proposal already');
    default:
      return work.load(reviewAssignment, held?.id ?? '');
  }
}

/** Who has submitted a review reads those of the others: shows the earlier ones, and gives their reviewers. */
async function showEarlier(work: UnitOfWork, of: string, person: string): Promise<string[]> {
  const earlier = await work.list(review, { proposal: of });
  for (const one of earlier) await showToReaders(work, one.id, [...one.readers, person]);
  return earlier.flatMap((one) => (one.person === null || one.conflict ? [] : [one.person]));
}
