import {
  defineAggregate,
  id,
  integer,
  json,
  NOT_PUBLIC,
  type RowOfAggregate,
  SHARED,
} from '@hub/service-kit/aggregate';
import { relation, relationWhere } from '@hub/service-kit/read';
import type { Contribution } from './score-pair.ts';

/** One comparison of every active mandate with every open round. */
export const matchRun = defineAggregate('MatchRun', {
  prefix: 'mru',
  topic: 'investments.run.v1',
  table: 'match_run',
  created: 'run-completed',
  place: SHARED,
  visibility: { public: NOT_PUBLIC },
  fields: {
    weightsVersion: integer().published(),
    mandates: integer().published(),
    rounds: integer().published(),
    matches: integer().published(),
    excluded: integer().published(),
  },
});
export type MatchRun = RowOfAggregate<typeof matchRun>;

/** How well a mandate and a round fit, and why. */
export const match = defineAggregate('Match', {
  prefix: 'mat',
  topic: 'investments.match.v1',
  table: 'match',
  created: 'match-found',
  place: SHARED,
  visibility: { public: NOT_PUBLIC, own: ['investor', 'startup'] },
  fields: {
    run: id('mru').published(),
    mandate: id('man').published(),
    round: id('rnd').published(),
    investor: id('org'),
    startup: id('org'),
    /** In ten-thousandths. */
    score: integer().published(),
    excludedBy: json<readonly string[]>().published(),
    contributions: json<readonly Contribution[]>().published(),
  },
});
export type Match = RowOfAggregate<typeof match>;

/** Matches of the latest run, in which the column names the parent. */
const latestOf = (column: 'mandate' | 'round') =>
  relationWhere(match, [matchRun], (row) => [
    row.and([
      row(`t.${column}`, '=', row.ref('p.uuid')),
      row(
        't.run',
        '=',
        row.selectFrom('matchRun').select('matchRun.id').orderBy('matchRun.id', 'desc').limit(1),
      ),
    ]),
  ]);

export const matchesOfMandate = latestOf('mandate');
export const matchesOfRound = latestOf('round');
export const matchesOfRun = relation(match, 'run');
