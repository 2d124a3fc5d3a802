import { relative } from 'node:path';
import { followCommands } from '../feed/partner-files.ts';
import type { Environment } from '../stack/environment.ts';
import { DEMO_PARTNER } from '../stack/names.ts';
import type { Stack } from '../stack/stack.ts';

const TOPIC = 'companies.organization.v1';
/** Needs a role. */
const ROLE_QUERY = '{ screeningCases { nodes { id } } }';
const QUERY =
  '{ hubs { nodes { names { value } programmes { nodes { names { value } } } events { nodes { names { value } startsOn } } } } }';

/** Prints where the hub answers, how to sign in, and commands to paste. */
export function printWelcome(stack: Stack, environment: Environment, dataDir: string): void {
  const folder = relative(process.cwd(), dataDir) || '.';
  console.log(`
Ready.  Endpoint  ${stack.url}
        GraphiQL  ${stack.url.replace(/graphql$/, 'graphiql')}  (sign in there as any demo person)
        Logs      ${folder}/*.log

A token of a demo person, at any time; npm run token -- --list says who there is:
  curl -s ${stack.url} -H 'content-type: application/json' -d '${JSON.stringify({ query: ROLE_QUERY })}' \\
    -H "authorization: Bearer $(npm run --silent token -- --as COMPLIANCE)"

A first query, without a token:
  curl -s ${stack.url} -H 'content-type: application/json' -d '${JSON.stringify({ query: QUERY })}'

Follow a topic as the partner "${DEMO_PARTNER}":
${followCommands(dataDir, environment, TOPIC)}

Look at the feed, let a partner in:
  npm run feed -- status
  npm run partner -- add NAME --topics public

Ctrl-C stops everything; the data stays in ${folder}.`);
}
