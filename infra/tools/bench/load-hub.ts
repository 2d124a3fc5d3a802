import { request } from 'undici';
import type { OwnHub } from '../facts/own-hub.ts';
import { SERVICES } from '../stack/names.ts';
import { cpuMsBetween, cpuMsOf } from './hub-cpu.ts';
import { percentile } from './percentile.ts';

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

/** Asks the endpoint, without a token unless one is given. Rejects when the answer has errors. */
export async function askNow(url: string, query: string, token?: string): Promise<void> {
  const response = await request(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
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
  const [before, began] = [cpuMsOf(hub), performance.now()];
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
  const seconds = (performance.now() - began) / 1000;
  const used = cpuMsBetween(before, cpuMsOf(hub));
  const spent = (...names: string[]) =>
    names.reduce((sum, name) => sum + (used.get(name) ?? 0), 0) / requests;
  return {
    p50Ms: percentile(samples, 0.5),
    p99Ms: percentile(samples, 0.99),
    perSecond: requests / seconds,
    cpuMs: spent('gateway', ...SERVICES, 'postgres'),
    gatewayCpuMs: spent('gateway'),
    servicesCpuMs: spent(...SERVICES),
    postgresCpuMs: spent('postgres'),
  };
}
