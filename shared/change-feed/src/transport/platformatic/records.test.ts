import { describe, expect, it } from '@jest/globals';
import { createRecordsBatch, Reader, readRecordsBatches, type RecordsBatch } from '@platformatic/kafka';
import fc from 'fast-check';
import type { WireMessage } from '../../wire.ts';
import { encodeRecord } from '../kafkajs/records.ts';
import { placed } from './producer.ts';
import { fetchedPartitions, type FetchResponse } from './records.ts';

const CONTROL = 1 << 5;
const TOPIC = { id: '5b0e2c6e-0000-4000-8000-000000000001', name: 'companies.case.v1' };

/** The bytes that the producer would send of these messages, read again as one batch that begins at `firstOffset`. */
function batchOf(
  messages: WireMessage[],
  firstOffset = 0n,
  change: Partial<RecordsBatch> = {},
): RecordsBatch {
  const topics = new Map([[TOPIC.name, aTopic(1)]]);
  const sent = placed([{ topic: TOPIC.name, messages }], { topics }, () => undefined);
  const bytes = createRecordsBatch(sent as Parameters<typeof createRecordsBatch>[0], {});
  const [batch] = readRecordsBatches(Reader.from(bytes.buffer));
  if (!batch) throw new Error('nothing was written');
  return { ...batch, firstOffset, ...change };
}

const aTopic = (count: number) => ({
  id: TOPIC.id,
  partitionsCount: count,
  lastUpdate: 0,
  partitions: Array.from({ length: count }, () => ({
    leader: 1,
    leaderEpoch: 0,
    replicas: [1],
    isr: [1],
    offlineReplicas: [],
  })),
});

const aResponse = (records: RecordsBatch[], partition = 0): FetchResponse => ({
  throttleTimeMs: 0,
  errorCode: 0,
  sessionId: 0,
  responses: [
    {
      topicId: TOPIC.id,
      partitions: [
        {
          partitionIndex: partition,
          errorCode: 0,
          highWatermark: 100n,
          lastStableOffset: 100n,
          logStartOffset: 0n,
          abortedTransactions: [],
          preferredReadReplica: -1,
          records,
        },
      ],
    },
  ],
});

const aMessage = (value: string | null, headers: Record<string, string> = {}): WireMessage => ({
  key: 'k',
  value,
  headers,
});
const fromStart = () => 0n;

describe('what a fetch brought', () => {
  it('has keys, values and headers as they were sent, and offsets in order', () => {
    const headers = { ce_id: 'x', 'content-type': 'application/json', empty: '' };
    const batch = batchOf([aMessage('{"name":"Хабаровск"}', headers), aMessage(null)], 41n);
    const [fetched] = fetchedPartitions(aResponse([batch], 3), fromStart);
    expect(fetched).toMatchObject({ topicId: TOPIC.id, partition: 3, nextOffset: 43n });
    const [first, second] = fetched?.records ?? [];
    expect(first?.key).toEqual(Buffer.from('k'));
    expect(first?.value).toEqual(Buffer.from('{"name":"Хабаровск"}'));
    expect(Object.entries(first?.headers ?? {})).toEqual(
      Object.entries(headers).map(([name, value]) => [name, Buffer.from(value)]),
    );
    expect(first?.offset).toBe('41');
    expect(second).toMatchObject({ value: null, headers: {}, offset: '42' });
  });

  it('is nothing for a partition without records', () => {
    expect(fetchedPartitions(aResponse([]), fromStart)).toEqual([]);
    const response = aResponse([]);
    delete response.responses[0]?.partitions[0]?.records;
    expect(fetchedPartitions(response, fromStart)).toEqual([]);
  });

  it('begins at the offset that was asked for, where a batch begins before', () => {
    const batch = batchOf(
      ['a', 'b', 'c'].map((value) => aMessage(value)),
      10n,
    );
    const [fetched] = fetchedPartitions(aResponse([batch]), () => 12n);
    expect(fetched?.records.map(({ offset }) => offset)).toEqual(['12']);
    expect(fetched?.nextOffset).toBe(13n);
  });

  it('goes on after what compaction has taken away', () => {
    const batch = batchOf([aMessage('a'), aMessage('b')], 10n);
    const compacted = { ...batch, records: batch.records.slice(0, 1), lastOffsetDelta: 7 };
    const [fetched] = fetchedPartitions(
      aResponse([compacted, { ...compacted, firstOffset: 18n, records: [] }]),
      fromStart,
    );
    expect(fetched?.records.map(({ offset }) => offset)).toEqual(['10']);
    expect(fetched?.nextOffset).toBe(26n);
  });

  it('passes over the marks of transactions', () => {
    const mark = batchOf([aMessage('mark')], 11n, { attributes: CONTROL });
    const [fetched] = fetchedPartitions(aResponse([batchOf([aMessage('a')], 10n), mark]), fromStart);
    expect(fetched?.records.map(({ offset }) => offset)).toEqual(['10']);
    expect(fetched?.nextOffset).toBe(12n);
  });

  it('has a header that comes more than once as kafkajs gives it, and none without a value', () => {
    const batch = batchOf([aMessage('a')]);
    const text = (value: string) => Buffer.from(value);
    const [record] = batch.records;
    const headers: [Buffer, Buffer | null][] = [
      [text('twice'), text('1')],
      [text('once'), text('x')],
      [text('twice'), text('2')],
      [text('twice'), text('3')],
      [text('none'), null],
    ];
    const changed = { ...batch, records: [{ ...record, headers } as RecordsBatch['records'][number]] };
    const [fetched] = fetchedPartitions(aResponse([changed]), fromStart);
    expect(fetched?.records[0]?.headers).toEqual({
      twice: [text('1'), text('2'), text('3')],
      once: text('x'),
    });
  });
});

const text = fc.string({ unit: 'binary', maxLength: 200 });
const message: fc.Arbitrary<WireMessage> = fc.record({
  key: text,
  value: fc.oneof(text, fc.constant(null)),
  headers: fc.dictionary(text, text, { maxKeys: 8 }),
});

describe('a record on the wire', () => {
  it('comes back as it was sent', () => {
    fc.assert(
      fc.property(fc.array(message, { minLength: 1, maxLength: 5 }), (messages) => {
        const [fetched] = fetchedPartitions(aResponse([batchOf(messages)]), fromStart);
        expect(fetched?.records).toEqual(
          messages.map(({ key, value, headers }, index) => ({
            key: Buffer.from(key),
            value: value === null ? null : Buffer.from(value),
            headers: Object.fromEntries(
              Object.entries(headers).map(([name, held]) => [name, Buffer.from(held)]),
            ),
            offset: String(index),
          })),
        );
      }),
    );
  });

  it('has the bytes that the other client writes', () => {
    fc.assert(
      fc.property(message, ({ key, value, headers }) => {
        const topics = new Map([[TOPIC.name, aTopic(1)]]);
        const sent = placed(
          [{ topic: TOPIC.name, messages: [{ key, value, headers }] }],
          { topics },
          () => undefined,
        );
        const timed = sent.map((one) => ({ ...one, timestamp: 0n }));
        const bytes = createRecordsBatch(timed as Parameters<typeof createRecordsBatch>[0], {}).buffer;
        const record = encodeRecord({ key, value, headers }).buffer;
        expect(bytes.subarray(bytes.length - record.length).equals(record)).toBe(true);
      }),
    );
  });
});
