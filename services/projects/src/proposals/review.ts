import { toUuid } from '@hub/hub-language';
import {
  boolean,
  defineAggregate,
  id,
  ids,
  integer,
  NOT_PUBLIC,
  somebody,
  text,
  type RowOfAggregate,
} from '@hub/service-kit/aggregate';
import { relation, sqlOn } from '@hub/service-kit/read';
import type { UnitOfWork } from '@hub/service-kit/use-case';
import { proposal } from './proposal.ts';

/** What a reviewer scores, each from 0 to MAX_SCORE. */
export const CRITERIA = ['excellence', 'impact', 'implementation'] as const;
export const MAX_SCORE = 5;

/** What one reviewer says of a proposal. */
export const review = defineAggregate('Review', {
  prefix: 'rev',
  topic: 'projects.review.v1',
  table: 'review',
  created: 'submitted',
  place: { partOf: { proposal } },
  visibility: { public: NOT_PUBLIC, persons: ['readers'], roles: ['PROGRAMME_MANAGER'] },
  assignees: ['person'],
  fields: {
    proposal: id('pro').published(),
    /** Null for a review from before reviewers were assigned, as `person` is; it does not count. */
    assignment: id('rva').nullable().published(),
    person: id('per').whose().nullable().published(),
    /** Names the reviewer: the person's id; before reviewers were assigned, the subject of a token. */
    reviewer: somebody().published(),
    /** Reviewers who read it: its own, and those who have submitted theirs of the same proposal. */
    readers: ids('per'),
    /** True when the reviewer has declared a conflict of interest since; the review does not count. */
    conflict: boolean().published(),
    excellence: integer().published(),
    impact: integer().published(),
    implementation: integer().published(),
    comment: text().published(),
  },
});
export type Review = RowOfAggregate<typeof review>;

export const reviewsOfProposal = relation(review, 'proposal');

/** Sets who reads a review, which follows from the other reviews and so is no change of it. Lock the proposal before. */
export const showToReaders = (work: UnitOfWork, of: string, readers: readonly string[]): Promise<void> =>
  work.send(
    sqlOn(review)
      .updateTable('review')
      .set((row) => ({ readers: row.cast<readonly string[]>(row.val(JSON.stringify(readers)), 'jsonb') }))
      .where('id', '=', toUuid(of)),
  );
