import {
  Provider,
  errors,
  type ClientMetadata,
  type Configuration,
  type KoaContextWithOIDC,
} from 'oidc-provider';
import { DEMO_SYSTEMS, personOf } from './demo-people.ts';
import { createMemory } from './memory-adapter.ts';
import { messagePage, signOutPage } from './pages/pages.ts';
import { AUDIENCE } from '../stack/tokens.ts';
import { COMMAND_LINE, DEMO_PERSON_GRANT, GRAPHIQL } from './local-names.ts';
import { ALGORITHM, type SignInSecrets } from './sign-in-secrets.ts';
import { rightsOf } from './token-claims.ts';

/** Name of the hub as a resource (RFC 8707), and the only scope that it has. */
const RESOURCE = 'urn:hub:graphql';
const SCOPE = 'hub';
const HOUR = 3_600;

/** What a provider is made of. */
export type ProviderOptions = {
  issuer: string;
  secrets: SignInSecrets;
  /** Addresses of the page of GraphiQL, each exactly as the page will send it. */
  graphiql: readonly string[];
};

/** The OpenID provider for local use: authorization code with PKCE for people, client credentials for systems. */
export function createProvider(options: ProviderOptions): Provider {
  const { issuer, secrets } = options;
  const provider = new Provider(issuer, {
    adapter: createMemory(),
    clients: clientsOf(options),
    jwks: { keys: [secrets.key as never] },
    cookies: { keys: [secrets.cookieKey], long: { signed: true }, short: { signed: true } },
    clientBasedCORS: (_ctx, origin, client) =>
      client.clientId === GRAPHIQL && options.graphiql.some((address) => new URL(address).origin === origin),
    interactions: { url: (_ctx, { uid }) => `/sign-in/${uid}` },
    extraTokenClaims: (_ctx, token) => ('accountId' in token ? {} : rightsOf(String(token.clientId))),
    features: features(),
    ...FIXED,
  });
  registerDemoPersonGrant(provider);
  provider.on('server_error', (_ctx, error) => console.error(`the sign-in failed: ${error.message}`));
  return provider;
}

/** What does not depend on where it runs. */
const FIXED: Configuration = {
  clientDefaults: { id_token_signed_response_alg: ALGORITHM },
  enabledJWA: { idTokenSigningAlgValues: [ALGORITHM] },
  claims: { openid: ['sub'], profile: ['name', 'preferred_username'] },
  scopes: ['openid'],
  conformIdTokenClaims: false,
  responseTypes: ['code'],
  pkce: { required: () => true },
  rotateRefreshToken: true,
  issueRefreshToken: (_ctx, client) => client.grantTypeAllowed('refresh_token'),
  findAccount: (_ctx, subject) => accountOf(subject),
  loadExistingGrant,
  renderError: (ctx, { error_description: description = 'Something went wrong.' }) => {
    ctx.type = 'html';
    ctx.body = messagePage('That did not work', `${description}. Go back and start again.`);
  },
  ttl: {
    AccessToken: HOUR,
    AuthorizationCode: 60,
    ClientCredentials: HOUR,
    Grant: 12 * HOUR,
    IdToken: HOUR,
    Interaction: HOUR,
    RefreshToken: 12 * HOUR,
    Session: 12 * HOUR,
  },
};

const resourceServer = () => ({
  scope: SCOPE,
  audience: AUDIENCE,
  accessTokenTTL: HOUR,
  accessTokenFormat: 'jwt' as const,
  jwt: { sign: { alg: ALGORITHM } as const },
});

const features = (): NonNullable<Configuration['features']> => ({
  devInteractions: { enabled: false },
  clientCredentials: { enabled: true },
  userinfo: { enabled: false },
  claimsParameter: { enabled: false },
  pushedAuthorizationRequests: { enabled: false },
  dPoP: { enabled: false },
  resourceIndicators: {
    enabled: true,
    defaultResource: () => RESOURCE,
    useGrantedResource: () => true,
    getResourceServerInfo(_ctx, resource) {
      if (resource !== RESOURCE) throw new errors.InvalidTarget();
      return resourceServer();
    },
  },
  rpInitiatedLogout: {
    enabled: true,
    logoutSource(ctx, form) {
      const hint = ctx.oidc.entities.IdTokenHint?.payload['sub'];
      ctx.body = signOutPage(form, hint !== undefined && hint === ctx.oidc.session?.accountId);
    },
    postLogoutSuccessSource: (ctx) => {
      ctx.body = messagePage('Signed out', 'You are signed out of the hub on this machine.');
    },
  },
});

function clientsOf({ graphiql, secrets }: ProviderOptions): ClientMetadata[] {
  const confidential = (id: string, ...grants: string[]): ClientMetadata => ({
    client_id: id,
    client_secret: secrets.clients[id] ?? '',
    grant_types: grants,
    redirect_uris: [],
    response_types: [],
  });
  return [
    {
      client_id: GRAPHIQL,
      client_name: 'GraphiQL',
      token_endpoint_auth_method: 'none',
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      redirect_uris: [...graphiql],
      post_logout_redirect_uris: [...graphiql],
    },
    confidential(COMMAND_LINE, DEMO_PERSON_GRANT),
    ...DEMO_SYSTEMS.map(({ clientId }) => confidential(clientId, 'client_credentials')),
  ];
}

function accountOf(subject: string) {
  const person = personOf(subject);
  if (!person) return undefined;
  const { name, userName } = person;
  return { accountId: subject, claims: () => ({ sub: subject, name, preferred_username: userName }) };
}

/** Nobody is asked whether the hub's own page may act for them. */
async function loadExistingGrant(ctx: KoaContextWithOIDC) {
  const { provider, client, session } = ctx.oidc;
  if (!client || !session?.accountId) return undefined;
  const grantId = session.grantIdFor(client.clientId);
  const known = grantId ? await provider.Grant.find(grantId) : undefined;
  if (known) return known;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid profile');
  grant.addResourceScope(RESOURCE, SCOPE);
  await grant.save();
  return grant;
}

function registerDemoPersonGrant(provider: Provider): void {
  provider.registerGrantType<{ person?: string }>(
    DEMO_PERSON_GRANT,
    async (ctx) => {
      const { client, params } = ctx.oidc;
      const account = accountOf(params.person ?? '');
      if (!account) throw new errors.InvalidGrant('there is no such demo person');
      const token = new provider.AccessToken({
        accountId: account.accountId,
        client,
        gty: 'demo_person',
        scope: SCOPE,
      } as never);
      token.resourceServer = new provider.ResourceServer(RESOURCE, resourceServer());
      const value = await token.save();
      ctx.body = { access_token: value, expires_in: token.expiration, token_type: token.tokenType };
    },
    ['person'],
  );
}
