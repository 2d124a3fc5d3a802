import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { grantableTopics } from '@hub/change-feed/admin';
import { subscribe, type Change, type KafkaAccess } from '@hub/change-feed/subscriber';
import { createClient } from '../stack/client.ts';
import { DEMO_GRANTS } from '../stack/names.ts';
import type { Story } from './story-tools.ts';
import { waitFor } from '../../platform/process/wait-for.ts';

type Expectation = { topic: string; key: string; changes: string[] };

/** Change type without namespace and version: `hub.companies.organization.verified.v1` is `verified`. */
const shortType = (type: string) => type.split('.').at(-2) ?? type;

/** The partner of the story: follows its topics with its own account from offset zero and tells what came. */
export class PartnerWitness {
  readonly #received: Change[] = [];
  readonly #expected: Expectation[] = [];
  readonly #follower: ReturnType<typeof subscribe>;

  constructor(access: KafkaAccess, prefix: string) {
    this.#follower = subscribe({
      kafka: { ...access, prefix },
      groupId: `${access.username}.story-${randomUUID()}`,
      topics: grantableTopics(['public', ...DEMO_GRANTS]),
      onChange: (change) => this.#received.push(change),
    });
  }

  /** Changes that the story has made of one aggregate; the partner must get exactly these, in this order. */
  expect(topic: string, key: string, ...changes: string[]): void {
    this.#expected.push({ topic, key, changes });
  }

  close(): Promise<void> {
    return this.#follower.stop();
  }

  /** Chapter 6: every change arrived in order, and the state rebuilt from them equals what the graph says. */
  async bearWitness(story: Story): Promise<void> {
    for (const { topic, key, changes } of this.#expected) {
      await waitFor(() => this.#of(topic, key).length >= changes.length, {
        timeoutMs: 30_000,
        what: `${topic} to bring ${changes.length} changes of ${key}`,
      });
      const seen = this.#of(topic, key);
      assert.deepEqual(
        seen.map(({ type }) => shortType(type)),
        changes,
      );
      const first = seen[0]?.sequence ?? 0;
      assert.deepEqual(
        seen.map(({ sequence }) => sequence),
        changes.map((_, index) => first + index),
      );
      story.report(`   ${topic.padEnd(28)} ${changes.join(', ')}`);
    }
    await this.#compareWithGraph(story);
  }

  #of(topic: string, key: string): Change[] {
    const changes = this.#received.filter((change) => change.topic === topic && change.key === key);
    return [...new Map(changes.map((change) => [change.id, change])).values()];
  }

  /** The last snapshot of every organization, against what the graph shows everyone. */
  async #compareWithGraph(story: Story): Promise<void> {
    type Organization = { id: string; version: number; status: string; names: { value: string }[] };
    const topic = 'companies.organization.v1';
    const anyone = createClient(story.stage.url);
    const query = '{ organizations(first: 100) { nodes { id version status names { value } } } }';
    const { organizations } = await anyone.get<{ organizations: { nodes: Organization[] } }>(query);
    const rebuilt = new Map<string, Organization>();
    for (const { key, snapshot } of this.#received.filter((one) => one.topic === topic)) {
      if (snapshot) rebuilt.set(key, snapshot as Organization);
      else rebuilt.delete(key);
    }
    const shape = ({ id, version, status, names }: Organization) => ({
      id,
      version,
      status,
      names: names.map((n) => n.value),
    });
    const inGraph = organizations.nodes.map(shape).toSorted((a, b) => a.id.localeCompare(b.id));
    const fromFeed = [...rebuilt.values()].map(shape).toSorted((a, b) => a.id.localeCompare(b.id));
    assert.deepEqual(fromFeed, inGraph);
    story.report(`   rebuilt from offset zero: ${fromFeed.length} organizations, equal to the graph`);
  }
}
