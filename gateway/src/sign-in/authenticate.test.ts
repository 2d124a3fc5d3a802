import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aRecordingLog } from '../../test/recording-log.ts';
import { aSigner, bearer, claims, inSeconds, tokenSettings, type Signer } from '../../test/signer.ts';
import { createAuthenticator, type Authenticator, type TokenSettings } from './authenticate.ts';

let folder: string;
let jwks: string;
let issuer: Signer;
let authenticate: Authenticator;
const { log, lines } = aRecordingLog();
const authenticatorWith = (settings: Partial<TokenSettings> = {}) =>
  createAuthenticator(tokenSettings({ jwks, ...settings }), { log });
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hub-jwks-'));
  issuer = await aSigner('ES256');
  jwks = join(folder, 'jwks.json');
  writeFileSync(jwks, JSON.stringify({ keys: [issuer.jwk] }));
  authenticate = authenticatorWith();
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
    ['texts with commas', 'OPERATOR,COMPLIANCE'],
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

  it.each([[undefined], [7], [''], [['org_1']], ['o'.repeat(256)]])(
    'gives no organization by %j',
    async (organization) => {
      expect(await authenticated({ organization })).not.toHaveProperty('organization');
    },
  );

  it('may have several audiences', async () => {
    expect(await authenticated({ aud: ['portal', 'hub'] })).toMatchObject({ subject: 'anna' });
  });

  it('counts as long as the clocks may differ, and no longer', async () => {
    const strict = authenticatorWith({ clockSkewS: 0 });
    const late = bearer(await issuer.sign(claims({ exp: inSeconds(-5) })));
    expect(await authenticate(late)).toMatchObject({ subject: 'anna' });
    await expect(strict(late)).rejects.toThrow('the token has expired');
  });

  it.each(['bearer', 'BEARER', 'Bearer', 'Bearer  '])('is read by the scheme %j', async (scheme) => {
    const authorization = `${scheme} ${await issuer.sign(claims())}`;
    expect(await authenticate({ authorization })).toMatchObject({ subject: 'anna' });
  });
});

describe('the tokens of a provider', () => {
  /** As Keycloak makes them: a header typed JWT, roles of the realm and of each client, a claim that says Bearer. */
  const keycloak = (more: object = {}) =>
    claims({
      typ: 'Bearer',
      azp: 'portal',
      scope: 'openid profile',
      roles: undefined,
      organization: undefined,
      realm_access: { roles: ['offline_access', 'hub-operator'] },
      resource_access: { account: { roles: ['manage-account'] }, 'hub.vn': { roles: ['desk', 'vc'] } },
      hub: { organization: 'org_7' },
      ...more,
    });
  const roleMap = new Map([
    ['hub-operator', ['OPERATOR' as const]],
    ['desk', ['COMPLIANCE' as const, 'REVIEWER' as const]],
  ]);

  it('give roles from where the settings say, and what is mapped alone', async () => {
    const accept = authenticatorWith({
      roles: ['realm_access.roles', '/resource_access/hub.vn/roles'],
      organization: 'hub.organization',
      roleMap,
    });
    const identity = await accept(bearer(await issuer.sign(keycloak(), { typ: 'JWT' })));
    expect(identity).toMatchObject({
      roles: ['OPERATOR', 'COMPLIANCE', 'REVIEWER'],
      organization: 'org_7',
    });
  });

  it('give no role by a name of the hub that is not mapped', async () => {
    const accept = authenticatorWith({ roleMap });
    const token = await issuer.sign(claims({ roles: ['OPERATOR', 'desk'] }));
    expect((await accept(bearer(token))).roles).toEqual(['COMPLIANCE', 'REVIEWER']);
  });

  it('give nothing by claims that are elsewhere', async () => {
    const identity = await authenticate(bearer(await issuer.sign(keycloak(), { typ: 'JWT' })));
    expect(identity).toEqual({ subject: 'anna', roles: [], requestId: expect.any(String) });
  });

  it('must be typed at+jwt where the settings say so', async () => {
    const strict = authenticatorWith({ types: 'at+jwt' });
    expect(await strict(bearer(await issuer.sign(claims(), { typ: 'at+jwt' })))).toMatchObject({});
    for (const typ of ['JWT', undefined]) {
      const token = issuer.sign(claims(), typ ? { typ } : {});
      await expect(strict(bearer(await token))).rejects.toThrow('no access token');
    }
  });
});

describe('a refusal', () => {
  const refusalOf = async (headers: Record<string, string | string[]>) => {
    const error: unknown = await authenticate(headers).catch((reason: unknown) => reason);
    const { message, extensions } = error as {
      message: string;
      extensions: { code: string; http: { status: number; headers: Map<string, string> } };
    };
    const { status, headers: sent } = extensions.http;
    return { message, code: extensions.code, status, challenge: sent.get('www-authenticate') };
  };

  it.each(['Bearer', 'Bearer ', 'Bearer a b', 'Bearer a, Bearer b', 'bearer "a"'])(
    'of the header %j says how to send a token',
    async (authorization) => {
      expect(await refusalOf({ authorization })).toEqual({
        message: 'send one token, as "Authorization: Bearer TOKEN"',
        code: 'UNAUTHENTICATED',
        status: 401,
        challenge:
          'Bearer realm="hub", error="invalid_token", ' +
          `error_description="send one token, as 'Authorization: Bearer TOKEN'"`,
      });
    },
  );

  it.each(['', 'Basic YTpi', 'Token abc', 'Bearerabc'])(
    'of the header %j, which is of another scheme, asks for a token',
    async (authorization) => {
      const { status, challenge } = await refusalOf({ authorization });
      expect([status, challenge]).toEqual([401, 'Bearer realm="hub"']);
    },
  );

  it('of two tokens is a bad request, whatever they are', async () => {
    const token = `Bearer ${await issuer.sign(claims())}`;
    const { status, code, challenge } = await refusalOf({ authorization: [token, token] });
    expect([status, code]).toEqual([400, 'UNAUTHENTICATED']);
    expect(challenge).toContain('error="invalid_request"');
  });

  it('of a token that has expired says so', async () => {
    const { message, challenge } = await refusalOf(
      bearer(await issuer.sign(claims({ exp: inSeconds(-31) }))),
    );
    expect(message).toBe('the token has expired: sign in again, or get a new one');
    expect(challenge).toContain(`error_description="${message}"`);
  });

  it.each([{ aud: 'portal' }, { iss: 'urn:other' }, { sub: '' }, { exp: inSeconds(1e9) }])(
    'of %j says nothing of the claim',
    async (more) => {
      const { message } = await refusalOf(bearer(await issuer.sign(claims(more))));
      expect(message).toBe('the token is not valid for this hub: sign in again, or get a new one');
    },
  );

  it('says to the log why, at a level that is off by default, and nothing of the token', async () => {
    const debugging = aRecordingLog('debug');
    const accept = createAuthenticator(tokenSettings({ jwks }), { log: debugging.log });
    for (const more of [{ aud: 'portal' }, { iss: 'urn:other' }, { exp: inSeconds(-31) }]) {
      await expect(accept(bearer(await issuer.sign(claims(more))))).rejects.toThrow();
    }
    expect(debugging.lines).toEqual(
      ['audience', 'issuer', 'expired'].map((reason) => ({
        level: 'debug',
        fields: { reason },
        message: 'a token was refused',
      })),
    );
    expect(lines).toEqual([]);
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

  it.each([['garbage'], [`${TRACE}\n{"level":50}`], [TRACE.toUpperCase()], [[TRACE, TRACE]]])(
    'has no trace by the header %j',
    async (traceparent) => {
      expect(await authenticate({ traceparent })).not.toHaveProperty('traceparent');
    },
  );
});
