import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { ApolloServer, HeaderMap } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import type { Identity } from '@hub/hub-language';
import { execute, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { Logger } from '../../runtime/log.ts';
import { AcceptedDocuments } from './accepted-documents.ts';
import { presentError } from './present-error.ts';
import { RequestProblem, SignedRequestReader } from './signed-request.ts';

const KEEP_ALIVE_MS = 65_000;

/** What the GraphQL server of a service is started with. */
export type SubgraphServerOptions<Context extends { identity: Identity }> = {
  /** The service's name, which requests must be signed for. */
  name: string;
  schema: GraphQLSchema;
  host: string;
  port: number;
  /** The gateway's present key, and the one before it while it is changed. */
  gatewaySecrets: readonly string[];
  log: Logger;
  /** `deadline` is when the answer is no longer waited for, in milliseconds since the epoch. */
  createContext: (identity: Identity, deadline: number) => Context | Promise<Context>;
};

/**
 * Serves the schema to the gateway only: requests without its valid signature get 401. Apollo Server parses, validates
 * and answers a document the first time; from then on it is executed as it is.
 */
export async function startSubgraphServer<Context extends { identity: Identity }>(
  options: SubgraphServerOptions<Context>,
): Promise<{ server: Server; stop(): Promise<void> }> {
  const subgraph = new SubgraphServer(options);
  await subgraph.apollo.start();
  subgraph.server.listen(options.port, options.host);
  await once(subgraph.server, 'listening');
  return { server: subgraph.server, stop: () => subgraph.apollo.stop() };
}

type Operation = { query: string; variables: Record<string, unknown>; operationName: string | undefined };

class SubgraphServer<Context extends { identity: Identity }> {
  readonly server: Server;
  readonly apollo: ApolloServer<Context>;
  readonly #options: SubgraphServerOptions<Context>;
  readonly #accepted = new AcceptedDocuments();
  readonly #reader: SignedRequestReader;

  constructor(options: SubgraphServerOptions<Context>) {
    this.#options = options;
    this.#reader = new SignedRequestReader(options.name, options.gatewaySecrets);
    this.server = createServer((request, response) => void this.#respond(request, response));
    this.server.keepAliveTimeout = KEEP_ALIVE_MS;
    this.apollo = this.#createApollo();
  }

  #createApollo(): ApolloServer<Context> {
    const { schema, log } = this.#options;
    const keepAccepted = ({ source, document }: { source: string; document: DocumentNode }) => {
      this.#accepted.add(source, document);
      return Promise.resolve();
    };
    return new ApolloServer<Context>({
      schema,
      introspection: false,
      stopOnTerminationSignals: false,
      includeStacktraceInErrorResponses: false,
      hideSchemaDetailsFromClientErrors: true,
      persistedQueries: false,
      formatError: (formatted, error) => presentError(formatted, error, log),
      plugins: [
        ApolloServerPluginCacheControlDisabled(),
        ApolloServerPluginInlineTraceDisabled(),
        ApolloServerPluginDrainHttpServer({ httpServer: this.server }),
        { requestDidStart: () => Promise.resolve({ didResolveOperation: keepAccepted }) },
      ],
      logger: log as never,
    });
  }

  async #respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const { identity, deadline, body } = await this.#reader.read(request);
      const context = await this.#options.createContext(identity, deadline);
      const operation = operationIn(body);
      const answer = operation && (await this.#executeAccepted(operation, context));
      send(response, 200, answer ?? (await this.#goWholeWay(request, body, context)));
    } catch (error) {
      const { status, code, message } = this.#problemOf(error);
      send(response, status, JSON.stringify({ errors: [{ message, extensions: { code } }] }));
    }
  }

  /** The answer to a document that is known to be valid; undefined when it is not, or its variables do not fit. */
  async #executeAccepted(
    { query, variables, operationName }: Operation,
    contextValue: Context,
  ): Promise<string | undefined> {
    const document = this.#accepted.find(query);
    if (!document) return undefined;
    const { schema, log } = this.#options;
    const result = await execute({
      schema,
      document,
      contextValue,
      variableValues: variables,
      operationName: operationName ?? null,
    });
    if (result.data === undefined) return undefined;
    const errors = result.errors?.map((error) => presentError(error.toJSON(), error, log));
    return JSON.stringify(errors ? { errors, data: result.data } : { data: result.data });
  }

  async #goWholeWay({ method = '', headers }: IncomingMessage, body: unknown, context: Context) {
    const answer = await this.apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method, headers: headerMap(headers), search: '', body },
      context: () => Promise.resolve(context),
    });
    if (answer.body.kind !== 'complete') throw new Error('answers in parts are not served');
    return answer.body.string;
  }

  #problemOf(error: unknown): { status: number; code: string; message: string } {
    if (error instanceof RequestProblem) return error;
    this.#options.log.error({ err: error }, 'a request failed');
    return { status: 500, code: 'INTERNAL', message: 'The service could not answer.' };
  }
}

/** What a body asks for, when it has the form of the protocol. */
function operationIn(body: unknown): Operation | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const { query, variables, operationName } = body as Record<string, unknown>;
  if (typeof query !== 'string') return undefined;
  if (variables !== undefined && variables !== null && !isRecord(variables)) return undefined;
  const name = typeof operationName === 'string' ? operationName : undefined;
  return { query, variables: variables ?? {}, operationName: name };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function headerMap(headers: IncomingMessage['headers']): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  return map;
}

/** The gateway reads JSON whatever the status; failures of GraphQL are no failures of HTTP. */
function send(response: ServerResponse, status: number, body: string): void {
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
  };
  response.writeHead(status, headers).end(body);
}
