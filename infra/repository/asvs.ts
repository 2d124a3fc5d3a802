import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** One requirement of the standard, as docs/asvs.md answers it. */
export type Requirement = { number: string; shown: string; tests: NamedTest[] };
/** A test by the file name of its suite, wherever that lies, and its title as it stands in the code. */
export type NamedTest = { suite: string; title: string };

const ROW = /^\| (\d+\.\d+\.\d+) +\|[^|]+\| (.+?) +\|$/;
const TEST = /`([\w.-]+\.test\.ts)` › `([^`]+)`/g;
const ANSWERED = /(?:^|; )(?:open|not applicable)[:;]/;

/** The tests that a text names. */
export const testsNamedIn = (text: string): NamedTest[] =>
  [...text.matchAll(TEST)].map(([, suite = '', title = '']) => ({ suite, title }));

/** The rows of the page's tables. */
export const readRequirements = (page: string): Requirement[] =>
  page.split('\n').flatMap((line) => {
    const [, number, shown] = ROW.exec(line) ?? [];
    if (!number || !shown) return [];
    return [{ number, shown, tests: testsNamedIn(shown) }];
  });

/** The suites of the repository by file name; several may share one. */
export function suitesByName(): Map<string, string[]> {
  const files = globSync('{gateway,infra,services,shared}/**/*.test.ts', {
    exclude: (path) => path.includes('node_modules'),
  });
  return Map.groupBy(files, (file) => basename(file));
}

/** Where the title of a test stands: after `it(`, or after the rows of `it.each(…)(`. */
const TITLE = /(?:\bit\(|\)\()\s*(?:'((?:[^'\\\n]|\\.)*)'|"([^"\n]*)"|`([^`]*)`)/g;
const titlesIn = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(TITLE)].map(([, ...quoted]) => quoted.find(Boolean));

/** True when a suite of this name has a test of this title. */
export const isThere = ({ suite, title }: NamedTest, suites: ReadonlyMap<string, string[]>): boolean =>
  (suites.get(suite) ?? []).some((file) => titlesIn(file).includes(title));

/** What is wrong with a row: neither test nor reason, or a test that is not there. */
export function requirementProblems(one: Requirement, suites: ReadonlyMap<string, string[]>): string[] {
  const missing = one.tests.filter((test) => !isThere(test, suites));
  return [
    ...(one.tests.length > 0 || ANSWERED.test(one.shown)
      ? []
      : [`${one.number} names no test and is neither open nor not applicable`]),
    ...missing.map(({ suite, title }) => `${one.number} names ${suite} › ${title}, which is not there`),
  ];
}
