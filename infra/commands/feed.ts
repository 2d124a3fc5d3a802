import { parseArgs } from 'node:util';
import { FEED_USAGE, runFeedCommand } from '../tools/feed/feed-commands.ts';
import { DEMO_PARTNER } from '../tools/stack/names.ts';

/** `npm run feed`. */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { as: { type: 'string', default: DEMO_PARTNER }, help: { type: 'boolean', default: false } },
});
try {
  const answer = values.help ? FEED_USAGE : await runFeedCommand(positionals, values.as);
  if (answer === undefined) {
    console.error(FEED_USAGE);
    process.exitCode = 1;
  } else if (answer !== '') console.log(answer);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
