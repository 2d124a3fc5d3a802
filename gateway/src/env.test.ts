import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { envExample } from '@hub/service-kit/runtime';
import { aGatewayEnv } from '../test/gateway-env.ts';
import { envSchema, readEnv, SUBGRAPHS, subgraphsOf, tokenSettingsOf } from './env.ts';

const problemsOf = (variables: Record<string, string | undefined>) =>
  (envSchema.safeParse(variables).error?.issues ?? []).map(({ path }) => path.join('.'));

describe('the environment', () => {
  it('is read with numbers as numbers, and with a default for what may be left out', () => {
    const { WARM_UP_MS: _, ...given } = aGatewayEnv({ PORT: '4000', HEALTH_PORT: '4001' });
    expect(readEnv(given)).toMatchObject({
      HOST: '127.0.0.1',
      PORT: 4000,
      HEALTH_PORT: 4001,
      JWT_AUDIENCE: 'hub',
      JWT_TYPE: 'any',
      JWT_CLOCK_SKEW_S: 30,
      JWT_MAX_LIFETIME_S: 86_400,
      QUERY_DEADLINE_MS: 2_000,
      MUTATION_DEADLINE_MS: 10_000,
      WARM_UP_MS: 3_000,
      DRAIN_MS: 0,
      LOG_LEVEL: 'info',
    });
  });

  it('names everything at once that is missing', () => {
    const perSubgraph = SUBGRAPHS.flatMap((name) => [
      `${name.toUpperCase()}_URL`,
      `${name.toUpperCase()}_SECRET`,
    ]);
    expect(problemsOf({})).toEqual(['PORT', 'HEALTH_PORT', 'JWT_ISSUER', ...perSubgraph]);
  });

  it.each([
    ['PORT', '65536'],
    ['PORT', 'http'],
    ['HEALTH_PORT', '-1'],
    ['HEALTH_PORT', '1.5'],
    ['JWKS', ''],
    ['JWKS', 'http://issuer.example/jwks'],
    ['JWKS', 'https://user:secret@issuer.example/jwks'],
    ['JWT_ISSUER', ''],
    ['JWT_ISSUER', 'http://issuer.example'],
    ['JWT_ISSUER', 'http://127.0.0.1.example'],
    ['JWT_AUDIENCE', ''],
    ['JWT_TYPE', 'JWT'],
    ['JWT_CLOCK_SKEW_S', '301'],
    ['JWT_MAX_LIFETIME_S', '0'],
    ['JWT_ROLES', 'realm_access.'],
    ['JWT_ROLE_MAP', 'desk=operator'],
    ['JWT_ORGANIZATION', ''],
    ['SIGN_IN_CLIENT_ID', 'graphiql'],
    ['COMPANIES_URL', 'companies'],
    ['EVENTS_SECRET', 'too short'],
    ['QUERY_DEADLINE_MS', '0'],
    ['MUTATION_DEADLINE_MS', 'soon'],
    ['DRAIN_MS', '-1'],
    ['WARM_UP_MS', 'long'],
    ['LOG_LEVEL', 'loud'],
    ['APOLLO_TELEMETRY_DISABLED', 'false'],
  ])('is refused with %s=%j, by name', (name, value) => {
    expect(problemsOf(aGatewayEnv({ [name]: value }))).toEqual([name]);
  });

  it('says in .env.example what each variable is', () => {
    const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');
    expect(example).toBe(envExample(envSchema));
    for (const field of Object.values(envSchema.shape)) expect(field.description).toBeTruthy();
  });
});

describe('the issuer of tokens', () => {
  const issuer = 'https://issuer.example/realms/hub';
  const { JWKS: _, ...withoutKeys } = aGatewayEnv({ JWT_ISSUER: issuer });

  it.each(['http://127.0.0.1:4001', 'http://[::1]:4001', 'http://localhost:4001', issuer])(
    'may be %s, and needs no key file there',
    (JWT_ISSUER) => {
      expect(problemsOf({ ...withoutKeys, JWT_ISSUER, SIGN_IN_CLIENT_ID: 'graphiql' })).toEqual([]);
    },
  );

  it('without an address needs keys', () => {
    const { error } = envSchema.safeParse({ ...withoutKeys, JWT_ISSUER: 'urn:hub:test' });
    expect(error?.issues).toMatchObject([
      { path: ['JWKS'], message: 'is needed, because the issuer urn:hub:test has no address to ask for it' },
    ]);
  });

  it('may say everything in its own words', () => {
    const variables = {
      ...withoutKeys,
      JWT_TYPE: 'at+jwt',
      JWT_ROLES: 'realm_access.roles,/resource_access/hub.vn/roles',
      JWT_ROLE_MAP: 'desk=OPERATOR',
      JWT_ORGANIZATION: 'hub.organization',
      JWT_ACR: 'mfa urn:hub:key',
      JWT_MAX_AUTH_AGE_S: '900',
    };
    expect(tokenSettingsOf(readEnv(variables))).toEqual({
      issuer,
      audience: 'hub',
      types: 'at+jwt',
      clockSkewS: 30,
      maxLifetimeS: 86_400,
      acr: ['mfa', 'urn:hub:key'],
      maxAuthAgeS: 900,
      roles: ['realm_access.roles', '/resource_access/hub.vn/roles'],
      roleMap: new Map([['desk', ['OPERATOR']]]),
      organization: 'hub.organization',
    });
  });
});

describe('the reports of the gateway package to its vendor', () => {
  it.each([undefined, 'true'])('are switched off when the variable is %s', (given) => {
    const variables: NodeJS.ProcessEnv = aGatewayEnv(given ? { APOLLO_TELEMETRY_DISABLED: given } : {});
    readEnv(variables);
    expect(variables['APOLLO_TELEMETRY_DISABLED']).toBe('true');
  });

  it('cannot be switched on', () => {
    const given = aGatewayEnv({ APOLLO_TELEMETRY_DISABLED: '' });
    expect(envSchema.safeParse(given).error?.issues[0]?.message).toContain('must be true');
  });
});

describe('the subgraphs', () => {
  it('have an address and a secret each', () => {
    const subgraphs = subgraphsOf(readEnv(aGatewayEnv()));
    expect(Object.keys(subgraphs)).toEqual([...SUBGRAPHS]);
    for (const name of SUBGRAPHS) {
      expect(subgraphs[name]).toEqual({
        name,
        url: `http://${name}.test/`,
        secret: `the secret of ${name}, long enough`,
      });
    }
  });

  it('are the ones of the supergraph', () => {
    const supergraph = readFileSync(new URL('../supergraph.graphql', import.meta.url), 'utf8');
    const named = [...supergraph.matchAll(/@join__graph\(name: "(\w+)"/g)].map(([, name]) => name);
    expect(new Set(named)).toEqual(new Set(SUBGRAPHS));
  });
});
