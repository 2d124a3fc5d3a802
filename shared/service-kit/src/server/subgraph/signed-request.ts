import type { IncomingMessage } from 'node:http';
import {
  isBodyOf,
  openEnvelope,
  requireBeforeDeadline,
  SignatureProblem,
  type Envelope,
  type Identity,
} from '@hub/hub-language';
import { NonceMemory } from './nonce-memory.ts';

const BODY_LIMIT = 1024 * 1024;

/** Why a request is not answered, with the status of HTTP that says so. */
export class RequestProblem extends Error {
  readonly status: number;
  readonly code: 'BAD_REQUEST' | 'UNAUTHENTICATED' | 'UNAVAILABLE';
  constructor(status: number, code: RequestProblem['code'], message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** Who asks, by the gateway's word, what, and until when the answer is waited for (milliseconds since the epoch). */
export type SignedRequest = { identity: Identity; deadline: number; body: unknown };

/**
 * Reads what the gateway has signed for one service. The headers are judged first: a request that they do not let in
 * is refused before a byte of its body is read. A body is parsed only when it is the one that was signed.
 */
export class SignedRequestReader {
  readonly #audience: string;
  readonly #secrets: readonly string[];
  readonly #nonces: NonceMemory;

  constructor(audience: string, secrets: readonly string[], nonces = new NonceMemory()) {
    this.#audience = audience;
    this.#secrets = secrets;
    this.#nonces = nonces;
  }

  /** Rejects with a RequestProblem: 401 for what is not signed, not for here, past or repeated, 503 without room. */
  async read(request: IncomingMessage): Promise<SignedRequest> {
    const envelope = this.#admit(request);
    const body = await readBody(request);
    if (!isBodyOf(envelope, body)) throw unauthenticated('the signature does not fit the request');
    checking(() => requireBeforeDeadline(envelope));
    const { identity, deadline } = envelope;
    return { identity, deadline, body: parsed(body) };
  }

  #admit({ method = '', url = '', headers }: IncomingMessage): Envelope {
    const seen = { audience: this.#audience, method, path: url };
    const envelope = checking(() => openEnvelope(this.#secrets, seen, headers));
    const answer = this.#nonces.remember(envelope.nonce, envelope.deadline);
    if (answer === 'known') throw unauthenticated('the request was sent before');
    if (answer === 'full')
      throw new RequestProblem(503, 'UNAVAILABLE', 'too many requests have not reached their deadline');
    return envelope;
  }
}

const unauthenticated = (message: string) => new RequestProblem(401, 'UNAUTHENTICATED', message);

function checking<Result>(check: () => Result): Result {
  try {
    return check();
  } catch (error) {
    if (error instanceof SignatureProblem) throw unauthenticated(error.message);
    throw error;
  }
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8')) as unknown;
  } catch {
    throw new RequestProblem(400, 'BAD_REQUEST', 'the body is not JSON');
  }
}

const unreadable = (status: number) => new RequestProblem(status, 'BAD_REQUEST', 'the body cannot be read');

async function readBody(request: IncomingMessage): Promise<Buffer> {
  if ((request.headers['content-encoding'] ?? 'identity') !== 'identity') throw unreadable(415);
  if (Number(request.headers['content-length'] ?? 0) > BODY_LIMIT) throw unreadable(413);
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
      chunks.push(chunk as Buffer);
      size += (chunk as Buffer).length;
      if (size > BODY_LIMIT) break;
    }
  } catch {
    throw unreadable(400);
  }
  if (size > BODY_LIMIT) throw unreadable(413);
  return Buffer.concat(chunks);
}
