import { parseEnv } from '@hub/service-kit/runtime';
import { z } from 'zod';
import { isTrustworthy, isWebAddress, UNTRUSTWORTHY } from './sign-in/addresses.ts';
import { parseRoleMap, pathsOf, stepsOf } from './sign-in/claims.ts';
import type { TokenSettings } from './sign-in/authenticate.ts';

/** The subgraphs of the hub, as supergraph.graphql names them. */
export const SUBGRAPHS = ['companies', 'investments', 'events', 'projects'] as const;
/** One of `SUBGRAPHS`. */
export type SubgraphName = (typeof SUBGRAPHS)[number];

const port = z.coerce.number().int().min(0).max(65_535);
const url = (name: SubgraphName) => z.url().describe(`URL of the ${name} subgraph`);
const secret = (name: SubgraphName) =>
  z.string().min(16).describe(`HMAC key that requests to ${name} are signed with`);
const milliseconds = (fallback: number) => z.coerce.number().int().min(1).default(fallback);

const seconds = (least: number, most: number, fallback: number) =>
  z.coerce.number().int().min(least).max(most).default(fallback);

/** An address on the web over https, or something that is none: a URN, a file. */
const trustworthy = z
  .string()
  .min(1)
  .refine((text) => !isWebAddress(text) || isTrustworthy(text), UNTRUSTWORTHY);
/** A variable that may be left out, or left empty as .env.example has it. */
const optional = (type: z.ZodType<string>) =>
  z.preprocess((value) => (value === '' ? undefined : value), type.optional());
const claimPaths = z
  .string()
  .refine((list) => pathsOf(list).every((path) => stepsOf(path)), 'must be paths such as realm_access.roles');
const roleMap = z.string().superRefine((text, context) => {
  try {
    parseRoleMap(text);
  } catch (error) {
    context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : String(error) });
  }
});

const variables = z.object({
  HOST: z.string().default('127.0.0.1').describe('Address that the endpoint and the health server listen on'),
  PORT: port.describe('Port of the endpoint'),
  HEALTH_PORT: port.describe('Port of /livez and /readyz'),
  JWT_ISSUER: trustworthy.describe(
    'iss that tokens must have; an OpenID Connect issuer is found by its address',
  ),
  JWT_AUDIENCE: z.string().min(1).default('hub').describe('aud that tokens must have'),
  JWKS: optional(trustworthy).describe(
    'File or https URL with the public keys of the issuer; when empty, its discovery document says where they are',
  ),
  JWT_TYPE: z
    .enum(['any', 'at+jwt'])
    .default('any')
    .describe('typ of access tokens: at+jwt (RFC 9068) alone, or any that shows no sign of an ID token'),
  JWT_CLOCK_SKEW_S: seconds(0, 300, 30).describe('How far the clocks of issuer and hub may differ'),
  JWT_MAX_LIFETIME_S: seconds(60, 604_800, 86_400).describe('Longest time that a token may be good for'),
  JWT_ACR: z
    .string()
    .regex(/^[\w:./-]*(?: [\w:./-]+)*$/, 'must be names with spaces between them')
    .default('')
    .describe(
      'acr of which tokens must have one, e.g. of two factors, with spaces; empty when any sign-in will do',
    ),
  JWT_MAX_AUTH_AGE_S: seconds(0, 31_536_000, 0).describe(
    'Longest time since the sign-in, by auth_time; 0 when it does not matter',
  ),
  JWT_ROLES: claimPaths
    .default('roles')
    .describe(
      'Where the roles are: paths of lists, with commas; realm_access.roles, or /a~1b as JSON pointer',
    ),
  JWT_ROLE_MAP: roleMap
    .default('')
    .describe(
      "Roles of the hub by the provider's, as desk=OPERATOR,vc=INVESTOR; empty when the names are the same",
    ),
  JWT_ORGANIZATION: claimPaths
    .default('organization')
    .describe("Where the id of the caller's organization is"),
  SIGN_IN_CLIENT_ID: optional(z.string()).describe(
    'Public client by which people sign in on the page of GraphiQL; without it, or an issuer with an address, nobody can',
  ),
  COMPANIES_URL: url('companies'),
  COMPANIES_SECRET: secret('companies'),
  INVESTMENTS_URL: url('investments'),
  INVESTMENTS_SECRET: secret('investments'),
  EVENTS_URL: url('events'),
  EVENTS_SECRET: secret('events'),
  PROJECTS_URL: url('projects'),
  PROJECTS_SECRET: secret('projects'),
  QUERY_DEADLINE_MS: milliseconds(2_000).describe(
    'A subgraph that has not answered a query by then counts as down',
  ),
  MUTATION_DEADLINE_MS: milliseconds(10_000).describe('The same for mutations, which are never repeated'),
  WARM_UP_MS: z.coerce
    .number()
    .int()
    .min(0)
    .default(3_000)
    .describe(
      'How long it asks itself before it is ready, so that the first who ask need not wait; 0 in tests',
    ),
  DRAIN_MS: z.coerce
    .number()
    .int()
    .min(0)
    .default(0)
    .describe('Wait between not ready and closing; 5000 in production'),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'])
    .default('info')
    .describe('Least level logged'),
  APOLLO_TELEMETRY_DISABLED: z
    .literal('true', { error: 'must be true: the gateway connects to its subgraphs and nowhere else' })
    .default('true')
    .describe("Switches off the gateway package's reports to its vendor"),
});

/** Every variable that configures the gateway, with its meaning and default; .env.example is made from it. */
export const envSchema = variables.superRefine(({ JWKS, JWT_ISSUER, SIGN_IN_CLIENT_ID }, context) => {
  if (isWebAddress(JWT_ISSUER)) return;
  const message = `is needed, because the issuer ${JWT_ISSUER} has no address to ask for it`;
  if (!JWKS) context.addIssue({ code: 'custom', path: ['JWKS'], message });
  if (!SIGN_IN_CLIENT_ID) return;
  const nowhere = `needs an issuer to sign in at, and ${JWT_ISSUER} is no address`;
  context.addIssue({ code: 'custom', path: ['SIGN_IN_CLIENT_ID'], message: nowhere });
});

/** The gateway's settings, as `envSchema` gives them: ports as numbers, waits in milliseconds. */
export type GatewayEnv = z.infer<typeof envSchema>;

/**
 * Reads the environment; the telemetry switch is set in it before any gateway package is loaded. Prints every problem
 * at once and exits with 1 when something is missing or wrong.
 */
export function readEnv(variables: NodeJS.ProcessEnv = process.env): GatewayEnv {
  const env = parseEnv(envSchema, variables);
  variables['APOLLO_TELEMETRY_DISABLED'] = env.APOLLO_TELEMETRY_DISABLED;
  return env;
}

/** Where a subgraph answers, and the secret that requests to it are signed with. */
export type Subgraph = { name: SubgraphName; url: string; secret: string };

/** Every subgraph of an environment, by name. */
export const subgraphsOf = (env: GatewayEnv): Record<SubgraphName, Subgraph> => ({
  companies: { name: 'companies', url: env.COMPANIES_URL, secret: env.COMPANIES_SECRET },
  investments: { name: 'investments', url: env.INVESTMENTS_URL, secret: env.INVESTMENTS_SECRET },
  events: { name: 'events', url: env.EVENTS_URL, secret: env.EVENTS_SECRET },
  projects: { name: 'projects', url: env.PROJECTS_URL, secret: env.PROJECTS_SECRET },
});

/** Whose tokens count, and what their claims mean. */
export function tokenSettingsOf(env: GatewayEnv): TokenSettings {
  const map = parseRoleMap(env.JWT_ROLE_MAP);
  return {
    ...(env.JWKS === undefined ? {} : { jwks: env.JWKS }),
    issuer: env.JWT_ISSUER,
    audience: env.JWT_AUDIENCE,
    types: env.JWT_TYPE,
    clockSkewS: env.JWT_CLOCK_SKEW_S,
    maxLifetimeS: env.JWT_MAX_LIFETIME_S,
    acr: env.JWT_ACR.split(' ').filter((value) => value !== ''),
    maxAuthAgeS: env.JWT_MAX_AUTH_AGE_S,
    roles: pathsOf(env.JWT_ROLES),
    ...(map ? { roleMap: map } : {}),
    organization: env.JWT_ORGANIZATION,
  };
}

/** Where people sign in on the page of GraphiQL, and as which client. */
export type PageSignIn = { issuer: string; clientId: string };

/** The sign-in of the page; undefined where it is switched off. */
export const signInOf = ({ JWT_ISSUER, SIGN_IN_CLIENT_ID }: GatewayEnv): PageSignIn | undefined =>
  SIGN_IN_CLIENT_ID === undefined ? undefined : { issuer: JWT_ISSUER, clientId: SIGN_IN_CLIENT_ID };
