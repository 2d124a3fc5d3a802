import { parseArgs } from 'node:util';
import { DEFAULT_DATA_DIR } from '../tools/stack/running-hub.ts';
import { keepRunning } from '../tools/start/keep-running.ts';

/** `npm start`: the endpoint at --port or HUB_PORT, 4000 when neither is given; data under HUB_DATA_DIR. */
const DEFAULT_PORT = '4000';
const { values } = parseArgs({
  options: { port: { type: 'string', default: process.env['HUB_PORT'] ?? DEFAULT_PORT } },
});
const stopped = await keepRunning({
  dataDir: process.env['HUB_DATA_DIR'] ?? DEFAULT_DATA_DIR,
  port: Number(values.port),
});
process.exitCode = stopped ? 0 : 1;
