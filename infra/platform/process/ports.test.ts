import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { choosePort, holdPort, PortTaken, startOnFreePort } from './ports.ts';

const open = new Set<Server>();
afterEach(() => {
  for (const server of open) server.close();
  open.clear();
});

const portOf = (server: Server) => {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
};

/** Listens on a port like a server that was told to: rejects with PortTaken where something else does. */
async function listen(port: number): Promise<number> {
  const server = createServer().listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch {
    throw new PortTaken(`port ${port} is taken`);
  }
  open.add(server);
  return portOf(server);
}

describe('starting on a free port', () => {
  it('chooses another when the chosen one was taken meanwhile', async () => {
    const taken = await listen(0);
    const choices = [taken, taken, await choosePort()];
    const port = await startOnFreePort(() => listen(choices.shift() ?? 0));
    expect(port).not.toBe(taken);
    expect(choices).toEqual([]);
  });

  it('gives up after five tries', async () => {
    const taken = await listen(0);
    let tries = 0;
    const start = () => {
      tries++;
      return listen(taken);
    };
    await expect(startOnFreePort(start)).rejects.toThrow(PortTaken);
    expect(tries).toBe(5);
  });

  it('tries nothing else after another failure', async () => {
    let tries = 0;
    const start = () => {
      tries++;
      return Promise.reject(new Error('the disk is full'));
    };
    await expect(startOnFreePort(start)).rejects.toThrow('the disk is full');
    expect(tries).toBe(1);
  });
});

describe('holding a port that the user chose', () => {
  it('keeps others away until it is released', async () => {
    const held = await holdPort(await choosePort(), 'HUB_PORT');
    await expect(listen(held.port)).rejects.toThrow(PortTaken);
    await held.release();
    await held.release();
    expect(await listen(held.port)).toBe(held.port);
  });

  it('says in one line what to do when it is taken', async () => {
    const taken = await listen(0);
    await expect(holdPort(taken, 'HUB_PORT')).rejects.toThrow(
      `Port ${taken} is in use. Stop what listens there, or choose another with HUB_PORT=PORT.`,
    );
  });
});
