import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { aRecordingLog } from '../../test/recording-log.ts';
import { aSigner, bearer, claims, inSeconds, tokenSettings, type Signer } from '../../test/signer.ts';
import { createAuthenticator, type TokenSettings } from './authenticate.ts';

let folder: string;
let jwks: string;
let issuer: Signer;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hub-sign-in-'));
  issuer = await aSigner('ES256');
  jwks = join(folder, 'jwks.json');
  writeFileSync(jwks, JSON.stringify({ keys: [issuer.jwk] }));
});
afterAll(() => rmSync(folder, { recursive: true }));

const TWO_FACTORS = { acr: ['mfa', 'urn:hub:key'] };
const A_QUARTER = { maxAuthAgeS: 900 };

/** The subject of a token with these claims, or the challenge that it is refused with. */
async function answerTo(settings: Partial<TokenSettings>, more: object): Promise<string> {
  const { log } = aRecordingLog();
  const authenticate = createAuthenticator(tokenSettings({ jwks, ...settings }), { log });
  try {
    return (await authenticate(bearer(await issuer.sign(claims(more))))).subject;
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const { http } = error.extensions as { http?: { headers: Map<string, string> } };
    return http?.headers.get('www-authenticate') ?? '';
  }
}

describe('where a sign-in must be of a kind', () => {
  it.each([['mfa'], ['urn:hub:key']])('a token of %s counts', async (acr) => {
    expect(await answerTo(TWO_FACTORS, { acr })).toBe('anna');
  });

  it.each([[undefined], ['pwd'], ['mfa urn:hub:key'], ['MFA'], [['mfa']], [''], [1]])(
    'a token of %j is refused, with what is needed',
    async (acr) => {
      const challenge = await answerTo(TWO_FACTORS, { acr });
      expect(challenge).toContain('error="insufficient_user_authentication"');
      expect(challenge).toContain('acr_values="mfa urn:hub:key"');
      expect(challenge).not.toContain('max_age');
    },
  );
});

describe('where a sign-in must be recent', () => {
  it.each([[0], [-899], [-925]])('one of %s seconds counts', async (seconds) => {
    expect(await answerTo(A_QUARTER, { auth_time: inSeconds(seconds) })).toBe('anna');
  });

  it.each([
    ['of an hour ago', () => inSeconds(-3600)],
    ['without a time', () => undefined],
    ['with a text for its time', () => String(inSeconds(0))],
  ])('one %s is refused, with how recent it must be', async (_, time) => {
    const challenge = await answerTo(A_QUARTER, { auth_time: time() });
    expect(challenge).toContain('error="insufficient_user_authentication"');
    expect(challenge).toContain('max_age="900"');
    expect(challenge).not.toContain('acr_values');
  });
});

it('any sign-in will do where nothing is said', async () => {
  expect(await answerTo({}, {})).toBe('anna');
  expect(await answerTo({}, { acr: 'pwd', auth_time: inSeconds(-86_000) })).toBe('anna');
});
