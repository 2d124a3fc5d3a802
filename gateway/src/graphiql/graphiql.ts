import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import express, { type Router } from 'express';
import type { PageSignIn } from '../env.ts';
import { pageHtml, STYLE } from './page.ts';

const resolve = createRequire(import.meta.url).resolve;
const packageFolder = (name: string) => dirname(resolve(`${name}/package.json`));
const own = (name: string) => fileURLToPath(new URL(name, import.meta.url));

const PACKAGED: Readonly<Record<string, string>> = {
  'react.js': join(packageFolder('react'), 'umd/react.production.min.js'),
  'react-dom.js': join(packageFolder('react-dom'), 'umd/react-dom.production.min.js'),
  'graphiql.js': join(packageFolder('graphiql'), 'graphiql.min.js'),
  'graphiql.css': join(packageFolder('graphiql'), 'graphiql.min.css'),
};
const OWN = ['page.js', 'sign-in.js'];

/** The page talks to its own server, and to the issuer where one signs in; nobody may frame it. */
const policyOf = (signIn?: PageSignIn): string =>
  [
    "default-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "worker-src 'self' blob:",
    `connect-src 'self'${signIn ? ` ${new URL(signIn.issuer).origin}` : ''}`,
    "form-action 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');

/**
 * GraphiQL from the project's own files: nothing is loaded from elsewhere, and the page's policy forbids it. With a
 * sign-in people get their token on the page, from the issuer.
 */
export function graphiql(signIn?: PageSignIn): Router {
  const router = express.Router();
  const headers = {
    'content-security-policy': policyOf(signIn),
    // The address may carry the code of a sign-in, which is nobody else's.
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  };
  router.get('/', (_request, response) => void response.set(headers).type('html').send(pageHtml(signIn)));
  router.get('/page.css', (_request, response) => void response.type('css').send(STYLE));
  for (const name of OWN) {
    router.get(`/${name}`, (_request, response) => response.sendFile(own(name)));
  }
  for (const [name, file] of Object.entries(PACKAGED)) {
    router.get(`/${name}`, (_request, response) => response.sendFile(file, { maxAge: '1h' }));
  }
  return router;
}
