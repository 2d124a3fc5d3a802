export { withActor } from './actors.ts';
export {
  defineAggregate,
  defineTable,
  stateAfter,
  type Aggregate,
  type RowOfAggregate,
  type StatefulRow,
  type Table,
} from './aggregate.ts';
export {
  boolean,
  date,
  id,
  ids,
  instant,
  instantRange,
  integer,
  json,
  oneOf,
  parties,
  party,
  somebody,
  text,
  type Field,
} from './fields.ts';
export { SHARED, type Place } from './place.ts';
export {
  canTake,
  defineMachine,
  nextState,
  type ClientCommandOf,
  type CommandOf,
  type StateMachine,
} from './state-machine.ts';
export { NOT_PUBLIC, publicIn, publicWhenPublished, type CallersOrganizations } from './visibility.ts';
