import { once } from 'node:events';
import { connect } from 'node:net';

const CONNECT_WITHIN_MS = 3_000;

/**
 * Resolves when one of `brokers` (HOST:PORT, separated by commas) takes a connection; rejects with an AggregateError of
 * the causes when none does, or when `signal` aborts. kafkajs itself goes on trying for seconds, which nothing ends.
 */
export async function requireReachable(brokers: string, signal: AbortSignal): Promise<void> {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(CONNECT_WITHIN_MS)]);
  await Promise.any(brokers.split(',').map((broker) => connectOnce(broker, limit)));
}

async function connectOnce(broker: string, signal: AbortSignal): Promise<void> {
  const { hostname: host, port } = new URL(`kafka://${broker}`);
  const socket = connect({ host, port: Number(port), signal });
  try {
    await once(socket, 'connect');
  } finally {
    socket.destroy();
  }
}
