import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createClient, type HubClient } from '@hub/infra/client';
import { HUB_FACTS, loadHubFacts } from '@hub/infra/loader';
import { startTestIdentity, type TestIdentity } from '@hub/infra/test-identity';
import { startTestStack, type TestStack } from '@hub/testing';
import { askToken } from '../tools/identity/ask-token.ts';
import { tellStory } from '../tools/story/story.ts';

let identity: TestIdentity;
let stack: TestStack;
let operator: HubClient;
beforeAll(async () => {
  identity = await startTestIdentity();
  stack = await startTestStack(undefined, { signIn: identity });
  operator = createClient(stack.url, await identity.loaderToken());
}, 60_000);
afterAll(async () => {
  await stack.stop();
  await identity.stop();
}, 60_000);

describe('the hub', () => {
  it('gets nothing of a damaged file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hub-damaged-'));
    const facts = JSON.parse(readFileSync(HUB_FACTS, 'utf8')) as {
      roadmap_steps: { depends_on?: string[] }[];
    };
    facts.roadmap_steps[2] = { ...facts.roadmap_steps[2], depends_on: ['step:9'] };
    const file = join(folder, 'facts.json');
    writeFileSync(file, JSON.stringify(facts));
    await expect(loadHubFacts(operator, file)).rejects.toThrow('record step:3, field depends_on');
    rmSync(folder, { recursive: true });
    const everything =
      '{ hubs { nodes { id } } organizations { nodes { id } } countries { nodes { code } } }';
    expect(await operator.get(everything)).toEqual({
      hubs: { nodes: [] },
      organizations: { nodes: [] },
      countries: { nodes: [] },
    });
  }, 30_000);

  it('is loaded once, however often the facts are loaded', async () => {
    const first = await loadHubFacts(operator);
    const second = await loadHubFacts(operator);
    expect(first).toMatchObject({ unchanged: 0 });
    expect(second).toEqual({ created: 0, unchanged: first.created });
  }, 60_000);

  it('has a story that holds, step by step, with every service stopped in turn', async () => {
    const lines: string[] = [];
    await tellStory(
      {
        url: stack.url,
        operator,
        tokenOf: (subject) => askToken(identity.access, subject),
        partner: stack.environment.kafkaAccess('partner'),
        topicPrefix: stack.topicPrefix,
        stopService: (service) => stack.stopService(service),
        startService: (service) => stack.startService(service),
      },
      (line) => lines.push(line),
    );
    expect(lines.join('\n')).toContain('equal to the graph');
  }, 120_000);
});
