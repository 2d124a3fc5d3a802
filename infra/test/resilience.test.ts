import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { silentLog } from '@hub/change-feed/subscriber';
import { createKafka } from '@hub/change-feed/testing';
import { createClient, type HubClient } from '@hub/infra/client';
import { waitFor } from '@hub/infra/wait-for';
import { startTestStack, testEnvironment, type TestStack } from '@hub/testing';

let stack: TestStack;
let anyone: HubClient;
beforeAll(async () => {
  stack = await startTestStack();
  anyone = createClient(stack.url);
}, 60_000);
afterAll(() => stack.stop(), 60_000);

const BOTH = '{ hubs { nodes { id } } events { nodes { id } } }';

describe('a subgraph that hangs', () => {
  it('costs its own fields only, by name and without its address', async () => {
    process.kill(stack.pidOf('events'), 'SIGSTOP');
    try {
      // On a busy machine the other one may be late too: then it is asked again.
      const { data, errors } = await waitFor(
        async () => {
          const answer = await anyone.ask<{ hubs: object | null; events: object | null }>(BOTH);
          return answer.data?.hubs ? answer : undefined;
        },
        { timeoutMs: 20_000, what: 'the subgraph that does not hang' },
      );
      expect(data).toMatchObject({ hubs: { nodes: [] }, events: null });
      expect(errors).toMatchObject([{ extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'events' } }]);
      expect(JSON.stringify(errors)).not.toMatch(/127\.0\.0\.1|:\d{4,5}/);
    } finally {
      process.kill(stack.pidOf('events'), 'SIGCONT');
    }
    await waitFor(async () => (await anyone.ask(BOTH)).errors === undefined, {
      timeoutMs: 20_000,
      what: 'the graph to be whole again',
    });
  }, 60_000);
});

/** Remote addresses of a process's TCP sockets, as /proc shows them in hexadecimal. */
function remotesOf(pid: number): string[] {
  const inodes = new Set(
    readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
      try {
        return /socket:\[(\d+)\]/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1] ?? [];
      } catch {
        return [];
      }
    }),
  );
  const rows = ['tcp', 'tcp6'].flatMap((family) =>
    readFileSync(`/proc/${pid}/net/${family}`, 'utf8').split('\n').slice(1),
  );
  return rows
    .map((row) => row.trim().split(/\s+/))
    .filter((columns) => inodes.has(columns[9] ?? ''))
    .map((columns) => columns[2]?.split(':')[0] ?? '');
}

describe('the gateway', () => {
  it('connects to nothing but this machine', async () => {
    await anyone.ask(BOTH);
    const remotes = remotesOf(stack.pidOf('gateway'));
    const none = /^0+$/;
    const loopback = /^(0100007F|0000000000000000FFFF00000100007F|00000000000000000000000001000000)$/;
    expect(remotes.length).toBeGreaterThan(0);
    expect(remotes.filter((remote) => !none.test(remote) && !loopback.test(remote))).toEqual([]);
  });
});

describe('an idle connection to Kafka', () => {
  it('sets no timer after timer and warns of nothing', async () => {
    const warnings: string[] = [];
    const onWarning = (warning: Error) => warnings.push(warning.name);
    process.on('warning', onWarning);
    const admin = createKafka(testEnvironment().kafkaAccess('partner'), 'idle', silentLog).admin();
    await admin.connect();
    await admin.listTopics();
    const original = globalThis.setTimeout;
    let timers = 0;
    globalThis.setTimeout = ((...args: Parameters<typeof original>) => {
      timers++;
      return original(...args);
    }) as typeof original;
    // Doing nothing is what is observed here: there is no condition to wait for.
    await new Promise((resolve) => original(resolve, 1_000));
    globalThis.setTimeout = original;
    await admin.disconnect();
    process.off('warning', onWarning);
    expect(warnings).toEqual([]);
    expect(timers).toBeLessThan(5);
  }, 20_000);
});
