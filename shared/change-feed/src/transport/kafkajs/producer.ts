import type { ICustomPartitioner, Message } from 'kafkajs';
import { partitionOf } from '../../partitioner.ts';
import type { BatchProducer, ProducerOptions } from '../transport.ts';
import { createKafka } from './client.ts';

const SEND_TIMEOUT_MS = 10_000;

/**
 * kafkajs itself may not retry: of a batch for several brokers it leaves out a partition whose leader has moved to a
 * broker that has answered already, and that part is lost. Its idempotent producer cannot do without such retries,
 * and loses acknowledged records when sends overlap: so it is not used. See docs/adr/0009-relay.md.
 */
export async function connectProducer({
  access,
  clientId,
  log,
  onPartitions,
}: ProducerOptions): Promise<BatchProducer> {
  const producer = createKafka(access, clientId, log).producer({
    idempotent: false,
    maxInFlightRequests: 1,
    allowAutoTopicCreation: false,
    createPartitioner: partitioner(onPartitions),
    retry: { initialRetryTime: 50, maxRetryTime: 1_000, retries: 0 },
  });
  const close = () => producer.disconnect().catch(() => undefined);
  try {
    await producer.connect();
  } catch (error) {
    await close();
    throw error;
  }
  return {
    async send(topicMessages) {
      await producer.sendBatch({ topicMessages, acks: -1, timeout: SEND_TIMEOUT_MS });
    },
    close,
  };
}

type PartitionerCall = { topic: string; partitionMetadata: unknown[]; message: Message };

/** Kafka's own murmur2, without the arbitrary-precision arithmetic of kafkajs's. */
export const partitioner =
  (onPartitions: ProducerOptions['onPartitions']): ICustomPartitioner =>
  () =>
  (args) => {
    const { topic, partitionMetadata, message } = args as PartitionerCall;
    onPartitions(topic, partitionMetadata.length);
    return partitionOf(message.key as string, partitionMetadata.length);
  };
