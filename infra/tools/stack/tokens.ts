import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Role } from '@hub/hub-language';
import { exportJWK, generateKeyPair, importJWK, SignJWT, type JWK } from 'jose';

/** The issuer and audience of local tokens. */
export const LOCAL_ISSUER = 'urn:hub:local';
export const AUDIENCE = 'hub';

const ALGORITHM = 'ES256';

export type TokenClaims = { subject: string; roles: readonly Role[]; organization?: string };

/** Where the tokens of a hub come from when it is not the file of the local issuer. */
export type SignIn = {
  /** Settings by which the gateway takes its tokens. */
  gateway: Record<string, string>;
  /** A token of an Operator for the system that loads the first hub. */
  loaderToken(): Promise<string>;
};

/** Issues JWTs for local use; its public key is the JWKS file that the gateway reads. */
export type LocalIssuer = {
  jwksFile: string;
  /** A token that is valid for an hour. */
  issue(claims: TokenClaims): Promise<string>;
};

/** In place of the local issuer where tokens come from elsewhere: it gives none. */
export const NO_ISSUER: LocalIssuer = {
  jwksFile: '',
  issue: () => Promise.reject(new Error('the tokens of this hub come from its sign-in')),
};

/** A hub whose tokens come from the local issuer. */
export const signInByFile = (issuer: LocalIssuer): SignIn => ({
  gateway: { JWKS: issuer.jwksFile, JWT_ISSUER: LOCAL_ISSUER, JWT_AUDIENCE: AUDIENCE },
  loaderToken: () => issuer.issue({ subject: 'loader', roles: ['OPERATOR'] }),
});

/** Opens the issuer of a data folder; creates its key pair at the first use, mode 0600. */
export async function openLocalIssuer(dataDir: string): Promise<LocalIssuer> {
  const keyFile = join(dataDir, 'issuer-key.json');
  const jwksFile = join(dataDir, 'jwks.json');
  if (!existsSync(keyFile) || !existsSync(jwksFile)) {
    const { publicKey, privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
    const kid = 'local-1';
    writeFileSync(keyFile, JSON.stringify({ ...(await exportJWK(privateKey)), kid }), { mode: 0o600 });
    writeFileSync(
      jwksFile,
      JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid, alg: ALGORITHM }] }),
    );
  }
  const jwk = JSON.parse(readFileSync(keyFile, 'utf8')) as JWK;
  const key = await importJWK(jwk, ALGORITHM);
  return {
    jwksFile,
    issue: ({ subject, roles, organization }) =>
      new SignJWT({ roles, ...(organization ? { organization } : {}) })
        .setProtectedHeader({ alg: ALGORITHM, typ: 'at+jwt', kid: jwk.kid ?? 'local-1' })
        .setIssuer(LOCAL_ISSUER)
        .setAudience(AUDIENCE)
        .setSubject(subject)
        .setIssuedAt()
        .setExpirationTime('1h')
        .sign(key),
  };
}
