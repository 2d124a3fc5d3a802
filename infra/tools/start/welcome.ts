import { relative } from 'node:path';
import type { Role } from '@hub/hub-language';
import { followCommands } from '../feed/partner-files.ts';
import type { Environment } from '../stack/environment.ts';
import { DEMO_PARTNER } from '../stack/names.ts';
import type { Stack } from '../stack/stack.ts';
import type { LocalIssuer } from '../stack/tokens.ts';

const DEMO_ROLES: readonly Role[] = [
  'OPERATOR',
  'EVENT_ORGANIZER',
  'PROGRAMME_MANAGER',
  'COMPLIANCE',
  'REVIEWER',
  'EXPERT',
];

const TOPIC = 'companies.organization.v1';
const QUERY =
  '{ hubs { nodes { names { value } programmes { nodes { names { value } } } events { nodes { names { value } startsOn } } } } }';

/** Prints where the hub answers, a token for each role, and commands to paste. */
export async function printWelcome(stack: Stack, environment: Environment, dataDir: string): Promise<void> {
  const folder = relative(process.cwd(), dataDir) || '.';
  console.log(`
Ready.  Endpoint  ${stack.url}
        GraphiQL  ${stack.url.replace(/graphql$/, 'graphiql')}
        Logs      ${folder}/*.log

Tokens for local use, valid for an hour (header "authorization: Bearer TOKEN"):
${await tokens(stack.issuer)}

A first query, without a token:
  curl -s ${stack.url} -H 'content-type: application/json' -d '${JSON.stringify({ query: QUERY })}'

Follow a topic as the partner "${DEMO_PARTNER}":
${followCommands(dataDir, environment, TOPIC)}

Look at the feed, let a partner in:
  npm run feed -- status
  npm run partner -- add NAME --topics public

Ctrl-C stops everything; the data stays in ${folder}.`);
}

async function tokens(issuer: LocalIssuer): Promise<string> {
  const lines = await Promise.all(
    DEMO_ROLES.map(async (role) => {
      const subject = `demo-${role.toLowerCase().replaceAll('_', '-')}`;
      return `  ${role.padEnd(18)} ${await issuer.issue({ subject, roles: [role] })}`;
    }),
  );
  return lines.join('\n');
}
