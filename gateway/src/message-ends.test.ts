import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { json } from '../test/loopback.ts';
import { startSmallHub, type SmallHub } from '../test/small-hub.ts';

let hub: SmallHub;
beforeAll(async () => {
  const answer = { data: { hubs: [{ id: 'h1' }], events: [] } };
  hub = await startSmallHub({
    companies: (_, response) => json(response, answer),
    events: (_, response) => json(response, answer),
  });
}, 30_000);
afterAll(() => hub.stop());

const BODY = JSON.stringify({ query: '{ hubs { id } }' });
const CHUNKED = `${BODY.length.toString(16)}\r\n${BODY}\r\n0\r\n\r\n`;
/** What a second request in the same message would be, if the two sides did not agree where the first ends. */
const SMUGGLED = 'GET /smuggled HTTP/1.1\r\nhost: hub\r\n\r\n';

/** All that comes back on one connection for bytes as they stand, until the server closes it. */
async function answerTo(bytes: string): Promise<string> {
  const { hostname, port } = new URL(hub.base);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  socket.write(bytes);
  return text(socket);
}

const message = (headers: string[], rest: string) =>
  [
    'POST /graphql HTTP/1.1',
    'host: hub',
    'content-type: application/json',
    'connection: close',
    ...headers,
    '',
    rest,
  ].join('\r\n');

describe('where a message ends', () => {
  it.each<[string, string[], string]>([
    ['both by length and in chunks', ['content-length: 4', 'transfer-encoding: chunked'], CHUNKED],
    ['by two lengths', [`content-length: ${BODY.length}`, 'content-length: 4'], BODY],
    ['by a length that is no number', ['content-length: 4x'], BODY],
    ['in chunks by another name', ['transfer-encoding: xchunked'], CHUNKED],
    ['in chunks, not last', ['transfer-encoding: chunked, identity'], CHUNKED],
    ['by a header with a space before its colon', [`content-length : ${BODY.length}`], BODY],
    [
      'by a header in a folded line',
      [`x-a: b\r\n content-length: ${BODY.length}`, 'content-length: 4'],
      BODY,
    ],
  ])(
    'is not guessed when it is said %s: the connection ends, and nobody is asked',
    async (_, headers, rest) => {
      hub.companies.received.length = 0;
      const answer = await answerTo(message(headers, rest + SMUGGLED));
      expect(answer).toMatch(/^HTTP\/1\.1 400 /);
      expect(answer.match(/HTTP\/1\.1/g)).toHaveLength(1);
      expect(hub.companies.received).toEqual([]);
    },
  );

  it('may be said by its length, or in chunks', async () => {
    for (const [headers, rest] of [
      [[`content-length: ${BODY.length}`], BODY],
      [['transfer-encoding: chunked'], CHUNKED],
    ] as const) {
      expect(await answerTo(message([...headers], rest))).toMatch(/^HTTP\/1\.1 200 /);
    }
  });
});
