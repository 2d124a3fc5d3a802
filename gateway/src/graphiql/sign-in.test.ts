import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startTestIdentity, type TestIdentity } from '@hub/infra/test-identity';
import { json } from '../../test/loopback.ts';
import { startSmallHub, type SmallHub } from '../../test/small-hub.ts';
import { openEnvelope } from '@hub/hub-language';
import { SignIn } from './sign-in.js';

const PAGE = 'http://127.0.0.1:4000/graphiql';
const SESSION = 'hub.sign-in.session';

/** What sessionStorage is to the page. */
class Storage {
  readonly kept = new Map<string, string>();
  getItem = (key: string) => this.kept.get(key) ?? null;
  setItem = (key: string, value: string) => void this.kept.set(key, value);
  removeItem = (key: string) => void this.kept.delete(key);
}

let identity: TestIdentity;
let hub: SmallHub;
beforeAll(async () => {
  identity = await startTestIdentity();
  hub = await startSmallHub({
    companies: (_request, response) => json(response, { data: { hubs: [{ id: 'h1' }] } }),
    events: (_request, response) => json(response, { data: { events: [] } }),
    settings: { ...identity.gateway, JWKS: '' },
  });
}, 30_000);
afterAll(async () => {
  await hub.stop();
  await identity.stop();
});

let storage: Storage;
let page: SignIn;
beforeEach(() => {
  storage = new Storage();
  page = new SignIn({ issuer: identity.issuer, clientId: 'graphiql', redirectUri: PAGE, storage });
});
afterEach(() => void hub.companies.received.splice(0));

/** Goes through the provider's page as a person does. Gives the address that the browser comes back to. */
async function pick(address: string, form: Record<string, string>): Promise<string> {
  const flow = identity.flow();
  const page = await flow.send(await flow.browser.get(address, identity.issuer), form);
  return page.headers.get('location') ?? '';
}
const signIn = async (person: string) => page.comeBack(await pick(await page.begin(), { person }));
const session = () => JSON.parse(storage.getItem(SESSION) ?? 'null') as Record<string, unknown> | null;

/** Whom the subgraph sees when the page asks with its token. */
async function seenAs() {
  const token = await page.token();
  const response = await fetch(`${hub.base}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify({ query: '{ hubs { id } }' }),
  });
  expect(response.status).toBe(200);
  await response.body?.cancel();
  const request = hub.companies.received.at(-1);
  if (!request) return undefined;
  const { method, url: path, headers } = request;
  const destination = { audience: 'companies', method, path };
  return openEnvelope(['the secret of companies, long enough'], destination, headers).identity;
}

describe('the sign-in of the page', () => {
  it('signs a person in, whom the hub then knows, and out again', async () => {
    expect(page.person()).toBeUndefined();
    expect(await seenAs()).toMatchObject({ subject: 'public' });
    await signIn('compliance-1');
    expect(page.person()).toEqual({ name: 'Clara Example', userName: 'compliance-1@example.org' });
    expect(await seenAs()).toMatchObject({ subject: 'compliance-1' });
    const end = new URL(await page.end());
    expect(page.person()).toBeUndefined();
    expect(await seenAs()).toMatchObject({ subject: 'public' });
    expect(end.pathname).toBe('/session/end');
    expect(end.searchParams.get('post_logout_redirect_uri')).toBe(PAGE);
    expect(end.searchParams.get('id_token_hint')).toMatch(/^ey/);
  });

  it('renews a token that is about to end, once for all that ask at the same time', async () => {
    await signIn('expert-1');
    const before = session();
    storage.setItem(SESSION, JSON.stringify({ ...before, endsAt: Date.now() + 1_000 }));
    const tokens = await Promise.all([page.token(), page.token(), page.token()]);
    expect(new Set(tokens).size).toBe(1);
    expect(tokens[0]).not.toBe(before?.['token']);
    expect(session()?.['refreshToken']).not.toBe(before?.['refreshToken']);
    expect(await seenAs()).toMatchObject({ subject: 'expert-1' });
  });

  it('ends when it cannot be renewed', async () => {
    await signIn('expert-1');
    for (const refreshToken of ['made-up', undefined]) {
      await signIn('expert-1');
      storage.setItem(SESSION, JSON.stringify({ ...session(), endsAt: 0, refreshToken }));
      expect(await page.token()).toBeUndefined();
      expect(page.person()).toBeUndefined();
    }
  });

  it('does nothing at an address without an answer', async () => {
    await page.comeBack(`${PAGE}?state=x`);
    expect(page.person()).toBeUndefined();
  });

  it('says when it was cancelled', async () => {
    const back = await pick(await page.begin(), { cancel: 'yes' });
    await expect(page.comeBack(back)).rejects.toThrow('The sign-in was cancelled.');
  });

  const change = (address: string, name: string, value: string) => {
    const url = new URL(address);
    if (value === '') url.searchParams.delete(name);
    else url.searchParams.set(name, value);
    return url.href;
  };

  it.each([
    ['another state', 'state', 'made-up', 'did not begin here'],
    ['no state', 'state', '', 'did not begin here'],
    ['another issuer', 'iss', 'https://evil.example', 'Another sign-in has answered'],
    ['no issuer', 'iss', '', 'Another sign-in has answered'],
    ['another code', 'code', 'made-up', 'gave no token'],
  ])('takes no answer with %s', async (_what, name, value, problem) => {
    const back = await pick(await page.begin(), { person: 'operator-first' });
    await expect(page.comeBack(change(back, name, value))).rejects.toThrow(problem);
    expect(page.person()).toBeUndefined();
  });

  it('takes no answer to a sign-in that it did not begin, nor one twice', async () => {
    const eve = new SignIn({
      issuer: identity.issuer,
      clientId: 'graphiql',
      redirectUri: PAGE,
      storage: new Storage(),
    });
    const back = await pick(await eve.begin(), { person: 'operator-first' });
    await expect(page.comeBack(back)).rejects.toThrow('did not begin here');
    const own = await pick(await page.begin(), { person: 'expert-1' });
    await page.comeBack(own);
    await expect(page.comeBack(own)).rejects.toThrow('did not begin here');
  });

  it('takes no ID token with another nonce', async () => {
    const begun = change(await page.begin(), 'nonce', 'of-another-sign-in');
    const back = await pick(begun, { person: 'expert-1' });
    await expect(page.comeBack(back)).rejects.toThrow('gave no token');
  });

  it('says that the issuer does not answer, and works again once it does', async () => {
    const lost = new SignIn({
      issuer: 'http://127.0.0.1:9',
      clientId: 'graphiql',
      redirectUri: PAGE,
      storage,
    });
    await expect(lost.begin()).rejects.toThrow('The sign-in does not answer.');
    const other = new SignIn({
      issuer: `${identity.issuer}/`,
      clientId: 'graphiql',
      redirectUri: PAGE,
      storage,
    });
    await expect(other.begin()).rejects.toThrow('another name');
  });
});

describe('a token of the sign-in', () => {
  it('for the page itself is no access token', async () => {
    await signIn('operator-first');
    const response = await fetch(`${hub.base}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${String(session()?.['idToken'])}`,
      },
      body: JSON.stringify({ query: '{ hubs { id } }' }),
    });
    expect(response.status).toBe(401);
    await response.body?.cancel();
  });
});
