import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { KoaContextWithOIDC, Provider } from 'oidc-provider';
import { choosePort, holdPort, type HeldPort } from '../../platform/process/ports.ts';
import { SEND_FORM } from './pages/pages.ts';
import type { SignInAccess } from '../stack/running-hub.ts';
import { AUDIENCE, type SignIn } from '../stack/tokens.ts';
import { askToken } from './ask-token.ts';
import { LOADER } from './demo-people.ts';
import { GRAPHIQL } from './local-names.ts';
import { createProvider } from './provider.ts';
import { signInRoutes } from './sign-in-routes.ts';
import { loadSignInSecrets } from './sign-in-secrets.ts';

/** Where the provider is to run, and who signs in there. */
export type IdentityOptions = {
  dataDir: string;
  /** Port of loopback, held until the provider takes it. */
  port: HeldPort;
  /** Port of the endpoint, whose page of GraphiQL people come from. */
  endpointPort: number;
};

/** The provider for local use, while it runs. */
export type Identity = SignIn & {
  issuer: string;
  /** What the command line asks for tokens with. */
  access: SignInAccess;
  /** Ends it, with every session; the key stays. */
  stop(): Promise<void>;
};

/**
 * Starts the OpenID provider for local use, on loopback alone: it lets anyone on this machine be anybody of the demo
 * people. Its key and the passwords are in the data folder.
 */
export async function startIdentity(options: IdentityOptions): Promise<Identity> {
  const { dataDir, port, endpointPort } = options;
  const secrets = await loadSignInSecrets(dataDir);
  const issuer = `http://127.0.0.1:${port.port}`;
  const origins = ['127.0.0.1', 'localhost'].map((host) => `http://${host}:${endpointPort}`);
  const graphiql = origins.map((origin) => `${origin}/graphiql`);
  const provider = createProvider({ issuer, secrets, graphiql });
  provider.use(guard(issuer, origins));
  provider.use(signInRoutes(provider, secrets));
  const stop = await listen(provider, port);
  const access = { issuer, clients: secrets.clients };
  return {
    issuer,
    gateway: { JWT_ISSUER: issuer, JWT_AUDIENCE: AUDIENCE, JWT_TYPE: 'at+jwt', SIGN_IN_CLIENT_ID: GRAPHIQL },
    access,
    loaderToken: () => askToken(access, LOADER),
    stop,
  };
}

/** The same on any free port, for a hub whose page nobody opens. */
export const startOwnIdentity = async (dataDir: string): Promise<Identity> =>
  startIdentity({ dataDir, port: await holdPort(await choosePort(), 'HUB_SIGN_IN_PORT'), endpointPort: 0 });

async function listen(provider: Provider, held: HeldPort): Promise<() => Promise<void>> {
  const answer = provider.callback();
  const server = createServer((request, response) => void answer(request, response));
  await held.release();
  server.listen(held.port, '127.0.0.1');
  await once(server, 'listening');
  return async () => {
    if (!server.listening) return;
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  };
}

/**
 * Answers under the issuer's own name alone, so that no other name can be made to lead here, with headers that allow the
 * pages their own style, and other pages nothing.
 */
function guard(issuer: string, origins: readonly string[]) {
  const { host } = new URL(issuer);
  const policy = policyOf(origins);
  return async (ctx: KoaContextWithOIDC, next: () => Promise<unknown>): Promise<void> => {
    if (ctx.get('host') !== host) {
      ctx.status = 421;
      return;
    }
    ctx.set({
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
    });
    await next();
    if (!origins.includes(ctx.get('origin'))) ctx.remove('access-control-allow-origin');
  };
}

/** Forms end at the client's address, by redirects that a browser checks too. */
function policyOf(origins: readonly string[]): string {
  const sendForm = `'sha256-${createHash('sha256').update(SEND_FORM).digest('base64')}'`;
  return [
    "default-src 'none'",
    "style-src 'self'",
    'img-src data:',
    `script-src ${sendForm}`,
    `form-action 'self' ${origins.join(' ')}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');
}
