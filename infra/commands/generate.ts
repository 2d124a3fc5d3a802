import { parseArgs } from 'node:util';
import { writeGenerated } from '../tools/generate/write-generated.ts';

/** `npm run generate`; with --check it only compares, and exits 1 when a file is stale. */
const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
process.exitCode = (await writeGenerated({ checkOnly: values.check })) ? 0 : 1;
