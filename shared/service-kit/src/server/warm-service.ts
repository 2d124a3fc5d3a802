import { Agent, request } from 'node:http';
import { once } from 'node:events';
import { signRequest, type Identity } from '@hub/hub-language';
import type { GraphQLSchema } from 'graphql';
import type { IncomingMessage } from 'node:http';
import { warmUp, warmUpQueries } from '../runtime/warm-up.ts';

/** A service that listens already. */
export type ListeningService = { schema: GraphQLSchema; host: string; port: number; gatewaySecret: string };

const IDENTITY: Identity = { subject: 'warm-up', roles: ['OPERATOR'], requestId: 'warm-up' };

/** Asks a service's own lists for so many milliseconds, by the way that the gateway takes. */
export async function warmService(
  { schema, host, port, gatewaySecret }: ListeningService,
  milliseconds: number,
): Promise<void> {
  const agent = new Agent({ keepAlive: true });
  try {
    await warmUp(warmUpQueries(schema), milliseconds, async (query) => {
      const body = JSON.stringify({ query });
      const headers = {
        'content-type': 'application/json',
        ...signRequest(gatewaySecret, { method: 'POST', body }, IDENTITY),
      };
      const sent = request({ agent, host, port, method: 'POST', headers }).end(body);
      const [response] = (await once(sent, 'response')) as [IncomingMessage];
      await response.toArray();
    });
  } finally {
    agent.destroy();
  }
}
