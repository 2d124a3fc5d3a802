import { ProduceAcks, Producer, type ClusterMetadata, type MessageToProduce } from '@platformatic/kafka';
import { partitionOf } from '../../partitioner.ts';
import type { WireMessage } from '../../wire.ts';
import type { BatchProducer, ProducerOptions, TopicMessages } from '../transport.ts';
import { clientOptions, guard } from './client.ts';
import { explained } from './failure.ts';

const SEND_TIMEOUT_MS = 10_000;

type Message = MessageToProduce<Buffer, Buffer | null>;

/** A producer that sends once: neither an error nor moved leaders make the library send anything again. */
export async function connectProducer({
  access,
  clientId,
  onPartitions,
}: ProducerOptions): Promise<BatchProducer> {
  const producer = guard(
    new Producer<Buffer, Buffer | null>({
      ...clientOptions(access, clientId),
      timeout: SEND_TIMEOUT_MS,
      idempotent: false,
      repeatOnStaleMetadata: false,
    }),
  );
  const close = () => producer.close().catch(() => undefined);
  try {
    await producer.metadata({ topics: [] });
  } catch (error) {
    await close();
    throw explained(error);
  }
  return {
    async send(batch) {
      try {
        const metadata = await producer.metadata({ topics: batch.map(({ topic }) => topic) });
        const messages = placed(batch, metadata, onPartitions);
        await producer.send({ messages, acks: ProduceAcks.ALL });
      } catch (error) {
        throw explained(error);
      }
    },
    close,
  };
}

/** The messages with the partition of each. */
export function placed(
  batch: readonly TopicMessages[],
  { topics }: Pick<ClusterMetadata, 'topics'>,
  onPartitions: ProducerOptions['onPartitions'],
): Message[] {
  return batch.flatMap(({ topic, messages }) => {
    const count = topics.get(topic)?.partitionsCount;
    if (!count) throw new Error(`the brokers know no partition of ${topic}`);
    onPartitions(topic, count);
    return messages.map((message) => toMessage(topic, partitionOf(message.key, count), message));
  });
}

const toMessage = (topic: string, partition: number, { key, value, headers }: WireMessage): Message => ({
  topic,
  partition,
  key: Buffer.from(key),
  value: value === null ? null : Buffer.from(value),
  headers: new Map(Object.entries(headers).map(([name, held]) => [Buffer.from(name), Buffer.from(held)])),
});
