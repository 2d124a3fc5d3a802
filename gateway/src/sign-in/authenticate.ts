import { randomUUID } from 'node:crypto';
import type { Identity } from '@hub/hub-language';
import type { Logger } from '@hub/service-kit/runtime';
import { errors, jwtVerify, type JWTPayload, type JWTVerifyOptions } from 'jose';
import { claimAt, rolesIn, type RoleMap } from './claims.ts';
import { IssuerKeys } from './issuer-keys.ts';
import { keySource, type FetchJson } from './key-sources.ts';
import { KnownTokens } from './known-tokens.ts';
import { KeysUnavailable, keysUnavailable, TokenRefused, unauthenticated, type Reason } from './refusals.ts';
import {
  requireAccessToken,
  requireShortLife,
  requireSignIn,
  subjectOf,
  type AcceptedTypes,
  type SignInRules,
} from './token-rules.ts';

/** Whose tokens count, for how long, and what their claims mean. */
export type TokenSettings = {
  /** File or URL of the keys; where absent, the issuer's discovery document names it. */
  jwks?: string;
  issuer: string;
  audience: string;
  types: AcceptedTypes;
  clockSkewS: number;
  maxLifetimeS: number;
  /** Paths of the claims with lists of roles. */
  roles: readonly string[];
  /** The hub's roles by the provider's; where absent, the names are the same. */
  roleMap?: RoleMap;
  /** Path of the claim with the organization. */
  organization: string;
} & SignInRules;

/** What an authenticator is made of beside its settings. */
export type AuthenticatorParts = {
  log: Logger;
  /** Asks the issuer; over HTTP by default. */
  fetchJson?: FetchJson;
  /** Milliseconds of the clock by which keys are looked for again. */
  now?: () => number;
};

/** Signatures that an issuer's public key verifies; never a shared secret, never none. */
const ALGORITHMS = ['RS', 'PS', 'ES'].flatMap((kind) => ['256', '384', '512'].map((bits) => kind + bits));
const TRACEPARENT = /^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/;
const MAX_ORGANIZATION = 255;

type Headers = Record<string, string | string[] | undefined>;

/** Says who is asking, by the headers of a request. */
export type Authenticator = (headers: Headers) => Promise<Identity>;

/**
 * Establishes who is asking: without a token everyone, with a valid one its subject, roles and organization. Rejects with
 * UNAUTHENTICATED (HTTP 401) when the token does not count, and with UNAVAILABLE (HTTP 503) when the keys of its issuer
 * cannot be had. Throws at once when `jwks` is a file that is missing or no key set.
 */
export function createAuthenticator(settings: TokenSettings, parts: AuthenticatorParts): Authenticator {
  const { log, now, fetchJson } = parts;
  const keys = new IssuerKeys({ ...keySource(settings, fetchJson), log, ...(now ? { now } : {}) });
  const known = new KnownTokens(now ?? Date.now);
  return async (headers) => {
    const request = { requestId: randomUUID(), ...traceOf(headers) };
    try {
      const token = tokenOf(headers);
      if (token === undefined) return { subject: 'public', roles: [], ...request };
      const payload = known.find(token) ?? known.keep(token, await verify(token, keys, settings));
      return { ...identityOf(payload, settings), ...request };
    } catch (error) {
      if (error instanceof KeysUnavailable) throw keysUnavailable();
      const reason = error instanceof TokenRefused ? error.reason : reasonOf(error);
      if (reason === undefined) throw error;
      log.debug({ reason }, 'a token was refused');
      throw unauthenticated(reason, error instanceof TokenRefused ? error.needs : []);
    }
  };
}

/** The token of a request; undefined when it has none. Throws TokenRefused when it is not sent as RFC 6750 says. */
function tokenOf({ authorization }: Headers): string | undefined {
  const sent = authorization === undefined ? [] : [authorization].flat();
  if (sent.length > 1) throw new TokenRefused('two authorization headers');
  const [header] = sent;
  if (header === undefined) return undefined;
  if (!/^Bearer(?: |$)/i.test(header)) throw new TokenRefused('scheme');
  const token = /^Bearer +([\w.~+/-]+=*) *$/i.exec(header)?.[1];
  if (!token) throw new TokenRefused('malformed');
  return token;
}

/** What an access token of the issuer says. Rejects with TokenRefused, an error of jose or KeysUnavailable. */
async function verify(token: string, keys: IssuerKeys, settings: TokenSettings): Promise<JWTPayload> {
  const { issuer, audience, clockSkewS } = settings;
  const rules: JWTVerifyOptions = {
    issuer,
    audience,
    algorithms: [...ALGORITHMS, 'EdDSA', 'Ed25519'],
    clockTolerance: clockSkewS,
    requiredClaims: ['exp', 'sub'],
  };
  const { payload, protectedHeader } = await jwtVerify(token, keys.find, rules);
  requireAccessToken(protectedHeader.typ, payload, settings.types);
  requireShortLife(payload, Date.now() / 1000, settings);
  return payload;
}

/** Whose token it is. Throws TokenRefused. */
function identityOf(payload: JWTPayload, settings: TokenSettings): Omit<Identity, 'requestId'> {
  requireSignIn(payload, Date.now() / 1000, settings);
  return {
    subject: subjectOf(payload),
    roles: rolesIn(payload, settings.roles, settings.roleMap),
    ...organizationOf(payload, settings.organization),
  };
}

function organizationOf(payload: JWTPayload, path: string): { organization?: string } {
  const organization = claimAt(payload, path);
  const isName = typeof organization === 'string' && organization !== '';
  return isName && organization.length <= MAX_ORGANIZATION ? { organization } : {};
}

/** Why jose refused a token; undefined for a failure that is not the token's. */
function reasonOf(error: unknown): Reason | undefined {
  if (error instanceof errors.JWTExpired) return 'expired';
  if (error instanceof errors.JWTClaimValidationFailed) return BY_CLAIM[error.claim] ?? 'claims';
  // A key that is too weak, or no key for that algorithm, is a TypeError: the token chooses among the issuer's keys.
  return error instanceof errors.JOSEError || error instanceof TypeError ? 'signature' : undefined;
}

const BY_CLAIM: Partial<Record<string, Reason>> = {
  iss: 'issuer',
  aud: 'audience',
  nbf: 'not yet valid',
  sub: 'subject',
};

/** The trace that a request belongs to, when its header is well formed. */
function traceOf({ traceparent }: Headers): { traceparent?: string } {
  const [trace, ...more] = [traceparent].flat();
  return trace !== undefined && more.length === 0 && TRACEPARENT.test(trace) ? { traceparent: trace } : {};
}
