export {
  takeCommand,
  commandsOf,
  type CommandInput,
  type CommandRule,
  type CommandRules,
} from './commands.ts';
export { RecordImport, type ImportResult } from './import-records.ts';
export { answering, mutation, presentRefusal, type Mutation, type UseCase } from './mutation.ts';
export type { Patch, UnitOfWork } from './unit-of-work.ts';
