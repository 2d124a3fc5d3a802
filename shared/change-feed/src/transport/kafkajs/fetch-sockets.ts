import { connect, type Socket } from 'node:net';
import type { ISocketFactory } from 'kafkajs';

const FETCH_KEY = 1;
/** Of a request: four bytes of length, then the key of its api. */
const KEY_AT = 4;
const KEEP_ALIVE_MS = 60_000;

type Write = (bytes: Uint8Array, ...rest: unknown[]) => boolean;

/**
 * Connections of one kafkajs client that knows which of them carry its fetches: kafkajs fetches on a connection of its
 * own, and waits for the answer before it stops, as long as a broker waits for records.
 */
export class FetchSockets {
  readonly #fetching = new Set<Socket>();

  /** What kafkajs makes its connections with. */
  readonly create: ISocketFactory = ({ host, port, onConnect }) => {
    const socket = connect({ host, port }, onConnect);
    socket.setKeepAlive(true, KEEP_ALIVE_MS);
    const write = socket.write.bind(socket) as Write;
    const watched: Write = (bytes, ...rest) => {
      if (isFetch(bytes)) this.#fetching.add(socket);
      return write(bytes, ...rest);
    };
    socket.write = watched as Socket['write'];
    socket.once('close', () => this.#fetching.delete(socket));
    return socket;
  };

  /** Breaks off the fetches that are waited for. */
  cut(): void {
    for (const socket of this.#fetching) socket.destroy(new Error('nothing is fetched any more'));
  }
}

const isFetch = (bytes: Uint8Array) =>
  Buffer.isBuffer(bytes) && bytes.length > KEY_AT + 1 && bytes.readInt16BE(KEY_AT) === FETCH_KEY;
