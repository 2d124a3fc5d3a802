import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { codedError } from '@hub/service-kit/errors';
import { isRole, type Identity } from '@hub/hub-language';
import { createLocalJWKSet, createRemoteJWKSet, jwtVerify, type JSONWebKeySet } from 'jose';

export type TokenSettings = { jwks: string; issuer: string; audience: string };

const KEY_COOLDOWN_MS = 30_000;
const ALGORITHMS = ['ES256', 'RS256', 'EdDSA'];
const TRACEPARENT = /^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/;

export type Authenticator = (headers: Record<string, string | string[] | undefined>) => Promise<Identity>;

/**
 * Establishes who is asking: without a token everyone, with a valid one its subject, roles and organization.
 * Rejects with UNAUTHENTICATED (HTTP 401) when the token is malformed, expired, or not from the issuer.
 */
export function createAuthenticator({ jwks, issuer, audience }: TokenSettings): Authenticator {
  const keys = jwks.startsWith('https://')
    ? createRemoteJWKSet(new URL(jwks), { cooldownDuration: KEY_COOLDOWN_MS })
    : createLocalJWKSet(JSON.parse(readFileSync(jwks, 'utf8')) as JSONWebKeySet);
  return async (headers) => {
    const requestId = randomUUID();
    const trace = headers['traceparent'];
    const traceparent = typeof trace === 'string' && TRACEPARENT.test(trace) ? { traceparent: trace } : {};
    const { authorization } = headers;
    if (authorization === undefined) return { subject: 'public', roles: [], requestId, ...traceparent };
    const token = /^Bearer (\S+)$/.exec(String(authorization))?.[1];
    if (!token) throw unauthenticated('send the token as "Authorization: Bearer …"');
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer,
        audience,
        algorithms: ALGORITHMS,
        requiredClaims: ['exp', 'sub'],
      });
      const { roles, organization } = payload;
      return {
        subject: payload.sub ?? '',
        roles: Array.isArray(roles) ? roles.filter(isRole) : [],
        ...(typeof organization === 'string' ? { organization } : {}),
        requestId,
        ...traceparent,
      };
    } catch {
      throw unauthenticated('the token is not valid: it may have expired, get a new one');
    }
  };
}

const unauthenticated = (message: string) =>
  codedError('UNAUTHENTICATED', message, { http: { status: 401 } });
