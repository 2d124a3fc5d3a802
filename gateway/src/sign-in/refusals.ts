import type { GraphQLError } from 'graphql';
import { codedError } from '../coded-error.ts';

/** Why a token was refused: for the log; a client gets the message alone. */
export type Reason =
  | 'two authorization headers'
  | 'scheme'
  | 'malformed'
  | 'signature'
  | 'expired'
  | 'not yet valid'
  | 'issuer'
  | 'audience'
  | 'type'
  | 'subject'
  | 'lifetime'
  | 'sign-in'
  | 'claims';

/** A request whose token does not count. */
export class TokenRefused extends Error {
  override readonly name = 'TokenRefused';
  readonly reason: Reason;
  /** What else the challenge says, each as `name="value"`. */
  readonly needs: readonly string[];
  constructor(reason: Reason, needs: readonly string[] = []) {
    super(reason);
    this.reason = reason;
    this.needs = needs;
  }
}

/** The keys of the issuer cannot be had at the moment, so that nothing can be said of a token. */
export class KeysUnavailable extends Error {
  override readonly name = 'KeysUnavailable';
}

const RETRY_AFTER_S = 5;

const HOW_TO_SEND = 'send one token, as "Authorization: Bearer TOKEN"';
const MESSAGES: Partial<Record<Reason, string>> = {
  'two authorization headers': HOW_TO_SEND,
  scheme: HOW_TO_SEND,
  malformed: HOW_TO_SEND,
  expired: 'the token has expired: sign in again, or get a new one',
  'not yet valid': 'the token is not valid yet: the clocks of its issuer and of the hub differ',
  'sign-in': 'this hub needs a stronger or a more recent sign-in: sign in again',
  type: 'this is no access token: send the access token that came with it',
};
const NOT_VALID = 'the token is not valid for this hub: sign in again, or get a new one';

/**
 * The challenge of RFC 6750, or of RFC 9470 for a sign-in, that goes with a refusal. A request by another scheme gets it bare, as one that has said
 * nothing of a token.
 */
export function challengeOf(reason: Reason, needs: readonly string[] = []): string {
  if (reason === 'scheme') return 'Bearer realm="hub"';
  const description = messageOf(reason).replaceAll('"', "'");
  const said = [`error="${ERRORS[reason] ?? 'invalid_token'}"`, `error_description="${description}"`];
  return `Bearer ${['realm="hub"', ...said, ...needs].join(', ')}`;
}

const ERRORS: Partial<Record<Reason, string>> = {
  'two authorization headers': 'invalid_request',
  'sign-in': 'insufficient_user_authentication',
};

const messageOf = (reason: Reason): string => MESSAGES[reason] ?? NOT_VALID;

/** UNAUTHENTICATED: HTTP 401, or 400 for a request with two tokens, with the challenge of RFC 6750. */
export function unauthenticated(reason: Reason, needs?: readonly string[]): GraphQLError {
  const status = reason === 'two authorization headers' ? 400 : 401;
  const headers = new Map([['www-authenticate', challengeOf(reason, needs)]]);
  return codedError('UNAUTHENTICATED', messageOf(reason), { http: { status, headers } });
}

/** UNAVAILABLE: HTTP 503, whatever the token is. */
export function keysUnavailable(): GraphQLError {
  const headers = new Map([['retry-after', String(RETRY_AFTER_S)]]);
  const message =
    'the hub cannot reach the issuer of tokens at the moment: repeat the request in a few seconds';
  return codedError('UNAVAILABLE', message, { http: { status: 503, headers } });
}
