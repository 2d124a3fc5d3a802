import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { decodeJwt } from 'jose';
import type { CodeFlow } from './testing/code-flow.ts';
import type { Page } from './testing/http-browser.ts';
import { startTestIdentity, type TestIdentity } from './testing/test-identity.ts';

let identity: TestIdentity;
beforeAll(async () => {
  identity = await startTestIdentity();
});
afterAll(() => identity.stop());

const aFlow = () => identity.flow();
const codeOf = async (flow: CodeFlow) => (await flow.signIn('expert-1'))['code'] ?? '';
const locationOf = ({ headers }: Page) => headers.get('location');

describe('a sign-out', () => {
  it.each([
    ['another site', { post_logout_redirect_uri: 'https://evil.example' }],
    ['another page', { post_logout_redirect_uri: 'http://127.0.0.1:4000/evil' }],
  ])('does not lead to %s', async (_what, more) => {
    const parameters = new URLSearchParams({ client_id: 'graphiql', ...more });
    const page = await aFlow().browser.get(`${identity.issuer}/session/end?${String(parameters)}`);
    expect([page.status, locationOf(page)]).toEqual([400, null]);
  });

  it('that nobody vouches for asks first', async () => {
    const flow = aFlow();
    await flow.signIn('expert-1');
    const page = await flow.browser.get(`${identity.issuer}/session/end`);
    expect(page.text).toContain('Sign out?');
    expect(page.text).not.toContain('<script>');
  });

  it('without the token of its form ends nothing', async () => {
    const flow = aFlow();
    await flow.signIn('expert-1');
    const form = { xsrf: 'made-up', logout: 'yes' };
    await flow.browser.post(`${identity.issuer}/session/end/confirm`, form, identity.issuer);
    expect(flow.comeBack(await flow.begin())).toHaveProperty('code');
  });
});

describe('the provider', () => {
  it('lets no page frame it, run a script in it, or send its forms elsewhere', async () => {
    const { headers, text } = await aFlow().begin();
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("form-action 'self' http://127.0.0.1:4000 http://localhost:4000;");
    expect(policy).not.toMatch(/unsafe|\*/);
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(text).not.toMatch(/<script|(?:src|href)="https?:|style=/);
    expect(text).toContain('For local use');
  });

  it.each(['/me', '/token/introspection', '/reg', '/token/revocation', '/device', '/request'])(
    'tells nobody of anyone by %s',
    async (path) => {
      const flow = aFlow();
      const { access_token: token = '' } = await flow.exchange(await codeOf(flow));
      for (const method of ['GET', 'POST']) {
        const headers = { authorization: `Bearer ${token}` };
        const response = await fetch(identity.issuer + path, { method, headers });
        expect([path, response.status, await response.text()]).toEqual([path, 404, 'Not Found']);
      }
    },
  );

  it('answers scripts of the page of GraphiQL, and of no other', async () => {
    const allowed = async (origin: string, path: string, method = 'GET') => {
      const headers = { origin, 'access-control-request-method': 'POST' };
      const response = await fetch(identity.issuer + path, { method, headers });
      await response.body?.cancel();
      return response.headers.get('access-control-allow-origin');
    };
    const paths = ['/.well-known/openid-configuration', '/jwks', '/token', '/auth'];
    for (const path of paths) expect(await allowed('https://evil.example', path)).toBeNull();
    for (const path of paths) expect(await allowed('http://127.0.0.1:4001', path, 'OPTIONS')).toBeNull();
    const page = 'http://127.0.0.1:4000';
    expect(await allowed(page, '/.well-known/openid-configuration')).toBe(page);
    expect(await allowed(page, '/token', 'OPTIONS')).toBe(page);
    const flow = aFlow();
    const form = { grant_type: 'authorization_code', code: 'x', client_id: 'graphiql' };
    expect(await flow.ask(form, { origin: 'https://evil.example' })).toMatchObject({
      error: 'invalid_request',
    });
  });

  it('answers under no other name, whatever it is made to stand for', async () => {
    const { port } = new URL(identity.issuer);
    const statusFor = async (host: string) => {
      const sent = request({ host: '127.0.0.1', port, path: '/.well-known/openid-configuration' });
      sent.setHeader('host', host);
      sent.end();
      const [response] = (await once(sent, 'response')) as [{ statusCode: number; resume: () => void }];
      response.resume();
      return response.statusCode;
    };
    expect(await statusFor(`127.0.0.1:${port}`)).toBe(200);
    expect(await statusFor(`evil.example:${port}`)).toBe(421);
    expect(await statusFor(`localhost:${port}`)).toBe(421);
  });

  it('listens on 127.0.0.1 alone', async () => {
    const port = Number(new URL(identity.issuer).port);
    const others = Object.values(networkInterfaces())
      .flatMap((all) => all ?? [])
      .filter(({ address, family }) => family === 'IPv4' && address !== '127.0.0.1')
      .map(({ address }) => address);
    // On Linux all of 127.0.0.0/8 is this machine: whoever listens everywhere answers there too.
    if (process.platform === 'linux') others.push('127.0.0.2');
    for (const host of others) {
      const socket = connect({ host, port });
      const refused = (await once(socket, 'error')) as [NodeJS.ErrnoException];
      expect(refused[0].code).toBe('ECONNREFUSED');
    }
  });

  it('keeps mail addresses, names and roles out of access tokens', async () => {
    const flow = aFlow();
    const { access_token: token = '' } = await flow.exchange(await codeOf(flow));
    expect(Object.keys(decodeJwt(token)).toSorted()).toEqual([
      'aud',
      'client_id',
      'exp',
      'iat',
      'iss',
      'jti',
      'sub',
    ]);
  });
});
