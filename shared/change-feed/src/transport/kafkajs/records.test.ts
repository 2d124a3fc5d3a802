import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { encodeRecord, originalEncodeRecord, type RecordFields } from './records.ts';

const text = fc.string({ unit: 'binary', maxLength: 300 });
const record: fc.Arbitrary<RecordFields> = fc.record({
  offsetDelta: fc.nat({ max: 100_000 }),
  timestampDelta: fc.nat(),
  key: text,
  value: fc.oneof(text, fc.constant(null)),
  headers: fc.dictionary(text, fc.oneof(text, fc.array(text, { maxLength: 3 })), { maxKeys: 12 }),
});

describe('a record on the wire', () => {
  it('has the bytes that kafkajs writes', () => {
    fc.assert(
      fc.property(record, (fields) => {
        expect(encodeRecord(fields).buffer.equals(originalEncodeRecord(fields).buffer)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
