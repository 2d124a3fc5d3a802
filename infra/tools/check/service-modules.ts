import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AGGREGATE_MARK } from './boundaries.ts';
import { REPOSITORY } from './layers.ts';

/** Modules that define an aggregate: the file with its definition, and `x.ts` beside `x.entity.ts`. */
export function aggregateModules(): string[] {
  const files = globSync('services/*/src/*/*.ts', { cwd: REPOSITORY });
  const defining = files.filter((file) =>
    readFileSync(join(REPOSITORY, file), 'utf8').includes(AGGREGATE_MARK),
  );
  const beside = defining.map((file) => file.replace(/\.entity\.ts$/, '.ts'));
  return [...new Set([...defining, ...beside])].toSorted();
}

/** Folders of a service that are no features. */
const NO_FEATURES = /\/src\/(generated|graphql|testing)\//;

/**
 * Modules that features stand on, e.g. what a period of time is: those of a folder in which nothing defines an aggregate,
 * nothing resolves or is a rule of commands, and nothing uses another folder.
 */
export function groundModules(): string[] {
  const files = globSync('services/*/src/*/*.ts', { cwd: REPOSITORY }).filter(
    (file) => !NO_FEATURES.test(file) && !file.endsWith('.test.ts'),
  );
  const folders = [...Map.groupBy(files, (file) => dirname(file)).values()];
  return folders
    .filter((modules) => modules.every(isGround))
    .flat()
    .toSorted();
}

function isGround(file: string): boolean {
  const text = readFileSync(join(REPOSITORY, file), 'utf8');
  return (
    !text.includes(AGGREGATE_MARK) && !text.includes("from '../") && !/\.(resolvers|rules)\.ts$/.test(file)
  );
}

/** Modules of a service that its other features may use. */
export const sharedModules = (): string[] => [...aggregateModules(), ...groundModules()];
