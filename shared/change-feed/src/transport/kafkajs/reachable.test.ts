import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { requireReachable } from './reachable.ts';

const NOBODY = '127.0.0.1:1';
const { signal } = new AbortController();

let server: Server;
let broker: string;
beforeAll(async () => {
  server = createServer((socket) => void socket.resume()).listen(0, '127.0.0.1');
  await once(server, 'listening');
  broker = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.close();
  await once(server, 'close');
});

describe('brokers', () => {
  it('are reachable when one of them takes a connection', async () => {
    await expect(requireReachable(`${NOBODY},${broker}`, signal)).resolves.toBeUndefined();
  });

  it('are not when none does; the causes are told', async () => {
    const asked = requireReachable(NOBODY, signal);
    await expect(asked).rejects.toBeInstanceOf(AggregateError);
    await expect(asked).rejects.toMatchObject({ errors: [{ code: 'ECONNREFUSED' }] });
  });

  it('are not asked any more when it is to stop', async () => {
    const asked = requireReachable(broker, AbortSignal.abort());
    await expect(asked).rejects.toMatchObject({ errors: [{ name: 'AbortError' }] });
  });
});
