import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readRequirements, requirementProblems, suitesByName } from './asvs.ts';

const suites = suitesByName();
const row = (shown: string) => readRequirements(`| 8.2.1 | Asked | ${shown} |`);
const problemsOf = (shown: string) => row(shown).flatMap((one) => requirementProblems(one, suites));

describe('docs/asvs.md', () => {
  const requirements = readRequirements(readFileSync('docs/asvs.md', 'utf8'));

  it('answers each requirement by a test that is there, as open, or as not applicable', () => {
    expect(requirements.length).toBeGreaterThan(100);
    expect(requirements.flatMap((one) => requirementProblems(one, suites))).toEqual([]);
  });

  it('names each requirement once, in order', () => {
    const numbers = requirements.map(({ number }) => number);
    const ordered = numbers.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));
    expect(numbers).toEqual([...new Set(ordered)]);
  });
});

describe('a row', () => {
  it('may name this test, be open, or say why it is not applicable', () => {
    const me = '`asvs.test.ts` › `may name this test, be open, or say why it is not applicable`';
    for (const shown of [me, `${me}; open: more`, 'open: not built', 'not applicable: there is none'])
      expect(problemsOf(shown)).toEqual([]);
  });

  it.each([
    ['says nothing', 'yes', 'names no test and is neither open nor not applicable'],
    ['names no such suite', '`none.test.ts` › `a`', 'names none.test.ts › a, which is not there'],
    ['names no such test', '`asvs.test.ts` › `b`', 'names asvs.test.ts › b, which is not there'],
  ])('is wrong when it %s', (_what, shown, problem) => {
    expect(problemsOf(shown)).toEqual([`8.2.1 ${problem}`]);
  });
});
