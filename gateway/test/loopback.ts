import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request that a loopback server has got, body and all. */
export type Received = { method: string; url: string; headers: IncomingMessage['headers']; body: string };

/** A real HTTP server of one test: what it got, and on how many connections. */
export type Loopback = {
  url: string;
  received: Received[];
  connections: () => number;
  close(): Promise<void>;
};

type Answer = (request: Received, response: ServerResponse) => void;

/** Answers with a GraphQL result. */
export const json = (response: ServerResponse, answer: object, status = 200) =>
  void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));

/** Serves on a free port of loopback; `answer` is called once a whole request has come. */
export async function serve(answer: Answer): Promise<Loopback> {
  const received: Received[] = [];
  let connections = 0;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      const whole = { method, url, headers, body: Buffer.concat(chunks).toString() };
      received.push(whole);
      answer(whole, response);
    });
  });
  server.on('connection', () => connections++);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    received,
    connections: () => connections,
    async close() {
      server.closeAllConnections();
      server.close();
      if (server.listening) await once(server, 'close');
    },
  };
}
