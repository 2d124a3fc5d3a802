import type { KafkaAccess } from './access.ts';
import type { Transport } from './transport.ts';

/** The client that this access asks for; only that one is loaded. */
export async function loadTransport(_access: KafkaAccess): Promise<Transport> {
  const { kafkajsTransport } = await import('./kafkajs/transport.ts');
  return kafkajsTransport;
}
