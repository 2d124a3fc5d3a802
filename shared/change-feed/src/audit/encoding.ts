import { createHash } from 'node:crypto';

/** A row of `change` as it is hashed: every column as its text, `created_at` as seconds since 1970 with six decimals. */
export type HashedChange = Readonly<Record<(typeof HASHED_COLUMNS)[number], string | null>>;

/** The columns beside the values, in the order in which they are hashed. */
export const HASHED_COLUMNS = [
  'seq',
  'id',
  'aggregatetype',
  'aggregateid',
  'aggregate_version',
  'type',
  'topic',
  'dataschema',
  'actor',
  'reason',
  'causation_id',
  'traceparent',
  'created_at',
] as const;

const sha256 = (...parts: (string | Uint8Array)[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** Length in bytes, colon, text, one after the other; the colon alone for null: no two lists have the same encoding. */
export const encodeFields = (fields: readonly (string | null)[]): string =>
  fields.map((field) => (field === null ? ':' : `${Buffer.byteLength(field)}:${field}`)).join('');

/** Digest of a change's values. Without the salt nobody can find out by trying what they were. */
export const contentDigest = (salt: Uint8Array, payload: string | null, before: string | null): Buffer =>
  sha256(salt, encodeFields([payload, before]));

/** What a change is sealed with: the seal before it of its aggregate, and everything that it says. */
export const sealOf = (previous: Uint8Array | undefined, change: HashedChange, content: Buffer): Buffer =>
  sha256(
    previous ?? '',
    sha256(encodeFields([...HASHED_COLUMNS.map((column) => change[column]), content.toString('hex')])),
  );
