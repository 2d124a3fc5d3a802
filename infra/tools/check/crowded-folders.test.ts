import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { inTemporaryFolder } from '../../platform/process/temporary-folder.ts';
import { crowdedFolders, MOST_FILES } from './crowded-folders.ts';
import { REPOSITORY } from './layers.ts';

const most = (folder: string, ending = '.ts') =>
  Array.from({ length: MOST_FILES }, (_, index) => `${folder}/file-${index}${ending}`);

/** What is found in a repository of these files. */
const crowdedIn = (...files: string[]) =>
  inTemporaryFolder('hub-folders', (repository) => {
    for (const file of files) {
      mkdirSync(join(repository, dirname(file)), { recursive: true });
      writeFileSync(join(repository, file), '');
    }
    return Promise.resolve(crowdedFolders(repository));
  });

describe('a folder', () => {
  it('may have as many source files as one looks over, and no more', async () => {
    const folder = 'shared/feed/src/replicas';
    expect(await crowdedIn(...most(folder))).toEqual([]);
    expect(await crowdedIn(...most(folder), `${folder}/one-more.ts`)).toEqual([
      `${folder} has ${MOST_FILES + 1} source files, at most ${MOST_FILES}: give them rooms`,
    ]);
  });

  it.each(['services/one', 'gateway', 'infra/tools'])('is counted in %s', async (place) => {
    expect(await crowdedIn(...most(place), `${place}/one-more.mjs`)).toHaveLength(1);
  });

  it('has its tests beside, what is generated and migrations without counting them', async () => {
    const folder = 'services/one/src/hubs';
    const beside = [...most(folder, '.test.ts'), `${folder}/one-more.sql`, `${folder}/generated.ts`];
    const apart = ['generated', 'migrations'].flatMap((name) => [
      ...most(`services/one/${name}`),
      `services/one/${name}/one-more.ts`,
    ]);
    expect(await crowdedIn(...most(folder), ...beside, ...apart)).toEqual([]);
  });

  it('is counted without the folders in it', async () => {
    expect(await crowdedIn(...most('gateway/src'), ...most('gateway/src/inner'))).toEqual([]);
  });
});

it('finds no such folder in this repository', () => {
  expect(crowdedFolders(REPOSITORY)).toEqual([]);
});
