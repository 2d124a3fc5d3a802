import { encodeChange } from '@hub/change-feed/testing';
import type { PartitionRecords } from '../src/change-of.ts';

/** The topic of these records. */
export const TOPIC = 'companies.organization.v1';

type Received = PartitionRecords<typeof TOPIC>['records'][number];

/** What a record is to say. */
export type RecordFields = {
  key?: string;
  sequence?: number;
  /** Null for a tombstone. */
  snapshot?: object | null;
  offset?: number;
};

/** A record as the brokers give it. */
export function aRecord({ key = 'org_1', sequence = 1, snapshot, offset = 0 }: RecordFields = {}): Received {
  const payload = snapshot === undefined ? { id: key, version: sequence, status: 'VERIFIED' } : snapshot;
  const { value, headers } = encodeChange({
    seq: '0',
    id: `${key}#${sequence}`,
    topic: TOPIC,
    aggregateid: key,
    aggregate_version: sequence,
    type: 'hub.companies.organization.registered.v1',
    payload: payload === null ? null : JSON.stringify(payload),
    dataschema: 'urn:hub:schema:companies.organization:1',
    causation_id: 'c1',
    traceparent: null,
    created_at: '2026-11-24T00:00:00.000Z',
  });
  return {
    key: Buffer.from(key),
    value: value === null ? null : Buffer.from(value),
    headers: Object.fromEntries(Object.entries(headers).map(([name, text]) => [name, Buffer.from(text)])),
    offset: String(offset),
  };
}

/** Records of one partition of the topic. */
export const aBatch = (...records: Received[]): PartitionRecords<typeof TOPIC> => ({
  topic: TOPIC,
  partition: 2,
  records,
});
