import { parseArgs } from 'node:util';
import { makeSamplesOnPostgres } from '../tools/samples/samples-on-postgres.ts';

/** `npm run samples`: of change types that have none; --again makes all of the newest contracts anew. */
const { values } = parseArgs({ options: { again: { type: 'boolean', default: false } } });
await makeSamplesOnPostgres({ again: values.again });
