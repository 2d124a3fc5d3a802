import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { inTemporaryFolder, placeOfThrowAwayData } from './temporary-folder.ts';

const place = mkdtempSync(join(tmpdir(), 'hub-place-'));
afterAll(() => rmSync(place, { recursive: true }));

describe('a temporary folder', () => {
  it('is gone afterwards, also when the work failed', async () => {
    const folders: string[] = [];
    const work = (folder: string) => {
      folders.push(folder);
      writeFileSync(join(folder, 'file'), '');
      return folders.length === 1 ? Promise.resolve('done') : Promise.reject(new Error('failed'));
    };
    expect(await inTemporaryFolder('hub', work, place)).toBe('done');
    await expect(inTemporaryFolder('hub', work, place)).rejects.toThrow('failed');
    expect(folders.map((folder) => [dirname(folder), existsSync(folder)])).toEqual([
      [place, false],
      [place, false],
    ]);
  });
});

describe('the place of throw-away data', () => {
  it('is in memory where that has room', () => {
    expect(placeOfThrowAwayData(place, 1, '')).toBe(place);
  });

  it.each([
    ['memory is short', () => placeOfThrowAwayData(place, Number.MAX_VALUE, '')],
    ['there is no such memory', () => placeOfThrowAwayData(join(place, 'none'), 1, '')],
    ['TMPDIR names a place', () => placeOfThrowAwayData(place, 1, '/elsewhere')],
  ])('is with other temporary files when %s', (_why, choose) => {
    expect(choose()).toBe(tmpdir());
  });
});
