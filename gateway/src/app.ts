import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import type { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import {
  portOf,
  startHealthServer,
  warmUp,
  warmUpQueries,
  type App,
  type Listening,
  type Logger,
} from '@hub/service-kit/runtime';
import express from 'express';
import type { GraphQLSchema } from 'graphql';
import { request } from 'undici';
import { signInOf, subgraphsOf, tokenSettingsOf, type GatewayEnv } from './env.ts';
import { createGraph } from './graph.ts';
import { graphiql } from './graphiql/graphiql.ts';
import { BODY_LIMIT, refuseBadBody } from './http-answers.ts';
import { createAuthenticator } from './sign-in/authenticate.ts';
import { SubgraphClient, type GatewayContext } from './subgraph-client.ts';

const SUPERGRAPH = new URL('../supergraph.graphql', import.meta.url);
const KEEP_ALIVE_MS = 65_000;

/** What a gateway is made of beside its settings; tests give their own. */
export type GatewayParts = {
  /** The composed schema; that of supergraph.graphql by default. */
  supergraphSdl: string;
  /** Waits so many milliseconds. */
  pause: (ms: number) => Promise<void>;
};

/**
 * The one GraphQL endpoint: /graphql, GraphiQL at /graphiql, and a health server on a port of its own. `start` rejects
 * when a port is taken, or when the key file or the supergraph cannot be read; `stop` lets requests under way end,
 * and may be called when the start has failed.
 */
export function createGateway(env: GatewayEnv, log: Logger, parts: Partial<GatewayParts> = {}): App {
  const { supergraphSdl = readFileSync(SUPERGRAPH, 'utf8'), pause = setTimeout } = parts;
  return new Gateway(env, log, { supergraphSdl, pause });
}

class Gateway implements App {
  readonly #env: GatewayEnv;
  readonly #log: Logger;
  readonly #pause: GatewayParts['pause'];
  readonly #app = express();
  readonly #http = createServer(this.#app);
  readonly #clients: ReadonlyMap<string, SubgraphClient>;
  readonly #graph: ApolloServer<GatewayContext>;
  #health: Server | undefined;
  #schema: GraphQLSchema | undefined;
  #serving = false;
  #hasGraph = false;

  constructor(env: GatewayEnv, log: Logger, { supergraphSdl, pause }: GatewayParts) {
    this.#env = env;
    this.#log = log;
    this.#pause = pause;
    this.#http.keepAliveTimeout = KEEP_ALIVE_MS;
    this.#clients = createClients(env, log);
    this.#graph = createGraph({
      supergraphSdl,
      clients: this.#clients,
      http: this.#http,
      log,
      onSchema: (schema) => (this.#schema = schema),
    });
  }

  ready(): Promise<boolean> {
    return Promise.resolve(this.#serving);
  }

  async start(): Promise<Listening> {
    const { HOST, PORT, HEALTH_PORT } = this.#env;
    await this.#graph.start();
    this.#hasGraph = true;
    this.#route();
    this.#http.listen(PORT, HOST);
    await once(this.#http, 'listening');
    await this.#warmUp();
    this.#serving = true;
    this.#health = await startHealthServer(HOST, HEALTH_PORT, { ready: () => this.ready() });
    const listening = { port: portOf(this.#http), healthPort: portOf(this.#health) };
    this.#log.info(listening, 'ready');
    return listening;
  }

  /** Asks the endpoint as anyone may: what is planned and compiled now need not be when clients come. */
  #warmUp(): Promise<void> {
    const url = `http://${this.#env.HOST}:${portOf(this.#http)}/graphql`;
    const headers = { 'content-type': 'application/json' };
    return warmUp(this.#schema ? warmUpQueries(this.#schema) : [], this.#env.WARM_UP_MS, async (query) => {
      const { body } = await request(url, { method: 'POST', headers, body: JSON.stringify({ query }) });
      await body.dump();
    });
  }

  async stop(): Promise<void> {
    if (this.#serving) {
      this.#serving = false;
      await this.#pause(this.#env.DRAIN_MS);
    }
    if (this.#hasGraph) await this.#graph.stop();
    await Promise.all([...this.#clients.values()].map((client) => client.close()));
    await close(this.#health);
  }

  #route(): void {
    const authenticate = createAuthenticator(tokenSettingsOf(this.#env), { log: this.#log });
    const context = async ({ req }: { req: express.Request }) => ({
      // Node joins or drops headers that are sent twice; two tokens must be seen as two.
      identity: await authenticate({ ...req.headers, ...distinct(req, 'authorization', 'traceparent') }),
    });
    this.#app.disable('x-powered-by');
    this.#app.use('/graphiql', graphiql(signInOf(this.#env)));
    this.#app.get('/', (_request, response) => response.redirect('/graphiql'));
    this.#app.use('/graphql', express.json({ limit: BODY_LIMIT }), refuseBadBody);
    this.#app.use('/graphql', expressMiddleware(this.#graph, { context }));
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

/** Headers of a request that it has, each with every value that was sent. */
const distinct = ({ headersDistinct }: express.Request, ...names: string[]) =>
  Object.fromEntries(names.flatMap((name) => (headersDistinct[name] ? [[name, headersDistinct[name]]] : [])));

/** Closes a server and what is still connected to it. */
async function close(server: Server | undefined): Promise<void> {
  if (!server?.listening) return;
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}
