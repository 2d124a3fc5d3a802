import { once } from 'node:events';
import {
  createServer,
  request,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type Server,
  type ServerResponse,
} from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { signRequest, type Identity } from '@hub/hub-language';
import { portOf } from '../../runtime/process.ts';
import { NonceMemory } from './nonce-memory.ts';
import { RequestProblem, SignedRequestReader, type SignedRequest } from './signed-request.ts';

const PRESENT = 'the present key of the gateway';
const PREVIOUS = 'the previous key of the gateway';
const BODY = JSON.stringify({ query: '{ hubs }' });
const NO_JSON = 'this is no JSON';
const anna: Identity = { subject: 'anna', roles: ['OPERATOR'], requestId: 'r1' };

let server: Server;
/** What was let in, in the order of arrival. */
let admitted: SignedRequest[];
beforeEach(() => listen(new NonceMemory()));
afterEach(close);

async function listen(nonces: NonceMemory): Promise<void> {
  admitted = [];
  const reader = new SignedRequestReader('companies', [PRESENT, PREVIOUS], nonces);
  server = createServer((asked, response) => void answer(reader, asked, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
}

async function answer(reader: SignedRequestReader, asked: IncomingMessage, response: ServerResponse) {
  try {
    admitted.push(await reader.read(asked));
    response.end('let in');
  } catch (error) {
    if (!(error instanceof RequestProblem)) throw error;
    response.writeHead(error.status).end(error.message);
  }
}

async function close(): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}

type Signed = Partial<Parameters<typeof signRequest>[1]> & { secret?: string; at?: number };
const sign = ({ secret = PRESENT, at, ...more }: Signed = {}) => {
  const now = at ?? Date.now();
  const to = { audience: 'companies', method: 'POST', path: '/' };
  return signRequest(secret, { ...to, body: BODY, deadline: now + 30_000, ...more }, anna, now);
};

type Sent = { body?: string; method?: string; path?: string };
async function send(headers: OutgoingHttpHeaders, { body = BODY, method = 'POST', path = '/' }: Sent = {}) {
  const sent = request({ host: '127.0.0.1', port: portOf(server), method, path, headers });
  sent.end(body);
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  return [response.statusCode, await text(response)];
}

describe('a request that the gateway has just signed for this service', () => {
  it('is let in with who asks, what, and until when', async () => {
    const deadline = Date.now() + 9_000;
    expect(await send(sign({ deadline }))).toEqual([200, 'let in']);
    expect(admitted).toEqual([{ identity: anna, deadline, body: { query: '{ hubs }' } }]);
  });

  it('is let in under the present key and the previous one', async () => {
    expect(await send(sign({ secret: PREVIOUS }))).toEqual([200, 'let in']);
    expect((await send(sign({ secret: 'a key that was never theirs' })))[0]).toBe(401);
  });

  it('is let in again when it is signed anew', async () => {
    expect(await send(sign())).toEqual(await send(sign()));
    expect(admitted).toHaveLength(2);
  });
});

describe('a request that is not', () => {
  it.each<[string, OutgoingHttpHeaders, Sent, string]>([
    ['unsigned', {}, {}, 'does not come through'],
    ['signed for another service', sign({ audience: 'events' }), {}, 'signed for events'],
    ['sent by another method', sign(), { method: 'PUT' }, 'another method or path'],
    ['sent to another path', sign(), { path: '/other' }, 'another method or path'],
    ['sent to the same path with a query', sign(), { path: '/?a=1' }, 'another method or path'],
    ['sent with another body', sign(), { body: NO_JSON }, 'does not fit'],
    ['sent without its body', sign(), { body: '' }, 'does not fit'],
    ['sent after its deadline', sign({ at: 1_000_000 }), {}, 'deadline has passed'],
    ['from the future', sign({ at: Date.now() + 600_000 }), {}, 'from the future'],
  ])('is refused and not parsed: %s', async (_what, headers, sent, why) => {
    expect(await send(headers, sent)).toEqual([401, expect.stringContaining(why)]);
    expect(admitted).toEqual([]);
  });

  it('is refused before its body comes', async () => {
    const socket = connect(portOf(server), '127.0.0.1');
    socket.write('POST / HTTP/1.1\r\nhost: hub\r\ncontent-length: 1000\r\n\r\n');
    const [answer] = (await once(socket, 'data')) as [Buffer];
    socket.destroy();
    expect(answer.toString()).toMatch(/^HTTP\/1\.1 401 /);
  });

  it('is refused for its headers, also when the body is longer than any', async () => {
    const body = 'x'.repeat(2 * 1024 * 1024);
    expect((await send({ 'content-length': body.length }, { body }))[0]).toBe(401);
    expect((await send({ ...sign({ body }), 'content-length': body.length }, { body }))[0]).toBe(413);
  });

  it('is refused when its length is not said and it is too long', async () => {
    const body = 'x'.repeat(2 * 1024 * 1024);
    const headers = { ...sign({ body }), 'transfer-encoding': 'chunked' };
    expect((await send(headers, { body }))[0]).toBe(413);
  });

  it('is a bad request when the gateway has signed what is no JSON', async () => {
    expect(await send(sign({ body: NO_JSON }), { body: NO_JSON })).toEqual([400, 'the body is not JSON']);
  });
});

describe('a request that comes twice', () => {
  it('is refused the second time, whatever became of the first', async () => {
    const headers = sign();
    expect(await send(headers)).toEqual([200, 'let in']);
    expect(await send(headers)).toEqual([401, 'the request was sent before']);
    const spoilt = sign();
    expect((await send(spoilt, { body: NO_JSON }))[0]).toBe(401);
    expect(await send(spoilt)).toEqual([401, 'the request was sent before']);
  });

  it('is let in once when both come at the same moment', async () => {
    const headers = sign();
    const answers = await Promise.all(Array.from({ length: 20 }, () => send(headers)));
    expect(answers.filter(([status]) => status === 200)).toHaveLength(1);
    expect(answers.filter(([status]) => status === 401)).toHaveLength(19);
    expect(admitted).toHaveLength(1);
  });

  it('does not fill the memory unless the gateway has signed it', async () => {
    const nonces = new NonceMemory();
    await close();
    await listen(nonces);
    await send(sign({ secret: 'a key that was never theirs' }));
    await send(sign({ audience: 'events' }));
    expect(nonces.size).toBe(0);
  });

  it('is refused with 503 as long as there is no room to know', async () => {
    await close();
    await listen(new NonceMemory(1));
    const first = sign();
    expect((await send(first))[0]).toBe(200);
    expect((await send(sign()))[0]).toBe(503);
    expect((await send(first))[0]).toBe(401);
    expect(admitted).toHaveLength(1);
  });
});
