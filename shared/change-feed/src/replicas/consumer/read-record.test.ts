import { describe, expect, it } from '@jest/globals';
import { aCase, aPublishable, aRecord, caseId, TOPIC } from '../../../test/records.ts';
import { causeOf, isReadable, readRecord } from './read-record.ts';

const PLACE = { topic: TOPIC, partition: 4 };
const ID = caseId(1);

describe('a record', () => {
  it('that is a change of its topic is read with the text of its snapshot, byte for byte', () => {
    const payload = `{ "version":1, ${JSON.stringify(aCase(ID, 1)).slice(1)}`;
    const one = readRecord(PLACE, aRecord(aPublishable(ID, 1, { payload }), 17));
    expect(one).toMatchObject({ key: ID, cause: null, text: payload });
    expect(isReadable(one) && one.change).toMatchObject({ sequence: 1, partition: 4, offset: '17' });
  });

  it('without a value is a tombstone, whatever the contract wants', () => {
    expect(readRecord(PLACE, aRecord(aPublishable(ID, 2, { payload: null }), 1))).toMatchObject({
      cause: null,
      text: null,
      change: { snapshot: null, sequence: 2 },
    });
  });

  it('may have properties and values that the contract does not know yet', () => {
    const payload = JSON.stringify({ ...aCase(ID, 1), status: 'PAUSED', plan2: { any: 'thing' } });
    expect(readRecord(PLACE, aRecord(aPublishable(ID, 1, { payload }), 1)).cause).toBeNull();
  });

  it.each([
    ['is not JSON', '{"id":', 'JSON'],
    [
      'does not fit the contract',
      '{"id":7}',
      'does not fit companies.case.v1: / must have required property',
    ],
    ['is no object', '"text"', 'does not fit companies.case.v1: / must be object'],
  ])('whose value %s is unreadable, with the cause', (_what, payload, cause) => {
    const one = readRecord(PLACE, aRecord(aPublishable(ID, 1, { payload }), 1));
    expect(isReadable(one)).toBe(false);
    expect(one).toMatchObject({ key: ID, cause: expect.stringContaining(cause) as unknown });
  });

  it('without the headers of a change is unreadable, and says where it lies', () => {
    const record = { ...aRecord(aPublishable(ID, 1), 9), headers: {} };
    expect(readRecord(PLACE, record).cause).toBe('companies.case.v1[4]@9 lacks the header ce_sequence');
  });

  it('without a key has the one of its subject; an unreadable one gets a key of its own', () => {
    const keyless = { ...aRecord(aPublishable(ID, 1), 9), key: null };
    expect(readRecord(PLACE, keyless)).toMatchObject({ key: ID, cause: null });
    expect(readRecord(PLACE, { ...keyless, headers: {} }).key).toBe('no key at offset 9');
  });

  it('whose key cannot be stored is unreadable, under a key that can', () => {
    const record = { ...aRecord(aPublishable(ID, 1), 9), key: Buffer.from('a\0b') };
    expect(readRecord(PLACE, record)).toMatchObject({
      key: 'a\uFFFDb',
      cause: 'the key has a NUL character',
    });
  });

  it('of a topic without a contract is unreadable', () => {
    const { cause } = readRecord(
      { topic: 'companies.nothing.v1', partition: 0 },
      aRecord(aPublishable(ID, 1), 1),
    );
    expect(cause).toContain('no contract for topic companies.nothing.v1');
  });
});

describe('the cause of a failure', () => {
  it('is the message of an error, or what was thrown as text', () => {
    expect(causeOf(new TypeError('a bug'))).toBe('a bug');
    expect(causeOf('thrown text')).toBe('thrown text');
  });

  it('can be stored: without NUL, and not longer than a thousand characters', () => {
    expect(causeOf(new Error('unexpected \0'))).toBe('unexpected \uFFFD');
    expect(causeOf(new Error('x'.repeat(5_000)))).toHaveLength(1_000);
  });
});
