import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { publicTopics } from '@hub/change-feed/admin';
import { silentLog } from '@hub/change-feed/subscriber';
import { createKafka } from '@hub/change-feed/testing';
import { waitFor } from '@hub/infra/wait-for';
import { followTopics, readState, type Account, type ChangeOf } from '@hub/partner-client';
import { testEnvironment } from '@hub/testing';
import { CACHE_FOLDER } from '../platform/kafka/jars.ts';
import { Partners, type Outcome } from '../tools/partners/partners.ts';

const HUB = 'companies.hub.v1';
const ORGANIZATION = 'companies.organization.v1';
const FACT = 'companies.fact.v1';
const environment = testEnvironment();
const partners = new Partners(environment.kafkaAdmin);
const name = `test-${randomUUID().slice(0, 8)}`;

const accountOf = ({ account }: Outcome): Account => {
  if (!account) throw new Error('no account was made');
  return { brokers: environment.brokers, ...account };
};

let first: Account;
beforeAll(async () => {
  first = accountOf(await partners.add(name, [HUB, ORGANIZATION]));
  await untilReadable(first, HUB);
}, 60_000);
afterAll(() => partners.remove(name), 30_000);

/** Rights reach the broker a moment after they are given. */
const untilReadable = (account: Account, topic: typeof HUB | typeof ORGANIZATION | typeof FACT) =>
  waitFor(() => readState({ ...account, topic }), { timeoutMs: 20_000, what: `${topic} to be readable` });

const untilRefused = (account: Account, topic: typeof HUB | typeof FACT, message: RegExp) =>
  waitFor(
    () =>
      readState({ ...account, topic }).then(
        () => undefined,
        (error: Error) => message.test(error.message) || undefined,
      ),
    { timeoutMs: 20_000, what: `${topic} to be refused with ${String(message)}` },
  );

/** What follows from a group until `count` changes have come. */
async function follow(account: Account, application: string, count: number): Promise<string[]> {
  const keys: string[] = [];
  const following = await followTopics({
    ...account,
    application,
    topics: [ORGANIZATION],
    onChange: ({ key }: ChangeOf<typeof ORGANIZATION>) => void keys.push(key),
  });
  await waitFor(() => keys.length >= count, { timeoutMs: 20_000, what: `${count} changes` });
  await following.stop();
  return keys;
}

describe('a partner', () => {
  it('is made once; repeating says that nothing changed', async () => {
    expect(await partners.add(name, [HUB, ORGANIZATION])).toEqual({ changes: [] });
    const [partner] = (await partners.list()).filter((one) => one.name === name);
    expect(partner).toMatchObject({ name, topics: [HUB, ORGANIZATION], rate: undefined });
  }, 30_000);

  it('reads the present state from offset zero, and follows every change once', async () => {
    const state = await readState({ ...first, topic: ORGANIZATION });
    expect(state.size).toBeGreaterThanOrEqual(24);
    const keys = await follow(first, 'once', state.size);
    expect(new Set(keys).size).toBe(keys.length);
  }, 40_000);

  it('handles a change again when its handler failed, before any later one', async () => {
    const handled: string[] = [];
    let failures = 2;
    const following = await followTopics({
      ...first,
      application: 'failing',
      topics: [HUB],
      onChange({ key }) {
        if (failures-- > 0) throw new Error('the database is away');
        handled.push(key);
      },
    });
    await waitFor(() => handled.length === 1, {
      timeoutMs: 20_000,
      what: 'the change to be handled at last',
    });
    await following.stop();
  }, 40_000);

  it.each([
    ['an internal topic', ['companies.person.v1'], 'is internal'],
    ['an unknown topic', ['companies.nothing.v1'], 'is not a topic of the hub'],
  ])('is never granted %s', async (_what, topics, message) => {
    await expect(partners.grant(name, topics)).rejects.toThrow(message);
  });

  it.each(['admin', 'companies', 'Acme', 'a', 'acme.x', 'acme~2'])('may not be called %s', async (wrong) => {
    await expect(partners.add(wrong, ['public'])).rejects.toThrow(/is no name|account of the hub/);
  });

  it('is told what it may not read, by name', async () => {
    await expect(readState({ ...first, topic: FACT })).rejects.toThrow(`not authorized to read ${FACT}`);
    await expect(followTopics({ ...first, application: 'x', topics: [FACT], onChange() {} })).rejects.toThrow(
      FACT,
    );
    await expect(readState({ ...first, password: 'wrong', topic: HUB })).rejects.toThrow(/[Aa]uthentication/);
  }, 30_000);

  it('may not use the group of another, nor write', async () => {
    const kafka = createKafka({ ...first }, 'test', silentLog);
    const consumer = kafka.consumer({ groupId: `companies.${randomUUID()}`, retry: { retries: 0 } });
    await consumer.connect();
    await consumer.subscribe({ topics: [HUB] });
    const crash = new Promise<string>((resolve) =>
      consumer.on(consumer.events.CRASH, ({ payload }) => resolve(payload.error.message)),
    );
    await consumer.run({ eachMessage: () => Promise.resolve() }).catch(() => undefined);
    expect(await crash).toMatch(/[Aa]uthoriz|group coordinator/);
    await consumer.disconnect();
    const producer = kafka.producer({ retry: { retries: 0 } });
    await producer.connect();
    const sending = producer.send({ topic: HUB, messages: [{ key: 'x', value: '{}' }] });
    await expect(sending).rejects.toThrow(/[Aa]uthoriz/);
    await producer.disconnect();
  }, 30_000);

  it('is slowed down above its rate and still gets everything', async () => {
    const rate = 5_000;
    const limited = `${name}-slow`;
    const account = accountOf(await partners.add(limited, [ORGANIZATION], rate));
    expect((await partners.list()).find((one) => one.name === limited)?.rate).toBe(rate);
    expect(await partners.add(limited, [ORGANIZATION], rate)).toEqual({ changes: [] });
    await untilReadable(account, ORGANIZATION);
    const free = await readState({ ...first, topic: ORGANIZATION });
    // A limit shows in time alone, and only downwards: with it, this cannot be done in a second.
    const began = performance.now();
    for (let i = 0; i < 3; i++)
      expect((await readState({ ...account, topic: ORGANIZATION })).size).toBe(free.size);
    expect(performance.now() - began).toBeGreaterThan(1_000);
    await partners.remove(limited);
  }, 120_000);

  it('changes its secret without a gap: the second account goes on in the same group, then the first is refused', async () => {
    const application = 'rotating';
    const all = await follow(first, application, 24);
    const second = accountOf(await partners.rotate(name));
    expect(second.username).toBe(`${name}~2`);
    await untilReadable(second, HUB);
    await untilReadable(first, HUB);
    await expect(partners.rotate(name)).rejects.toThrow('--finish');
    expect(await partners.expire(7)).toEqual({ changes: [] });
    const again: string[] = [];
    const following = await followTopics({
      ...second,
      application,
      topics: [ORGANIZATION],
      onChange: ({ key }) => void again.push(key),
    });
    await waitFor(() => (following.lastFetchAgeMs() ?? 9_999) < 1_000, {
      timeoutMs: 20_000,
      what: 'a fetch',
    });
    await following.stop();
    expect(again.length).toBeLessThan(all.length);

    const inAWeek = Date.now() + 8 * 24 * 3600 * 1000;
    expect((await partners.expire(7, inAWeek)).changes).toHaveLength(1);
    await untilRefused(first, HUB, /[Aa]uthentication/);
    await untilReadable(second, HUB);
    first = second;
    const third = accountOf(await partners.rotate(name));
    expect(third.username).toBe(name);
    await partners.finish(name);
    first = third;
    await untilReadable(first, HUB);
  }, 120_000);

  it('gets and loses topics', async () => {
    expect((await partners.grant(name, [FACT])).changes).toEqual([`${name} may read ${FACT}`]);
    await untilReadable(first, FACT);
    expect((await partners.revoke(name, [FACT])).changes).toEqual([`${name} may no longer read ${FACT}`]);
    await untilRefused(first, FACT, /not authorized/);
    expect((await partners.grant(name, ['public'])).changes).toHaveLength(publicTopics().length - 2);
  }, 60_000);

  it('is gone without a trace', async () => {
    const gone = `${name}-gone`;
    const account = accountOf(await partners.add(gone, [HUB], 1_000_000));
    await untilReadable(account, HUB);
    expect((await partners.remove(gone)).changes).toHaveLength(1);
    expect(await partners.remove(gone)).toEqual({ changes: [] });
    expect((await partners.list()).map((one) => one.name)).not.toContain(gone);
    await untilRefused(account, HUB, /[Aa]uthentication/);
  }, 60_000);
});

/** confluent-kafka for Python, beside the other downloads. */
function python(): string {
  const folder = join(CACHE_FOLDER, 'python');
  if (!existsSync(join(folder, 'confluent_kafka'))) {
    const install = ['-m', 'pip', 'install', '--quiet', '--target', folder, 'confluent-kafka>=2.6.1,<3'];
    const { status, stderr } = spawnSync('python3', install, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`pip could not install confluent-kafka: ${stderr}`);
  }
  return folder;
}

function sample(language: 'typescript' | 'python' | 'java', ...parameters: string[]): string[] {
  const folder = 'infra/tools/partners/samples';
  const commands = {
    typescript: [process.execPath, 'infra/run.mjs', 'partner-follow'],
    python: ['python3', `${folder}/follow.py`],
    java: ['java', '-cp', `${environment.kafkaLib ?? ''}/*`, `${folder}/Follow.java`],
  } as const;
  const [command = '', ...rest] = commands[language];
  const { stdout, stderr, status } = spawnSync(command, [...rest, ...parameters], {
    encoding: 'utf8',
    timeout: 60_000,
    env: {
      PATH: process.env['PATH'] ?? '',
      PYTHONPATH: python(),
      HUB_BROKERS: first.brokers,
      HUB_USERNAME: first.username,
      HUB_PASSWORD: first.password,
      HUB_GROUP: `${name}.${randomUUID()}`,
    },
  });
  if (status !== 0) throw new Error(`${language}: ${stderr}`);
  return stdout.trim().split('\n');
}

describe('the sample of a partner in', () => {
  it.each(['typescript', 'python', 'java'] as const)(
    '%s prints the first change',
    (language) => {
      const lines = sample(language, HUB, '--first');
      expect(lines).toHaveLength(1);
      expect(lines[0]).toMatch(/^\d+ hub\.companies\.hub\.recorded\.v1 hub_\w{26} #1 \{.*"example":false/);
    },
    90_000,
  );

  it('Python and Java reads the same keys in the same partitions as TypeScript', async () => {
    const state = await readState({ ...first, topic: ORGANIZATION });
    const expected = [...state.values()].map(
      ({ partition, key, sequence }) => `${partition} ${key} #${sequence}`,
    );
    const placesOf = (lines: string[]) =>
      lines
        .map((line) => line.split(' '))
        .map(([partition, , key, sequence]) => `${partition} ${key} ${sequence}`);
    for (const language of ['python', 'java'] as const) {
      expect(placesOf(sample(language, ORGANIZATION, '--once')).toSorted()).toEqual(expected.toSorted());
    }
  }, 120_000);
});
