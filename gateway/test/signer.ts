import {
  exportJWK,
  generateKeyPair,
  SignJWT,
  type CryptoKey,
  type JWK,
  type JWTHeaderParameters,
} from 'jose';
import type { TokenSettings } from '../src/sign-in/authenticate.ts';

export const ISSUER = 'urn:hub:test';
export const KID = 'key-1';

/** A key pair of an issuer: its public half as JWKS have it, and tokens signed with the other. */
export type Signer = {
  jwk: JWK;
  publicKey: CryptoKey;
  /** `understood`: names of critical extensions that the signer knows. */
  sign: (claims: object, header?: Partial<JWTHeaderParameters>, understood?: string[]) => Promise<string>;
};

/** Makes a key pair for an algorithm. */
export async function aSigner(alg: string, kid = KID): Promise<Signer> {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
  return {
    jwk: { ...(await exportJWK(publicKey)), kid, alg },
    publicKey,
    sign: (claims, header, understood = []) =>
      new SignJWT({ ...claims })
        .setProtectedHeader({ alg, kid, ...header })
        .sign(privateKey, { crit: Object.fromEntries(understood.map((name) => [name, true])) }),
  };
}

/** A time of the clock, in seconds from now, as claims have it. */
export const inSeconds = (seconds: number): number => Math.floor(Date.now() / 1000) + seconds;

/** What a good access token says; every claim can be given. */
export const claims = (more: object = {}) => ({
  iss: ISSUER,
  aud: 'hub',
  sub: 'anna',
  iat: inSeconds(0),
  exp: inSeconds(600),
  roles: ['ORG_ADMIN'],
  organization: 'org_1',
  ...more,
});

/** The settings of a gateway that asks that issuer; every one can be given. */
export const tokenSettings = (more: Partial<TokenSettings> = {}): TokenSettings => ({
  issuer: ISSUER,
  audience: 'hub',
  types: 'any',
  clockSkewS: 30,
  maxLifetimeS: 86_400,
  acr: [],
  maxAuthAgeS: 0,
  roles: ['roles'],
  organization: 'organization',
  ...more,
});

/** The header of a request with a token. */
export const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
