// The unit suites alone: mutants are run against no server.
import jest from '../../../jest.config.js';

export default { ...jest.projects[0], rootDir: '../../..' };
