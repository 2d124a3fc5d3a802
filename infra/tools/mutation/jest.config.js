// The unit suites alone: mutants are run against no server.
import jest from '../../../jest.config.js';

export default {
  ...jest.projects[0],
  rootDir: '../../..',
  setupFiles: ['<rootDir>/infra/tools/mutation/fast-check.setup.js'],
};
