import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aRecordingLog } from '../../test/recording-log.ts';
import { aSigner, bearer, claims, inSeconds, tokenSettings, type Signer } from '../../test/signer.ts';
import { createAuthenticator } from './authenticate.ts';
import { KnownTokens } from './known-tokens.ts';

describe('a token that was verified', () => {
  const at = (ms: number, exp: number) => {
    let now = 0;
    const known = new KnownTokens(() => now);
    known.keep('token', { sub: 'anna', exp });
    now = ms;
    return known.find('token')?.sub;
  };

  it('is known for a minute', () => {
    expect(at(0, 3_600)).toBe('anna');
    expect(at(59_999, 3_600)).toBe('anna');
    expect(at(60_000, 3_600)).toBeUndefined();
  });

  it('is not known any more when it has ended', () => {
    expect(at(29_999, 30)).toBe('anna');
    expect(at(30_000, 30)).toBeUndefined();
  });

  it('without an end is not known at all', () => {
    const known = new KnownTokens(() => 1);
    known.keep('token', { sub: 'anna' });
    expect(known.find('token')).toBeUndefined();
  });

  it('is not known by a part of it, nor by more', () => {
    const known = new KnownTokens(() => 0);
    known.keep('a.b.c', { sub: 'anna', exp: 60 });
    for (const token of ['a.b.', 'a.b.c.', 'a.b', 'A.b.c', 'a.b.c '])
      expect(known.find(token)).toBeUndefined();
  });

  it('is one of ten thousand at most', () => {
    const known = new KnownTokens(() => 0);
    for (let n = 0; n <= 10_000; n++) known.keep(`token-${n}`, { exp: 60 });
    expect(known.find('token-0')).toBeUndefined();
    expect(known.find('token-10000')).toBeDefined();
  });
});

describe('an authenticator', () => {
  let folder: string;
  let jwks: string;
  let issuer: Signer;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'hub-known-'));
    issuer = await aSigner('ES256');
    jwks = join(folder, 'jwks.json');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('still asks a known token how strong its sign-in was, and lets a key that was taken back in no longer', async () => {
    let now = Date.now();
    writeFileSync(jwks, JSON.stringify({ keys: [issuer.jwk] }));
    const { log } = aRecordingLog();
    const authenticate = createAuthenticator(tokenSettings({ jwks, maxAuthAgeS: 1 }), {
      log,
      now: () => now,
    });
    const fresh = bearer(await issuer.sign(claims({ auth_time: inSeconds(0) })));
    expect(await authenticate(fresh)).toMatchObject({ subject: 'anna' });
    expect(await authenticate(fresh)).toMatchObject({ subject: 'anna' });
    const stale = bearer(await issuer.sign(claims({ auth_time: inSeconds(-60) })));
    for (const _ of [1, 2]) await expect(authenticate(stale)).rejects.toThrow('more recent sign-in');

    const other = await aSigner('ES256', 'key-2');
    writeFileSync(jwks, JSON.stringify({ keys: [other.jwk] }));
    now += 700_000;
    await authenticate(bearer(await other.sign(claims({ auth_time: inSeconds(0) }), { kid: 'key-2' })));
    await expect(authenticate(fresh)).rejects.toThrow('not valid for this hub');
  });
});
