import { parseArgs } from 'node:util';
import { listEveryone, TOKEN_USAGE, tokenFor } from '../tools/identity/token-command.ts';

/** `npm run token`. */
try {
  const { values } = parseArgs({
    options: { as: { type: 'string' }, list: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values.list) console.log(listEveryone());
  else if (values.as !== undefined) console.log(await tokenFor(values.as));
  else {
    console.log(TOKEN_USAGE);
    process.exitCode = values.help ? 0 : 1;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
