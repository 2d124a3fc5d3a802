import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isRole, type Identity } from '@hub/hub-language';
import {
  createLocalJWKSet,
  createRemoteJWKSet,
  customFetch,
  jwtVerify,
  type FetchImplementation,
  type JSONWebKeySet,
  type JWTPayload,
  type JWTVerifyGetKey,
} from 'jose';
import { codedError } from './coded-error.ts';

export type TokenSettings = { jwks: string; issuer: string; audience: string };

const KEY_COOLDOWN_MS = 30_000;
const ALGORITHMS = ['ES256', 'RS256', 'EdDSA'];
const TRACEPARENT = /^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/;

type Headers = Record<string, string | string[] | undefined>;

export type Authenticator = (headers: Headers) => Promise<Identity>;

/**
 * Establishes who is asking: without a token everyone, with a valid one its subject, roles and organization.
 * Rejects with UNAUTHENTICATED (HTTP 401) when the token is malformed, expired, or not from the issuer.
 * Throws at once when `jwks` is a file that is missing or no JSON. `fetchKeys` fetches the keys of an https URL.
 */
export function createAuthenticator(settings: TokenSettings, fetchKeys?: FetchImplementation): Authenticator {
  const { issuer, audience } = settings;
  const keys = keysOf(settings.jwks, fetchKeys);
  return async (headers) => {
    const request = { requestId: randomUUID(), ...traceOf(headers) };
    const { authorization } = headers;
    if (authorization === undefined) return { subject: 'public', roles: [], ...request };
    const token = /^Bearer (\S+)$/.exec(String(authorization))?.[1];
    if (!token) throw unauthenticated('send the token as "Authorization: Bearer …"');
    const requiredClaims = ['exp', 'sub'];
    try {
      const verified = await jwtVerify(token, keys, {
        issuer,
        audience,
        algorithms: ALGORITHMS,
        requiredClaims,
      });
      return { ...bearerOf(verified.payload), ...request };
    } catch {
      throw unauthenticated('the token is not valid: it may have expired, get a new one');
    }
  };
}

function keysOf(jwks: string, fetchKeys: FetchImplementation | undefined): JWTVerifyGetKey {
  if (!jwks.startsWith('https://')) {
    return createLocalJWKSet(JSON.parse(readFileSync(jwks, 'utf8')) as JSONWebKeySet);
  }
  return createRemoteJWKSet(new URL(jwks), {
    cooldownDuration: KEY_COOLDOWN_MS,
    ...(fetchKeys ? { [customFetch]: fetchKeys } : {}),
  });
}

/** The trace that a request belongs to, when its header is well formed. */
function traceOf({ traceparent }: Headers): { traceparent?: string } {
  return typeof traceparent === 'string' && TRACEPARENT.test(traceparent) ? { traceparent } : {};
}

/** Whose token it is; roles that the hub does not have are left out. */
function bearerOf({ sub, roles, organization }: JWTPayload): Omit<Identity, 'requestId'> {
  return {
    subject: sub ?? '',
    roles: Array.isArray(roles) ? roles.filter(isRole) : [],
    ...(typeof organization === 'string' ? { organization } : {}),
  };
}

const unauthenticated = (message: string) =>
  codedError('UNAUTHENTICATED', message, { http: { status: 401 } });
