import { testCompose } from '../../tools/suites/compose-suite.ts';

/** `npm run test:compose`: the stack of docker-compose.yml must tell the whole story. */
process.exitCode = (await testCompose()) ? 0 : 1;
