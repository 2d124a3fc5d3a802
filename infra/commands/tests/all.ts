import { runSuites } from '../../tools/suites/run-suites.ts';

/** `npm test`: --unit is its own, everything else is for jest. */
const words = process.argv.slice(2);
const { passed, failed } = await runSuites({
  extra: words.filter((word) => word !== '--unit'),
  unitOnly: words.includes('--unit'),
});
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
