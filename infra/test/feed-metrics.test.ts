import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { waitFor } from '@hub/infra/wait-for';
import { startTestStack, type TestStack } from '@hub/testing';

let stack: TestStack;
beforeAll(async () => {
  stack = await startTestStack(['companies', 'investments']);
}, 60_000);
afterAll(() => stack.stop(), 60_000);

const metricsOf = async (service: 'companies' | 'investments') =>
  (await fetch(`${stack.healthUrl(service)}/metrics`)).text();

describe('the metrics of the feed', () => {
  it('have every metric that an alert looks at', async () => {
    const metrics = await metricsOf('investments');
    const rules = readFileSync('infra/observability/feed-alerts.yml', 'utf8');
    const asked = new Set([...rules.matchAll(/hub_feed_\w+/g)].map(([name]) => name.replace(/_bucket$/, '')));
    expect(asked.size).toBeGreaterThan(4);
    for (const name of asked) expect(metrics).toContain(`# TYPE ${name} `);
  });

  it('show a leader, an empty queue, and what a consumer is behind by topic', async () => {
    const shown = [
      /^hub_feed_relay_leader\{service="investments"\} 1$/m,
      /^hub_feed_unpublished_changes\{service="investments"\} 0$/m,
      /^hub_feed_consumer_lag_changes\{topic="companies.hub.v1",service="investments"\} 0$/m,
    ];
    await waitFor(
      async () => {
        const metrics = await metricsOf('investments');
        return shown.every((line) => line.test(metrics));
      },
      { timeoutMs: 20_000, what: `metrics like ${shown.join(' and ')}` },
    );
    expect(await metricsOf('companies')).not.toContain('hub_feed_consumer_lag_changes');
  });

  it('have a paragraph in the runbook for each alert', () => {
    const runbook = readFileSync('docs/runbook.md', 'utf8');
    const anchors = [...runbook.matchAll(/^## (.*)$/gm)].map(([, title]) =>
      (title ?? '')
        .toLowerCase()
        .replaceAll(/[^a-z ]/g, '')
        .replaceAll(' ', '-'),
    );
    const rules = readFileSync('infra/observability/feed-alerts.yml', 'utf8');
    const named = [...rules.matchAll(/runbook\.md#([a-z-]+)/g)].map(([, anchor]) => anchor);
    expect(named.filter((anchor) => !anchors.includes(anchor ?? ''))).toEqual([]);
  });
});
