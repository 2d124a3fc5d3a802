import type { ReceivedRecord } from '../wire.ts';

/** A record as text, so that a database can keep it; bytes that are not UTF-8 are kept as base64. */
export type StoredRecord = {
  key: string | null;
  value: string | null;
  headers: Record<string, string>;
  base64?: true;
};

/** The record as it can be stored: the first value of each header, NUL replaced in what must be text. */
export function toStored({ key, value, headers = {} }: ReceivedRecord): StoredRecord {
  const texts = Object.entries(headers).flatMap(([name, held]) => {
    const first = Array.isArray(held) ? held[0] : held;
    return first === undefined ? [] : [[clean(name), clean(first.toString())] as const];
  });
  const stored = { key: key && clean(key.toString()), headers: Object.fromEntries(texts) };
  if (value === null) return { ...stored, value: null };
  const text = value.toString();
  const isText = !text.includes('\0') && Buffer.from(text).equals(value);
  return isText ? { ...stored, value: text } : { ...stored, value: value.toString('base64'), base64: true };
}

/** Postgres keeps no NUL in text. */
const clean = (text: string) => text.replaceAll('\0', '\uFFFD');

/** The record as it arrived at `offset`. */
export function fromStored(stored: StoredRecord, offset: string): ReceivedRecord {
  const { key, value, headers, base64 } = stored;
  return {
    offset,
    headers,
    key: key === null ? null : Buffer.from(key),
    value: value === null ? null : Buffer.from(value, base64 ? 'base64' : 'utf8'),
  };
}
