import { readFileSync } from 'node:fs';
import { request } from 'undici';
import type { Figures } from './figures.ts';
import { SERVICES } from '../stack/names.ts';
import { percentile } from './percentile.ts';
import type { Stack } from '../stack/stack.ts';
import { WALK } from '../story/story-hub.ts';

const WARM_UP = 50;
const REQUESTS = 400;
const CONCURRENCY = 4;
const TICKS_PER_SECOND = 100;

/** User and system time of a process so far, in milliseconds (Linux: /proc/PID/stat, 100 ticks a second). */
function cpuMs(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS_PER_SECOND;
}

/** The one-query walk over the whole hub through the gateway; beside it the smallest query, for the ratio. */
export async function benchWalk(stack: Stack): Promise<Figures> {
  const small = await load(stack, '{ hubs(first: 1) { nodes { id } } }');
  const walk = await load(stack, WALK);
  return { ...prefixed('walk', walk), ...prefixed('small', small), walkToSmallCpu: walk.cpuMs / small.cpuMs };
}

const prefixed = (prefix: string, figures: Figures): Figures =>
  Object.fromEntries(Object.entries(figures).map(([name, value]) => [`${prefix}.${name}`, value]));

type LoadFigures = { p50Ms: number; p99Ms: number; perSecond: number; cpuMs: number; gatewayCpuMs: number };

async function load(stack: Stack, query: string): Promise<LoadFigures> {
  const pids = [...SERVICES, 'gateway' as const].map((name) => stack.pidOf(name));
  const gateway = stack.pidOf('gateway');
  const body = JSON.stringify({ query });
  const ask = async () => {
    const began = performance.now();
    const response = await request(stack.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    const { errors } = (await response.body.json()) as { errors?: { message: string }[] };
    if (errors) throw new Error(errors[0]?.message);
    return performance.now() - began;
  };
  for (let i = 0; i < WARM_UP; i++) await ask();
  const cpu = () => pids.reduce((sum, pid) => sum + cpuMs(pid), 0);
  const [cpuBefore, gatewayBefore, began] = [cpu(), cpuMs(gateway), performance.now()];
  const samples: number[] = [];
  const worker = async () => {
    while (samples.length < REQUESTS) samples.push(await ask());
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, worker));
  const seconds = (performance.now() - began) / 1000;
  return {
    p50Ms: percentile(samples, 0.5),
    p99Ms: percentile(samples, 0.99),
    perSecond: samples.length / seconds,
    cpuMs: (cpu() - cpuBefore) / samples.length,
    gatewayCpuMs: (cpuMs(gateway) - gatewayBefore) / samples.length,
  };
}
