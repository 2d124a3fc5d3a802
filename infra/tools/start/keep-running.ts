import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Role } from '@hub/service-kit/identity';
import { createClient } from '../tools/stack/client.ts';
import { DEFAULT_DATA_DIR, openEnvironment, type Environment } from '../tools/stack/environment.ts';
import { FactsProblem } from '../tools/facts/hub-facts.ts';
import { loadHubFacts } from '../tools/facts/loader.ts';
import { DEMO_PARTNER } from '../tools/stack/names.ts';
import { followCommands, writePartnerFiles } from '../tools/feed/partner-files.ts';
import { requireFreePort } from '../platform/process/ports.ts';
import { isAlive } from '../platform/process/processes.ts';
import { printProgress } from '../platform/process/progress.ts';
import { describeRunningHub, writeRunningHub } from '../tools/stack/running-hub.ts';
import { SetupProblem } from '../platform/process/setup-problem.ts';
import { startStack, type Stack } from '../tools/stack/stack.ts';
import type { LocalIssuer } from '../tools/stack/tokens.ts';

const DEFAULT_PORT = 4000;
const DEMO_ROLES: readonly Role[] = [
  'OPERATOR',
  'EVENT_ORGANIZER',
  'PROGRAMME_MANAGER',
  'COMPLIANCE',
  'REVIEWER',
  'EXPERT',
];

/** Brings up the whole platform and keeps it up until Ctrl-C or SIGTERM. */
async function main(): Promise<void> {
  const dataDir = process.env['HUB_DATA_DIR'] ?? DEFAULT_DATA_DIR;
  const running: Running = {};
  try {
    await run(dataDir, running, untilSignal());
    console.log('Stopping …');
  } catch (error) {
    if (!(error instanceof SetupProblem) && !(error instanceof FactsProblem)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  } finally {
    await running.stack?.stop();
    await running.environment?.stop();
    if (running.lock) rmSync(running.lock, { force: true });
  }
}

/** What is up by now, and must be stopped. */
type Running = { lock?: string; environment?: Environment; stack?: Stack };
type Stopped = ReturnType<typeof untilSignal>;

/** Starts step by step; returns early when the signal comes meanwhile. */
async function run(dataDir: string, running: Running, stopped: Stopped): Promise<void> {
  const port = Number(process.env['HUB_PORT'] ?? DEFAULT_PORT);
  await requireFreePort(port, 'HUB_PORT');
  running.lock = claim(dataDir);
  console.log('Innovation Hub: starting; this takes about half a minute.');
  const environment = (running.environment = await openEnvironment({ dataDir, progress: printProgress }));
  if (stopped.now) return;
  const stack = (running.stack = await startStack({
    environment,
    dataDir,
    port,
    progress: printProgress,
    onUnexpectedEnd: (name, logFile) =>
      console.error(
        `${name} has ended by itself: its fields are null until the next start. Its log is ${logFile}.`,
      ),
  }));
  if (stopped.now) return;
  await loadIfEmpty(stack);
  if (stopped.now) return;
  writePartnerFiles(dataDir, environment);
  writeRunningHub(dataDir, describeRunningHub(environment, stack.databasePrefix, stack.healthUrl));
  await printWelcome(stack, environment, dataDir);
  await stopped.promise;
}

/** One start a data folder. */
function claim(dataDir: string): string {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, 'start.pid');
  const other = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  if (other > 0 && isAlive(other)) {
    throw new SetupProblem(`The hub of ${dataDir} is running already (process ${other}).`, 'Stop it first.');
  }
  writeFileSync(file, String(process.pid));
  return file;
}

function untilSignal() {
  const state = { now: false, promise: Promise.resolve() };
  state.promise = new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        state.now = true;
        resolve();
      });
    }
  });
  return state;
}

async function loadIfEmpty(stack: Stack): Promise<void> {
  const operator = createClient(
    stack.url,
    await stack.issuer.issue({ subject: 'loader', roles: ['OPERATOR'] }),
  );
  const { hubs } = await operator.get<{ hubs: { nodes: unknown[] } }>('{ hubs(first: 1) { nodes { id } } }');
  if (hubs.nodes.length > 0) return;
  await printProgress('Loading the first hub', () => loadHubFacts(operator));
}

const QUERY =
  '{ hubs { nodes { names { value } programmes { nodes { names { value } } } events { nodes { names { value } startsOn } } } } }';

async function tokens(issuer: LocalIssuer): Promise<string> {
  const lines = await Promise.all(
    DEMO_ROLES.map(async (role) => {
      const subject = `demo-${role.toLowerCase().replaceAll('_', '-')}`;
      return `  ${role.padEnd(18)} ${await issuer.issue({ subject, roles: [role] })}`;
    }),
  );
  return lines.join('\n');
}

async function printWelcome(stack: Stack, environment: Environment, dataDir: string): Promise<void> {
  const topic = 'companies.organization.v1';
  console.log(`
Ready.  Endpoint  ${stack.url}
        GraphiQL  ${stack.url.replace(/graphql$/, 'graphiql')}
        Logs      ${relative(process.cwd(), dataDir) || '.'}/*.log

Tokens for local use, valid for an hour (header "authorization: Bearer TOKEN"):
${await tokens(stack.issuer)}

A first query, without a token:
  curl -s ${stack.url} -H 'content-type: application/json' -d '${JSON.stringify({ query: QUERY })}'

Follow a topic as the partner "${DEMO_PARTNER}":
${followCommands(dataDir, environment, topic)}

Look at the feed, let a partner in:
  npm run feed -- status
  npm run partner -- add NAME --topics public

Ctrl-C stops everything; the data stays in ${relative(process.cwd(), dataDir) || '.'}.`);
}

await main();
