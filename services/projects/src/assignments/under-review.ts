import { ruleBreach, type RuleBreach } from '@hub/hub-language';
import type { Proposal } from '../proposals/proposal.ts';

/** RuleBreach unless the proposal is with its reviewers, or about to be. */
export const refuseOutsideReview = ({ status }: Proposal): RuleBreach | undefined =>
  status === 'ELIGIBLE' || status === 'IN_REVIEW'
    ? undefined
    : ruleBreach('NOT_REVIEWABLE', `the proposal is ${status}, neither ELIGIBLE nor IN_REVIEW`);
