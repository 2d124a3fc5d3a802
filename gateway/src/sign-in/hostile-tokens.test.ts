import { createHmac, type KeyObject, KeyObject as Keys } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { JWTHeaderParameters } from 'jose';
import { aRecordingLog } from '../../test/recording-log.ts';
import { aSigner, bearer, claims, inSeconds, KID, tokenSettings, type Signer } from '../../test/signer.ts';
import { createAuthenticator, type Authenticator } from './authenticate.ts';

let folder: string;
let issuer: Signer;
let rsa: Signer;
let eve: Signer;
let authenticate: Authenticator;
let jwksText: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hub-jwks-'));
  [issuer, rsa, eve] = await Promise.all([aSigner('ES256'), aSigner('RS256', 'rsa-1'), aSigner('ES256')]);
  jwksText = JSON.stringify({ keys: [issuer.jwk, rsa.jwk] });
  writeFileSync(join(folder, 'jwks.json'), jwksText);
  const settings = tokenSettings({ jwks: join(folder, 'jwks.json') });
  authenticate = createAuthenticator(settings, { log: aRecordingLog().log });
});
afterAll(() => rmSync(folder, { recursive: true }));

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const admin = (more: object = {}) => claims({ roles: ['OPERATOR'], ...more });
const unsigned = (header: object) => `${part(header)}.${part(admin())}`;
const withHmac = (key: string | Buffer, alg = 'HS256') => {
  const content = unsigned({ alg, kid: 'rsa-1' });
  return `${content}.${createHmac(`sha${alg.slice(2)}`, key)
    .update(content)
    .digest('base64url')}`;
};
const keyOf = (signer: Signer): KeyObject => Keys.from(signer.publicKey);
const pem = (signer: Signer, type: 'spki' | 'pkcs1') =>
  keyOf(signer).export({ format: 'pem', type }).toString();
const der = (signer: Signer) => keyOf(signer).export({ format: 'der', type: 'spki' });
const byEve = (header: Partial<JWTHeaderParameters>) => eve.sign(admin(), header);
const parts = async () => (await issuer.sign(admin())).split('.') as [string, string, string];

type Form = [what: string, token: () => string | Promise<string>];
const said = (what: string, more: object): Form => [what, () => issuer.sign(admin(more))];
const typed = (typ: string, more: object = {}): Form => [
  `typ ${typ} ${JSON.stringify(more)}`,
  () => issuer.sign(admin(more), { typ }),
];

const FORMS: Record<string, readonly Form[]> = {
  'without a signature': [
    ...['none', 'None', 'NONE', 'nOnE', ''].flatMap((alg): Form[] => [
      [`alg ${alg}`, () => `${unsigned({ alg })}.`],
      [`alg ${alg} under a known key`, () => `${unsigned({ alg, kid: KID })}.`],
    ]),
    [
      'alg none with the signature of another',
      async () => `${unsigned({ alg: 'none' })}.${(await parts())[2]}`,
    ],
    ['no alg', () => `${unsigned({ kid: KID })}.`],
    ['no signature', async () => (await parts()).slice(0, 2).join('.')],
    ['an empty signature', async () => `${(await parts()).slice(0, 2).join('.')}.`],
    ['a signature of zeroes', async () => [...(await parts()).slice(0, 2), 'A'.repeat(86)].join('.')],
  ],
  'with a public key as a secret': [
    ['PEM', () => withHmac(pem(rsa, 'spki'))],
    ['PEM without its last line end', () => withHmac(pem(rsa, 'spki').trim())],
    ['PEM of PKCS #1', () => withHmac(pem(rsa, 'pkcs1'))],
    ['DER', () => withHmac(der(rsa))],
    ['JWK', () => withHmac(JSON.stringify(rsa.jwk))],
    ['the key set', () => withHmac(jwksText)],
    ['the modulus', () => withHmac(Buffer.from(rsa.jwk.n ?? '', 'base64url'))],
    ['PEM of the curve', () => withHmac(pem(issuer, 'spki'))],
    ['PEM, HS384', () => withHmac(pem(rsa, 'spki'), 'HS384')],
    ['PEM, HS512', () => withHmac(pem(rsa, 'spki'), 'HS512')],
    ['nothing', () => withHmac('')],
    ['its name', () => withHmac('rsa-1')],
  ],
  'signed by someone else': [
    ['under the name of a known key', () => byEve({})],
    ['under a name that is not known', () => byEve({ kid: 'key-2' })],
    ['with its own key in the header', () => byEve({ jwk: eve.jwk })],
    ['with its own key and name', () => byEve({ jwk: eve.jwk, kid: 'eve' })],
    ['with a jku', () => byEve({ jku: 'https://eve.example/jwks.json' })],
    ['with an x5u', () => byEve({ x5u: 'https://eve.example/cert.pem' })],
    ['with an x5c', () => byEve({ x5c: [der(eve).toString('base64')] })],
    [
      'with another algorithm of the key',
      () => `${unsigned({ alg: 'PS256', kid: 'rsa-1' })}.${'A'.repeat(342)}`,
    ],
    ['with a key of another kind', () => `${unsigned({ alg: 'RS256', kid: KID })}.${'A'.repeat(342)}`],
  ],
  'with a kid that': [
    ['is a path', () => byEve({ kid: '../../../../dev/null' })],
    ['is a URL', () => byEve({ kid: 'https://eve.example/key' })],
    ['is SQL', () => byEve({ kid: "x' UNION SELECT 'AAAA" })],
    ['is a command', () => byEve({ kid: '|id' })],
    ['has a NUL', () => byEve({ kid: `${KID}\u0000` })],
    ['names a prototype', () => byEve({ kid: '__proto__' })],
    ['is a number', () => byEve({ kid: 1 as never })],
    ['is an object', () => byEve({ kid: { $ne: null } as never })],
  ],
  'that has': [
    ['an extension that is critical and unknown', () => issuer.sign(admin(), { crit: ['x'], x: 1 }, ['x'])],
    [
      'an empty list of critical extensions',
      () => `${unsigned({ alg: 'ES256', kid: KID, crit: [] })}.${'A'.repeat(86)}`,
    ],
    [
      'a payload that is not encoded',
      () => `${unsigned({ alg: 'ES256', kid: KID, b64: false, crit: ['b64'] })}.${'A'.repeat(86)}`,
    ],
    [
      'another payload',
      async () => {
        const [head, , tail] = await parts();
        return [head, part(admin({ sub: 'eve' })), tail].join('.');
      },
    ],
    [
      'another header',
      async () => {
        const [, body, tail] = await parts();
        return [part({ alg: 'ES256', kid: KID, typ: 'at+jwt' }), body, tail].join('.');
      },
    ],
    ['a fourth part', async () => `${(await parts()).join('.')}.x`],
    ['the five parts of an encrypted one', () => 'a.b.c.d.e'],
    [
      'a payload that is no object',
      () => `${part({ alg: 'ES256', kid: KID })}.${part(['OPERATOR'])}.${'A'.repeat(86)}`,
    ],
    ['no JSON', () => `e30x.${part(admin())}.${'A'.repeat(86)}`],
    ['no point', () => 'abc'],
  ],
  'that says': [
    said('nothing of an issuer', { iss: undefined }),
    said('another issuer', { iss: 'urn:other' }),
    said('a list of issuers', { iss: ['urn:hub:test', 'urn:other'] }),
    said('the issuer with a slash', { iss: 'urn:hub:test/' }),
    said('nothing of an audience', { aud: undefined }),
    said('another audience', { aud: 'portal' }),
    said('an audience that begins alike', { aud: 'hub2' }),
    said('no audience of a list', { aud: [] }),
    said('nothing of an end', { exp: undefined }),
    said('an end that is past', { exp: inSeconds(-31) }),
    said('an end as a text', { exp: String(inSeconds(600)) }),
    said('an end in the year 9999', { exp: 253_402_300_799 }),
    said('an end that is years off, without a beginning', { exp: inSeconds(1e8), iat: undefined }),
    said('an end in milliseconds', { exp: Date.now() }),
    said('that it begins tomorrow', { nbf: inSeconds(86_400) }),
    said('that it is issued tomorrow', { iat: inSeconds(86_400), exp: inSeconds(90_000) }),
    said('that it is issued in no year', { iat: '2026' }),
    said('nothing of a subject', { sub: undefined }),
    said('an empty subject', { sub: '' }),
    said('a blank subject', { sub: '  ' }),
    said('the subject of everyone', { sub: 'public' }),
    said('the subject of everyone in capitals', { sub: 'Public' }),
    said('the subject of the gateway', { sub: 'gateway' }),
    said('a subject that is a number', { sub: 42 }),
    said('a subject that is a list', { sub: ['anna'] }),
    said('a subject that is null', { sub: null }),
    said('a subject with a line end', { sub: 'anna\nOPERATOR' }),
    said('a subject with a NUL', { sub: 'anna\u0000' }),
    said('a subject with a mark that turns the text', { sub: 'anna\u202e' }),
    said('a subject with a space at its end', { sub: 'anna ' }),
    said('a subject of 256 characters', { sub: 'a'.repeat(256) }),
  ],
  'that is no access token:': [
    ...['id+jwt', 'logout+jwt', 'secevent+jwt', 'dpop+jwt', 'at+jwt2', 'application/x'].map((typ) =>
      typed(typ),
    ),
    typed('JWT', { nonce: 'n-0S6_WzA2Mj' }),
    typed('JWT', { at_hash: 'MTIzNDU2Nzg5MDEyMzQ1Ng' }),
    typed('JWT', { c_hash: 'LDktKdoQak3Pk0cnXxCltA' }),
    typed('JWT', { typ: 'ID' }),
    typed('JWT', { typ: 'Refresh' }),
    typed('JWT', { typ: 7 }),
    typed('JWT', { azp: 'hub' }),
    typed('JWT', { azp: 'hub', aud: ['hub'] }),
  ],
};

const all = Object.entries(FORMS).flatMap(([group, forms]) =>
  forms.map(([what, token]) => ({ what: `${group} ${what}`, token })),
);

describe('a hostile token', () => {
  it('comes in more forms than anyone has tried so far', () => {
    expect(new Set(all.map(({ what }) => what)).size).toBe(all.length);
    expect(all.length).toBeGreaterThanOrEqual(90);
  });

  it.each(all)('$what, is refused', async ({ token }) => {
    await expect(authenticate(bearer(await token()))).rejects.toMatchObject({
      extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } },
    });
  });

  it('counts nowhere but in the header', async () => {
    const token = await issuer.sign(admin());
    expect(await authenticate({ cookie: `access_token=${token}`, 'x-access-token': token })).toMatchObject({
      subject: 'public',
      roles: [],
    });
  });
});

describe('a token that only looks like one of them', () => {
  it.each([
    ['typed at+jwt with a nonce', { nonce: 'n' }, { typ: 'at+jwt' }],
    ['typed application/at+jwt', {}, { typ: 'application/at+jwt' }],
    ['typed AT+JWT', {}, { typ: 'AT+JWT' }],
    ['of a client that is its own audience, with a scope', { azp: 'hub', scope: 'openid' }, { typ: 'JWT' }],
    ['issued within the difference of clocks', { iat: inSeconds(20) }, {}],
    ['that begins within the difference of clocks', { nbf: inSeconds(20) }, {}],
    ['with a subject of 255 characters', { sub: 'ж'.repeat(255) }, {}],
    ['with a subject of a URL', { sub: 'https://issuer.example/people/1|a b' }, {}],
  ])('%s, counts', async (_what, more, header) => {
    const identity = await authenticate(bearer(await issuer.sign(admin(more), header)));
    expect(identity.roles).toEqual(['OPERATOR']);
  });
});
