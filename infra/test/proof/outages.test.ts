import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createFollower, silentLog, type Follower } from '@hub/change-feed/subscriber';
import { ChangeProducer, createKafka } from '@hub/change-feed/testing';
import { waitFor } from '@hub/infra/wait-for';
import { FaultLab } from '../../tools/feed-proof/fault-lab.ts';
import { SERVICE, TOPIC } from '../../tools/feed-proof/feed-bed.ts';
import type { FaultProxy } from '../../tools/feed-proof/fault-proxy.ts';

/** Twenty outages of the broker, for followers on either client: none leaves a member, a connection or a timer. */
const OUTAGES = 20;
/** Every so manieth outage lasts until memberships have ended; the others until connecting has failed. */
const LONG_EVERY = 10;
const WITHIN_MS = 60_000;

let folder: string;
let lab: FaultLab;
let proxy: FaultProxy;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hub-outages-'));
  chmodSync(folder, 0o755);
  lab = await FaultLab.open({ dataDir: folder, proxied: true, partitions: 3 });
  if (!lab.proxy) throw new Error('the lab has no proxy');
  proxy = lab.proxy;
}, 120_000);
afterAll(async () => {
  await lab.close();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

const until = (probe: () => boolean | Promise<boolean>, what: string) =>
  waitFor(probe, { timeoutMs: WITHIN_MS, what });

/** Followers of one group, what came to any of them, and how often each has lost its membership. */
type Group = { groupId: string; followers: Follower[]; came: Set<string>; troubles: number[] };

function followTogether(client: 'kafkajs' | 'platformatic', count: number): Group {
  const group: Group = {
    groupId: `${SERVICE}.${randomUUID()}`,
    followers: [],
    came: new Set(),
    troubles: [],
  };
  for (let index = 0; index < count; index++) {
    group.troubles.push(0);
    const follower = createFollower({
      kafka: { ...lab.bed.reader, client },
      groupId: group.groupId,
      topics: [TOPIC],
      log: silentLog,
      onTrouble: () => void (group.troubles[index] = (group.troubles[index] ?? 0) + 1),
      onBatch({ records }) {
        for (const { value } of records) group.came.add(String(value));
        return Promise.resolve();
      },
    });
    follower.start();
    group.followers.push(follower);
  }
  return group;
}

/** Members of each group, as the brokers know them. */
async function membersOf(groups: readonly Group[]): Promise<number[]> {
  const prefix = lab.bed.reader.prefix ?? '';
  const admin = createKafka(lab.bed.reader, 'members', silentLog).admin();
  await admin.connect();
  try {
    const described = await admin.describeGroups(groups.map(({ groupId }) => prefix + groupId));
    return described.groups.map(({ members }) => members.length);
  } finally {
    await admin.disconnect();
  }
}

/** A record to each of many keys; resolves when every group has all of them. */
async function reachAll(producer: ChangeProducer, groups: readonly Group[]): Promise<void> {
  const values = Array.from({ length: 12 }, () => randomUUID());
  const messages = values.map((value) => ({ key: value, value, headers: {} }));
  const topic = `${lab.bed.kafka.prefix ?? ''}${TOPIC}`;
  await producer.send([{ topic, messages }], AbortSignal.timeout(WITHIN_MS));
  await until(
    () => groups.every(({ came }) => values.every((value) => came.has(value))),
    'every group to go on',
  );
}

async function breakOff(groups: readonly Group[], isLong: boolean): Promise<void> {
  const before = groups.flatMap(({ troubles }) => troubles);
  proxy.goAway();
  await until(() => proxy.refused > 0, 'someone to try in vain');
  const haveEnded = () =>
    groups.flatMap(({ troubles }) => troubles).every((now, index) => now > (before[index] ?? 0));
  if (isLong) await until(haveEnded, 'every membership to end');
  proxy.comeBack();
}

const heldOpen = () =>
  process.getActiveResourcesInfo().filter((name) => /^(TCP|Timeout|Immediate)/.test(name)).length;

describe.each(['kafkajs', 'platformatic'] as const)('after twenty outages, on %s', (client) => {
  it('each group has one member for each follower, and nothing is left when they have stopped', async () => {
    const before = heldOpen();
    const groups = [followTogether(client, 1), followTogether(client, 2)];
    const producer = new ChangeProducer({
      kafka: { ...lab.bed.kafka, client },
      clientId: 'test',
      log: silentLog,
    });
    for (let outage = 1; outage <= OUTAGES; outage++) {
      await reachAll(producer, groups);
      await breakOff(groups, outage % LONG_EVERY === 0);
    }
    await reachAll(producer, groups);
    // The group gives up a member that could not say goodbye when its session is over.
    await until(async () => String(await membersOf(groups)) === '1,2', 'one member for each follower');
    await producer.close();
    await Promise.all(groups.flatMap(({ followers }) => followers.map((follower) => follower.stop())));
    expect(await membersOf(groups)).toEqual([0, 0]);
    await until(() => heldOpen() <= before, 'nothing to be open any more');
  }, 300_000);
});
