import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createLocalJWKSet, decodeProtectedHeader, jwtVerify, type JSONWebKeySet } from 'jose';
import { waitFor } from '../../platform/process/wait-for.ts';
import { DEMO_PEOPLE, DEMO_SYSTEMS, LOADER } from './demo-people.ts';
import { COMMAND_LINE } from './local-names.ts';
import { PAGE, startTestIdentity, type TestIdentity } from './testing/test-identity.ts';

let identity: TestIdentity;
beforeAll(async () => {
  identity = await startTestIdentity();
});
afterAll(() => identity.stop());

const aFlow = () => identity.flow();
/** The claims of a token, once its signature is verified with the keys that the provider shows. */
const verified = async (token = '', audience = 'hub') => {
  const keys = (await (await fetch(`${identity.issuer}/jwks`)).json()) as JSONWebKeySet;
  const { payload } = await jwtVerify(token, createLocalJWKSet(keys), { issuer: identity.issuer, audience });
  return payload;
};
const basic = (id: string, secret = identity.access.clients[id] ?? '') => ({
  authorization: `Basic ${Buffer.from(`${id}:${encodeURIComponent(secret)}`).toString('base64')}`,
});

describe('a person', () => {
  it('signs in with one click and gets an access token of an hour, an ID token and a refresh token', async () => {
    const flow = aFlow();
    const back = await flow.signIn('company-admin');
    expect(back).toEqual({ code: expect.any(String), state: flow.state, iss: identity.issuer });
    const answer = await flow.exchange(back['code'] ?? '');
    expect(answer).toMatchObject({ status: 200, token_type: 'Bearer', expires_in: 3_600 });
    expect(decodeProtectedHeader(answer.access_token ?? '')).toMatchObject({ typ: 'at+jwt', alg: 'ES256' });
    const claims = await verified(answer.access_token);
    expect(claims).toMatchObject({
      sub: 'company-admin',
      aud: 'hub',
      client_id: 'graphiql',
    });
    expect(claims).not.toHaveProperty('roles');
    expect(Number(claims.exp) - Number(claims.iat)).toBe(3_600);
    expect(await verified(answer.id_token, 'graphiql')).toMatchObject({
      sub: 'company-admin',
      name: 'Alma Example',
      preferred_username: 'company-admin@example.org',
      nonce: flow.nonce,
    });
  });

  it('signs in with a user name, in any case, and the password of the data folder', async () => {
    const passwords = JSON.parse(
      readFileSync(join(identity.dataDir, 'demo-passwords.json'), 'utf8'),
    ) as Record<string, string>;
    const flow = aFlow();
    const password = passwords['founder@example.org'] ?? '';
    const page = await flow.send(await flow.begin(), { userName: 'Founder@example.org', password });
    const { access_token: token } = await flow.exchange(flow.comeBack(page)['code'] ?? '');
    expect(await verified(token)).toMatchObject({ sub: 'founder' });
  });

  it.each([
    ['founder@example.org', 'wrong'],
    ['founder@example.org', ''],
    ['nobody@example.org', ''],
    ['__proto__', ''],
    ['', ''],
  ])('does not sign in as %j with %j, and learns nothing of who there is', async (userName, password) => {
    const flow = aFlow();
    const page = await flow.send(await flow.begin(), { userName, password });
    expect(page.status).toBe(400);
    expect(page.text).toContain('<p role="alert">This user name and password do not fit.</p>');
  });

  it.each(DEMO_PEOPLE)('may be $subject', async ({ subject }) => {
    const flow = aFlow();
    const { access_token: token } = await flow.exchange((await flow.signIn(subject))['code'] ?? '');
    expect(await verified(token)).toMatchObject({ sub: subject });
  });

  it('need not pick again while signed in, until signing out', async () => {
    const flow = aFlow();
    const first = await flow.exchange((await flow.signIn('expert-1'))['code'] ?? '');
    expect(flow.comeBack(await flow.begin())).toHaveProperty('code');
    const end = new URLSearchParams({
      id_token_hint: first.id_token ?? '',
      post_logout_redirect_uri: PAGE,
      state: 's',
    });
    const leaving = await flow.browser.get(`${identity.issuer}/session/end?${String(end)}`);
    expect(leaving.text).toContain('<input type="hidden" name="logout" value="yes">');
    const xsrf = /name="xsrf" value="([^"]*)"/.exec(leaving.text)?.[1] ?? '';
    const form = { xsrf, logout: 'yes' };
    const gone = await flow.browser.post(`${identity.issuer}/session/end/confirm`, form, identity.issuer);
    expect(gone.headers.get('location')).toBe(`${PAGE}?state=s`);
    expect((await flow.begin()).text).toContain('Pick a demo person');
    expect(await flow.refresh(first.refresh_token ?? '')).toMatchObject({ error: 'invalid_grant' });
  });

  it('who cancels comes back with that', async () => {
    const flow = aFlow();
    const page = await flow.send(await flow.begin(), { cancel: 'yes' });
    expect(flow.comeBack(page)).toMatchObject({ error: 'access_denied', state: flow.state });
  });

  it('gets a new token for a refresh token, and each time another refresh token', async () => {
    const flow = aFlow();
    const first = await flow.exchange((await flow.signIn('investor'))['code'] ?? '');
    const second = await flow.refresh(first.refresh_token ?? '');
    expect(await verified(second.access_token)).toMatchObject({ sub: 'investor' });
    expect(second.refresh_token).not.toBe(first.refresh_token);
    expect((await flow.refresh(second.refresh_token ?? '')).status).toBe(200);
  });
});

describe('a system', () => {
  it.each(DEMO_SYSTEMS)('gets a token for itself: $clientId', async ({ clientId, roles }) => {
    const form = { grant_type: 'client_credentials', scope: 'hub' };
    const { access_token: token } = await aFlow().ask(form, basic(clientId));
    expect(await verified(token)).toMatchObject({ sub: clientId, client_id: clientId, roles });
    expect(decodeProtectedHeader(token ?? '')).toMatchObject({ typ: 'at+jwt' });
  });

  it('gets none with another secret', async () => {
    const answer = await aFlow().ask({ grant_type: 'client_credentials' }, basic(LOADER, 'wrong'));
    expect(answer).toMatchObject({ status: 401, error: 'invalid_client' });
  });
});

describe('the command line', () => {
  const form = { grant_type: 'urn:hub:local:grant-type:demo-person', person: 'reviewer-1' };

  it('gets the token of a person', async () => {
    const { access_token: token } = await aFlow().ask(form, basic(COMMAND_LINE));
    expect(await verified(token)).toMatchObject({
      sub: 'reviewer-1',
      client_id: COMMAND_LINE,
    });
    expect(decodeProtectedHeader(token ?? '')).toMatchObject({ typ: 'at+jwt' });
  });

  it.each([
    ['for nobody', { person: '' }, () => basic(COMMAND_LINE), 'invalid_grant'],
    ['for someone unknown', { person: 'eve' }, () => basic(COMMAND_LINE), 'invalid_grant'],
    ['with another secret', {}, () => basic(COMMAND_LINE, 'wrong'), 'invalid_client'],
    ['as another client', {}, () => basic(LOADER), 'invalid_request'],
    ['as the public client', { client_id: 'graphiql' }, () => ({}), 'invalid_request'],
    ['as nobody', {}, () => ({}), 'invalid_request'],
  ])('gets none %s', async (_what, more, headers, error) => {
    expect(await aFlow().ask({ ...form, ...more }, headers())).toMatchObject({ error });
  });
});

describe('the data folder', () => {
  it.each(['sign-in.json', 'demo-passwords.json'])('keeps %s for its owner alone', (name) => {
    expect(statSync(join(identity.dataDir, name)).mode & 0o777).toBe(0o600);
  });

  it('keeps the key: tokens of before a restart count after it', async () => {
    const { access_token: token } = await aFlow().ask({ grant_type: 'client_credentials' }, basic(LOADER));
    await identity.restart();
    // The first request may go out on a connection that ended with the old one.
    const claims = await waitFor(() => verified(token), { timeoutMs: 10_000, what: 'the provider' });
    expect(claims).toMatchObject({ sub: LOADER });
  });
});
