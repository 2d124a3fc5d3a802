import { parseArgs } from 'node:util';
import { FAULTS_USAGE, runFaults } from '../../tools/feed-proof/run-faults.ts';

/** `npm run test:faults`. */
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '50' },
    only: { type: 'string', default: '' },
    help: { type: 'boolean', default: false },
  },
});
const rounds = Number(values.rounds);
if (values.help || !Number.isInteger(rounds) || rounds < 1) {
  console.error(FAULTS_USAGE);
  process.exitCode = values.help ? 0 : 1;
} else process.exitCode = (await runFaults(rounds, values.only)) ? 0 : 1;
