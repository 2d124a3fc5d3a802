import { afterEach, describe, expect, it } from '@jest/globals';
import { ChangeProducer } from './change-producer.ts';
import { silentLog } from './transport/access.ts';
import type { ProducerOptions, TopicMessages, Transport } from './transport/transport.ts';

const access = { brokers: '127.0.0.1:1', username: 'companies', password: 'x' };
const batch = (value: string): TopicMessages[] => [
  { topic: 'companies.case.v1', messages: [{ key: 'k', value, headers: {} }] },
];
const open = () => new AbortController().signal;

type Outcome = 'taken' | 'refused' | 'no connection';

/** A client whose connections and sends end as it is told, the last outcome for ever. */
class Client {
  readonly sent: string[] = [];
  connected = 0;
  closed = 0;
  given: ProducerOptions | undefined;
  #outcomes: Outcome[];
  /** Called whenever a connection was closed. */
  onClosed: (() => void) | undefined;
  /** Held back until it is released. */
  release: (() => void) | undefined;

  constructor(...outcomes: Outcome[]) {
    this.#outcomes = outcomes;
  }

  get transport(): Transport {
    return {
      connectProducer: (options) => this.#connect(options),
      createMember: () => {
        throw new Error('a producer joins no group');
      },
      endOffsets: () => Promise.reject(new Error('a producer asks for no ends')),
    };
  }

  hold(): void {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#held = promise;
    this.release = resolve;
  }

  #held: Promise<void> = Promise.resolve();

  async #connect(options: ProducerOptions) {
    if (this.#outcomes[0] === 'no connection') {
      this.#next();
      throw new Error('connect ECONNREFUSED');
    }
    this.given = options;
    const number = ++this.connected;
    return {
      send: async ([first]: TopicMessages[]) => {
        options.onPartitions('companies.case.v1', 12);
        this.sent.push(`${first?.messages[0]?.value ?? ''} by ${number}`);
        await this.#held;
        if (this.#next() === 'refused') throw new Error('not leader');
      },
      close: () => {
        this.closed++;
        this.onClosed?.();
        return Promise.resolve();
      },
    };
  }

  #next(): Outcome {
    const [outcome = 'taken', ...rest] = this.#outcomes;
    if (rest.length > 0) this.#outcomes = rest;
    return outcome;
  }
}

let warned: string[] = [];
afterEach(() => {
  warned = [];
});
const producerOn = (client: Client) =>
  new ChangeProducer({
    kafka: access,
    clientId: 'companies-relay',
    log: { ...silentLog, warn: (fields, message) => warned.push(`${message}: ${JSON.stringify(fields)}`) },
    transport: client.transport,
  });

describe('the producer of changes', () => {
  it('sends one batch after the other over one connection', async () => {
    const client = new Client('taken');
    const producer = producerOn(client);
    await producer.send(batch('a'), open());
    await producer.send(batch('b'), open());
    expect(client.sent).toEqual(['a by 1', 'b by 1']);
    expect(client.given).toMatchObject({ access, clientId: 'companies-relay' });
    expect(warned).toEqual([]);
  });

  it('sends the same batch again by a new connection, until it is taken', async () => {
    const client = new Client('taken', 'refused', 'refused', 'taken');
    const producer = producerOn(client);
    await producer.send(batch('a'), open());
    await producer.send(batch('b'), open());
    await producer.send(batch('c'), open());
    expect(client.sent).toEqual(['a by 1', 'b by 1', 'b by 2', 'b by 3', 'c by 3']);
    expect(client.closed).toBe(2);
    expect(warned).toHaveLength(2);
    expect(warned[1]).toContain('"attempt":2');
  });

  it('goes on trying while no broker can be reached', async () => {
    const client = new Client('no connection', 'no connection', 'taken');
    await producerOn(client).send(batch('a'), open());
    expect(client.sent).toEqual(['a by 1']);
    expect(client.closed).toBe(0);
    expect(warned).toHaveLength(2);
  });

  it('refuses a batch while another is in flight: an acknowledgement could belong to either', async () => {
    const client = new Client('taken');
    client.hold();
    const producer = producerOn(client);
    const first = producer.send(batch('a'), open());
    await expect(producer.send(batch('b'), open())).rejects.toThrow('still in flight');
    client.release?.();
    await first;
    await producer.send(batch('b'), open());
    expect(client.sent).toEqual(['a by 1', 'b by 1']);
  });

  it('gives up when it is to stop, and takes a batch again afterwards', async () => {
    const client = new Client('refused', 'taken');
    const producer = producerOn(client);
    const stopping = new AbortController();
    client.onClosed = () => setImmediate(() => stopping.abort());
    await expect(producer.send(batch('a'), stopping.signal)).rejects.toThrow('abort');
    expect(client.closed).toBe(1);
    await expect(producer.send(batch('a'), AbortSignal.abort())).rejects.toThrow('abort');
    await producer.send(batch('b'), open());
    expect(client.sent).toEqual(['a by 1', 'b by 2']);
  });

  it('knows how many partitions a topic has from the first send to it', async () => {
    const producer = producerOn(new Client('taken'));
    expect(producer.partitionsOf('companies.case.v1')).toBe(1);
    await producer.send(batch('a'), open());
    expect(producer.partitionsOf('companies.case.v1')).toBe(12);
    expect(producer.partitionsOf('companies.hub.v1')).toBe(1);
  });

  it('opens a new connection after it was closed', async () => {
    const client = new Client('taken');
    const producer = producerOn(client);
    await producer.close();
    await producer.send(batch('a'), open());
    await producer.close();
    await producer.close();
    await producer.send(batch('b'), open());
    expect(client.sent).toEqual(['a by 1', 'b by 2']);
    expect(client.closed).toBe(1);
  });
});
