import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { ApolloServer, HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type NextFunction, type Request, type Response } from 'express';
import { isClientCode, SignatureProblem, verifyRequest, type Identity } from '@hub/hub-language';
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import type { Logger } from '../runtime/log.ts';

const KEEP_ALIVE_MS = 65_000;
const BODY_LIMIT = '1mb';

/** What the GraphQL server of a service is started with. */
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
    stopOnTerminationSignals: false,
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
  app.use(refuseUnread(options.log));
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

/** Answers in JSON what fails before GraphQL runs; Express by itself sends a page with its stack. */
function refuseUnread(log: Logger) {
  return (error: unknown, _request: Request, response: Response, next: NextFunction) => {
    if (response.headersSent) return next(error);
    const status = error instanceof Error && 'status' in error ? Number(error.status) : 500;
    const isClients = status >= 400 && status < 500;
    if (!isClients) log.error({ err: error }, 'a request failed');
    const message = isClients ? 'the body cannot be read' : 'The service could not answer.';
    const code = isClients ? 'BAD_REQUEST' : 'INTERNAL';
    response.status(isClients ? status : 500).json({ errors: [{ message, extensions: { code } }] });
  };
}

function readContext<Context extends { identity: Identity }>(options: SubgraphServerOptions<Context>) {
  return ({ req }: { req: SignedExpressRequest }) => {
    if (!req.hubIdentity) throw new SignatureProblem('the request does not come through the gateway');
    return Promise.resolve(options.createContext(req.hubIdentity));
  };
}

function presentError(formatted: GraphQLFormattedError, error: unknown, log: Logger): GraphQLFormattedError {
  const code = formatted.extensions?.['code'];
  if (isClientCode(code)) return formatted;
  const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
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
