import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Identity } from './identity.ts';

/** The signature was missing, wrong or too old. */
export class SignatureProblem extends Error {
  override readonly name = 'SignatureProblem';
}

const MAX_AGE_MS = 30_000;
const IDENTITY = 'x-hub-identity';
const TIMESTAMP = 'x-hub-timestamp';
const SIGNATURE = 'x-hub-signature';

/** What a signature covers of a request. */
export type SignedRequest = { method: string; body: string | Buffer };

/** Headers by which a subgraph knows that a request comes from the gateway, unchanged and just now. */
export function signRequest(
  secret: string,
  request: SignedRequest,
  identity: Identity,
  now = Date.now(),
): Record<string, string> {
  const claims = Buffer.from(JSON.stringify(identity)).toString('base64url');
  const timestamp = String(now);
  return {
    [IDENTITY]: claims,
    [TIMESTAMP]: timestamp,
    [SIGNATURE]: digest(secret, request, timestamp, claims),
  };
}

/** The identity in a signed request. Throws SignatureProblem when it is unsigned, altered or older than 30 s. */
export function verifyRequest(
  secret: string,
  request: SignedRequest,
  headers: Record<string, string | string[] | undefined>,
  now = Date.now(),
): Identity {
  const [claims, timestamp, signature] = [IDENTITY, TIMESTAMP, SIGNATURE].map((name) => headers[name]);
  if (typeof claims !== 'string' || typeof timestamp !== 'string' || typeof signature !== 'string') {
    throw new SignatureProblem('the request does not come through the gateway');
  }
  if (!(Math.abs(now - Number(timestamp)) <= MAX_AGE_MS))
    throw new SignatureProblem('the signature is too old');
  const expected = Buffer.from(digest(secret, request, timestamp, claims));
  const given = Buffer.from(signature);
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) {
    throw new SignatureProblem('the signature does not fit the request');
  }
  return JSON.parse(Buffer.from(claims, 'base64url').toString()) as Identity;
}

function digest(secret: string, { method, body }: SignedRequest, timestamp: string, claims: string): string {
  const bodyHash = createHash('sha256').update(body).digest('hex');
  return createHmac('sha256', secret)
    .update([method.toUpperCase(), bodyHash, timestamp, claims].join('\n'))
    .digest('base64url');
}
