import { contractOf } from '../../contracts/topic-contracts.ts';
import { decodeChange, type Change, type ReceivedRecord } from '../../wire.ts';

/** A record as it arrived, and the key of its aggregate; one of its own when it has none that can be stored. */
type Arrived = { record: ReceivedRecord; key: string };

/** A record that is a change of its topic, with the text of its snapshot; null for a tombstone. */
export type ReadableRecord = Arrived & { change: Change; text: string | null; cause: null };

/** A record that is none, and why. */
export type UnreadableRecord = Arrived & { cause: string };

const MAX_CAUSE = 1_000;

type InPartition = { topic: string; partition: number };

/** Decodes one record and holds it against the newest contract of its topic, as a consumer does. Never throws. */
export function readRecord(place: InPartition, record: ReceivedRecord): ReadableRecord | UnreadableRecord {
  const key = record.key?.toString() ?? `no key at offset ${record.offset}`;
  try {
    const change = readChange(place, record);
    return { record, key: change.key, change, text: record.value?.toString() ?? null, cause: null };
  } catch (error) {
    return { record, key: storable(key), cause: causeOf(error) };
  }
}

function readChange({ topic, partition }: InPartition, record: ReceivedRecord): Change {
  const change = decodeChange(topic, partition, record);
  if (change.key.includes('\0')) throw new Error('the key has a NUL character');
  const problems = change.snapshot === null ? [] : contractOf(topic).problemsReceived(change.snapshot);
  if (problems.length > 0) throw new Error(`does not fit ${topic}: ${problems.join('; ')}`);
  return change;
}

/** True for a record that is a change. */
export const isReadable = (one: ReadableRecord | UnreadableRecord): one is ReadableRecord =>
  one.cause === null;

/** The message of an error as it can be stored: cut, and without NUL, which a parser may quote. */
export const causeOf = (error: unknown): string =>
  storable(error instanceof Error ? error.message : String(error)).slice(0, MAX_CAUSE);

/** Postgres keeps no NUL in text. */
const storable = (text: string) => text.replaceAll('\0', '\uFFFD');
