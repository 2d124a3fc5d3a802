import type { JWTPayload } from 'jose';
import { TokenRefused } from './refusals.ts';

/** Which tokens count as access tokens: those typed so (RFC 9068) alone, or also those that show no sign of another kind. */
export type AcceptedTypes = 'at+jwt' | 'any';

const MAX_SUBJECT = 255;
/** Subjects by which the hub means nobody, and itself. */
const RESERVED = new Set(['public', 'gateway']);
/** Characters that do not show, or that break a line of a log. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/** What only an ID token has. */
const SIGNS_OF_ID_TOKEN = ['nonce', 'at_hash', 'c_hash', 's_hash'];
/** What an ID token never has. */
const SIGNS_OF_ACCESS_TOKEN = ['scope', 'scp', 'client_id', 'cid'];

/**
 * Refuses everything but an access token. `at+jwt` in the header says that it is one. Where providers that call every
 * token `JWT`, or nothing, are accepted as well, an ID token is told by what only ID tokens have, by another `typ` claim
 * than Keycloak's `Bearer`, or by being issued to its own audience without a scope. Throws TokenRefused.
 */
export function requireAccessToken(typ: unknown, payload: JWTPayload, accepted: AcceptedTypes): void {
  const type = lowerCase(typ)?.replace(/^application\//, '');
  if (type === 'at+jwt') return;
  const isUntyped = typ === undefined || type === 'jwt';
  if (accepted === 'at+jwt' || !isUntyped || isOfAnotherKind(payload)) throw new TokenRefused('type');
}

function isOfAnotherKind(payload: JWTPayload): boolean {
  const has = (claim: string) => claim in payload;
  if (SIGNS_OF_ID_TOKEN.some(has)) return true;
  if (has('typ') && lowerCase(payload['typ']) !== 'bearer') return true;
  const isForItsClient = has('azp') && [payload.aud].flat().includes(String(payload['azp']));
  return isForItsClient && !SIGNS_OF_ACCESS_TOKEN.some(has);
}

const lowerCase = (value: unknown): string | undefined =>
  typeof value === 'string' ? value.toLowerCase() : undefined;

/** How strongly and how lately people must have signed in. */
export type SignInRules = {
  /** Values of `acr` of which the token must have one; empty: any sign-in will do. */
  acr: readonly string[];
  /** Longest time since the sign-in (`auth_time`), in seconds; 0: however long ago. */
  maxAuthAgeS: number;
};

/**
 * Refuses a token of a sign-in that was not of this kind, or too long ago (RFC 9470): one that does not say so, too.
 * Throws TokenRefused, which says what is needed.
 */
export function requireSignIn(
  { acr, auth_time: at }: JWTPayload,
  nowS: number,
  { acr: accepted, maxAuthAgeS, clockSkewS }: SignInRules & { clockSkewS: number },
): void {
  const isStrong = accepted.length === 0 || accepted.some((one) => one === acr);
  const isRecent = maxAuthAgeS === 0 || (typeof at === 'number' && nowS - at <= maxAuthAgeS + clockSkewS);
  if (isStrong && isRecent) return;
  throw new TokenRefused('sign-in', [
    ...(isStrong ? [] : [`acr_values="${accepted.join(' ')}"`]),
    ...(isRecent ? [] : [`max_age="${maxAuthAgeS}"`]),
  ]);
}

/** The subject, which names a person in the audit trail. Throws TokenRefused when it names nobody, or someone unclearly. */
export function subjectOf({ sub }: JWTPayload): string {
  const isClear =
    typeof sub === 'string' &&
    sub !== '' &&
    sub.length <= MAX_SUBJECT &&
    sub === sub.trim() &&
    !INVISIBLE.test(sub) &&
    !RESERVED.has(sub.toLowerCase());
  if (!isClear) throw new TokenRefused('subject');
  return sub;
}

/**
 * Refuses a token that is good for longer than `maxLifetimeS`, from `iat` or, without one, from now, and one that is
 * issued in the future. All in seconds. Throws TokenRefused.
 */
export function requireShortLife(
  { exp = Infinity, iat }: JWTPayload,
  nowS: number,
  limits: { maxLifetimeS: number; clockSkewS: number },
): void {
  if (iat !== undefined && iat > nowS + limits.clockSkewS) throw new TokenRefused('not yet valid');
  if (!(exp - (iat ?? nowS) <= limits.maxLifetimeS)) throw new TokenRefused('lifetime');
}
