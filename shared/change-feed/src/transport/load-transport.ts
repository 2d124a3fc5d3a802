import type { KafkaAccess, KafkaClient } from './access.ts';
import type { Transport } from './transport.ts';

const LOADERS: Readonly<Record<KafkaClient, () => Promise<Transport>>> = {
  kafkajs: async () => (await import('./kafkajs/transport.ts')).kafkajsTransport,
  platformatic: async () => (await import('./platformatic/transport.ts')).platformaticTransport,
};

/** The client that this access asks for; the other one is not loaded. */
export const loadTransport = ({ client = 'kafkajs' }: Pick<KafkaAccess, 'client'>): Promise<Transport> =>
  LOADERS[client]();
