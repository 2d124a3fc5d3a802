import { createServer, connect, type Server, type Socket } from 'node:net';
import { once } from 'node:events';

/** Kafka's api key of a Produce request. */
const PRODUCE = 0;
const FRAME_HEAD = 4;

/** What happens to the next batch that passes. */
export type Fault =
  /** The request is held back and `strike` runs: nothing has reached the broker. */
  | { at: 'before-send'; strike: () => void }
  /** The broker has answered, the answer is held back and `strike` runs: sent, not acknowledged. */
  | { at: 'before-acknowledgement'; strike: () => void }
  /** The answer is lost and the connection breaks. */
  | { at: 'lost-acknowledgement'; strike: () => void };

/**
 * A proxy in front of a broker that reads Kafka's frames, so that a fault strikes a batch at exactly one instant. The
 * broker advertises the proxy's address: every client passes here.
 */
export class FaultProxy {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  readonly #target: number;
  #fault: Fault | undefined;
  #isAway = false;
  /** Connections that were refused in the present outage, or the last one. */
  refused = 0;

  /** `target` is the broker's own port on this machine. */
  constructor(target: number) {
    this.#target = target;
    this.#server = createServer((client) => this.#serve(client));
  }

  /** Gives the port that it listens on. */
  async listen(): Promise<number> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    const address = this.#server.address();
    return typeof address === 'object' && address ? address.port : 0;
  }

  /** Arms one fault for the next batch of any producer; resolves when it has struck. */
  strikeNext(at: Fault['at'], strike: () => void = () => undefined): Promise<void> {
    return new Promise((resolve) => {
      this.#fault = {
        at,
        strike: () => {
          this.#fault = undefined;
          strike();
          resolve();
        },
      };
    });
  }

  /** As if the broker were away: every connection breaks, and new ones do, until `comeBack`. */
  goAway(): void {
    this.#isAway = true;
    this.refused = 0;
    for (const socket of this.#sockets) socket.destroy();
  }

  comeBack(): void {
    this.#isAway = false;
  }

  close(): void {
    this.#server.close();
    for (const socket of this.#sockets) socket.destroy();
  }

  #serve(client: Socket): void {
    if (this.#isAway) {
      this.refused++;
      client.destroy();
      return;
    }
    const broker = connect(this.#target, '127.0.0.1');
    const produces = new Set<number>();
    for (const socket of [client, broker]) {
      this.#sockets.add(socket);
      socket.on('error', () => undefined);
      socket.once('close', () => {
        this.#sockets.delete(socket);
        (socket === client ? broker : client).destroy();
      });
    }
    onFrames(client, (frame) => {
      if (frame.readInt16BE(FRAME_HEAD) === PRODUCE) {
        if (this.#fault?.at === 'before-send') {
          this.#fault.strike();
          client.destroy();
          return;
        }
        produces.add(frame.readInt32BE(FRAME_HEAD + 4));
      }
      broker.write(frame);
    });
    onFrames(broker, (frame) => {
      const isAcknowledgement = produces.delete(frame.readInt32BE(FRAME_HEAD));
      const fault = this.#fault;
      if (isAcknowledgement && fault && fault.at !== 'before-send') {
        fault.strike();
        client.destroy();
        return;
      }
      client.write(frame);
    });
  }
}

/** Calls back with each whole frame, its length included. */
function onFrames(socket: Socket, onFrame: (frame: Buffer) => void): void {
  let held: Buffer = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    while (held.length >= FRAME_HEAD) {
      const size = held.readInt32BE(0) + FRAME_HEAD;
      if (held.length < size) return;
      onFrame(held.subarray(0, size));
      held = held.subarray(size);
    }
  });
}
