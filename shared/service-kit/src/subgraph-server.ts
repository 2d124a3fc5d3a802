import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { ApolloServer, HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { buildSubgraphSchema, type GraphQLResolverMap } from '@apollo/subgraph';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type Request, type Response } from 'express';
import { GraphQLError, parse, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { enforceAccess, readAccessRules, type AccessRules } from './access.ts';
import { Refusal } from './errors.ts';
import { SignatureProblem, verifyRequest, type Identity } from './identity.ts';
import type { Logger } from './log.ts';

const SHARED_SDL = readFileSync(new URL('../shared.graphql', import.meta.url), 'utf8');
const KEEP_ALIVE_MS = 65_000;
const BODY_LIMIT = '1mb';

/** The SDL of a subgraph as composed and served: the shared types, then its own schema.graphql. */
export const subgraphSdl = (schemaFile: string): string =>
  `${SHARED_SDL}\n${readFileSync(schemaFile, 'utf8')}`;

export type BuiltSubgraph = { schema: GraphQLSchema; rules: AccessRules };

/** Builds the executable schema with its access rules enforced. Throws when a field has no rule. */
export function buildSubgraph(sdl: string, resolvers: object): BuiltSubgraph {
  const schema = buildSubgraphSchema([
    { typeDefs: parse(sdl), resolvers: resolvers as GraphQLResolverMap<unknown> },
  ]);
  const rules = readAccessRules(schema);
  enforceAccess(schema, rules);
  return { schema, rules };
}

export type SubgraphServerOptions<Context extends { identity: Identity }> = {
  schema: GraphQLSchema;
  host: string;
  port: number;
  gatewaySecret: string;
  log: Logger;
  createContext(identity: Identity): Context;
};

/** Serves the schema to the gateway only: requests without its valid signature get 401. */
export async function startSubgraphServer<Context extends { identity: Identity }>(
  options: SubgraphServerOptions<Context>,
): Promise<{ server: Server; stop(): Promise<void> }> {
  const app = express();
  const server = createServer(app);
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  const apollo = new ApolloServer<Context>({
    schema: options.schema,
    introspection: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    persistedQueries: false,
    formatError: (formatted, error) => presentError(formatted, error, options.log),
    plugins: [
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginDrainHttpServer({ httpServer: server }),
      alwaysJson(),
    ],
    logger: options.log as never,
  });
  await apollo.start();
  app.disable('x-powered-by');
  app.use(express.text({ type: () => true, limit: BODY_LIMIT }));
  app.use(
    '/',
    authenticate(options.gatewaySecret),
    expressMiddleware(apollo, { context: readContext(options) }),
  );
  server.listen(options.port, options.host);
  await once(server, 'listening');
  return { server, stop: () => apollo.stop() };
}

type SignedExpressRequest = Request & { hubIdentity?: Identity };

function authenticate(secret: string) {
  return (request: SignedExpressRequest, response: Response, next: () => void) => {
    const body = typeof request.body === 'string' ? request.body : '';
    try {
      request.hubIdentity = verifyRequest(secret, { method: request.method, body }, request.headers);
      request.body = JSON.parse(body) as unknown;
      next();
    } catch (error) {
      const unsigned = error instanceof SignatureProblem;
      const message = unsigned ? error.message : 'the body is not JSON';
      const code = unsigned ? 'UNAUTHENTICATED' : 'BAD_REQUEST';
      response.status(unsigned ? 401 : 400).json({ errors: [{ message, extensions: { code } }] });
    }
  };
}

function readContext<Context extends { identity: Identity }>(options: SubgraphServerOptions<Context>) {
  return ({ req }: { req: SignedExpressRequest }) => {
    if (!req.hubIdentity) throw new SignatureProblem('the request does not come through the gateway');
    return Promise.resolve(options.createContext(req.hubIdentity));
  };
}

const CLIENT_CODES = new Set([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'BAD_USER_INPUT',
  'NOT_FOUND',
  'CONFLICT',
  'IDEMPOTENCY_KEY_REUSED',
  'UNAVAILABLE',
  'GRAPHQL_VALIDATION_FAILED',
  'GRAPHQL_PARSE_FAILED',
  'BAD_REQUEST',
]);

function presentError(formatted: GraphQLFormattedError, error: unknown, log: Logger): GraphQLFormattedError {
  const code = formatted.extensions?.['code'];
  if (typeof code === 'string' && CLIENT_CODES.has(code)) return formatted;
  const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  if (cause instanceof Refusal) {
    return { message: cause.message, ...pathOf(formatted), extensions: { code: 'BAD_USER_INPUT' } };
  }
  log.error({ err: cause, path: formatted.path }, 'a resolver failed');
  return {
    message: 'The service could not answer. The failure is logged; try again.',
    ...pathOf(formatted),
    extensions: { code: 'INTERNAL' },
  };
}

const pathOf = ({ path }: GraphQLFormattedError) => (path ? { path } : {});

/** The gateway reads JSON whatever the status; GraphQL failures of the subgraph are not HTTP failures. */
function alwaysJson<Context extends { identity: Identity }>(): ApolloServerPlugin<Context> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse({ response }) {
          response.http.status = 200;
          response.http.headers ??= new HeaderMap();
          return Promise.resolve();
        },
      }),
  };
}
