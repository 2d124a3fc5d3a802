import { randomUUID } from 'node:crypto';
import type { SnapshotByTopic } from '../src/generated/snapshots.ts';
import { encodeChange, type PublishableChange, type ReceivedRecord } from '../src/wire.ts';

/** The topic that the suites of the feed use; each change is a market-entry case. */
export const TOPIC = 'companies.case.v1';

type Case = SnapshotByTopic[typeof TOPIC];

/** The id of the case with a number. */
export const caseId = (number: number) => `mec_${String(number).padStart(26, '0')}`;

/** A snapshot that fits the contract of the topic. */
export const aCase = (id: string, version: number, fields: Partial<Case> = {}): Case => ({
  id,
  version,
  status: 'ACTIVE',
  example: true,
  hub: id.replace('mec_', 'hub_'),
  organization: id.replace('mec_', 'org_'),
  targetCountry: 'VN',
  ...fields,
});

/** A change as the relay reads it; `payload` null for a tombstone. */
export const aPublishable = (
  id: string,
  version: number,
  fields: Partial<PublishableChange> = {},
): PublishableChange => ({
  seq: String(version),
  id: randomUUID(),
  topic: TOPIC,
  aggregateid: id,
  aggregate_version: version,
  type: `hub.companies.case.${version === 1 ? 'opened' : 'active'}.v1`,
  payload: JSON.stringify(aCase(id, version)),
  dataschema: 'urn:hub:schema:companies.case:1',
  causation_id: randomUUID(),
  traceparent: null,
  created_at: '2026-11-25T10:00:00.000Z',
  ...fields,
});

/** The record of a change as it comes from Kafka. */
export function aRecord(change: PublishableChange, offset: number | string): ReceivedRecord {
  const { key, value, headers } = encodeChange(change);
  const buffers = Object.entries(headers).map(([name, text]) => [name, Buffer.from(text)] as const);
  return {
    key: Buffer.from(key),
    value: value === null ? null : Buffer.from(value),
    headers: Object.fromEntries(buffers),
    offset: String(offset),
  };
}
