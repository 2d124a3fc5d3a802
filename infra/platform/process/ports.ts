import { once } from 'node:events';
import { createServer } from 'node:net';
import { SetupProblem } from './setup-problem.ts';

/** A server could not listen: another program took its port first. */
export class PortTaken extends Error {
  override readonly name = 'PortTaken';
}

const IN_USE = /address already in use|port is already allocated/i;
const MAX_TRIES = 5;

/** True when what a server has written says that its port is taken. */
export const saysPortTaken = (text: string): boolean => IN_USE.test(text);

/** Gives a port of loopback that is free at this moment; another program may take it in the next. */
export async function choosePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}

/**
 * For servers that must be told their port: runs `start`, which chooses one, again while it rejects with PortTaken, at
 * most five times. Rejects with the last PortTaken, and with any other failure at once.
 */
export async function startOnFreePort<Server>(start: () => Promise<Server>): Promise<Server> {
  for (let tries = 1; ; tries++) {
    try {
      return await start();
    } catch (error) {
      if (!(error instanceof PortTaken) || tries === MAX_TRIES) throw error;
    }
  }
}

/** A port of loopback that this process holds until it is released for the server that it was taken for. */
export type HeldPort = { port: number; release(): Promise<void> };

/** The problem of a port that the user chose, by `variable`, and that something else listens on. */
export const portProblem = (port: number, variable: string): SetupProblem =>
  new SetupProblem(
    `Port ${port} is in use.`,
    `Stop what listens there, or choose another with ${variable}=PORT.`,
  );

/** Takes a port at once, so that nobody else does meanwhile. Throws the SetupProblem of `portProblem` when it is taken. */
export async function holdPort(port: number, variable: string): Promise<HeldPort> {
  const server = createServer((socket) => socket.destroy()).listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch {
    throw portProblem(port, variable);
  }
  return {
    port,
    async release() {
      if (!server.listening) return;
      server.close();
      await once(server, 'close');
    },
  };
}
