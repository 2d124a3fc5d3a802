import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { followAsPartner, requireReadable } from '@hub/change-feed/partner';
import { DEFAULT_DATA_DIR } from './environment.ts';
import { DEMO_PARTNER } from './names.ts';
import { readPartnerAccess } from './partner-files.ts';
import { SetupProblem } from './setup-problem.ts';

const USAGE = `npm run feed -- follow TOPIC [TOPIC …] --as PARTNER

Prints every change of the topics, from the beginning, until Ctrl-C.`;

async function follow(topics: string[], principal: string): Promise<void> {
  const dataDir = process.env['HUB_DATA_DIR'] ?? DEFAULT_DATA_DIR;
  const kafka = readPartnerAccess(dataDir, principal);
  await requireReadable(kafka, topics);
  const follower = followAsPartner({
    kafka,
    groupId: `${principal}.feed-${randomUUID()}`,
    topics,
    onChange: ({ type, key, sequence, time, snapshot }) =>
      console.log(`${time} ${type} ${key} #${sequence} ${JSON.stringify(snapshot)}`),
  });
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  await follower.stop();
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { as: { type: 'string', default: DEMO_PARTNER }, help: { type: 'boolean', default: false } },
});
const [command, ...topics] = positionals;
if (values.help || command !== 'follow' || topics.length === 0) {
  console.error(USAGE);
  process.exit(values.help ? 0 : 1);
}
try {
  await follow(topics, values.as);
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  console.error(error instanceof SetupProblem ? message : `${topics.join(', ')}: ${message}`);
  process.exitCode = 1;
}
