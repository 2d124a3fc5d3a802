import assert from 'node:assert/strict';
import { createClient } from '../stack/client.ts';
import { SERVICES, type ServiceName } from '../stack/names.ts';
import type { Story } from './story-tools.ts';
import { waitFor } from '../../platform/process/wait-for.ts';

/** A field of each service that needs no other one. */
const OWN_FIELD: Readonly<Record<ServiceName, string>> = {
  companies: 'organizations(first: 1) { nodes { id } }',
  investments: 'rounds(first: 1) { nodes { id } }',
  events: 'events(first: 1) { nodes { id } }',
  projects: 'projects(first: 1) { nodes { id } }',
};
const ALL = `{ ${SERVICES.map((service) => `${service}: ${OWN_FIELD[service]}`).join(' ')} }`;

type Seen = Record<ServiceName, object | null>;

/** Chapter 7: while one service is down the others answer, and the gap is named; afterwards all answer again. */
export async function stopEachService(story: Story): Promise<void> {
  const anyone = createClient(story.stage.url);
  for (const service of SERVICES) {
    await story.stage.stopService(service);
    const { data, errors } = await anyone.ask<Seen>(ALL);
    const answering = SERVICES.filter((name) => data?.[name]);
    assert.deepEqual(
      answering,
      SERVICES.filter((name) => name !== service),
    );
    const failures = errors?.map(({ extensions }) => [extensions?.['code'], extensions?.['subgraph']]);
    assert.deepEqual(failures, [['SUBGRAPH_UNAVAILABLE', service]]);
    assert.doesNotMatch(JSON.stringify(errors), /127\.0\.0\.1|http:|at .*\.ts/);
    await story.stage.startService(service);
    await waitFor(async () => (await anyone.ask<Seen>(ALL)).errors === undefined, {
      timeoutMs: 30_000,
      what: `${service} to answer again`,
    });
    story.report(`   without ${service}: ${answering.join(', ')} answered; back again`);
  }
}
