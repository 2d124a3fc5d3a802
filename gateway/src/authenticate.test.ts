import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exportJWK, generateKeyPair, SignJWT, type JWK, type JWTHeaderParameters } from 'jose';
import { json, serve, type Loopback } from '../test/loopback.ts';
import { createAuthenticator, type Authenticator } from './authenticate.ts';

const ISSUER = 'urn:hub:test';
const KID = 'key-1';

type Signer = { sign: (claims: object, header?: Partial<JWTHeaderParameters>) => Promise<string>; jwk: JWK };

/** A key pair of an issuer, and tokens signed with it. */
async function aSigner(alg: string, kid = KID): Promise<Signer> {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
  return {
    jwk: { ...(await exportJWK(publicKey)), kid, alg },
    sign: (claims, header) =>
      new SignJWT({ ...claims }).setProtectedHeader({ alg, kid, ...header }).sign(privateKey),
  };
}

const inSeconds = (seconds: number) => Math.floor(Date.now() / 1000) + seconds;
const claims = (more: object = {}) => ({
  iss: ISSUER,
  aud: 'hub',
  sub: 'anna',
  exp: inSeconds(600),
  roles: ['ORG_ADMIN'],
  organization: 'org_1',
  ...more,
});
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

let folder: string;
let jwks: string;
let issuer: Signer;
let authenticate: Authenticator;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hub-jwks-'));
  issuer = await aSigner('ES256');
  jwks = join(folder, 'jwks.json');
  writeFileSync(jwks, JSON.stringify({ keys: [issuer.jwk] }));
  authenticate = createAuthenticator({ jwks, issuer: ISSUER, audience: 'hub' });
});
afterAll(() => rmSync(folder, { recursive: true }));

const authenticated = async (more: object) => authenticate(bearer(await issuer.sign(claims(more))));

describe('without a token', () => {
  it('one is everyone, without a role or an organization', async () => {
    const identity = await authenticate({});
    expect(identity).toEqual({ subject: 'public', roles: [], requestId: expect.any(String) });
  });

  it('what a client says of itself in other headers counts for nothing', async () => {
    const headers = { 'x-hub-identity': 'eyJyb2xlcyI6WyJPUEVSQVRPUiJdfQ', cookie: 'roles=OPERATOR' };
    expect(await authenticate(headers)).toMatchObject({ subject: 'public', roles: [] });
  });
});

describe('a token of the issuer', () => {
  it('says who is asking, with which roles, for which organization', async () => {
    expect(await authenticated({})).toEqual({
      subject: 'anna',
      roles: ['ORG_ADMIN'],
      organization: 'org_1',
      requestId: expect.any(String),
    });
  });

  it.each([
    ['a text', 'OPERATOR'],
    ['a list in a list', [['OPERATOR']]],
    ['in lower case', ['operator']],
    ['with a comma', ['OPERATOR,COMPLIANCE']],
    ['of another system', ['realm-admin']],
    ['absent', undefined],
    ['an object', { OPERATOR: true }],
  ])('gives no role by roles that are %s', async (_what, roles) => {
    expect((await authenticated({ roles })).roles).toEqual([]);
  });

  it('keeps the roles of the hub among others', async () => {
    const { roles } = await authenticated({ roles: ['realm-admin', 'REVIEWER', 7, 'EXPERT'] });
    expect(roles).toEqual(['REVIEWER', 'EXPERT']);
  });

  it.each([[undefined], [7], [['org_1']]])('gives no organization by %j', async (organization) => {
    expect(await authenticated({ organization })).not.toHaveProperty('organization');
  });

  it('may have several audiences', async () => {
    expect(await authenticated({ aud: ['portal', 'hub'] })).toMatchObject({ subject: 'anna' });
  });
});

const UNAUTHENTICATED = { extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } } };

describe('a token that is not good is refused with 401', () => {
  it.each([
    ['expired', { exp: inSeconds(-1) }],
    ['without an end', { exp: undefined }],
    ['without a subject', { sub: undefined }],
    ['not valid yet', { nbf: inSeconds(600) }],
    ['of another issuer', { iss: 'urn:other' }],
    ['of no issuer', { iss: undefined }],
    ['for another audience', { aud: 'portal' }],
    ['for nobody', { aud: undefined }],
  ])('when it is %s', async (_what, more) => {
    await expect(authenticated(more)).rejects.toMatchObject(UNAUTHENTICATED);
  });

  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const unsigned = (header: object) => `${part(header)}.${part(claims({ roles: ['OPERATOR'] }))}`;
  const hmac = (key: string) => {
    const content = unsigned({ alg: 'HS256', kid: KID });
    return `${content}.${createHmac('sha256', key).update(content).digest('base64url')}`;
  };

  it.each([
    ['unsigned', () => `${unsigned({ alg: 'none' })}.`],
    ['unsigned under the key of the issuer', () => `${unsigned({ alg: 'none', kid: KID })}.`],
    ['signed with the public key as a secret', () => hmac(JSON.stringify(issuer.jwk))],
    ['signed with nothing as a secret', () => hmac('')],
    ['signed with the key of someone else', async () => (await aSigner('ES256')).sign(claims())],
    ['signed with a key that is not known', async () => (await aSigner('ES256', 'key-2')).sign(claims())],
    [
      'bringing its own key',
      async () => {
        const eve = await aSigner('ES256', 'eve');
        return eve.sign(claims(), { jwk: eve.jwk, jku: 'https://eve.example/jwks.json' });
      },
    ],
    [
      'altered',
      async () => {
        const [header, , signature] = (await issuer.sign(claims())).split('.');
        return [header, part(claims({ roles: ['OPERATOR'] })), signature].join('.');
      },
    ],
    ['no token at all', () => 'abc'],
  ])('when it is %s', async (_what, token) => {
    await expect(authenticate(bearer(await token()))).rejects.toMatchObject(UNAUTHENTICATED);
  });

  it.each(['', 'Bearer', 'Bearer ', 'Bearer a b', 'Basic YTpi', 'Token abc'])(
    'when the header is %j, which says how to send it',
    async (authorization) => {
      const refused = authenticate({ authorization });
      await expect(refused).rejects.toMatchObject(UNAUTHENTICATED);
      await expect(refused).rejects.toThrow('Authorization: Bearer');
    },
  );

  it('and says nothing of why: neither of the key, nor of the claim', async () => {
    await expect(authenticated({ aud: 'portal' })).rejects.toThrow(
      /^the token is not valid: it may have expired, get a new one$/,
    );
  });
});

describe('each request', () => {
  const TRACE = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

  it('gets an id of its own, also from the same caller', async () => {
    const ids = await Promise.all([1, 2, 3].map(async () => (await authenticate({})).requestId));
    expect(new Set(ids).size).toBe(3);
  });

  it('keeps its trace, with a token and without', async () => {
    const token = bearer(await issuer.sign(claims()));
    expect(await authenticate({ traceparent: TRACE })).toMatchObject({ traceparent: TRACE });
    expect(await authenticate({ ...token, traceparent: TRACE })).toMatchObject({ traceparent: TRACE });
  });

  it.each([['garbage'], [`${TRACE}\n{"level":50}`], [TRACE.toUpperCase()], [['00', '01']]])(
    'has no trace by the header %j',
    async (traceparent) => {
      expect(await authenticate({ traceparent })).not.toHaveProperty('traceparent');
    },
  );
});

describe('the keys of the issuer', () => {
  it.each(['ES256', 'RS256', 'EdDSA'])('may be of %s', async (alg) => {
    const signer = await aSigner(alg);
    const file = join(folder, `${alg}.json`);
    writeFileSync(file, JSON.stringify({ keys: [signer.jwk] }));
    const accept = createAuthenticator({ jwks: file, issuer: ISSUER, audience: 'hub' });
    expect(await accept(bearer(await signer.sign(claims())))).toMatchObject({ subject: 'anna' });
  });

  it('must be there at start, when they are in a file', () => {
    const missing = { jwks: join(folder, 'missing.json'), issuer: ISSUER, audience: 'hub' };
    expect(() => createAuthenticator(missing)).toThrow('missing.json');
  });

  describe('at an https address', () => {
    let server: Loopback;
    let keys: JWK[];
    beforeAll(async () => {
      server = await serve((_request, response) => json(response, { keys }));
    });
    afterAll(() => server.close());

    /** As https, but without a certificate: the same request to a server of loopback. */
    const remote = () =>
      createAuthenticator(
        { jwks: 'https://issuer.example/jwks.json', issuer: ISSUER, audience: 'hub' },
        (url, options) => fetch(new URL(new URL(url).pathname, server.url), options),
      );

    it('are fetched at the first token and kept', async () => {
      keys = [issuer.jwk];
      server.received.length = 0;
      const accept = remote();
      await accept({});
      expect(server.received).toEqual([]);
      for (let i = 0; i < 3; i++) await accept(bearer(await issuer.sign(claims())));
      expect(server.received.map(({ url }) => url)).toEqual(['/jwks.json']);
    });

    it('do not let in what they have not signed', async () => {
      keys = [issuer.jwk];
      const eve = await aSigner('ES256');
      await expect(remote()(bearer(await eve.sign(claims())))).rejects.toMatchObject(UNAUTHENTICATED);
    });
  });
});
