import { ConnectionPool, type Base, type BaseOptions, type Broker } from '@platformatic/kafka';
import type { KafkaAccess } from '../access.ts';

/** Settings of every client: it tries nothing again by itself, since what is tried again is decided by the feed. */
export function clientOptions(access: KafkaAccess, clientId: string) {
  const { username, password, mechanism = 'scram-sha-512' } = access;
  return {
    clientId,
    bootstrapBrokers: access.brokers.split(','),
    sasl: {
      mechanism: mechanism === 'plain' ? ('PLAIN' as const) : ('SCRAM-SHA-512' as const),
      username,
      password,
    },
    connectTimeout: 3_000,
    requestTimeout: 30_000,
    retries: 0,
    autocreateTopics: false,
  } satisfies BaseOptions;
}

/** Connections beside a client's own ones: a fetch that waits at the broker holds back nothing else then. */
export function createPool(access: KafkaAccess, clientId: string): ConnectionPool {
  return surviving(new ConnectionPool(clientId, clientOptions(access, clientId)));
}

/**
 * Two faults of @platformatic/kafka 1.35.0 would end the process. A connection that fails twice emits an `error` that
 * nobody hears. And a broker that has left the metadata, while it is still known as leader or coordinator, is looked
 * up without a check: here it keeps its last address, so that connecting to it fails like any other request.
 */
export function guard<Client extends Base>(client: Client): Client {
  surviving(client.connections);
  const known = new Map<number, Broker>();
  client.on('client:metadata', ({ brokers }) => keepKnown(known, brokers));
  return client;
}

/** Adds to `brokers` those that were there before. */
export function keepKnown<Address extends Broker>(
  known: Map<number, Address>,
  brokers: Map<number, Address>,
): void {
  for (const [id, address] of brokers) known.set(id, address);
  for (const [id, address] of known) if (!brokers.has(id)) brokers.set(id, address);
}

function surviving(pool: ConnectionPool): ConnectionPool {
  pool.on('connecting', ({ connection }) => connection.on('error', () => undefined));
  return pool;
}
