import { request } from 'undici';
import type { OwnHub } from '../facts/own-hub.ts';
import { SERVICES } from '../stack/names.ts';
import { WALK } from '../story/story-hub.ts';
import type { Figures } from './figures.ts';
import { percentile } from './percentile.ts';
import { familyCpuMs } from './process-cost.ts';

const FIRST = 100;
const REQUESTS = 400;
const CONCURRENCY = 4;
/** The smallest query, for the ratio. */
const SMALL = '{ hubs(first: 1) { nodes { id } } }';

/**
 * The one-query walk over the whole hub through the gateway; beside it the smallest query, for the ratio. The first
 * hundred walks after the start are compared with the later ones: call it before anything else has asked.
 */
export async function benchWalk(hub: OwnHub): Promise<Figures> {
  const first = await load(hub, WALK, FIRST);
  await load(hub, WALK, FIRST);
  const walk = await load(hub, WALK, REQUESTS);
  await load(hub, SMALL, FIRST);
  const small = await load(hub, SMALL, REQUESTS);
  return {
    ...prefixed('walk', walk),
    ...prefixed('small', small),
    firstHundredToLaterCpu: first.cpuMs / walk.cpuMs,
    walkToSmallCpu: walk.cpuMs / small.cpuMs,
  };
}

const prefixed = (prefix: string, figures: Figures): Figures =>
  Object.fromEntries(Object.entries(figures).map(([name, value]) => [`${prefix}.${name}`, value]));

/** CPU figures are milliseconds a request; `cpuMs` is of the gateway, the services and an embedded Postgres. */
type LoadFigures = {
  p50Ms: number;
  p99Ms: number;
  perSecond: number;
  cpuMs: number;
  gatewayCpuMs: number;
  servicesCpuMs: number;
  postgresCpuMs: number;
};

/** CPU time so far of the processes that answer a query, in milliseconds. */
function cpuOf({ stack, environment }: OwnHub) {
  return {
    gateway: familyCpuMs(stack.pidOf('gateway')),
    services: SERVICES.reduce((sum, name) => sum + familyCpuMs(stack.pidOf(name)), 0),
    postgres: environment.pids.postgres === undefined ? 0 : familyCpuMs(environment.pids.postgres),
  };
}

async function ask(url: string, query: string): Promise<number> {
  const began = performance.now();
  const response = await request(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { errors } = (await response.body.json()) as { errors?: { message: string }[] };
  if (errors) throw new Error(errors[0]?.message);
  return performance.now() - began;
}

async function load(hub: OwnHub, query: string, requests: number): Promise<LoadFigures> {
  const [before, began] = [cpuOf(hub), performance.now()];
  const samples: number[] = [];
  let asked = 0;
  const worker = async () => {
    while (asked++ < requests) samples.push(await ask(hub.stack.url, query));
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, worker));
  const [after, seconds] = [cpuOf(hub), (performance.now() - began) / 1000];
  const spent = (of: keyof typeof before) => (after[of] - before[of]) / requests;
  return {
    p50Ms: percentile(samples, 0.5),
    p99Ms: percentile(samples, 0.99),
    perSecond: requests / seconds,
    cpuMs: spent('gateway') + spent('services') + spent('postgres'),
    gatewayCpuMs: spent('gateway'),
    servicesCpuMs: spent('services'),
    postgresCpuMs: spent('postgres'),
  };
}
