export { countStatements, type StatementCount } from './reads/count-statements.ts';
export { aggregateProblems } from './aggregate-problems.ts';
export { crowdedReads } from './reads/crowded-reads.ts';
export { existenceTold, type NamedSample, type Prober } from './existence-told.ts';
export { give, seen, take } from './give-commands.ts';
export { wrongPairs, type PairSpec } from './state-machine-pairs.ts';
export { openTestDatabase, testPostgresUrl, type TestDatabase } from './test-database.ts';
export {
  openUseCaseBed,
  type RecordedChange,
  type RunOptions,
  type TestAnswer,
  type TestCaller,
  type UseCaseBed,
} from './use-case-bed.ts';
export { peopleOf, whoSees } from './who-sees.ts';
export { rowsUnlikeTypeOrm } from './reads/rows-unlike-typeorm.ts';
export { untoldPersons } from './untold-persons.ts';
export { openWalls } from './walls.ts';
export { raiseWalls } from '../server/wall.ts';
export { wholeTableReads } from './reads/whole-table-reads.ts';
export { waitingFor } from './waiting-for.ts';
export type { Hold } from './permissions/askers.ts';
export type { Corridor, ExampleHub } from './permissions/example-hubs.ts';
export { heldByFeed } from './permissions/held-by-feed.ts';
export { openPermissionsBed, type PermissionsBed } from './permissions/permissions-bed.ts';
export { isToldByTime } from './permissions/told-by-time.ts';
