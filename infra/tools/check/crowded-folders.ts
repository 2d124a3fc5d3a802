import { globSync } from 'node:fs';
import { dirname } from 'node:path';

/** So many source files a folder may have at most: one looks over them, and a newcomer finds things. */
export const MOST_FILES = 15;

const SOURCES = '{services,gateway,shared,infra}/**/*.{ts,tsx,js,mjs}';
/** What nobody looks through to find a thing. */
const LEFT_OUT = /\.test\.ts$|(^|\/)(generated|migrations)\/|(^|\/)generated\.ts$/;

/** Folders of a repository with more source files than a folder may have, a line each; tests stand beside and do not count. */
export function crowdedFolders(repository: string): string[] {
  const files = globSync(SOURCES, { cwd: repository, exclude: (path) => path.endsWith('node_modules') });
  const counted = files.filter((file) => !LEFT_OUT.test(file));
  return [...Map.groupBy(counted, (file) => dirname(file))]
    .filter(([, found]) => found.length > MOST_FILES)
    .map(
      ([folder, { length }]) =>
        `${folder} has ${length} source files, at most ${MOST_FILES}: give them rooms`,
    )
    .toSorted();
}
