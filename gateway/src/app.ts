import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { expressMiddleware } from '@as-integrations/express5';
import { startHealthServer } from '@hub/service-kit/health';
import type { Logger } from '@hub/service-kit/log';
import type { App } from '@hub/service-kit/process';
import express from 'express';
import { createAuthenticator } from './authenticate.ts';
import { subgraphsOf, type GatewayEnv, type SubgraphName } from './env.ts';
import { presentError } from './errors.ts';
import { graphiql } from './graphiql.ts';
import { MAX_TOKENS, queryLimits } from './query-limits.ts';
import { SubgraphClient, type GatewayContext } from './subgraph-client.ts';

const SUPERGRAPH = new URL('../supergraph.graphql', import.meta.url);
const BODY_LIMIT = '1mb';
const KEEP_ALIVE_MS = 65_000;

/** The one GraphQL endpoint: /graphql, GraphiQL at /graphiql, and a health server on a port of its own. */
export function createGateway(env: GatewayEnv, log: Logger): App {
  const subgraphs = subgraphsOf(env);
  const clients = Object.values(subgraphs).map(
    (subgraph) =>
      new SubgraphClient({
        subgraph,
        queryDeadlineMs: env.QUERY_DEADLINE_MS,
        mutationDeadlineMs: env.MUTATION_DEADLINE_MS,
        log,
      }),
  );
  const byName = new Map(Object.keys(subgraphs).map((name, index) => [name as SubgraphName, clients[index]]));
  const app = express();
  const http = createServer(app);
  http.keepAliveTimeout = KEEP_ALIVE_MS;
  const apollo = createApollo(http, byName, log);
  let health: Server | undefined;
  let serving = false;

  return {
    ready: () => Promise.resolve(serving),
    async start() {
      await apollo.start();
      const authenticate = createAuthenticator({
        jwks: env.JWKS,
        issuer: env.JWT_ISSUER,
        audience: env.JWT_AUDIENCE,
      });
      app.disable('x-powered-by');
      app.use('/graphiql', graphiql());
      app.get('/', (_request, response) => response.redirect('/graphiql'));
      app.use('/graphql', express.json({ limit: BODY_LIMIT }), refuseBadBody);
      app.use(
        '/graphql',
        expressMiddleware(apollo, {
          context: async ({ req }) => ({ identity: await authenticate(req.headers) }),
        }),
      );
      http.listen(env.PORT, env.HOST);
      await once(http, 'listening');
      serving = true;
      health = await startHealthServer(env.HOST, env.HEALTH_PORT, { ready: () => Promise.resolve(serving) });
      log.info({ port: env.PORT }, 'ready');
    },
    async stop() {
      serving = false;
      await pause(env.DRAIN_MS);
      await apollo.stop();
      await Promise.all(clients.map((client) => client.close()));
      health?.close();
    },
  };
}

function createApollo(http: Server, clients: ReadonlyMap<SubgraphName, SubgraphClient | undefined>, log: Logger) {
  const logger = log.child({}, { level: log.level === 'debug' ? 'debug' : 'warn' });
  const gateway = new ApolloGateway({
    supergraphSdl: readFileSync(SUPERGRAPH, 'utf8'),
    buildService({ name }) {
      const client = clients.get(name as SubgraphName);
      if (!client) throw new Error(`the supergraph names the unknown subgraph ${name}`);
      return client;
    },
    logger: logger as never,
  });
  return new ApolloServer<GatewayContext>({
    gateway,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    parseOptions: { maxTokens: MAX_TOKENS },
    formatError: (formatted, error) => presentError(formatted, error, log),
    plugins: [
      queryLimits(),
      statusForJsonClients(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginDrainHttpServer({ httpServer: http }),
    ],
    logger: logger as never,
  });
}

/** GraphQL over HTTP: a client that accepts only application/json gets 200 also for a document that is refused. */
const statusForJsonClients = (): ApolloServerPlugin<GatewayContext> => ({
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse({ request, response }) {
        const accepts = request.http?.headers.get('accept') ?? '';
        const wellFormed = response.http.status === 400 && request.query;
        if (wellFormed && !accepts.includes('application/graphql-response+json')) response.http.status = 200;
        return Promise.resolve();
      },
    }),
});

/** A body that is no JSON, or too large, in the shape of a GraphQL answer. */
function refuseBadBody(
  error: Error & { status?: number },
  _request: express.Request,
  response: express.Response,
  _next: express.NextFunction,
): void {
  const tooLarge = error.status === 413;
  const message = tooLarge ? `the body is larger than ${BODY_LIMIT}` : 'the body is not valid JSON';
  response.status(tooLarge ? 413 : 400).json({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] });
}
