import {
  boolean,
  defineAggregate,
  id,
  integer,
  NOT_PUBLIC,
  text,
  type RowOfAggregate,
} from '@hub/service-kit/aggregate';
import { relation } from '@hub/service-kit/read';
import { proposal } from './proposal.ts';

/** What a reviewer scores, each from 0 to MAX_SCORE. */
export const CRITERIA = ['excellence', 'impact', 'implementation'] as const;
export const MAX_SCORE = 5;

/** What one reviewer says of a proposal; with a declared conflict of interest it does not count. */
export const review = defineAggregate('Review', {
  prefix: 'rev',
  topic: 'projects.review.v1',
  table: 'review',
  created: 'submitted',
  place: { partOf: { proposal } },
  visibility: { public: NOT_PUBLIC, roles: ['PROGRAMME_MANAGER'] },
  fields: {
    proposal: id('pro').published(),
    /** Subject of the reviewer's token. */
    reviewer: text().published(),
    conflict: boolean().published(),
    excellence: integer().published(),
    impact: integer().published(),
    implementation: integer().published(),
    comment: text().published(),
  },
});
export type Review = RowOfAggregate<typeof review>;

export const reviewsOfProposal = relation(review, 'proposal');
