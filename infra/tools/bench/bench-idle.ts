import { setTimeout as pause } from 'node:timers/promises';
import type { OwnHub } from '../facts/own-hub.ts';
import type { Figures } from './figures.ts';
import { cpuMsBetween, cpuMsOf } from './hub-cpu.ts';

/** What the start and the load before have set off, caches and statistics, has ended by then. */
const SETTLE_MS = 10_000;
const MEASURED_MS = 20_000;

/** CPU milliseconds a second of every process of a hub that nobody asks anything, and of all of them. */
export async function benchIdle(hub: Pick<OwnHub, 'stack' | 'environment'>): Promise<Figures> {
  await pause(SETTLE_MS);
  const [before, began] = [cpuMsOf(hub), performance.now()];
  await pause(MEASURED_MS);
  const used = cpuMsBetween(before, cpuMsOf(hub));
  const seconds = (performance.now() - began) / 1000;
  return Object.fromEntries([...used].map(([name, ms]) => [`idle.${name}.cpuMsPerSecond`, ms / seconds]));
}
