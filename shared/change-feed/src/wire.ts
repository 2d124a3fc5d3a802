/**
 * CloudEvents 1.0, Kafka protocol binding, binary mode: attributes in `ce_` headers, the snapshot as the value.
 * https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/kafka-protocol-binding.md
 */

/** A change as a consumer receives it. */
export type Change<Snapshot = unknown> = {
  /** Unique; the same on every redelivery. */
  id: string;
  topic: string;
  /** Aggregate id: the record key. */
  key: string;
  /** Version of the aggregate, rising by one per change of this key. */
  sequence: number;
  /** e.g. `hub.companies.organization.registered.v1`. */
  type: string;
  /** RFC 3339; not an ordering key. */
  time: string;
  schema: string;
  causationId: string;
  partition: number;
  offset: string;
  /** The aggregate after the change; null is a tombstone. */
  snapshot: Snapshot | null;
};

/** A row of `change` as the relay reads it. */
export type PublishableChange = {
  seq: string;
  id: string;
  topic: string;
  aggregateid: string;
  aggregate_version: number;
  type: string;
  payload: string | null;
  dataschema: string;
  causation_id: string;
  traceparent: string | null;
  /** RFC 3339, UTC. */
  created_at: string;
};

/** A record as it goes out, before its topic and partition are chosen. */
export type WireMessage = { key: string; value: string | null; headers: Record<string, string> };

/** A record as it came from Kafka. */
export type ReceivedRecord = {
  key: Buffer | null;
  value: Buffer | null;
  headers?: Record<string, Buffer | string | (Buffer | string)[] | undefined>;
  offset: string;
};

/** The place after a batch of one partition: where reading goes on. */
export type Progress = { topic: string; partition: number; nextOffset: string };

const SEQUENCE_WIDTH = 10;

/** Full name of a change type on the wire, e.g. `hub.companies.organization.registered.v1`. */
export function wireType(topic: string, changeType: string): string {
  const version = /\.(v\d+)$/.exec(topic)?.[1] ?? 'v1';
  return `hub.${topic.replace(/\.v\d+$/, '')}.${changeType}.${version}`;
}

/** The record of a change: key and value as they are, everything else in headers. */
export function encodeChange(change: PublishableChange): WireMessage {
  const service = change.topic.split('.')[0] ?? '';
  return {
    key: change.aggregateid,
    value: change.payload,
    headers: {
      ce_specversion: '1.0',
      ce_id: change.id,
      ce_source: `/${service}`,
      ce_type: change.type,
      ce_time: change.created_at,
      ce_subject: change.aggregateid,
      ce_dataschema: change.dataschema,
      ce_partitionkey: change.aggregateid,
      ce_sequence: String(change.aggregate_version).padStart(SEQUENCE_WIDTH, '0'),
      ce_causationid: change.causation_id,
      ...(change.traceparent ? { ce_traceparent: change.traceparent } : {}),
      ...(change.payload === null ? {} : { 'content-type': 'application/json' }),
    },
  };
}

/** Reads a record back. Throws an Error naming topic, partition and offset when it is not a change of the hub. */
export function decodeChange<Snapshot = unknown>(
  topic: string,
  partition: number,
  message: ReceivedRecord,
): Change<Snapshot> {
  const header = (name: string) => {
    const value = message.headers?.[name];
    return Array.isArray(value) ? value[0]?.toString() : value?.toString();
  };
  const required = (name: string) => {
    const value = header(name);
    if (value === undefined) {
      throw new Error(`${topic}[${partition}]@${message.offset} lacks the header ${name}`);
    }
    return value;
  };
  const sequence = required('ce_sequence');
  if (!/^\d+$/.test(sequence)) {
    throw new Error(
      `${topic}[${partition}]@${message.offset} has the sequence ${sequence}, which is no number`,
    );
  }
  return {
    id: required('ce_id'),
    topic,
    key: message.key?.toString() ?? required('ce_subject'),
    sequence: Number(sequence),
    type: required('ce_type'),
    time: required('ce_time'),
    schema: required('ce_dataschema'),
    causationId: required('ce_causationid'),
    partition,
    offset: message.offset,
    snapshot: message.value === null ? null : (JSON.parse(message.value.toString()) as Snapshot),
  };
}
