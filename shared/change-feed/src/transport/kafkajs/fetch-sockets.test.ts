import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FetchSockets } from './fetch-sockets.ts';

const [FETCH, HEARTBEAT] = [1, 12];

/** A request that says only which it is. */
function aRequest(key: number): Buffer {
  const bytes = Buffer.alloc(6);
  bytes.writeInt32BE(2);
  bytes.writeInt16BE(key, 4);
  return bytes;
}

let server: Server;
let opened: Socket[];
beforeEach(async () => {
  opened = [];
  server = createServer((socket) => void socket.resume()).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(async () => {
  for (const socket of opened) socket.destroy();
  server.close();
  await once(server, 'close');
});

async function open(sockets: FetchSockets): Promise<Socket> {
  const { port } = server.address() as AddressInfo;
  const connected = Promise.withResolvers<void>();
  const socket = sockets.create({ host: '127.0.0.1', port, ssl: {}, onConnect: () => connected.resolve() });
  opened.push(socket);
  await connected.promise;
  return socket;
}

describe('the connections of a client', () => {
  it('that carry fetches are broken off, with an error, the others not', async () => {
    const sockets = new FetchSockets();
    const [fetching, other] = [await open(sockets), await open(sockets)];
    fetching.write(aRequest(HEARTBEAT));
    fetching.write(aRequest(FETCH));
    other.write(aRequest(HEARTBEAT));
    const failed = once(fetching, 'error');
    sockets.cut();
    expect(await failed).toEqual([new Error('nothing is fetched any more')]);
    expect([fetching.destroyed, other.destroyed]).toEqual([true, false]);
  });

  it('that are closed already are left alone', async () => {
    const sockets = new FetchSockets();
    const fetching = await open(sockets);
    fetching.write(aRequest(FETCH));
    fetching.destroy();
    await once(fetching, 'close');
    expect(() => sockets.cut()).not.toThrow();
  });
});
