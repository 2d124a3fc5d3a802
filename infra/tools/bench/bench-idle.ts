import { setTimeout as pause } from 'node:timers/promises';
import type { OwnHub } from '../facts/own-hub.ts';
import { SERVICES } from '../stack/names.ts';
import type { Figures } from './figures.ts';
import { familyCpuMs } from './process-cost.ts';

/** What the start and the load before have set off, caches and statistics, has ended by then. */
const SETTLE_MS = 10_000;
const MEASURED_MS = 20_000;

/** CPU milliseconds a second of every process of a hub that nobody asks anything, and of all of them. */
export async function benchIdle({ stack, environment }: OwnHub): Promise<Figures> {
  const pids = new Map<string, number>(
    [...SERVICES, 'gateway' as const].map((name) => [name, stack.pidOf(name)]),
  );
  for (const [name, pid] of Object.entries<number>(environment.pids)) pids.set(name, pid);
  await pause(SETTLE_MS);
  const began = performance.now();
  const before = new Map([...pids].map(([name, pid]) => [name, familyCpuMs(pid)]));
  await pause(MEASURED_MS);
  const seconds = (performance.now() - began) / 1000;
  const figures: Figures = {};
  let total = 0;
  for (const [name, pid] of pids) {
    const ms = (familyCpuMs(pid) - (before.get(name) ?? 0)) / seconds;
    figures[`idle.${name}.cpuMsPerSecond`] = ms;
    total += ms;
  }
  return { ...figures, 'idle.cpuMsPerSecond': total };
}
