export type { Condition, RowConditions } from './condition.ts';
export { connectionOf, type Connection, type PageArguments } from './connection.ts';
export type { Reader } from './reader.ts';
export { newestOf, relation, relationInside, relationWhere, rowsOver, type Relation } from './relation.ts';
export { fromReplica, sqlOn } from './sql.ts';
export { NOW, SUBJECT } from './statement.ts';
export { isReached } from './reach.ts';
