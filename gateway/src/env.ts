import { parseEnv } from '@hub/service-kit/runtime';
import { z } from 'zod';

/** The subgraphs of the hub, as supergraph.graphql names them. */
export const SUBGRAPHS = ['companies', 'investments', 'events', 'projects'] as const;
/** One of `SUBGRAPHS`. */
export type SubgraphName = (typeof SUBGRAPHS)[number];

const port = z.coerce.number().int().min(0).max(65_535);
const url = (name: SubgraphName) => z.url().describe(`URL of the ${name} subgraph`);
const secret = (name: SubgraphName) =>
  z.string().min(16).describe(`HMAC key that requests to ${name} are signed with`);
const milliseconds = (fallback: number) => z.coerce.number().int().min(1).default(fallback);

/** Every variable that configures the gateway, with its meaning and default; .env.example is made from it. */
export const envSchema = z.object({
  HOST: z.string().default('127.0.0.1').describe('Address that the endpoint and the health server listen on'),
  PORT: port.describe('Port of the endpoint'),
  HEALTH_PORT: port.describe('Port of /livez and /readyz'),
  JWKS: z.string().min(1).describe('File or https URL with the public keys of the token issuer'),
  JWT_ISSUER: z.string().min(1).describe('iss that tokens must have'),
  JWT_AUDIENCE: z.string().default('hub').describe('aud that tokens must have'),
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
