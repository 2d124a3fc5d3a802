import type { IncomingMessage } from 'node:http';
import { SignatureProblem, verifyRequest, type Identity } from '@hub/hub-language';

const BODY_LIMIT = 1024 * 1024;

/** Why a request is not answered, with the status of HTTP that says so. */
export class RequestProblem extends Error {
  readonly status: number;
  readonly code: 'BAD_REQUEST' | 'UNAUTHENTICATED';
  constructor(status: number, code: RequestProblem['code'], message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** Who asks, by the gateway's word, and what. */
export type SignedRequest = { identity: Identity; body: unknown };

/** Reads a request that the gateway has signed. Rejects with a RequestProblem. */
export async function readSignedRequest(request: IncomingMessage, secret: string): Promise<SignedRequest> {
  const text = await readText(request);
  const identity = verified(request, text, secret);
  try {
    return { identity, body: JSON.parse(text) as unknown };
  } catch {
    throw new RequestProblem(400, 'BAD_REQUEST', 'the body is not JSON');
  }
}

function verified({ method = '', headers }: IncomingMessage, body: string, secret: string): Identity {
  try {
    return verifyRequest(secret, { method, body }, headers);
  } catch (error) {
    if (error instanceof SignatureProblem) throw new RequestProblem(401, 'UNAUTHENTICATED', error.message);
    throw error;
  }
}

const unreadable = (status: number) => new RequestProblem(status, 'BAD_REQUEST', 'the body cannot be read');

async function readText(request: IncomingMessage): Promise<string> {
  if ((request.headers['content-encoding'] ?? 'identity') !== 'identity') throw unreadable(415);
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
  return Buffer.concat(chunks).toString('utf8');
}
