/** What suites need to be running. */
export type Need = 'postgres' | 'kafka' | 'hub';

export type SuiteKind = {
  name: 'unit' | 'integration' | 'service' | 'end-to-end' | 'proof';
  /** Which paths, from the repository's folder, are of this kind: the source of a regular expression. */
  paths: string;
  needs: readonly Need[];
};

const PACKAGE = '(?:(?:services|shared)/[^/]+|gateway)';
/** A suite that is not named x.integration.test.ts or x.kafka.test.ts. */
const SUITE = '[^/]+(?<!\\.(?:integration|kafka))\\.test\\.ts';

/**
 * The kinds of suites, in the order in which they run. The configuration of jest and what `npm test` starts both come
 * from here; every suite is of exactly one kind.
 */
export const SUITE_KINDS: readonly SuiteKind[] = [
  {
    name: 'unit',
    paths: `(?:${PACKAGE}/src|infra/(?:commands|tools|platform|repository|hooks))/(?:.*/)?${SUITE}`,
    needs: [],
  },
  { name: 'integration', paths: '.*\\.integration\\.test\\.ts', needs: ['postgres'] },
  {
    name: 'service',
    paths: `(?:services/[^/]+/test/${SUITE}|.*\\.kafka\\.test\\.ts)`,
    needs: ['postgres', 'kafka'],
  },
  { name: 'end-to-end', paths: `(?:gateway|infra)/test/${SUITE}`, needs: ['postgres', 'kafka', 'hub'] },
  // They take both cores for themselves: one after the other, when the rest is done.
  { name: 'proof', paths: `infra/test/proof/${SUITE}`, needs: ['postgres', 'kafka'] },
];

/** The kinds of a suite, by its path from the repository's folder. */
export const kindsOf = (path: string): SuiteKind[] =>
  SUITE_KINDS.filter(({ paths }) => new RegExp(`^${paths}$`).test(path));
