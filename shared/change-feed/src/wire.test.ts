import { describe, expect, it } from '@jest/globals';
import { Kafka, type Message } from 'cloudevents';
import { decodeChange, encodeChange, type PublishableChange } from './wire.ts';

const change: PublishableChange = {
  seq: '7',
  id: '01a2090b-7c27-7859-85a1-33a132a147c0',
  topic: 'companies.organization.v1',
  aggregateid: 'org_01m84gpyxdfqds4eqkqggpstkx',
  aggregate_version: 3,
  type: 'hub.companies.organization.verified.v1',
  payload: '{"id":"org_01m84gpyxdfqds4eqkqggpstkx","b":1.50,"a":2}',
  dataschema: 'urn:hub:schema:companies.organization:1',
  causation_id: 'bd06c76a-20e2-48a5-ac23-cb7b481defb5',
  traceparent: null,
  created_at: '2019-02-20T17:16:00.000Z',
};

const received = (value: PublishableChange) => {
  const { key, value: payload, headers } = encodeChange(value);
  return {
    key: Buffer.from(key),
    value: payload === null ? null : Buffer.from(payload),
    headers,
    offset: '41',
  };
};

describe('a change on the wire', () => {
  it('has the headers of CloudEvents in binary mode', () => {
    expect(encodeChange(change).headers).toEqual({
      ce_specversion: '1.0',
      ce_id: change.id,
      ce_source: '/companies',
      ce_type: change.type,
      ce_time: '2019-02-20T17:16:00.000Z',
      ce_subject: change.aggregateid,
      ce_dataschema: change.dataschema,
      ce_partitionkey: change.aggregateid,
      ce_sequence: '0000000003',
      ce_causationid: change.causation_id,
      'content-type': 'application/json',
    });
  });

  it('is read by the cloudevents package', () => {
    const { headers, value, key } = encodeChange(change);
    const event = Kafka.toEvent({ headers, body: value, key, value } as Message);
    expect(event).toMatchObject({
      id: change.id,
      type: change.type,
      subject: change.aggregateid,
      sequence: '0000000003',
    });
  });

  it('keeps the payload byte for byte', () => {
    expect(encodeChange(change).value).toBe(change.payload);
  });

  it('comes back as it went out', () => {
    expect(decodeChange(change.topic, 5, received(change))).toMatchObject({
      id: change.id,
      key: change.aggregateid,
      sequence: 3,
      partition: 5,
      offset: '41',
      snapshot: { a: 2, b: 1.5 },
    });
  });

  it('is a tombstone without a payload', () => {
    const erased = { ...change, payload: null };
    expect(encodeChange(erased)).toMatchObject({ value: null });
    expect(encodeChange(erased).headers).not.toHaveProperty('content-type');
    expect(decodeChange(change.topic, 0, received(erased)).snapshot).toBeNull();
  });

  it('is refused by name of topic, partition and offset when a header is missing', () => {
    const broken = { ...received(change), headers: {} };
    expect(() => decodeChange(change.topic, 5, broken)).toThrow(
      'companies.organization.v1[5]@41 lacks the header',
    );
  });
});
