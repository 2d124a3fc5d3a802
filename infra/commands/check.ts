import { runChecks } from '../tools/check/run-checks.ts';

/** `npm run check`: exits 0 only when every check passes. */
process.exitCode = (await runChecks()) ? 0 : 1;
