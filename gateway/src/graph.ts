import type { Server } from 'node:http';
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from '@hub/service-kit/runtime';
import { presentError } from './errors.ts';
import { statusForJsonClients } from './http-answers.ts';
import { MAX_TOKENS, queryLimits } from './query-limits.ts';
import type { GatewayContext, SubgraphClient } from './subgraph-client.ts';

export type GraphOptions = {
  /** The composed schema; its subgraphs must be among the clients. */
  supergraphSdl: string;
  clients: ReadonlyMap<string, SubgraphClient>;
  /** The server that is drained when the graph stops. */
  http: Server;
  /** Told what clients may ask for, once it is known. */
  onSchema: (schema: GraphQLSchema) => void;
  log: Logger;
};

/**
 * The graph over the subgraphs, with its limits and the errors that clients are shown. Its `start` rejects when the
 * supergraph is damaged or names a subgraph without a client.
 */
export function createGraph({
  supergraphSdl,
  clients,
  http,
  log,
  onSchema,
}: GraphOptions): ApolloServer<GatewayContext> {
  const logger = log.child({}, { level: log.level === 'debug' ? 'debug' : 'warn' });
  const gateway = new ApolloGateway({
    supergraphSdl,
    buildService({ name }) {
      const client = clients.get(name);
      if (!client) throw new Error(`the supergraph names the unknown subgraph ${name}`);
      return client;
    },
    logger: logger as never,
  });
  gateway.onSchemaLoadOrUpdate(({ apiSchema }) => onSchema(apiSchema));
  return new ApolloServer<GatewayContext>({
    gateway,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    // The process stops it, after draining; by itself it would stop at once and then kill the process.
    stopOnTerminationSignals: false,
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
