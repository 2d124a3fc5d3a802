import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { isThere, suitesByName, testsNamedIn } from './asvs.ts';

const rows = readFileSync('docs/attacks.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (?:What|---)/.test(line));

it('each attack of docs/attacks.md names a test that is there, or says why there is none', () => {
  const suites = suitesByName();
  expect(rows.length).toBeGreaterThan(30);
  const named = rows.flatMap(testsNamedIn);
  expect(named.filter((test) => !isThere(test, suites))).toEqual([]);
  const reasons = /open: |not applicable: |not assessed |the tables above/;
  expect(rows.filter((row) => testsNamedIn(row).length === 0 && !reasons.test(row))).toEqual([]);
});
