import { createHash, createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { encodeFields } from './encoding.ts';

/** What is signed: how far the trail of a service went at a moment, and what it was since the checkpoint before. */
export type Checkpoint = {
  number: number;
  /** `seq` of the last sealed change. */
  upTo: string;
  /** How many were sealed since the checkpoint before. */
  changes: number;
  /** Over the seals of these, in order. */
  digest: Buffer;
  /** Hash of the checkpoint before; empty for the first. */
  previous: Buffer;
  madeAt: Date;
  keyId: string;
};

/** A key to sign with: an Ed25519 key, PKCS #8 in base64. Throws when it is none. */
export function signingKey(base64: string): KeyObject {
  const key = createPrivateKey({ key: Buffer.from(base64, 'base64'), format: 'der', type: 'pkcs8' });
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('AUDIT_SIGNING_KEY is no Ed25519 key');
  return key;
}

/** The public half of a key as verifiers know it: SPKI in base64. */
export const publicHalf = (key: KeyObject): string =>
  createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64');

/** Name of a key in checkpoints, from its public half. */
export const keyIdOf = (publicKey: string): string =>
  createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex').slice(0, 16);

function textOf(service: string, checkpoint: Checkpoint): Buffer {
  const { number, upTo, changes, digest, previous, madeAt, keyId } = checkpoint;
  const fields = [
    service,
    String(number),
    upTo,
    String(changes),
    digest.toString('hex'),
    previous.toString('hex'),
    madeAt.toISOString(),
    keyId,
  ];
  return Buffer.from(encodeFields(fields));
}

/** What the next checkpoint names this one by. */
export const checkpointHash = (service: string, checkpoint: Checkpoint): Buffer =>
  createHash('sha256').update(textOf(service, checkpoint)).digest();

export const signCheckpoint = (service: string, checkpoint: Checkpoint, key: KeyObject): Buffer =>
  sign(null, textOf(service, checkpoint), key);

/** True when the signature is that of the public key. */
export function isSignedBy(
  publicKey: string,
  service: string,
  checkpoint: Checkpoint,
  signature: Buffer,
): boolean {
  const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
  return verify(null, textOf(service, checkpoint), key, signature);
}
