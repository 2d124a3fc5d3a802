import { runSuites } from '../tools/suites/run-suites.ts';

/** `npm test`: --unit and --record-samples are its own, everything else is for jest. */
const OWN = new Set(['--unit', '--record-samples']);
const words = process.argv.slice(2);
const { passed, failed } = await runSuites({
  extra: words.filter((word) => !OWN.has(word)),
  unitOnly: words.includes('--unit'),
  recordsSamples: words.includes('--record-samples'),
});
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
