import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { decodeJwt } from 'jose';
import { COMMAND_LINE, DEMO_PERSON_GRANT, GRAPHIQL } from './local-names.ts';
import type { CodeFlow } from './testing/code-flow.ts';
import { fieldOf, type Page } from './testing/http-browser.ts';
import { PAGE, startTestIdentity, type TestIdentity } from './testing/test-identity.ts';

let identity: TestIdentity;
beforeAll(async () => {
  identity = await startTestIdentity();
});
afterAll(() => identity.stop());

const aFlow = () => identity.flow();
const codeOf = async (flow: CodeFlow, person = 'expert-1') => (await flow.signIn(person))['code'] ?? '';
const REFUSED = { status: 400, error: 'invalid_grant' };
const locationOf = ({ headers }: Page) => headers.get('location');

describe('a sign-in that begins', () => {
  it.each([
    ['without PKCE', { code_challenge: '', code_challenge_method: '' }],
    ['with a plain challenge', { code_challenge_method: 'plain' }],
    ['with a challenge without a method', { code_challenge_method: '' }],
    ['with a challenge that is none', { code_challenge: 'short' }],
    ['for the implicit flow', { response_type: 'token' }],
    ['for a token in the front channel', { response_type: 'code id_token' }],
  ])('%s comes back as an error, without a code', async (_what, more) => {
    const back = aFlow().comeBack(await aFlow().begin(more));
    expect(back).toHaveProperty('error');
    expect(back).not.toHaveProperty('code');
  });

  it.each([
    ['another page', 'http://127.0.0.1:4000/graphiql/evil'],
    ['a page below', 'http://127.0.0.1:4000/graphiql/'],
    ['a query', 'http://127.0.0.1:4000/graphiql?next=https://evil.example'],
    ['another port', 'http://127.0.0.1:4001/graphiql'],
    ['another site', 'https://evil.example/graphiql'],
    ['a user name', 'http://127.0.0.1:4000@evil.example/graphiql'],
    ['another scheme', 'https://127.0.0.1:4000/graphiql'],
    ['a fragment', 'http://127.0.0.1:4000/graphiql#x'],
    ['another case', 'http://127.0.0.1:4000/GraphiQL'],
    ['an upward path', 'http://127.0.0.1:4000/x/../graphiql'],
    ['a script', 'javascript:alert(1)'],
    ['nothing', ''],
  ])('with %s as its way back leads nowhere', async (_what, redirect_uri) => {
    const page = await aFlow().begin({ redirect_uri });
    expect([page.status, locationOf(page)]).toEqual([400, null]);
    expect(page.text).toContain('That did not work');
  });

  it.each(['unknown', COMMAND_LINE, 'loader'])('for the client %s leads nowhere', async (client_id) => {
    const page = await aFlow().begin({ client_id });
    expect([page.status, locationOf(page)]).toEqual([400, null]);
  });

  it('for another resource than the hub comes back as an error', async () => {
    const back = aFlow().comeBack(await aFlow().begin({ resource: 'https://other.example/api' }));
    expect(back).toMatchObject({ error: 'invalid_target' });
  });

  it('shows what a client sent only as text', async () => {
    const page = await aFlow().begin({ client_id: '<script>alert(1)</script>' });
    expect(page.text).not.toContain('<script>');
  });
});

describe('a code', () => {
  it('counts once; a second use takes back what the first one gave', async () => {
    const flow = aFlow();
    const code = await codeOf(flow);
    const first = await flow.exchange(code);
    expect(first.status).toBe(200);
    expect(await flow.exchange(code)).toMatchObject(REFUSED);
    expect(await flow.refresh(first.refresh_token ?? '')).toMatchObject(REFUSED);
  });

  it('does not count with another verifier, so that it cannot be put into the sign-in of someone else', async () => {
    const [anna, eve] = [aFlow(), aFlow()];
    const code = await codeOf(eve);
    expect(await anna.exchange(code)).toMatchObject(REFUSED);
    expect(await eve.exchange(code, { code_verifier: '' })).toMatchObject(REFUSED);
  });

  it.each([
    ['another way back', { redirect_uri: 'http://localhost:4000/graphiql' }],
    ['the challenge as verifier', { code_verifier: 'a'.repeat(43) }],
  ])('does not count with %s', async (_what, more) => {
    const flow = aFlow();
    expect(await flow.exchange(await codeOf(flow), more)).toMatchObject(REFUSED);
  });

  it('does not count for another client', async () => {
    const flow = aFlow();
    const code = await codeOf(flow);
    const form = { grant_type: 'authorization_code', code, code_verifier: flow.verifier, redirect_uri: PAGE };
    const secret = `${COMMAND_LINE}:${identity.access.clients[COMMAND_LINE]}`;
    const headers = { authorization: `Basic ${Buffer.from(secret).toString('base64')}` };
    const answer = await flow.ask(form, headers);
    expect(answer.status).toBe(400);
    expect(answer).not.toHaveProperty('access_token');
  });

  it('comes back with its issuer, by which a client tells providers apart', async () => {
    expect(await aFlow().signIn('expert-1')).toMatchObject({ iss: identity.issuer });
  });
});

describe('a refresh token', () => {
  it('that is used twice takes all tokens of its sign-in back', async () => {
    const flow = aFlow();
    const { refresh_token: first = '' } = await flow.exchange(await codeOf(flow));
    const { refresh_token: second = '' } = await flow.refresh(first);
    expect(await flow.refresh(first)).toMatchObject(REFUSED);
    expect(await flow.refresh(second)).toMatchObject(REFUSED);
  });

  it.each(['', 'made-up'])('that is %j gives nothing', async (token) => {
    const answer = await aFlow().refresh(token);
    expect(answer.status).toBe(400);
    expect(answer).not.toHaveProperty('access_token');
  });
});

describe('the form of the sign-in', () => {
  it.each([
    ['without its token', { token: '' }],
    ['with the token of another sign-in', { token: 'a'.repeat(43) }],
  ])('%s signs nobody in', async (_what, more) => {
    const flow = aFlow();
    const answer = await flow.send(await flow.begin(), { person: 'operator-first', ...more });
    expect([answer.status, locationOf(answer)]).toEqual([400, null]);
    expect(answer.text).toContain('The form was not sent from this page.');
  });

  it('sent from a page of another site signs nobody in', async () => {
    const flow = aFlow();
    const page = await flow.begin();
    const form = { token: fieldOf(page, 'token'), person: 'operator-first' };
    for (const from of ['https://evil.example', 'http://127.0.0.1:4000', 'http://localhost:9999']) {
      expect(locationOf(await flow.browser.post(page.url, form, from))).toBeNull();
    }
  });

  it('of a sign-in that another browser began signs nobody in', async () => {
    const [anna, eve] = [aFlow(), aFlow()];
    const page = await eve.begin();
    await anna.begin();
    const answer = await anna.send(page, { person: 'expert-2' });
    expect([answer.status, locationOf(answer)]).toEqual([400, null]);
    expect(answer.text).toContain('This sign-in is over');
  });

  it('cannot be used again once it has signed someone in', async () => {
    const flow = aFlow();
    const page = await flow.begin();
    await flow.send(page, { person: 'expert-1' });
    const again = await flow.send(page, { person: 'operator-first' });
    expect(again.text).toContain('This sign-in is over');
  });

  it.each(['eve', '', 'constructor'])('signs nobody in as %j', async (person) => {
    const flow = aFlow();
    const answer = await flow.send(await flow.begin(), { person });
    expect([answer.status, locationOf(answer)]).toEqual([400, null]);
  });

  it('that is too large is refused', async () => {
    const flow = aFlow();
    const answer = await flow.send(await flow.begin(), { person: 'a'.repeat(20_000) });
    expect(answer.status).toBe(400);
  });
});

describe('a session', () => {
  it('has another name after the sign-in than before, so that nobody can fix it', async () => {
    const flow = aFlow();
    const page = await flow.begin({ prompt: 'login' });
    flow.browser.cookies.set('/ _session', { path: '/', name: '_session', value: 'fixed-by-eve' });
    await flow.send(page, { person: 'expert-1' });
    expect(flow.browser.cookie('_session')).toMatch(/^[\w-]{20,}$/);
    const first = flow.browser.cookie('_session');
    await flow.send(await flow.begin({ prompt: 'login' }), { person: 'expert-1' });
    expect(flow.browser.cookie('_session')).toMatch(/^[\w-]{20,}$/);
    expect(flow.browser.cookie('_session')).not.toBe(first);
  });

  it('of one person ends before another one signs in', async () => {
    const flow = aFlow();
    await flow.signIn('expert-1');
    const page = await flow.send(await flow.begin({ prompt: 'login' }), { person: 'expert-2' });
    const form = { xsrf: fieldOf(page, 'xsrf'), logout: 'yes' };
    const { issuer } = identity;
    const next = await flow.browser.post(`${issuer}/session/end/confirm`, form, issuer, issuer);
    const { id_token: idToken = '' } = await flow.exchange(flow.comeBack(next)['code'] ?? '');
    expect(decodeJwt(idToken)).toMatchObject({ sub: 'expert-2' });
  });

  it('is not taken from a cookie without the signature of the provider', async () => {
    const flow = aFlow();
    await flow.signIn('expert-1');
    const stolen = flow.browser.cookie('_session') ?? '';
    const eve = aFlow();
    eve.browser.cookies.set('/ _session', { path: '/', name: '_session', value: stolen });
    expect((await eve.begin()).text).toContain('Pick a demo person');
  });

  it('has cookies that no script can read and that no other site sends along', async () => {
    const flow = aFlow();
    await flow.signIn('expert-1');
    const { browser } = flow;
    expect(browser.setCookies.map((line) => line.split('=')[0])).toEqual(
      expect.arrayContaining(['_interaction', '_interaction_resume', '_session', '_session.sig']),
    );
    for (const line of browser.setCookies) expect(line).toMatch(/; samesite=lax; httponly/i);
  });
});

describe('a client that is a page', () => {
  it.each([
    ['a password', { grant_type: 'password', username: 'operator-1', password: 'example' }],
    ['its own name alone', { grant_type: 'client_credentials' }],
    ['the name of a demo person', { grant_type: DEMO_PERSON_GRANT, person: 'operator-1' }],
    ['a code of a device', { grant_type: 'urn:ietf:params:oauth:grant-type:device_code', device_code: 'x' }],
    ['an assertion', { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion: 'a.b.c' }],
    [
      'a token of somebody else',
      {
        grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
        subject_token: 'a.b.c',
        subject_token_type: 'urn:ietf:params:oauth:token-type:access_token',
      },
    ],
  ])('gets no token for %s', async (_what, form) => {
    const answer = await aFlow().ask({ ...form, client_id: GRAPHIQL });
    expect(answer.status).toBe(400);
    expect(answer).not.toHaveProperty('access_token');
  });
});
