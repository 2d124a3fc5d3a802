import { parseArgs } from 'node:util';
import { DEFAULT_DATA_DIR } from '../tools/stack/running-hub.ts';
import { keepRunning } from '../tools/start/keep-running.ts';

/**
 * `npm start`: the endpoint at --port or HUB_PORT, 4000 when neither is given; the sign-in at --sign-in-port or
 * HUB_SIGN_IN_PORT, else at the port after that; data under HUB_DATA_DIR.
 */
const DEFAULT_PORT = '4000';
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: process.env['HUB_PORT'] ?? DEFAULT_PORT },
    'sign-in-port': { type: 'string' },
  },
});
const port = Number(values.port);
const stopped = await keepRunning({
  dataDir: process.env['HUB_DATA_DIR'] ?? DEFAULT_DATA_DIR,
  port,
  signInPort: Number(values['sign-in-port'] ?? process.env['HUB_SIGN_IN_PORT'] ?? port + 1),
});
process.exitCode = stopped ? 0 : 1;
