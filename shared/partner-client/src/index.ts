export { followTopics, type Following, type FollowOptions } from './follow-topics.ts';
export { readState, type ReadOptions } from './read-state.ts';
export { Repetitions } from './repetitions.ts';
export type { Account, ChangeOf, Topic } from './change-of.ts';
