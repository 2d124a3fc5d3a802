export { canonicalJson } from './canonical-json.ts';
export {
  takeCommand,
  commandsOf,
  type CommandInput,
  type CommandRule,
  type CommandRules,
} from './commands.ts';
export { forgetAnswers } from './kept-answers.ts';
export { RecordImport, type ImportResult } from './import/import-records.ts';
export { answering, mutation, presentRefusal, type Mutation, type UseCase } from './mutation.ts';
export type { Patch } from './work/unit-of-work-values.ts';
export { takeTurns } from './work/turns.ts';
export type { UnitOfWork } from './work/unit-of-work.ts';
