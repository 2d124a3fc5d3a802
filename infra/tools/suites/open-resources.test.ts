import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { leftOpen, openResources, untilClosed, type Resources } from './open-resources.ts';

describe('what keeps a process running', () => {
  it('is counted by kind, without what belongs to the process itself', () => {
    const kinds = ['PipeWrap', 'Timeout', 'TCPSocketWrap', 'Timeout', 'TTYWrap', 'FSReqCallback'];
    expect(openResources(kinds)).toEqual(
      new Map([
        ['Timeout', 2],
        ['TCPSocketWrap', 1],
      ]),
    );
  });

  it('shows a server until it is closed, and no timer that does not count', async () => {
    const before = openResources();
    const unref = setInterval(() => undefined, 60_000).unref();
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    expect(leftOpen(before, openResources())).toEqual(['TCPServerWrap × 1']);
    server.close();
    await once(server, 'close');
    expect(await untilClosed(before, 5_000)).toEqual([]);
    clearInterval(unref);
  });

  it('is left open when there is more of it than before', () => {
    const before = new Map([
      ['Timeout', 2],
      ['ProcessWrap', 1],
    ]);
    const now = new Map([
      ['Timeout', 2],
      ['TCPSocketWrap', 3],
      ['ProcessWrap', 2],
    ]);
    expect(leftOpen(before, now)).toEqual(['TCPSocketWrap × 3', 'ProcessWrap × 1']);
    expect(leftOpen(now, before)).toEqual([]);
  });
});

describe('waiting until all is closed', () => {
  const none: Resources = new Map();
  const socket: Resources = new Map([['TCPSocketWrap', 1]]);

  it('ends as soon as it is', async () => {
    const seen = [socket, socket, none];
    expect(await untilClosed(none, 60_000, () => seen.shift() ?? socket)).toEqual([]);
    expect(seen).toEqual([]);
  });

  it('ends with what is left when the time is over', async () => {
    expect(await untilClosed(none, 1, () => socket)).toEqual(['TCPSocketWrap × 1']);
  });
});
