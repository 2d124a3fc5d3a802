import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createFeedDatabase, type FeedDatabase } from '../../test/feed-database.ts';
import { LeaderSession } from './leader-session.ts';

let feed: FeedDatabase;
const opened: LeaderSession[] = [];
beforeAll(async () => void (feed = await createFeedDatabase()), 30_000);
afterEach(() => Promise.all(opened.splice(0).map((session) => session.end())));
afterAll(() => feed.drop(), 30_000);

const NEVER = new AbortController().signal;

async function openSession(service: string): Promise<LeaderSession> {
  const session = new LeaderSession(feed.url, service);
  opened.push(session);
  await session.connect();
  return session;
}

const ask = async (session: LeaderSession, text: string) =>
  (await session.query({ text, rowMode: 'array', values: [] })).rows[0]?.[0];

/** Ends the session's connection as a server does that stops. */
async function cut(session: LeaderSession): Promise<void> {
  const pid = await ask(session, 'SELECT pg_backend_pid()');
  await feed.pool.query('SELECT pg_terminate_backend($1, 10000)', [pid]);
}

describe('of the sessions of one service', () => {
  it('one leads, and the next does when that one ends', async () => {
    const [first, second] = [await openSession('events'), await openSession('events')];
    expect(await first.becomeLeader(NEVER)).toBe(true);
    const order: string[] = [];
    const waiting = second.becomeLeader(NEVER).then((leads) => order.push(`second leads: ${leads}`));
    await first.requireLock();
    order.push('first ends');
    await first.end();
    await waiting;
    expect(order).toEqual(['first ends', 'second leads: true']);
    await expect(second.requireLock()).resolves.toBeUndefined();
  });

  it('the next one leads too when the first is cut off', async () => {
    const [first, second] = [await openSession('events'), await openSession('events')];
    expect(await first.becomeLeader(NEVER)).toBe(true);
    await cut(first);
    expect(await second.becomeLeader(NEVER)).toBe(true);
    await expect(first.requireLock()).rejects.toThrow();
  });

  it('one that waits gives up when it is told to', async () => {
    const [first, second] = [await openSession('events'), await openSession('events')];
    await first.becomeLeader(NEVER);
    const stopping = new AbortController();
    const waiting = second.becomeLeader(stopping.signal);
    stopping.abort();
    expect(await waiting).toBe(false);
  });

  it('those of another service lead beside it', async () => {
    expect(await (await openSession('events')).becomeLeader(NEVER)).toBe(true);
    expect(await (await openSession('projects')).becomeLeader(NEVER)).toBe(true);
  });
});

describe('a leader', () => {
  it('hears of commits elsewhere', async () => {
    const [leader, other] = [await openSession('events'), await openSession('events')];
    await leader.becomeLeader(NEVER);
    const heard = new Promise<void>((resolve) => leader.onCommitElsewhere(resolve));
    await other.announceCommit();
    await expect(heard).resolves.toBeUndefined();
  });

  it('is ended by the server when it says nothing for ten seconds', async () => {
    const leader = await openSession('events');
    await leader.becomeLeader(NEVER);
    expect(await ask(leader, 'SHOW idle_session_timeout')).toBe('10s');
  });

  it('reads by an index only, however much the planner believes to wait', async () => {
    const session = await openSession('events');
    expect(await ask(session, 'SHOW enable_seqscan')).toBe('off');
    expect(await ask(session, 'SHOW enable_bitmapscan')).toBe('off');
  });
});

describe('the queries of a session', () => {
  it('run one after another, in the order in which they were asked for', async () => {
    const session = await openSession('events');
    const order: string[] = [];
    const slow = ask(session, "SELECT 'slow' FROM pg_sleep(0.05)").then((name) => order.push(String(name)));
    const fast = ask(session, "SELECT 'fast'").then((name) => order.push(String(name)));
    await Promise.all([slow, fast]);
    expect(order).toEqual(['slow', 'fast']);
  });

  it('go on after one that failed', async () => {
    const session = await openSession('events');
    await expect(ask(session, 'SELECT nothing')).rejects.toThrow('nothing');
    expect(await ask(session, 'SELECT 1')).toBe(1);
  });

  it('fail with the cause once the connection is lost', async () => {
    const session = await openSession('events');
    await cut(session);
    await expect(ask(session, 'SELECT 1')).rejects.toThrow(/terminat/);
    await expect(session.requireLock()).rejects.toThrow(/terminat/);
  });
});
