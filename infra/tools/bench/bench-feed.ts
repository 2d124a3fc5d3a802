import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { subscribe } from '@hub/change-feed/subscriber';
import type { OwnHub } from '../facts/own-hub.ts';
import type { Figures } from './figures.ts';
import { cpuMsBetween, cpuMsOf } from './hub-cpu.ts';
import type { HubClient } from '../stack/client.ts';
import { percentile } from './percentile.ts';
import { waitFor } from '../../platform/process/wait-for.ts';

const RATE_PER_SECOND = 100;
const SECONDS = 10;
const CHANGES = RATE_PER_SECOND * SECONDS;
const WARM_UP = 200;
/** A new organization is a draft: only the hub's own services may read of it. */
const READER = 'investments';

const REGISTER = `mutation ($input: RegisterOrganizationInput!) {
  registerOrganization(input: $input) { __typename ... on Organization { id } ... on UserError { message } }
}`;

/**
 * Registers organizations at a steady rate through the gateway; measures from the commit-side time of each change
 * (ce_time, taken in the transaction just before its commit) to its arrival at the partner, on one clock; and what a
 * mutation costs every process, the three followers of the change included.
 */
export async function benchFeed(hub: OwnHub): Promise<Figures> {
  const { environment, operator } = hub;
  const latencies: number[] = [];
  let measuredFrom = Number.POSITIVE_INFINITY;
  let seen = 0;
  const follower = subscribe({
    kafka: environment.kafkaAccess(READER),
    groupId: `${READER}.bench-${randomUUID()}`,
    topics: ['companies.organization-record.v1'],
    onChange: ({ time }) => {
      seen++;
      const committed = Date.parse(time);
      if (committed >= measuredFrom) latencies.push(Date.now() - committed);
    },
  });
  try {
    for (let i = 0; i < WARM_UP; i++) await register(operator, CHANGES + i);
    await waitFor(() => seen >= WARM_UP, { timeoutMs: 30_000, what: 'the partner to catch up' });
    const before = cpuMsOf(hub);
    measuredFrom = Date.now();
    const acknowledged = await registerAtRate(operator);
    const seconds = (Date.now() - measuredFrom) / 1000;
    await waitFor(() => latencies.length >= CHANGES, { timeoutMs: 60_000, what: 'the changes to arrive' });
    const used = cpuMsBetween(before, cpuMsOf(hub));
    return {
      changes: CHANGES,
      acknowledgedPerSecond: CHANGES / seconds,
      'acknowledged.p50Ms': percentile(acknowledged, 0.5),
      'acknowledged.p99Ms': percentile(acknowledged, 0.99),
      'commitToPartner.p50Ms': percentile(latencies, 0.5),
      'commitToPartner.p99Ms': percentile(latencies, 0.99),
      ...Object.fromEntries([...used].map(([name, ms]) => [`mutation.${name}.cpuMs`, ms / CHANGES])),
    };
  } finally {
    await follower.stop();
  }
}

/** Registers at the rate, whether or not earlier calls are answered; gives the time to each answer in ms. */
function registerAtRate(operator: HubClient): Promise<number[]> {
  return Promise.all(
    Array.from({ length: CHANGES }, async (_, index) => {
      await pause((index * 1000) / RATE_PER_SECOND);
      const asked = performance.now();
      await register(operator, index);
      return performance.now() - asked;
    }),
  );
}

async function register(operator: HubClient, index: number): Promise<void> {
  const names = [{ value: `Bench ${index}`, lang: 'en', script: 'Latn', alias: false }];
  const input = { idempotencyKey: randomUUID(), kind: 'COMPANY', names };
  type Answer = { registerOrganization: { __typename: string; message?: string } };
  const { registerOrganization: answer } = await operator.get<Answer>(REGISTER, { input });
  if (answer.__typename !== 'Organization') throw new Error(answer.message);
}
