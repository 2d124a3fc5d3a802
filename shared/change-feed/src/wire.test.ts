import { describe, expect, it } from '@jest/globals';
import { Kafka, type Message } from 'cloudevents';
import fc from 'fast-check';
import { decodeChange, encodeChange, wireType, type PublishableChange } from './wire.ts';

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

const text = fc.string({ unit: 'grapheme' }).filter((one) => !one.includes('\0'));
const changes: fc.Arbitrary<PublishableChange> = fc.record({
  seq: fc.nat().map(String),
  id: fc.uuid(),
  topic: fc.constantFrom('companies.hub.v1', 'investments.expert-profile.v1', 'events.event.v2'),
  aggregateid: text.filter((one) => one !== ''),
  aggregate_version: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
  type: fc.constant('hub.companies.hub.announced.v1'),
  payload: fc.option(fc.json()),
  dataschema: fc.constant('urn:hub:schema:companies.hub:1'),
  causation_id: fc.uuid(),
  traceparent: fc.option(fc.constant('00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01')),
  created_at: fc.date({ noInvalidDate: true, min: new Date(0) }).map((date) => date.toISOString()),
});

describe('any change', () => {
  it('comes back with everything that went out', () => {
    fc.assert(
      fc.property(changes, fc.nat({ max: 11 }), (one, partition) => {
        expect(decodeChange(one.topic, partition, received(one))).toEqual({
          id: one.id,
          topic: one.topic,
          key: one.aggregateid,
          sequence: one.aggregate_version,
          type: one.type,
          time: one.created_at,
          schema: one.dataschema,
          causationId: one.causation_id,
          partition,
          offset: '41',
          snapshot: one.payload === null ? null : (JSON.parse(one.payload) as unknown),
        });
      }),
    );
  });

  it('has sequences whose text sorts as their numbers do', () => {
    const version = fc.integer({ min: 1, max: 2 ** 31 - 1 });
    fc.assert(
      fc.property(version, version, (a, b) => {
        const [first, second] = [a, b].map(
          (aggregate_version) => encodeChange({ ...change, aggregate_version }).headers['ce_sequence'] ?? '',
        );
        expect((first ?? '') < (second ?? '')).toBe(a < b);
      }),
    );
  });
});

describe('a record that is none of the hub', () => {
  const headers = encodeChange(change).headers;

  it.each(['ce_id', 'ce_sequence', 'ce_type', 'ce_time', 'ce_dataschema', 'ce_causationid'])(
    'is refused without %s',
    (name) => {
      const { [name]: _left, ...others } = headers;
      expect(() => decodeChange(change.topic, 5, { ...received(change), headers: others })).toThrow(
        `companies.organization.v1[5]@41 lacks the header ${name}`,
      );
    },
  );

  it.each(['', 'x', '-1', '1.5', '1e3'])('is refused with the sequence %p', (sequence) => {
    const record = { ...received(change), headers: { ...headers, ce_sequence: sequence } };
    expect(() => decodeChange(change.topic, 5, record)).toThrow(
      `companies.organization.v1[5]@41 has the sequence ${sequence}, which is no number`,
    );
  });

  it('may repeat a header: the first one counts', () => {
    const record = {
      ...received(change),
      headers: { ...headers, ce_id: [Buffer.from('a'), Buffer.from('b')] },
    };
    expect(decodeChange(change.topic, 5, record).id).toBe('a');
  });
});

describe('the name of a change type on the wire', () => {
  it.each([
    ['companies.organization.v1', 'registered', 'hub.companies.organization.registered.v1'],
    ['companies.organization-record.v2', 'on-hold', 'hub.companies.organization-record.on-hold.v2'],
    ['events.event.v12', 'announced', 'hub.events.event.announced.v12'],
  ])('on %s is that of the topic with %s in it', (topic, changeType, name) => {
    expect(wireType(topic, changeType)).toBe(name);
  });
});
