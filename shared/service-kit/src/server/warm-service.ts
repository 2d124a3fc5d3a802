import { Agent, request } from 'node:http';
import { once } from 'node:events';
import { signRequest, type Identity } from '@hub/hub-language';
import type { GraphQLSchema } from 'graphql';
import type { IncomingMessage } from 'node:http';
import { warmUp, warmUpQueries } from '../runtime/warm-up.ts';

/** A service that listens already. */
export type ListeningService = {
  name: string;
  schema: GraphQLSchema;
  host: string;
  port: number;
  gatewaySecret: string;
};

const PATH = '/';
const DEADLINE_MS = 30_000;
const IDENTITY: Identity = { subject: 'warm-up', roles: ['OPERATOR'], requestId: 'warm-up' };

/** Asks a service's own lists for so many milliseconds, by the way that the gateway takes. */
export async function warmService(
  { name, schema, host, port, gatewaySecret }: ListeningService,
  milliseconds: number,
): Promise<void> {
  const agent = new Agent({ keepAlive: true });
  try {
    await warmUp(warmUpQueries(schema), milliseconds, async (query) => {
      const body = JSON.stringify({ query });
      const to = { audience: name, method: 'POST', path: PATH };
      const deadline = Date.now() + DEADLINE_MS;
      const headers = {
        'content-type': 'application/json',
        ...signRequest(gatewaySecret, { ...to, body, deadline }, IDENTITY),
      };
      const sent = request({ agent, host, port, path: PATH, method: 'POST', headers }).end(body);
      const [response] = (await once(sent, 'response')) as [IncomingMessage];
      await response.toArray();
    });
  } finally {
    agent.destroy();
  }
}
