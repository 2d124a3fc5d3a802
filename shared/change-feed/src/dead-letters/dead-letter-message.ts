import type { WireMessage } from '../wire.ts';
import type { ParkedRecord } from './parking.ts';
import { toStored } from './stored-record.ts';

/** Topic of a consumer's dead letters; the hub's own, for 30 days. */
export const deadLetterTopic = (service: string) => `${service}.dead-letter.v1`;

/** The copy for the dead-letter topic: the record as it was, with where it lay and why it failed. */
export function toDeadLetterMessage(parked: ParkedRecord): WireMessage {
  const stored = toStored(parked.record);
  return {
    key: parked.key,
    value: stored.value,
    headers: {
      ...stored.headers,
      dlq_topic: parked.topic,
      dlq_partition: String(parked.partition),
      dlq_offset: parked.offset,
      dlq_error: parked.cause ?? '',
      dlq_attempts: String(parked.attempts),
      dlq_first_seen: new Date().toISOString(),
    },
  };
}
