// The unit suites of what is mutated alone: mutants are run against no server, and tools say nothing of them.
import jest from '../../../jest.config.js';

export default {
  ...jest.projects[0],
  rootDir: '../../..',
  // Stryker's runner wraps an environment that it finds by name.
  testEnvironment: 'jest-environment-node',
  testPathIgnorePatterns: ['<rootDir>/infra/'],
  setupFiles: ['<rootDir>/infra/tools/mutation/fast-check.setup.js'],
};
