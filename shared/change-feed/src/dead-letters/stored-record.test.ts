import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aPublishable, aRecord, caseId } from '../../test/records.ts';
import { encodeChange } from '../wire.ts';
import { fromStored, toStored } from './stored-record.ts';

const text = fc.string({ unit: 'grapheme' }).filter((one) => !one.includes('\0'));
const bytes = fc.uint8Array({ maxLength: 60 }).map((array) => Buffer.from(array));

const asText = (headers: object) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));

describe('a record that is stored', () => {
  it('comes back with its key, its headers and every byte of its value, text or not', () => {
    const record = fc.record({
      key: fc.option(text.map((one) => Buffer.from(one))),
      value: fc.option(
        fc.oneof(
          text.map((one) => Buffer.from(one)),
          bytes,
        ),
      ),
      headers: fc.dictionary(
        text,
        text.map((one) => Buffer.from(one)),
        { maxKeys: 6, noNullPrototype: true },
      ),
      offset: fc.nat().map(String),
    });
    fc.assert(
      fc.property(record, (one) => {
        const json = JSON.stringify(toStored(one));
        const back = fromStored(JSON.parse(json) as ReturnType<typeof toStored>, one.offset);
        expect(back).toMatchObject({ key: one.key, value: one.value, offset: one.offset });
        expect(asText(back.headers ?? {})).toEqual(asText(one.headers));
      }),
    );
  });

  it('holds nothing that PostgreSQL refuses, whatever arrived', () => {
    const header = fc.oneof(bytes, fc.string({ unit: 'binary' }), fc.array(bytes, { maxLength: 2 }));
    const record = fc.record({
      key: fc.option(bytes),
      value: fc.option(bytes),
      headers: fc.dictionary(fc.string({ unit: 'binary' }), header, { maxKeys: 4, noNullPrototype: true }),
      offset: fc.constant('0'),
    });
    fc.assert(
      fc.property(record, (one) => {
        expect(JSON.stringify(toStored(one))).not.toContain('\\u0000');
      }),
    );
  });

  it('keeps a change as text that one can read', () => {
    const change = aPublishable(caseId(1), 1);
    expect(toStored(aRecord(change, 3))).toEqual({
      key: caseId(1),
      value: change.payload,
      headers: encodeChange(change).headers,
    });
  });

  it('keeps the first value of a header that came more than once, and no header without a value', () => {
    const { headers } = toStored({
      key: null,
      value: null,
      headers: { twice: [Buffer.from('a'), Buffer.from('b')], text: 'c', never: undefined, empty: [] },
      offset: '0',
    });
    expect(headers).toEqual({ twice: 'a', text: 'c' });
  });
});
