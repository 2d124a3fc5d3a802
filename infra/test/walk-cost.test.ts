import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createClient, type HubClient } from '@hub/infra/client';
import { SERVICES } from '@hub/infra/names';
import { startTestStack, type TestStack } from '@hub/testing';
import { growHub } from '../tools/facts/grow-hub.ts';
import { loadHubFacts } from '../tools/facts/loader.ts';
import { WALK } from '../tools/story/story-hub.ts';

let stack: TestStack;
let anyone: HubClient;
beforeAll(async () => {
  stack = await startTestStack();
  anyone = createClient(stack.url);
  const token = await stack.issuer.issue({ subject: 'loader', roles: ['OPERATOR'] });
  await loadHubFacts(createClient(stack.url, token));
}, 90_000);
afterAll(() => stack.stop(), 60_000);

/** A counter of every service, summed. */
async function total(metric: string): Promise<number> {
  const texts = await Promise.all(
    SERVICES.map(async (name) => (await fetch(`${stack.healthUrl(name)}/metrics`)).text()),
  );
  const values = texts.map((text) => new RegExp(`^${metric}\\{.*\\} (\\d+)$`, 'm').exec(text)?.[1]);
  if (values.includes(undefined)) throw new Error(`a service does not count ${metric}`);
  return values.reduce((sum, value) => sum + Number(value), 0);
}

async function costOf(query: string): Promise<{ fetches: number; statements: number }> {
  const count = async () => ({
    fetches: await total('hub_graph_requests_total'),
    statements: await total('hub_graph_read_statements_total'),
  });
  const before = await count();
  expect((await anyone.ask(query)).errors).toBeUndefined();
  const after = await count();
  return { fetches: after.fetches - before.fetches, statements: after.statements - before.statements };
}

it('a walk over the whole hub is at most 10 fetches and 27 statements, also over a large one', async () => {
  const small = await costOf(WALK);
  expect(small.fetches).toBeLessThanOrEqual(10);
  expect(small.statements).toBeLessThanOrEqual(27);
  expect(small.statements).toBeGreaterThan(0);
  const answer = await anyone.ask(WALK);
  await growHub((service) => stack.ownerDatabaseUrl(service));
  expect(await costOf(WALK)).toEqual(small);
  expect(await anyone.ask(WALK)).toEqual(answer);
}, 60_000);

it('the smallest query is one fetch and one statement', async () => {
  expect(await costOf('{ hubs(first: 1) { nodes { id } } }')).toEqual({ fetches: 1, statements: 1 });
});
