import { once } from 'node:events';
import { Agent, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { waitFor } from '@hub/infra/wait-for';
import { json } from '../test/loopback.ts';
import { startSmallHub, type SmallHub } from '../test/small-hub.ts';

let hub: SmallHub;
afterEach(() => hub.stop());

const HUBS = { data: { hubs: [{ id: 'h1' }] } };

/** Sends a query on a connection of the agent; gives what was answered, and the connection. */
async function ask(base: string, agent: Agent): Promise<{ answer: unknown; socket: Socket }> {
  const headers = { 'content-type': 'application/json' };
  const sent = request(`${base}/graphql`, { method: 'POST', agent, headers });
  sent.end(JSON.stringify({ query: '{ hubs { id } }' }));
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  const { socket } = response;
  const chunks = (await response.toArray()) as Buffer[];
  return { answer: JSON.parse(Buffer.concat(chunks).toString()), socket };
}

const answerHubs = (_request: unknown, response: ServerResponse) => json(response, HUBS);

const statusOf = async (url: string) =>
  fetch(url).then(
    ({ status }) => status,
    () => 'refused',
  );

describe('a gateway that stops', () => {
  it('answers what is under way, closes the connection after it, and takes nothing more', async () => {
    const held = Promise.withResolvers<ServerResponse>();
    const hold = (_request: unknown, response: ServerResponse) => held.resolve(response);
    hub = await startSmallHub({ companies: hold, events: hold });
    const { base, healthBase } = hub;
    const agent = new Agent({ keepAlive: true });
    const asked = ask(base, agent);
    const subgraph = await held.promise;
    const stopped = hub.stop();
    expect(await hub.ready()).toBe(false);
    await waitFor(async () => (await statusOf(`${base}/graphiql`)) === 'refused', {
      timeoutMs: 5_000,
      what: 'the gateway to take no more connections',
    });
    json(subgraph, HUBS);
    const { answer, socket } = await asked;
    expect(answer).toEqual(HUBS);
    if (!socket.closed) await once(socket, 'close');
    await stopped;
    expect(await statusOf(`${healthBase}/livez`)).toBe('refused');
  }, 30_000);

  it('is not ready first and still answers, so that whoever sends requests can go elsewhere', async () => {
    const drained = Promise.withResolvers<void>();
    const waits: number[] = [];
    hub = await startSmallHub({
      companies: answerHubs,
      events: answerHubs,
      settings: { DRAIN_MS: '5000' },
      pause: (ms) => (waits.push(ms), drained.promise),
    });
    const { base, healthBase } = hub;
    expect(await statusOf(`${healthBase}/readyz`)).toBe(200);
    const stopped = hub.stop();
    expect(await statusOf(`${healthBase}/readyz`)).toBe(503);
    expect(await statusOf(`${healthBase}/livez`)).toBe(200);
    expect((await ask(base, new Agent())).answer).toEqual(HUBS);
    expect(waits).toEqual([5_000]);
    drained.resolve();
    await stopped;
    expect(await statusOf(`${healthBase}/readyz`)).toBe('refused');
  }, 30_000);

  it('drops connections on which nothing is under way', async () => {
    hub = await startSmallHub({ companies: answerHubs, events: answerHubs });
    const { socket } = await ask(hub.base, new Agent({ keepAlive: true }));
    expect(socket.closed).toBe(false);
    await Promise.all([hub.stop(), once(socket, 'close')]);
  }, 30_000);
});
