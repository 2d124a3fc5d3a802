// Four kinds of suites by file name; `npm test` runs them all and starts what they need.
const transform = {
  '\\.ts$': [
    '@swc/jest',
    { jsc: { target: 'es2024', parser: { syntax: 'typescript' } }, module: { type: 'es6' } },
  ],
};
const base = {
  testEnvironment: '<rootDir>/infra/tools/suites/closed-environment.ts',
  extensionsToTreatAsEsm: ['.ts'],
  transform,
  modulePathIgnorePatterns: ['<rootDir>/.data/'],
};

export default {
  projects: [
    {
      ...base,
      displayName: 'unit',
      testMatch: ['**/src/**/*.test.ts', '<rootDir>/infra/{local,contracts,partners,tools}/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '\\.integration\\.test\\.ts$'],
    },
    {
      ...base,
      displayName: 'integration',
      testMatch: ['**/*.integration.test.ts', '<rootDir>/services/*/test/*.test.ts'],
    },
    {
      ...base,
      displayName: 'end-to-end',
      testMatch: ['<rootDir>/gateway/test/*.test.ts', '<rootDir>/infra/test/*.test.ts'],
    },
    // They take both cores for themselves: one after the other, when the rest is done.
    {
      ...base,
      displayName: 'proof',
      testMatch: ['<rootDir>/infra/test/proof/*.test.ts'],
    },
  ],
};
