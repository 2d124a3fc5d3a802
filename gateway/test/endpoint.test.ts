import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createClient } from '@hub/infra/client';
import { openLocalIssuer, type LocalIssuer } from '@hub/infra/tokens';
import { testSettings } from '@hub/testing';
import { SignJWT, generateKeyPair } from 'jose';
import { ASKING_MS, wholeAnswer, type Asked } from './whole-answer.ts';

jest.setTimeout(ASKING_MS);

const { hub = { url: '', dataDir: '' } } = testSettings();
const base = hub.url.replace('/graphql', '');
const anyone = createClient(hub.url);
let issuer: LocalIssuer;
beforeAll(async () => {
  issuer = await openLocalIssuer(hub.dataDir);
});

type Reply = Asked & { status: number; text: string };

/** Sends a body as it is; the answer of a hub that is whole. */
const post = (body: string, headers: Record<string, string> = {}): Promise<Reply> =>
  wholeAnswer(async () => {
    const response = await fetch(hub.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
    const text = await response.text();
    return { ...(JSON.parse(text) as Asked), status: response.status, text };
  });
const query = (text: string, variables: object = {}) => JSON.stringify({ query: text, variables });
const codesOf = ({ errors }: Reply) => errors?.map(({ extensions }) => extensions?.['code']);

async function read<Data>(text: string, variables: object = {}): Promise<Data> {
  const { data, errors } = await wholeAnswer(() => anyone.ask<Data>(text, variables));
  expect(errors).toBeUndefined();
  return data as Data;
}

describe('the size of lists', () => {
  const PRODUCT =
    'organizations(first: $n) { nodes { participations(first: $n) { nodes { meetings(first: $n) { nodes { id } } } } } }';

  it.each([0, 101, 1_000_000])('refuses first: %i from a literal, a variable and a default', async (n) => {
    const list = (size: string) => `organizations(first: ${size}) { nodes { id } }`;
    const answers = await Promise.all([
      post(query(`{ ${list(String(n))} }`)),
      post(query(`query ($n: Int) { ${list('$n')} }`, { n })),
      post(query(`query ($n: Int = ${n}) { ${list('$n')} }`)),
    ]);
    for (const answer of answers) expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
  });

  it('refuses a product of lists by literal, by variable and by default before it is planned', async () => {
    const answers = await Promise.all([
      post(query(`{ ${PRODUCT.replaceAll('$n', '100')} }`)),
      post(query(`query ($n: Int!) { ${PRODUCT} }`, { n: 100 })),
      post(query(`query ($n: Int = 100) { ${PRODUCT} }`)),
    ]);
    for (const answer of answers) expect(codesOf(answer)).toEqual(['QUERY_TOO_EXPENSIVE']);
  });

  it('refuses a bomb of nested fragments', async () => {
    const levels = Array.from(
      { length: 22 },
      (_, i) => `fragment f${i} on Hub { ...f${i + 1} ...f${i + 1} }`,
    );
    const bomb = `{ hubs { nodes { ...f0 } } } ${levels.join(' ')} fragment f22 on Hub { id }`;
    const answer = await post(query(bomb));
    expect(codesOf(answer)).toEqual(['QUERY_TOO_EXPENSIVE']);
  });

  it('gives every organization once over several pages', async () => {
    type Page = {
      organizations: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
    };
    const ids: string[] = [];
    let after: string | null = null;
    do {
      const { organizations }: Page = await read<Page>(
        'query ($after: String) { organizations(first: 7, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }',
        { after },
      );
      ids.push(...organizations.nodes.map(({ id }) => id));
      after = organizations.pageInfo.hasNextPage ? organizations.pageInfo.endCursor : null;
    } while (after !== null);
    expect(new Set(ids).size).toBe(24);
    expect(ids).toHaveLength(24);
  });
});

describe('search', () => {
  it.each([
    ['T8', 'Т8'],
    ['т8', 'Т8'],
    ['kaspersky', 'Лаборатория Касперского'],
    ['KASPERSKOGO', 'Лаборатория Касперского'],
    ['rostelekom', 'Ростелеком'],
  ])('%s finds %s', async (text, expected) => {
    type Found = { organizations: { nodes: { names: { value: string }[] }[] } };
    const search = 'query ($text: String!) { organizations(search: $text) { nodes { names { value } } } }';
    const { organizations } = await read<Found>(search, { text });
    expect(organizations.nodes.map(({ names }) => names[0]?.value)).toEqual([expected]);
  });
});

describe('bad requests get a clear answer', () => {
  it.each([
    ['no JSON', '{"query":', 'the body is not valid JSON'],
    ['an unknown field', query('{ hubs { nodes { budget } } }'), 'Cannot query field'],
    ['a syntax error', query('{ hubs {'), 'Syntax Error'],
    ['a cursor from elsewhere', query('{ organizations(after: "x") { nodes { id } } }'), 'not a cursor'],
  ])('%s', async (_what, body, message) => {
    const { status, text } = await post(body);
    expect(text).toContain(message);
    expect(text).not.toMatch(/127\.0\.0\.1|node_modules|\.ts:/);
    expect(status).toBeLessThan(500);
  });

  it('a body over the limit with 413', async () => {
    expect((await post(query(`{ ${'a'.repeat(1_100_000)} }`))).status).toBe(413);
  });

  it.each(['__proto__', 'constructor', 'prototype'])('nothing is polluted by the alias %s', async (alias) => {
    await post(query(`{ ${alias}: hubs { nodes { ${alias}: id } } }`));
    expect(Object.keys(await read<object>('{ hubs { nodes { id } } }'))).toEqual(['hubs']);
  });
});

describe('tokens', () => {
  const ask = (token: string) =>
    post(query('{ screeningCases { nodes { id } } }'), { authorization: `Bearer ${token}` });
  const valid = { subject: 'test', roles: ['COMPLIANCE'] as const };

  it('of the issuer are accepted', async () => {
    const answer = await ask(await issuer.issue(valid));
    expect(codesOf(answer)).toBeUndefined();
  });

  it('without the role are refused', async () => {
    const answer = await ask(await issuer.issue({ subject: 'test', roles: ['INVESTOR'] }));
    expect(codesOf(answer)).toEqual(['FORBIDDEN']);
  });

  it('in the address, in the body or in a cookie count for nothing', async () => {
    const token = await issuer.issue(valid);
    const text = '{ screeningCases { nodes { id } } }';
    const address = `${hub.url}?access_token=${token}&authorization=Bearer%20${token}`;
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: `access_token=${token}` },
      body: JSON.stringify({ query: text, access_token: token }),
    });
    const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED']);
  });

  const forged = async (claims: { issuer?: string; audience?: string; expires?: string }) => {
    const { privateKey } = await generateKeyPair('ES256');
    return new SignJWT({ roles: ['OPERATOR', 'COMPLIANCE'] })
      .setProtectedHeader({ alg: 'ES256', kid: 'local-1' })
      .setIssuer(claims.issuer ?? 'urn:hub:local')
      .setAudience(claims.audience ?? 'hub')
      .setSubject('eve')
      .setExpirationTime(claims.expires ?? '1h')
      .sign(privateKey);
  };
  const none = [
    { alg: 'none' },
    { sub: 'eve', roles: ['OPERATOR'], aud: 'hub', iss: 'urn:hub:local', exp: 4_000_000_000 },
  ]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');

  it.each([
    ['signed by another key', () => forged({})],
    ['of another audience', () => forged({ audience: 'other' })],
    ['without a signature', () => Promise.resolve(`${none}.`)],
    ['that are no tokens', () => Promise.resolve('abc')],
  ])('%s get 401', async (_what, token) => {
    const answer = await ask(await token());
    expect(answer.status).toBe(401);
    expect(codesOf(answer)).toEqual(['UNAUTHENTICATED']);
  });
});

describe('GraphiQL', () => {
  it('is served whole by the gateway itself, and its policy forbids anything else', async () => {
    const page = await fetch(`${base}/graphiql`);
    const html = await page.text();
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(html).not.toMatch(/https?:\/\//);
    const files = [...html.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map((match) => match[1] ?? '');
    expect(files.length).toBeGreaterThanOrEqual(5);
    for (const file of files) {
      const asset = await fetch(base + file);
      expect([asset.status, (await asset.text()).length > 0]).toEqual([200, true]);
    }
  });
});
