import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { TOPIC } from '../../../test/records.ts';
import { silentLog } from '../../kafka-client.ts';
import { ReplicaConsumer } from './replica-consumer.ts';

/** A broker that takes connections and says nothing: the worst way to be away. */
let mute: Server;
const connections = new Set<Socket>();
beforeEach(async () => {
  mute = createServer((socket) => void connections.add(socket.resume().on('error', () => undefined)));
  mute.listen(0, '127.0.0.1');
  await once(mute, 'listening');
});
afterEach(async () => {
  mute.close();
  for (const socket of connections) socket.destroy();
  await once(mute, 'close');
});

function consumerOn(client: 'kafkajs' | 'platformatic'): ReplicaConsumer<never> {
  const { port } = mute.address() as AddressInfo;
  return new ReplicaConsumer<never>({
    service: 'events',
    kafka: { brokers: `127.0.0.1:${port}`, username: 'events', password: 'x', client },
    log: silentLog,
    follows: [TOPIC],
    transaction: () => Promise.reject(new Error('nothing is asked of the database')),
    onReaction: () => undefined,
  });
}

describe.each(['kafkajs', 'platformatic'] as const)('the lag of a consumer on %s', (client) => {
  it('is unknown when the brokers do not answer in time', async () => {
    await expect(consumerOn(client).lag()).rejects.toThrow('timeout');
  });

  it('is unknown at once when the consumer is to stop', async () => {
    const consumer = consumerOn(client);
    const asked = expect(consumer.lag()).rejects.toThrow('aborted');
    await consumer.stop();
    await asked;
  });
});
