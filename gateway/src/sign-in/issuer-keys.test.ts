import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { JWK } from 'jose';
import { json, serve, type Loopback, type Received } from '../../test/loopback.ts';
import { aRecordingLog, type Logged } from '../../test/recording-log.ts';
import { aSigner, bearer, claims, tokenSettings, type Signer } from '../../test/signer.ts';
import { createAuthenticator, type Authenticator, type TokenSettings } from './authenticate.ts';

const UNAUTHENTICATED = { extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } } };
const UNAVAILABLE = { extensions: { code: 'UNAVAILABLE', http: { status: 503 } } };
const ANNA = { subject: 'anna' };

let folder: string;
let old: Signer;
let fresh: Signer;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hub-jwks-'));
  [old, fresh] = await Promise.all([aSigner('ES256'), aSigner('ES256', 'key-2')]);
});
afterAll(() => rmSync(folder, { recursive: true }));

let log: ReturnType<typeof aRecordingLog>;
let nowMs: number;
const later = (seconds: number) => (nowMs += seconds * 1000);
beforeEach(() => {
  log = aRecordingLog();
  nowMs = 1_000_000;
});
const authenticator = (settings: Partial<TokenSettings>): Authenticator =>
  createAuthenticator(tokenSettings(settings), { log: log.log, now: () => nowMs });
const tokenOf = async (signer: Signer, more: object = {}) => bearer(await signer.sign(claims(more)));
const logged = (lines: readonly Logged[]) => lines.map(({ level, message }) => [level, message]);

describe('the keys of a file', () => {
  it.each(['ES256', 'RS256', 'PS256', 'ES384', 'EdDSA'])('may be of %s', async (alg) => {
    const signer = await aSigner(alg);
    const jwks = join(folder, `${alg}.json`);
    writeFileSync(jwks, JSON.stringify({ keys: [signer.jwk] }));
    expect(await authenticator({ jwks })(await tokenOf(signer))).toMatchObject(ANNA);
  });

  it.each([
    ['missing', undefined, 'broken.json'],
    ['no JSON', '{', 'JSON'],
    ['no key set', '{"keys":{}}', 'no JSON Web Key Set'],
  ])('must be there at start: %s', (_what, text, problem) => {
    const jwks = join(folder, 'broken.json');
    rmSync(jwks, { force: true });
    if (text !== undefined) writeFileSync(jwks, text);
    expect(() => authenticator({ jwks })).toThrow(problem);
  });

  it('are read again when a token names another one, at most every 30 seconds', async () => {
    const jwks = join(folder, 'rotated.json');
    writeFileSync(jwks, JSON.stringify({ keys: [old.jwk] }));
    const accept = authenticator({ jwks });
    expect(await accept(await tokenOf(old))).toMatchObject(ANNA);
    writeFileSync(jwks, JSON.stringify({ keys: [fresh.jwk] }));
    later(29);
    await expect(accept(await tokenOf(fresh))).rejects.toMatchObject(UNAUTHENTICATED);
    expect(await accept(await tokenOf(old))).toMatchObject(ANNA);
    later(2);
    expect(await accept(await tokenOf(fresh))).toMatchObject(ANNA);
    await expect(accept(await tokenOf(old))).rejects.toMatchObject(UNAUTHENTICATED);
  });

  it('go on counting while the file is broken; only of a key that it may hold nothing can be said', async () => {
    const jwks = join(folder, 'half-written.json');
    writeFileSync(jwks, JSON.stringify({ keys: [old.jwk] }));
    const accept = authenticator({ jwks });
    writeFileSync(jwks, '{"keys":[');
    later(31);
    await expect(accept(await tokenOf(fresh))).rejects.toMatchObject(UNAVAILABLE);
    expect(await accept(await tokenOf(old))).toMatchObject(ANNA);
    writeFileSync(jwks, JSON.stringify({ keys: [old.jwk, fresh.jwk] }));
    later(2);
    expect(await accept(await tokenOf(fresh))).toMatchObject(ANNA);
  });
});

describe('the keys at an address', () => {
  let server: Loopback;
  let keys: JWK[];
  let answer: (request: Received, response: ServerResponse) => void;
  const giveKeys = (_request: Received, response: ServerResponse) => json(response, { keys });
  const asked = () => server.received.map(({ url }) => url);
  beforeEach(async () => {
    keys = [old.jwk];
    answer = giveKeys;
    server = await serve((request, response) => answer(request, response));
  });
  afterEach(() => server.close());
  const remote = () => authenticator({ jwks: `${server.url}jwks` });

  it('are fetched at the first token, once for all that wait, and kept', async () => {
    const accept = remote();
    await accept({});
    expect(asked()).toEqual([]);
    const token = await tokenOf(old);
    await Promise.all(Array.from({ length: 20 }, () => accept(token)));
    expect(asked()).toEqual(['/jwks']);
  });

  it('do not let in what they have not signed', async () => {
    const eve = await aSigner('ES256');
    await expect(remote()(await tokenOf(eve))).rejects.toMatchObject(UNAUTHENTICATED);
  });

  it('follow the issuer to a new key without a restart', async () => {
    const accept = remote();
    expect(await accept(await tokenOf(old))).toMatchObject(ANNA);
    keys = [fresh.jwk];
    later(31);
    expect(await accept(await tokenOf(fresh))).toMatchObject(ANNA);
  });

  it('stop counting within ten minutes when the issuer takes them back', async () => {
    const accept = remote();
    await accept(await tokenOf(old));
    keys = [fresh.jwk];
    later(601);
    await accept(await tokenOf(fresh));
    await expect(accept(await tokenOf(old))).rejects.toMatchObject(UNAUTHENTICATED);
  });

  it('are fetched at most every 30 seconds under a flood of names that they do not have', async () => {
    const accept = remote();
    await accept(await tokenOf(old));
    for (let second = 0; second < 60; second += 3) {
      later(3);
      const flood = Array.from({ length: 10 }, async (_one, index) =>
        accept(bearer(await fresh.sign(claims(), { kid: `made-up-${second}-${index}` }))),
      );
      const outcomes = await Promise.allSettled(flood);
      expect(outcomes.map(({ status }) => status)).not.toContain('fulfilled');
    }
    expect(asked()).toHaveLength(3);
  });

  it.each([
    ['fails', (_: Received, response: ServerResponse) => json(response, {}, 500)],
    ['is cut off', (_: Received, response: ServerResponse) => void response.destroy()],
    ['answers with no keys', (_: Received, response: ServerResponse) => json(response, { error: 'x' })],
    [
      'sends one elsewhere',
      (_: Received, response: ServerResponse) => void response.writeHead(302, { location: '/evil' }).end(),
    ],
  ])('that %s is told as 503 and in one line of the log, never as an expired token', async (_what, fault) => {
    answer = fault;
    const accept = remote();
    for (let i = 0; i < 3; i++) {
      await expect(accept(await tokenOf(old))).rejects.toMatchObject(UNAVAILABLE);
      later(2);
    }
    expect(asked()).not.toContain('/evil');
    expect(logged(log.lines)).toEqual([['error', 'the keys of the token issuer cannot be fetched']]);
    answer = giveKeys;
    expect(await accept(await tokenOf(old))).toMatchObject(ANNA);
    expect(logged(log.lines).at(-1)).toEqual(['info', 'the keys of the token issuer are there again']);
  });

  it('go on counting while the issuer is away, and everyone reads on without a token', async () => {
    const accept = remote();
    await accept(await tokenOf(old));
    await server.close();
    later(601);
    for (let i = 0; i < 3; i++) expect(await accept(await tokenOf(old))).toMatchObject(ANNA);
    await expect(accept(await tokenOf(fresh))).rejects.toMatchObject(UNAVAILABLE);
    expect(await accept({})).toMatchObject({ subject: 'public' });
  });

  it('that cannot be had leave a token without a signature refused', async () => {
    await server.close();
    const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.e30.`;
    await expect(remote()(bearer(none))).rejects.toMatchObject(UNAUTHENTICATED);
  });

  describe('of a discovery document', () => {
    const issuer = () => server.url.replace(/\/$/, '');
    const describeIssuer = (document: object) => (request: Received, response: ServerResponse) =>
      request.url === '/keys' ? json(response, { keys }) : json(response, document);
    const accept = () => authenticator({ issuer: issuer() });

    it('are found by the address of the issuer', async () => {
      answer = describeIssuer({ issuer: issuer(), jwks_uri: `${server.url}keys` });
      expect(await accept()(await tokenOf(old, { iss: issuer() }))).toMatchObject(ANNA);
      expect(asked()).toEqual(['/.well-known/openid-configuration', '/keys']);
    });

    it.each([
      ['another issuer', () => ({ issuer: 'https://other.example', jwks_uri: `${server.url}keys` })],
      ['no keys', () => ({ issuer: issuer() })],
      ['keys over http from elsewhere', () => ({ issuer: issuer(), jwks_uri: 'http://issuer.example/keys' })],
      ['keys in a file', () => ({ issuer: issuer(), jwks_uri: 'file:///etc/jwks.json' })],
      ['nothing', () => []],
    ])('are not taken from one that names %s', async (_what, document) => {
      answer = describeIssuer(document());
      await expect(accept()(await tokenOf(old, { iss: issuer() }))).rejects.toMatchObject(UNAVAILABLE);
      expect(asked()).not.toContain('/keys');
    });
  });
});
