import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { JSONWebKeySet } from 'jose';
import { isTrustworthy, isWebAddress, UNTRUSTWORTHY } from './addresses.ts';
import type { KeysOptions } from './issuer-keys.ts';

const TIMEOUT_MS = 5_000;

/** Gets JSON from an address; tests give their own. */
export type FetchJson = (address: string) => Promise<unknown>;

/** Asks an address, in at most five seconds and without following it elsewhere. Rejects with an Error that names it. */
export const fetchJson: FetchJson = async (address) => {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const headers = { accept: 'application/json, application/jwk-set+json' };
  const response = await fetch(address, { signal, redirect: 'error', headers });
  if (!response.ok) throw new Error(`${address} answered with HTTP ${response.status}`);
  return response.json();
};

/**
 * Where the keys of an issuer come from: a file, which must be there at once (throws, naming it), an address, or without
 * either the one that the issuer's discovery document names.
 */
export function keySource(
  { jwks, issuer }: { jwks?: string; issuer: string },
  fetchFrom: FetchJson = fetchJson,
): Pick<KeysOptions, 'load' | 'known'> {
  if (jwks === undefined)
    return { load: async () => asKeys(await fetchFrom(await discover(issuer, fetchFrom))) };
  if (isWebAddress(jwks)) {
    if (!isTrustworthy(jwks)) throw new Error(`${jwks} ${UNTRUSTWORTHY}`);
    return { load: async () => asKeys(await fetchFrom(jwks)) };
  }
  const parse = (text: string) => asKeys(JSON.parse(text) as unknown);
  return { known: parse(readFileSync(jwks, 'utf8')), load: async () => parse(await readFile(jwks, 'utf8')) };
}

/** Address of the keys by OpenID Connect Discovery 1.0. Rejects when the document is another issuer's. */
async function discover(issuer: string, fetchFrom: FetchJson): Promise<string> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const document = await fetchFrom(address);
  const { issuer: named, jwks_uri: keys } = (document ?? {}) as Record<string, unknown>;
  if (named !== issuer) throw new Error(`${address} is of the issuer ${JSON.stringify(named)}`);
  if (typeof keys !== 'string' || !isTrustworthy(keys))
    throw new Error(`the jwks_uri of ${address} ${UNTRUSTWORTHY}`);
  return keys;
}

function asKeys(value: unknown): JSONWebKeySet {
  const isSet = typeof value === 'object' && value !== null && 'keys' in value && Array.isArray(value.keys);
  if (!isSet) throw new Error('this is no JSON Web Key Set');
  return value as JSONWebKeySet;
}
