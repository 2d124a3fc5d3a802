import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { createFollower, type Follower, type FollowerOptions } from './follower.ts';
import { silentLog } from './transport/access.ts';
import type { GroupMember, MemberOptions, Place, Possession, Transport } from './transport/transport.ts';

const access = { brokers: '127.0.0.1:1', username: 'events', password: 'x', prefix: 'p.' };
const place = (nextOffset: string, partition = 0, topic = 'a'): Place => ({ topic, partition, nextOffset });

/** A membership that does what the test makes it do. */
class Member implements GroupMember {
  readonly options: MemberOptions;
  readonly #ended = Promise.withResolvers<void>();
  isClosed = false;
  beats = 0;
  isOurs = true;

  constructor(options: MemberOptions) {
    this.options = options;
  }

  run = () => this.#ended.promise;

  close = () => {
    this.isClosed = true;
    this.#ended.resolve();
    return Promise.resolve();
  };

  fail(message: string): void {
    this.#ended.reject(new Error(message));
  }

  /** Delivers records up to this place; `heartbeat` may fail as in a rebalance. */
  deliver(upTo: Place, heartbeat = () => Promise.resolve()): Promise<boolean> {
    const possession: Possession = {
      isOurs: () => this.isOurs,
      heartbeat: () => {
        this.beats++;
        return heartbeat();
      },
    };
    const record = { key: null, value: null, offset: '0' };
    return this.options.onBatch({ ...upTo, topic: `p.${upTo.topic}`, records: [record] }, possession);
  }
}

/** The memberships that a follower has had. */
class Group {
  readonly members: Member[] = [];

  get transport(): Transport {
    return {
      createMember: (options) => {
        const member = new Member(options);
        this.members.push(member);
        return member;
      },
      connectProducer: () => Promise.reject(new Error('a follower sends nothing')),
      endOffsets: () => Promise.reject(new Error('a follower asks for no ends')),
    };
  }

  /** The membership with this number, from 1, once it is there. */
  async member(number: number): Promise<Member> {
    for (let looks = 0; looks < 3_000; looks++) {
      const member = this.members[number - 1];
      if (member) return member;
      await pause(1);
    }
    throw new Error(`there is no membership ${number}`);
  }
}

let stop: (() => Promise<void>) | undefined;
afterEach(() => stop?.());

function followOn(group: Group, options: Partial<FollowerOptions> = {}): Follower {
  const follower = createFollower({
    kafka: access,
    groupId: 'events.replicas',
    topics: ['a', 'b'],
    log: silentLog,
    onBatch: () => Promise.resolve(),
    transport: group.transport,
    ...options,
  });
  stop = () => follower.stop();
  follower.start();
  return follower;
}

describe('a follower', () => {
  it('joins under the names that the brokers know, and speaks of topics by their own', async () => {
    const group = new Group();
    const handled: string[] = [];
    followOn(group, {
      onBatch: ({ topic, partition, nextOffset }) => {
        handled.push(`${topic}[${partition}]<${nextOffset}`);
        return Promise.resolve();
      },
    });
    const member = await group.member(1);
    expect(member.options).toMatchObject({ groupId: 'p.events.replicas', topics: ['p.a', 'p.b'], access });
    expect(await member.deliver(place('7', 2))).toBe(true);
    expect(handled).toEqual(['a[2]<7']);
  });

  it('handles batches of different partitions at the same time', async () => {
    const group = new Group();
    const handled: number[] = [];
    const second = Promise.withResolvers<void>();
    followOn(group, {
      async onBatch({ partition }) {
        if (partition === 1) second.resolve();
        await second.promise;
        handled.push(partition);
      },
    });
    const member = await group.member(1);
    expect(await Promise.all([member.deliver(place('7')), member.deliver(place('3', 1))])).toEqual([
      true,
      true,
    ]);
    expect(handled).toHaveLength(2);
  });

  it("lets the group's offsets count when it has none of its own", async () => {
    const group = new Group();
    followOn(group);
    const member = await group.member(1);
    expect(member.options.commits).toBe(true);
    await member.deliver(place('7'));
    expect(await member.options.places()).toEqual([]);
  });

  it('goes on at its own places, read anew each time that the group gives partitions', async () => {
    const group = new Group();
    let stored = [place('5'), place('3', 1)];
    followOn(group, { startOffsets: () => Promise.resolve(stored) });
    const member = await group.member(1);
    expect(member.options.commits).toBe(false);
    expect(await member.options.places()).toEqual([place('5', 0, 'p.a'), place('3', 1, 'p.a')]);
    stored = [place('5'), place('9', 1)];
    expect(await member.options.places()).toEqual([place('5', 0, 'p.a'), place('9', 1, 'p.a')]);
  });

  it('never goes back behind what it has handled, in a new membership too', async () => {
    const group = new Group();
    followOn(group, { startOffsets: () => Promise.resolve([place('5')]) });
    const member = await group.member(1);
    await member.options.places();
    await member.deliver(place('8'));
    expect(await member.options.places()).toEqual([place('8', 0, 'p.a')]);
    member.fail('the coordinator has moved');
    const next = await group.member(2);
    expect(await next.options.places()).toEqual([place('8', 0, 'p.a')]);
  });

  it('says how long ago the last fetch was', async () => {
    const group = new Group();
    const follower = followOn(group);
    const member = await group.member(1);
    expect(follower.lastFetchAgeMs()).toBeUndefined();
    member.options.onFetch();
    expect(follower.lastFetchAgeMs()).toBeGreaterThanOrEqual(0);
  });
});

describe('a follower whose membership fails', () => {
  it('closes it, tells of it, and joins again', async () => {
    const group = new Group();
    const troubles: string[] = [];
    followOn(group, { onTrouble: ({ message }) => troubles.push(message) });
    for (const number of [1, 2, 3]) (await group.member(number)).fail(`failure ${number}`);
    await group.member(4);
    expect(troubles).toEqual(['failure 1', 'failure 2', 'failure 3']);
    expect(group.members.map(({ isClosed }) => isClosed)).toEqual([true, true, true, false]);
  });

  it('joins again when its places cannot be read', async () => {
    const group = new Group();
    followOn(group, { startOffsets: () => Promise.reject(new Error('no database')) });
    const member = await group.member(1);
    await expect(member.options.places()).rejects.toThrow('no database');
    member.fail('no database');
    expect((await group.member(2)).isClosed).toBe(false);
  });

  it('does not join again once it is to stop', async () => {
    const group = new Group();
    const follower = followOn(group);
    (await group.member(1)).fail('the brokers are away');
    await follower.stop();
    expect(group.members).toHaveLength(1);
    expect(group.members[0]?.isClosed).toBe(true);
  });
});

describe('a batch that cannot be handled', () => {
  const failing = (times: number, handled: string[]) => {
    let left = times;
    return ({ nextOffset }: Place) => {
      if (left-- > 0) return Promise.reject(new Error('the database restarts'));
      handled.push(nextOffset);
      return Promise.resolve();
    };
  };

  it('is tried again in place, with a heartbeat before each time', async () => {
    const group = new Group();
    const handled: string[] = [];
    followOn(group, { onBatch: failing(3, handled) });
    const member = await group.member(1);
    expect(await member.deliver(place('7'))).toBe(true);
    expect(handled).toEqual(['7']);
    expect(member.beats).toBe(3);
  });

  it('is left when the group has given its partition to another', async () => {
    const group = new Group();
    const handled: string[] = [];
    followOn(group, { onBatch: failing(1, handled), startOffsets: () => Promise.resolve([]) });
    const member = await group.member(1);
    member.isOurs = false;
    expect(await member.deliver(place('7'))).toBe(false);
    expect(handled).toEqual([]);
    expect(await member.options.places()).toEqual([]);
  });

  it('is left to the member when a heartbeat shows that the group rebalances', async () => {
    const group = new Group();
    followOn(group, { onBatch: failing(1, []) });
    const member = await group.member(1);
    const rebalancing = () => Promise.reject(new Error('The group is rebalancing'));
    await expect(member.deliver(place('7'), rebalancing)).rejects.toThrow('rebalancing');
  });

  it('is left when the follower is to stop, without waiting out the pause', async () => {
    const group = new Group();
    const follower = followOn(group, { onBatch: failing(1_000, []) });
    const member = await group.member(1);
    const delivering = member.deliver(place('7'));
    await follower.stop();
    expect(await delivering).toBe(false);
  });
});
