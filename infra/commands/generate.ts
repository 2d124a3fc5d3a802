import { parseArgs } from 'node:util';
import { changesWithoutSample } from '../tools/contracts/gate.ts';
import { checkGenerated, writeGenerated } from '../tools/generate/write-generated.ts';
import { makeSamplesOnPostgres } from '../tools/samples/samples-on-postgres.ts';

/**
 * `npm run generate`: everything that is made of something else, samples of new changes included; with --check it only
 * compares what git keeps, and exits 1 when a file is stale.
 */
const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
if (values.check) process.exitCode = (await checkGenerated()) ? 0 : 1;
else {
  if (changesWithoutSample().length > 0) await makeSamplesOnPostgres({ again: false });
  await writeGenerated();
}
