import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { grantableTopics, withAdmin } from '@hub/change-feed/admin';
import { topicContracts } from '@hub/change-feed/contracts';
import { subscribe, silentLog, type Change } from '@hub/change-feed/subscriber';
import { ChangeProducer, createKafka } from '@hub/change-feed/testing';
import { DEMO_GRANTS } from '@hub/infra/names';
import { waitFor } from '@hub/infra/wait-for';
import { testEnvironment } from '@hub/testing';
import pg from 'pg';

const environment = testEnvironment();
const partner = environment.kafkaAccess('partner');

/** Reads a topic in a group until something comes or the broker refuses. */
async function read(topic: string, groupId: string, access = partner): Promise<string> {
  const consumer = createKafka(access, 'test', silentLog).consumer({ groupId, retry: { retries: 0 } });
  try {
    await consumer.connect();
    await consumer.subscribe({ topics: [topic], fromBeginning: true });
    return await new Promise<string>((resolve, reject) => {
      consumer.on(consumer.events.CRASH, ({ payload }) => resolve(payload.error.message));
      consumer.on(consumer.events.FETCH, () => resolve('read'));
      consumer.run({ eachMessage: () => Promise.resolve() }).catch(reject);
    });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    await consumer.disconnect();
  }
}

describe('the partner', () => {
  it('reads its topics in its own group', async () => {
    expect(await read('companies.hub.v1', `partner.${randomUUID()}`)).toBe('read');
  }, 20_000);

  it.each([
    ['an internal topic', 'companies.person.v1', 'partner.'],
    ['a restricted topic that it was not granted', 'investments.round.v1', 'partner.'],
    ['in a group of someone else', 'companies.hub.v1', 'companies.'],
  ])(
    'is refused %s',
    async (_what, topic, group) => {
      expect(await read(topic, `${group}${randomUUID()}`)).toMatch(/[Aa]uthoriz|group coordinator/);
    },
    30_000,
  );

  it('is refused with a wrong password', async () => {
    const access = { ...partner, password: 'wrong' };
    expect(await read('companies.hub.v1', 'partner.x', access)).toMatch(/[Aa]uthentication/);
  }, 20_000);

  it('may not write', async () => {
    const kafka = createKafka(partner, 'test', silentLog);
    const producer = kafka.producer({ retry: { retries: 0 } });
    await producer.connect();
    const sending = producer.send({ topic: 'companies.hub.v1', messages: [{ key: 'x', value: '{}' }] });
    await expect(sending).rejects.toThrow(/[Aa]uthoriz/);
    await producer.disconnect();
  }, 20_000);

  it('is granted the public topics and those by name, never an internal one', () => {
    const audiences = new Map([...topicContracts.values()].map(({ topic, audience }) => [topic, audience]));
    const others = grantableTopics(['public', ...DEMO_GRANTS]).filter(
      (topic) => audiences.get(topic) !== 'public',
    );
    expect(others.toSorted()).toEqual([...DEMO_GRANTS].toSorted());
    expect(() => grantableTopics(['companies.person.v1'])).toThrow('internal');
    expect(() => grantableTopics(['companies.nothing.v1'])).toThrow('not a topic');
  });

  it('gets the hub from offset zero, each key in order', async () => {
    const changes: Change[] = [];
    const topics = grantableTopics(['public', ...DEMO_GRANTS]);
    const groupId = `partner.${randomUUID()}`;
    const follower = subscribe({
      kafka: partner,
      groupId,
      topics,
      onChange: (change) => changes.push(change),
    });
    const organizations = () => changes.filter(({ topic }) => topic === 'companies.organization.v1');
    await waitFor(() => organizations().length >= 24, { timeoutMs: 20_000, what: '24 organizations' });
    await follower.stop();
    const last = new Map<string, number>();
    for (const { key, sequence } of changes) {
      expect(sequence).toBeGreaterThan(last.get(key) ?? 0);
      last.set(key, sequence);
    }
  }, 40_000);
});

describe('a service', () => {
  it("may not write another's topics", async () => {
    const kafka = environment.kafkaAccess('events');
    const producer = new ChangeProducer({ kafka, clientId: 'test', log: silentLog });
    const message = { key: 'x', value: '{}', headers: {} };
    const sending = producer.send(
      [{ topic: 'companies.hub.v1', messages: [message] }],
      AbortSignal.timeout(3_000),
    );
    await expect(sending).rejects.toThrow();
    await producer.close();
    const offsets = await withAdmin(environment.kafkaAdmin, (admin) =>
      admin.fetchTopicOffsets('companies.hub.v1'),
    );
    expect(offsets.reduce((sum, { high }) => sum + Number(high), 0)).toBe(1);
  }, 20_000);

  it("cannot enter another's database", async () => {
    const url = environment.databaseUrl('events', 'test_hub_companies');
    const client = new pg.Client({ connectionString: url });
    await expect(client.connect()).rejects.toThrow('permission denied for database');
    await client.end();
  });
});
