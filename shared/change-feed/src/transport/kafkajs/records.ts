import { createRequire } from 'node:module';

/**
 * kafkajs 2.2.4 allocates a zeroed buffer per record and one per header: two thirds of the relay's time. This writes
 * the same bytes into one buffer of the right size, and takes that function's place before kafkajs is loaded (which
 * is why `client.ts` imports this file first). See docs/adr/0009-relay.md.
 */

/** What kafkajs passes for one record; `headers` values are strings here, since the feed writes no others. */
export type RecordFields = {
  offsetDelta?: number;
  timestampDelta?: number;
  key: string | Buffer | null;
  value: string | Buffer | null;
  headers?: Record<string, string | Buffer | (string | Buffer)[]>;
};

const bytesOf = (value: string | Buffer) =>
  typeof value === 'string' ? Buffer.byteLength(value) : value.length;

const zigZag = (value: number) => (value >= 0 ? value * 2 : -value * 2 - 1);

function sizeOfVarint(value: number): number {
  let size = 1;
  for (let rest = zigZag(value); rest > 0x7f; rest = Math.floor(rest / 128)) size++;
  return size;
}

const sizeOfBytes = (value: string | Buffer | null) => {
  if (value === null) return 1;
  const size = bytesOf(value);
  return sizeOfVarint(size) + size;
};

class Cursor {
  readonly buffer: Buffer;
  #at = 0;

  constructor(size: number) {
    this.buffer = Buffer.allocUnsafe(size);
  }

  byte(value: number): void {
    this.buffer[this.#at++] = value;
  }

  varint(value: number): void {
    let rest = zigZag(value);
    for (; rest > 0x7f; rest = Math.floor(rest / 128)) this.buffer[this.#at++] = (rest % 128) | 0x80;
    this.buffer[this.#at++] = rest;
  }

  bytes(value: string | Buffer | null): void {
    if (value === null) {
      this.varint(-1);
      return;
    }
    this.varint(bytesOf(value));
    if (typeof value === 'string') this.#at += this.buffer.write(value, this.#at);
    else this.#at += value.copy(this.buffer, this.#at);
  }
}

type Header = [name: string, value: string | Buffer];

const headersOf = ({ headers = {} }: RecordFields): Header[] =>
  Object.entries(headers).flatMap(([name, held]): Header[] =>
    Array.isArray(held) ? held.map((one): Header => [name, one]) : [[name, held]],
  );

/** Encodes one record of a record batch (message format 2), byte for byte as kafkajs does. */
export function encodeRecord(fields: RecordFields): { buf: Buffer; buffer: Buffer } {
  const { offsetDelta = 0, timestampDelta = 0, key, value } = fields;
  const headers = headersOf(fields);
  let size = 1 + sizeOfVarint(timestampDelta) + sizeOfVarint(offsetDelta) + sizeOfBytes(key);
  size += sizeOfBytes(value) + sizeOfVarint(headers.length);
  for (const [name, held] of headers) size += sizeOfBytes(name) + sizeOfBytes(held);
  const cursor = new Cursor(sizeOfVarint(size) + size);
  cursor.varint(size);
  cursor.byte(0);
  cursor.varint(timestampDelta);
  cursor.varint(offsetDelta);
  cursor.bytes(key);
  cursor.bytes(value);
  cursor.varint(headers.length);
  for (const [name, held] of headers) {
    cursor.bytes(name);
    cursor.bytes(held);
  }
  return { buf: cursor.buffer, buffer: cursor.buffer };
}

const load = createRequire(import.meta.url);

/** kafkajs's own encoder of one record: what the tests compare with. */
export const originalEncodeRecord = load('kafkajs/src/protocol/recordBatch/record/v0/index.js') as (
  fields: RecordFields,
) => { buffer: Buffer };

const place = load.cache[load.resolve('kafkajs/src/protocol/recordBatch/record/v0/index.js')];
if (place) place.exports = encodeRecord;
