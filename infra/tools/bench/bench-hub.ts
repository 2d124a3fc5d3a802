import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onOwnHub, type OwnHub } from '../facts/own-hub.ts';
import { SERVICES } from '../stack/names.ts';
import { benchFeed } from './bench-feed.ts';
import { benchGrowth } from './bench-growth.ts';
import { benchIdle } from './bench-idle.ts';
import { benchWalk, benchWall } from './bench-walk.ts';
import type { Figures } from './figures.ts';
import { benchRights } from './rights/bench-rights.ts';

const RESULTS = '.bench';

/** The parts of the bench, in order; each reports under its name. */
const PARTS: Readonly<Record<string, (hub: OwnHub) => Promise<Figures>>> = {
  walk: (hub) => benchWalk(hub),
  rights: (hub) => benchRights(hub),
  wall: (hub) => benchWall(hub),
  feed: (hub) => benchFeed(hub),
  memory: (hub) => Promise.resolve(memoryOf(hub)),
  idle: (hub) => benchIdle(hub),
  growth: (hub) => benchGrowth(hub),
};

/**
 * Measures the endpoint, the feed and the memory of a hub of its own, or only the parts that are named; prints the
 * figures and writes them to .bench/. Throws an Error for a part that is not there.
 */
export async function benchHub(only: readonly string[] = []): Promise<void> {
  const unknown = only.filter((name) => !(name in PARTS));
  if (unknown.length > 0) throw new Error(`no part ${unknown.join()}: use ${Object.keys(PARTS).join(', ')}`);
  await onOwnHub('hub-bench', async (hub) => {
    for (const [name, measure] of Object.entries(PARTS))
      if (only.length === 0 || only.includes(name)) report(name, await measure(hub));
  });
  console.log(
    `\nWritten to ${RESULTS}/. The machine is shared and busy with the load itself: compare within a run.`,
  );
}

function memoryOf({ stack, environment }: OwnHub): Figures {
  const members = [...SERVICES, 'gateway'] as const;
  const pids = members.map((name) => stack.pidOf(name));
  const servers: number[] = Object.values(environment.pids);
  return {
    nodeMiB: memoryMiB(pids),
    serversMiB: memoryMiB(servers),
    wholeStackMiB: memoryMiB([...pids, ...servers]),
  };
}

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
