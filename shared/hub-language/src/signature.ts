import { createHmac, hash, randomBytes, timingSafeEqual } from 'node:crypto';
import { isRole, type Identity } from './identity.ts';

/** The request is not one that the gateway has just signed for this service; the message says why. */
export class SignatureProblem extends Error {
  override readonly name = 'SignatureProblem';
}

/** Longest time from signing to deadline, in milliseconds; whoever signs may give less, not more. */
export const MAX_LIFETIME_MS = 60_000;
/** How far the clock of whoever signs may be ahead, in milliseconds. */
export const CLOCK_SKEW_MS = 1_000;

const ENVELOPE = 'x-hub-envelope';
const SIGNATURE = 'x-hub-signature';
const NONCE = /^[\w-]{22}$/;

/** Where a request goes. */
export type Destination = {
  /** Name of the service that is asked; any other refuses it. */
  audience: string;
  method: string;
  /** Path with query, as it stands in the request line. */
  path: string;
};

/** A request as it is to be signed. */
export type RequestToSign = Destination & {
  body: string | Buffer;
  /** When the answer is no longer waited for, in milliseconds since the epoch. */
  deadline: number;
};

/** What the gateway says, under its signature, of one request. */
export type Envelope = Destination & {
  /** SHA-256 of the body, in base64url. */
  digest: string;
  /** Milliseconds since the epoch, by the gateway's clock. */
  issuedAt: number;
  /** Milliseconds since the epoch, by the gateway's clock; from then on the request is refused. */
  deadline: number;
  /** 128 random bits, another for every request that is sent. */
  nonce: string;
  identity: Identity;
};

/** The headers of one request, with a nonce of its own; a repetition is signed anew. `now` is in milliseconds. */
export function signRequest(
  secret: string,
  { audience, method, path, body, deadline }: RequestToSign,
  identity: Identity,
  now = Date.now(),
): Record<string, string> {
  const envelope: Envelope = {
    audience,
    method: method.toUpperCase(),
    path,
    digest: digestOf(body),
    issuedAt: now,
    deadline,
    nonce: randomBytes(16).toString('base64url'),
    identity,
  };
  const text = Buffer.from(JSON.stringify(envelope)).toString('base64url');
  return { [ENVELOPE]: text, [SIGNATURE]: macOf(secret, text).toString('base64url') };
}

/**
 * What the headers of a request say of it, known before its body is read; see `isBodyOf` for the rest. One of the
 * secrets must have signed it. Throws a SignatureProblem when it is unsigned, altered, meant for another service or
 * another path, past its deadline, or from the future. Whether it was seen before is not known here.
 */
export function openEnvelope(
  secrets: readonly string[],
  seen: Destination,
  headers: Readonly<Record<string, string | string[] | undefined>>,
  now = Date.now(),
): Envelope {
  const [text, signature] = [headers[ENVELOPE], headers[SIGNATURE]];
  if (typeof text !== 'string' || typeof signature !== 'string')
    throw new SignatureProblem('the request does not come through the gateway');
  const given = Buffer.from(signature, 'base64url');
  if (!secrets.some((secret) => isSame(macOf(secret, text), given)))
    throw new SignatureProblem('the signature does not fit the request');
  const envelope = parsed(text);
  requireDestination(envelope, seen);
  requireInTime(envelope, now);
  return envelope;
}

/** True when these bytes are the body that was signed. */
export const isBodyOf = ({ digest }: Envelope, body: string | Buffer): boolean => digestOf(body) === digest;

/** Throws a SignatureProblem from the deadline on. `now` is in milliseconds. */
export function requireBeforeDeadline({ deadline }: Envelope, now = Date.now()): void {
  if (now >= deadline) throw new SignatureProblem('the deadline has passed: nobody waits for the answer');
}

function requireDestination(signed: Destination, seen: Destination): void {
  if (signed.audience !== seen.audience)
    throw new SignatureProblem(`the request is signed for ${signed.audience}, not for ${seen.audience}`);
  if (signed.method !== seen.method.toUpperCase() || signed.path !== seen.path)
    throw new SignatureProblem('the request is signed for another method or path');
}

function requireInTime(envelope: Envelope, now: number): void {
  const { issuedAt, deadline } = envelope;
  if (issuedAt > now + CLOCK_SKEW_MS) throw new SignatureProblem('the request is from the future');
  if (deadline > issuedAt + MAX_LIFETIME_MS)
    throw new SignatureProblem('the deadline is too far from the signing');
  requireBeforeDeadline(envelope, now);
}

const digestOf = (body: string | Buffer) => hash('sha256', body, 'base64url');
const macOf = (secret: string, text: string) => createHmac('sha256', secret).update(text).digest();
const isSame = (one: Buffer, other: Buffer) => one.length === other.length && timingSafeEqual(one, other);

function parsed(text: string): Envelope {
  const value = JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown;
  if (!isEnvelope(value))
    throw new SignatureProblem('the envelope is of another form: a gateway of another version');
  return value;
}

function isEnvelope(value: unknown): value is Envelope {
  if (!isRecord(value)) return false;
  const texts = [value['audience'], value['method'], value['path'], value['digest']];
  const instants = [value['issuedAt'], value['deadline']];
  return (
    texts.every((text) => typeof text === 'string') &&
    instants.every((instant) => Number.isSafeInteger(instant)) &&
    typeof value['nonce'] === 'string' &&
    NONCE.test(value['nonce']) &&
    isIdentity(value['identity'])
  );
}

function isIdentity(value: unknown): value is Identity {
  if (!isRecord(value)) return false;
  const { subject, roles, requestId, organization, traceparent } = value;
  return (
    [subject, requestId].every((text) => typeof text === 'string' && text !== '') &&
    [organization, traceparent].every((text) => text === undefined || typeof text === 'string') &&
    Array.isArray(roles) &&
    roles.every(isRole)
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
