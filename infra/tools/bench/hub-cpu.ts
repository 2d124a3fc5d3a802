import type { OwnHub } from '../facts/own-hub.ts';
import { SERVICES } from '../stack/names.ts';
import { familyCpuMs } from './process-cost.ts';

/** CPU time of each process of a hub so far, in milliseconds by name; PostgreSQL with all that it has started. */
export function cpuMsOf({ stack, environment }: Pick<OwnHub, 'stack' | 'environment'>): Map<string, number> {
  const members = [...SERVICES, 'gateway' as const].map((name): [string, number] => [
    name,
    stack.pidOf(name),
  ]);
  const servers = Object.entries<number>(environment.pids);
  return new Map([...members, ...servers].map(([name, pid]) => [name, familyCpuMs(pid)]));
}

/** What each process has used between two looks, in milliseconds, and the sum as `total`. */
export function cpuMsBetween(before: Map<string, number>, after: Map<string, number>): Map<string, number> {
  const used = [...after].map(([name, ms]) => [name, ms - (before.get(name) ?? 0)] as const);
  return new Map([...used, ['total', used.reduce((sum, [, ms]) => sum + ms, 0)]]);
}
