import { parseArgs } from 'node:util';
import { AUDIT_USAGE, runAuditCommand } from '../tools/audit/audit-commands.ts';
import { readRunningHub } from '../tools/stack/running-hub.ts';

/** `npm run audit`. */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { service: { type: 'string' }, anchors: { type: 'string' }, keys: { type: 'string' } },
});
try {
  const [command] = positionals;
  const isKnown = command === 'verify' || command === 'anchors';
  const answer = isKnown ? await runAuditCommand(command, readRunningHub(), values) : undefined;
  if (answer) console.log(answer.text);
  else console.error(AUDIT_USAGE);
  process.exitCode = answer?.isSound ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
