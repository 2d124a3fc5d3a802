import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchFeed } from '../tools/bench/bench-feed.ts';
import { benchWalk } from '../tools/bench/bench-walk.ts';
import type { Figures } from '../tools/bench/figures.ts';
import { createClient } from '../tools/stack/client.ts';
import { openEnvironment, type Environment } from '../tools/stack/environment.ts';
import { loadHubFacts } from '../tools/facts/loader.ts';
import { SERVICES } from '../tools/stack/names.ts';
import { printProgress } from '../platform/process/progress.ts';
import { startStack, type Stack } from '../tools/stack/stack.ts';

const RESULTS = '.bench';

function report(name: string, figures: Figures): void {
  console.log(`\n${name}`);
  for (const [figure, value] of Object.entries(figures)) {
    console.log(
      `  ${figure.padEnd(34)} ${value.toLocaleString('en', { maximumFractionDigits: 2 }).padStart(12)}`,
    );
  }
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(join(RESULTS, `${name}.json`), `${JSON.stringify(figures, null, 2)}\n`);
}

/** Resident memory of these processes and their children, in MiB. Shared pages count for each that maps them. */
function memoryMiB(pids: readonly number[]): number {
  const lines = execFileSync('ps', ['-e', '-o', 'pid=,ppid=,rss='], { encoding: 'utf8' }).trim().split('\n');
  const rows = lines.map((line) => line.trim().split(/\s+/).map(Number));
  const wanted = new Set(pids);
  let kib = 0;
  for (const [pid = 0, ppid = 0, rss = 0] of rows) if (wanted.has(pid) || wanted.has(ppid)) kib += rss;
  return kib / 1024;
}

async function main(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'hub-bench-'));
  chmodSync(dataDir, 0o755);
  let environment: Environment | undefined;
  let stack: Stack | undefined;
  try {
    environment = await openEnvironment({ dataDir, progress: printProgress });
    stack = await startStack({ environment, dataDir, progress: printProgress });
    const token = await stack.issuer.issue({ subject: 'bench', roles: ['OPERATOR'] });
    const operator = createClient(stack.url, token);
    await printProgress('Loading the first hub', () => loadHubFacts(operator));
    report('walk', await benchWalk(stack));
    report('feed', await benchFeed(environment, operator));
    const members = [...SERVICES, 'gateway'] as const;
    const pids = members.map((name) => (stack as Stack).pidOf(name));
    report('memory', {
      nodeMiB: memoryMiB(pids),
      serversMiB: memoryMiB(environment.pids),
      wholeStackMiB: memoryMiB([...pids, ...environment.pids]),
    });
    console.log(
      `\nWritten to ${RESULTS}/. The machine is shared and busy with the load itself: compare within a run.`,
    );
  } finally {
    await stack?.stop();
    await environment?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

await main();
