import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { expressMiddleware } from '@as-integrations/express5';
import { portOf, startHealthServer, type App, type Listening, type Logger } from '@hub/service-kit/runtime';
import express from 'express';
import { createAuthenticator } from './authenticate.ts';
import { subgraphsOf, type GatewayEnv } from './env.ts';
import { presentError } from './errors.ts';
import { graphiql } from './graphiql.ts';
import { MAX_TOKENS, queryLimits } from './query-limits.ts';
import { SubgraphClient, type GatewayContext } from './subgraph-client.ts';

const SUPERGRAPH = new URL('../supergraph.graphql', import.meta.url);
const BODY_LIMIT = '1mb';
const KEEP_ALIVE_MS = 65_000;

/** The one GraphQL endpoint: /graphql, GraphiQL at /graphiql, and a health server on a port of its own. */
export const createGateway = (env: GatewayEnv, log: Logger): App => new Gateway(env, log);

class Gateway implements App {
  readonly #env: GatewayEnv;
  readonly #log: Logger;
  readonly #app = express();
  readonly #http = createServer(this.#app);
  readonly #clients: ReadonlyMap<string, SubgraphClient>;
  readonly #apollo: ApolloServer<GatewayContext>;
  #health: Server | undefined;
  #serving = false;

  constructor(env: GatewayEnv, log: Logger) {
    this.#env = env;
    this.#log = log;
    this.#http.keepAliveTimeout = KEEP_ALIVE_MS;
    this.#clients = createClients(env, log);
    this.#apollo = createApollo(this.#http, this.#clients, log);
  }

  ready(): Promise<boolean> {
    return Promise.resolve(this.#serving);
  }

  async start(): Promise<Listening> {
    const { HOST, PORT, HEALTH_PORT } = this.#env;
    await this.#apollo.start();
    this.#route();
    this.#http.listen(PORT, HOST);
    await once(this.#http, 'listening');
    this.#serving = true;
    this.#health = await startHealthServer(HOST, HEALTH_PORT, { ready: () => this.ready() });
    const listening = { port: portOf(this.#http), healthPort: portOf(this.#health) };
    this.#log.info(listening, 'ready');
    return listening;
  }

  async stop(): Promise<void> {
    this.#serving = false;
    await pause(this.#env.DRAIN_MS);
    await this.#apollo.stop();
    await Promise.all([...this.#clients.values()].map((client) => client.close()));
    this.#health?.close();
  }

  #route(): void {
    const { JWKS, JWT_ISSUER, JWT_AUDIENCE } = this.#env;
    const authenticate = createAuthenticator({ jwks: JWKS, issuer: JWT_ISSUER, audience: JWT_AUDIENCE });
    const context = async ({ req }: { req: express.Request }) => ({
      identity: await authenticate(req.headers),
    });
    this.#app.disable('x-powered-by');
    this.#app.use('/graphiql', graphiql());
    this.#app.get('/', (_request, response) => response.redirect('/graphiql'));
    this.#app.use('/graphql', express.json({ limit: BODY_LIMIT }), refuseBadBody);
    this.#app.use('/graphql', expressMiddleware(this.#apollo, { context }));
  }
}

function createClients(env: GatewayEnv, log: Logger): ReadonlyMap<string, SubgraphClient> {
  const deadlines = { queryDeadlineMs: env.QUERY_DEADLINE_MS, mutationDeadlineMs: env.MUTATION_DEADLINE_MS };
  return new Map(
    Object.values(subgraphsOf(env)).map((subgraph) => [
      subgraph.name,
      new SubgraphClient({ subgraph, ...deadlines, log }),
    ]),
  );
}

function createApollo(http: Server, clients: ReadonlyMap<string, SubgraphClient>, log: Logger) {
  const logger = log.child({}, { level: log.level === 'debug' ? 'debug' : 'warn' });
  const gateway = new ApolloGateway({
    supergraphSdl: readFileSync(SUPERGRAPH, 'utf8'),
    buildService({ name }) {
      const client = clients.get(name);
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
