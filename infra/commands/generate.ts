import { parseArgs } from 'node:util';
import { checkGenerated, writeGenerated } from '../tools/generate/write-generated.ts';

/** `npm run generate`; with --check it only compares what git keeps, and exits 1 when a file is stale. */
const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
if (values.check) process.exitCode = (await checkGenerated()) ? 0 : 1;
else await writeGenerated();
