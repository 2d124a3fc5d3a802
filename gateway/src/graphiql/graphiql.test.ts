import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import express from 'express';
import { parse } from 'graphql';
import { graphiql } from './graphiql.ts';

const SIGN_IN = { issuer: 'https://id.example/realms/"hub"', clientId: 'graphiql' };

let server: Server;
let base: string;
beforeAll(async () => {
  const app = express().use('/graphiql', graphiql()).use('/with-sign-in', graphiql(SIGN_IN));
  server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
});

const get = async (path: string) => {
  const response = await fetch(base + path);
  return { status: response.status, headers: response.headers, text: await response.text() };
};

describe('the page of GraphiQL', () => {
  it('is HTML whose policy allows nothing from elsewhere and no script in the page', async () => {
    const { status, headers, text } = await get('/graphiql');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toMatch(/^text\/html/);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toMatch(/https?:|\*|script-src|unsafe-eval/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(text).not.toMatch(/<script>|https?:\/\//);
  });

  it('names only files that are served, each with its type', async () => {
    const { text } = await get('/graphiql');
    const files = [...text.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, file]) => file ?? '');
    expect(files).toHaveLength(6);
    for (const file of files) {
      const asset = await get(file);
      expect(asset.status).toBe(200);
      expect(asset.headers.get('content-type')).toMatch(file.endsWith('.css') ? /^text\/css/ : /javascript/);
      expect(asset.text.length).toBeGreaterThan(0);
    }
  });

  it('sends to the endpoint of the same server, and keeps no header of a user', async () => {
    const { text } = await get('/graphiql/page.js');
    expect(text).toContain("url: '/graphql'");
    expect(text).toContain('shouldPersistHeaders: false');
  });

  it('begins with a query that is well formed', async () => {
    const { text } = await get('/graphiql/page.js');
    const query = /FIRST_QUERY = `([^`]*)`/.exec(text)?.[1] ?? '';
    expect(() => parse(query)).not.toThrow();
    expect(query).toContain('hubs');
  });

  it('has no sign-in where none is configured', async () => {
    const { headers, text } = await get('/graphiql');
    expect(headers.get('content-security-policy')).toContain("connect-src 'self';");
    expect(text).not.toContain('sign-in');
  });

  it('has a sign-in that may talk to its issuer, and to nobody else', async () => {
    const { headers, text } = await get('/with-sign-in');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("connect-src 'self' https://id.example;");
    expect(policy.match(/https?:/g)).toHaveLength(1);
    expect(text).toContain(
      'data-issuer="https://id.example/realms/&quot;hub&quot;" data-client-id="graphiql"',
    );
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it.each(['/graphiql/package.json', '/graphiql/../package.json', '/graphiql/%2e%2e%2fpackage.json'])(
    'serves no other file: %s',
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );
});
