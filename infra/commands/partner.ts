import { parseArgs } from 'node:util';
import { Misuse, PARTNER_USAGE, runPartnerCommand } from '../tools/partners/partner-commands.ts';
import { kafkaAdministrator } from '../tools/stack/running-hub.ts';

/** `npm run partner`. */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    topics: { type: 'string' },
    rate: { type: 'string' },
    days: { type: 'string', default: '7' },
    finish: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
try {
  if (values.help) console.log(PARTNER_USAGE);
  else await runPartnerCommand(kafkaAdministrator(process.env), positionals, values);
} catch (error) {
  console.error(
    error instanceof Misuse ? PARTNER_USAGE : error instanceof Error ? error.message : String(error),
  );
  process.exitCode = 1;
}
