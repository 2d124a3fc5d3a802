import {
  aggregateColumns,
  defineAggregate,
  defineRelation,
  idColumn,
  intColumn,
  jsonColumn,
  type AggregateRow,
  NOT_PUBLIC,
} from '@hub/service-kit';
import { EntitySchema } from 'typeorm';
import type { Contribution } from './score-pair.ts';

export type MatchRun = AggregateRow & {
  weightsVersion: number;
  mandates: number;
  rounds: number;
  matches: number;
  excluded: number;
};

export type Match = AggregateRow & {
  run: string;
  mandate: string;
  round: string;
  investor: string;
  startup: string;
  /** In ten-thousandths. */
  score: number;
  excludedBy: readonly string[];
  contributions: readonly Contribution[];
};

export const MatchRunEntity = new EntitySchema<MatchRun>({
  name: 'MatchRun',
  tableName: 'match_run',
  columns: {
    ...aggregateColumns('mru'),
    weightsVersion: intColumn(),
    mandates: intColumn(),
    rounds: intColumn(),
    matches: intColumn(),
    excluded: intColumn(),
  },
});

export const MatchEntity = new EntitySchema<Match>({
  name: 'Match',
  tableName: 'match',
  columns: {
    ...aggregateColumns('mat'),
    run: idColumn('mru'),
    mandate: idColumn('man'),
    round: idColumn('rnd'),
    investor: idColumn('org'),
    startup: idColumn('org'),
    score: intColumn(),
    excludedBy: jsonColumn(),
    contributions: jsonColumn(),
  },
});

export const matchRunAggregate = defineAggregate<MatchRun>({
  typeName: 'MatchRun',
  prefix: 'mru',
  topic: 'investments.run.v1',
  entity: MatchRunEntity,
  created: 'run-completed',
  visibility: { public: NOT_PUBLIC },
});

export const matchAggregate = defineAggregate<Match>({
  typeName: 'Match',
  prefix: 'mat',
  topic: 'investments.match.v1',
  entity: MatchEntity,
  created: 'match-found',
  visibility: { public: NOT_PUBLIC, own: 't.investor = $organization OR t.startup = $organization' },
  unpublished: ['investor', 'startup'],
});

/** Only the latest run counts. */
const LATEST = 't.run = (SELECT r.id FROM match_run r ORDER BY r.id DESC LIMIT 1)';

export const matchesOfMandate = defineRelation(matchAggregate, `t.mandate = p.parent::uuid AND ${LATEST}`);
export const matchesOfRound = defineRelation(matchAggregate, `t.round = p.parent::uuid AND ${LATEST}`);
export const matchesOfRun = defineRelation(matchAggregate, 't.run = p.parent::uuid');
