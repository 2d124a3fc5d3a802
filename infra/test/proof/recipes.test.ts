import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { carryOut, filesOf } from '../../tools/recipes/recipe.ts';
import { RECIPES } from '../../tools/recipes/recipes.ts';
import { makeThrowAwayCopy, type ThrowAwayCopy } from '../../tools/recipes/throw-away-copy.ts';

/** All recipes of CONTRIBUTING.md, one after the other, on a copy that is thrown away. */
let copy: ThrowAwayCopy;
beforeAll(() => {
  copy = makeThrowAwayCopy();
  for (const recipe of RECIPES) carryOut(recipe, copy.folder);
}, 120_000);
afterAll(() => copy.remove());

/** Fails with what the command printed. */
async function succeeds(...command: [string, ...string[]]): Promise<void> {
  const { ok, output } = await copy.run(...command);
  expect(ok ? '' : output).toBe('');
}

describe('the recipes', () => {
  it('are told in CONTRIBUTING.md with the files that they edit', () => {
    const page = readFileSync('CONTRIBUTING.md', 'utf8');
    for (const recipe of RECIPES) {
      const section = page.split(`## ${recipe.title}\n`)[1]?.split('\n## ')[0] ?? '';
      expect(filesOf(recipe).filter((file) => !section.includes(file))).toEqual([]);
    }
  });

  it('need few files by hand', () => {
    const files = new Map(RECIPES.map((recipe) => [recipe.title, filesOf(recipe).length]));
    expect(files.get('Add a field')).toBeLessThanOrEqual(6);
    expect(files.get('Follow a topic')).toBeLessThanOrEqual(2);
  });

  it('leave everything else to npm run generate, and pass every check', async () => {
    await succeeds('npm', 'run', 'generate');
    await succeeds('npm', 'run', 'format');
    await succeeds('npm', 'run', 'check');
  }, 600_000);

  it('pass the suites of the services that they change', async () => {
    await succeeds(
      'npm',
      'test',
      '--',
      'services/companies/src/(market-entry|organizations|offices|testing)',
    );
  }, 600_000);
});
