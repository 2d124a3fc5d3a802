import { SUITE_KINDS } from './infra/tools/suites/suite-kinds.ts';

// The kinds of suites by path; `npm test` runs them all and starts what they need.
const root = import.meta.dirname.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&');
const base = {
  testEnvironment: '<rootDir>/infra/tools/suites/closed-environment.ts',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2024', parser: { syntax: 'typescript' } }, module: { type: 'es6' } },
    ],
  },
  modulePathIgnorePatterns: ['<rootDir>/.data/'],
};

export default {
  // A busy machine takes its time to open a database; suites never assert a time.
  testTimeout: 30_000,
  projects: SUITE_KINDS.map(({ name, paths }) => ({
    ...base,
    displayName: name,
    testRegex: [`^${root}/${paths}$`],
  })),
};
