import { parseArgs } from 'node:util';
import { changesWithoutSample } from '../tools/contracts/gate.ts';
import { checkGenerated, writeGenerated } from '../tools/generate/write-generated.ts';

/**
 * `npm run generate`: everything that is made of something else, samples of new changes included; with --check it only
 * compares what git keeps, and exits 1 when a file is stale.
 */
const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
if (values.check) process.exitCode = (await checkGenerated()) ? 0 : 1;
else {
  await writeGenerated();
  if (changesWithoutSample().length > 0) {
    // The services are loaded only now: they may need what has just been generated.
    const { makeSamplesOnPostgres } = await import('../tools/samples/samples-on-postgres.ts');
    await makeSamplesOnPostgres({ again: false });
    await writeGenerated();
  }
}
