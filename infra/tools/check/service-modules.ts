import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AGGREGATE_MARK, OPEN_MODULES } from './boundaries.ts';
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

/** Modules of a service that its other features may use. */
export const sharedModules = (): string[] => [
  ...aggregateModules(),
  ...OPEN_MODULES.map((path) => `services/${path}`),
];
