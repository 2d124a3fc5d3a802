import { request } from 'undici';
import type { OwnHub } from '../facts/own-hub.ts';
import { SERVICES } from '../stack/names.ts';
import { percentile } from './percentile.ts';
import { familyCpuMs } from './process-cost.ts';

const CONCURRENCY = 4;

/** CPU figures are milliseconds a request; `cpuMs` is of the gateway, the services and an embedded Postgres. */
export type LoadFigures = {
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

/** Asks the endpoint without a token. Rejects when the answer has errors. */
export async function askNow(url: string, query: string): Promise<void> {
  const response = await request(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { errors } = (await response.body.json()) as { errors?: { message: string }[] };
  if (errors) throw new Error(errors[0]?.message);
}

/** Calls `ask` so often, four at a time, and measures what that costs the hub. */
export async function loadHub(
  hub: OwnHub,
  requests: number,
  ask: (index: number) => Promise<unknown>,
): Promise<LoadFigures> {
  const [before, began] = [cpuOf(hub), performance.now()];
  const samples: number[] = [];
  let asked = 0;
  const worker = async () => {
    while (asked < requests) {
      const sent = performance.now();
      await ask(asked++);
      samples.push(performance.now() - sent);
    }
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
