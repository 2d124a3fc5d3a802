import type { GraphQLDataSource } from '@apollo/gateway';
import { MAX_LIFETIME_MS, signRequest, type Identity } from '@hub/hub-language';
import type { Logger } from '@hub/service-kit/runtime';
import { Agent, request } from 'undici';
import type { Subgraph } from './env.ts';

/** What the gateway knows of a request. */
export type GatewayContext = { identity: Identity };

export type SubgraphClientOptions = {
  subgraph: Subgraph;
  queryDeadlineMs: number;
  mutationDeadlineMs: number;
  log: Logger;
};

type ProcessOptions = Parameters<GraphQLDataSource<GatewayContext>['process']>[0];
type SubgraphAnswer = Awaited<ReturnType<GraphQLDataSource<GatewayContext>['process']>>;

/** How long an answer is waited for: the instant as the subgraph is told (milliseconds since the epoch), and what ends it here. */
type Waiting = { deadline: number; signal: AbortSignal };

const ANONYMOUS: Identity = { subject: 'gateway', roles: [], requestId: 'gateway' };
const MAX_CONNECTIONS = 100;
const KEEP_ALIVE_MS = 30_000;

/** Connection failures after which the subgraph has certainly not seen a query's effects. */
const REPEATABLE = new Set(['ECONNREFUSED', 'ECONNRESET', 'UND_ERR_SOCKET', 'EPIPE']);

/**
 * Sends to one subgraph: pooled, signed, with a deadline. A query whose connection broke is sent once more; a
 * mutation never. A subgraph that does not answer becomes a SUBGRAPH_UNAVAILABLE error and null fields.
 */
export class SubgraphClient implements GraphQLDataSource<GatewayContext> {
  readonly #options: SubgraphClientOptions;
  readonly #agent = new Agent({
    connections: MAX_CONNECTIONS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    pipelining: 1,
  });

  readonly #path: string;

  /** Throws a RangeError when a deadline is longer than subgraphs take. */
  constructor(options: SubgraphClientOptions) {
    const longest = Math.max(options.queryDeadlineMs, options.mutationDeadlineMs);
    if (longest > MAX_LIFETIME_MS)
      throw new RangeError(`a deadline of ${longest} ms: subgraphs take up to ${MAX_LIFETIME_MS} ms`);
    this.#options = options;
    const { pathname, search } = new URL(options.subgraph.url);
    this.#path = pathname + search;
  }

  async process(options: ProcessOptions): Promise<SubgraphAnswer> {
    const { query, variables, operationName } = options.request;
    const context: Partial<GatewayContext> = options.context;
    const body = JSON.stringify({ query, variables, operationName });
    const isMutation = /^\s*mutation\b/.test(query ?? '');
    const deadlineMs = isMutation ? this.#options.mutationDeadlineMs : this.#options.queryDeadlineMs;
    const identity = context.identity ?? ANONYMOUS;
    const waiting = { deadline: Date.now() + deadlineMs, signal: AbortSignal.timeout(deadlineMs) };
    try {
      return await this.#send(body, identity, waiting, !isMutation);
    } catch (error) {
      const { name } = this.#options.subgraph;
      this.#options.log.warn({ err: error, subgraph: name }, 'a subgraph is unavailable');
      return { errors: [unavailable(name)] } as SubgraphAnswer;
    }
  }

  close(): Promise<void> {
    return this.#agent.close();
  }

  async #send(body: string, identity: Identity, waiting: Waiting, repeat: boolean): Promise<SubgraphAnswer> {
    const { url } = this.#options.subgraph;
    try {
      const response = await request(url, {
        method: 'POST',
        dispatcher: this.#agent,
        signal: waiting.signal,
        body,
        headers: {
          'content-type': 'application/json',
          accept: 'application/json',
          ...this.#sign(body, identity, waiting.deadline),
        },
      });
      if (response.statusCode !== 200) {
        await response.body.dump();
        throw new Error(`answered with HTTP ${response.statusCode}`);
      }
      return (await response.body.json()) as SubgraphAnswer;
    } catch (error) {
      if (!repeat || !isRepeatable(error)) throw error;
      return this.#send(body, identity, waiting, false);
    }
  }

  /** Headers of one sending: each has a nonce of its own, also when it repeats another. */
  #sign(body: string, identity: Identity, deadline: number): Record<string, string> {
    const { name, secret } = this.#options.subgraph;
    return signRequest(
      secret,
      { audience: name, method: 'POST', path: this.#path, body, deadline },
      identity,
    );
  }
}

const isRepeatable = (error: unknown) =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && REPEATABLE.has(error.code);

const unavailable = (subgraph: string) => ({
  message: `The service "${subgraph}" does not answer at the moment; its fields are null. Try again later.`,
  extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph },
});
