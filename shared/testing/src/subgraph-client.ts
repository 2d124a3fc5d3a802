import { randomUUID } from 'node:crypto';
import type { GraphQLAnswer, HubClient } from '@hub/infra/client';
import { signRequest, type Identity, type Role } from '@hub/hub-language';
import { request } from 'undici';

/** Who asks; without roles everyone. */
export type Caller = { subject?: string; roles?: readonly Role[]; organization?: string };

/** Where a subgraph answers, its name, and the key of the gateway. */
export type SubgraphAddress = { name: string; url: string; secret: string };

const DEADLINE_MS = 30_000;

/** Speaks to one subgraph as the gateway would, signed for a caller. */
export function createSubgraphClient({ name, url, secret }: SubgraphAddress, caller: Caller = {}): HubClient {
  const identity: Identity = {
    subject: caller.subject ?? 'test',
    roles: caller.roles ?? [],
    requestId: randomUUID(),
    ...(caller.organization ? { organization: caller.organization } : {}),
  };
  const ask = async <Data>(query: string, variables: object = {}): Promise<GraphQLAnswer<Data>> => {
    const body = JSON.stringify({ query, variables });
    const to = { audience: name, method: 'POST', path: new URL(url).pathname };
    const headers = signRequest(secret, { ...to, body, deadline: Date.now() + DEADLINE_MS }, identity);
    const response = await request(url, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...headers },
    });
    return (await response.body.json()) as GraphQLAnswer<Data>;
  };
  return {
    ask,
    async get<Data>(query: string, variables?: object) {
      const { data, errors } = await ask<Data>(query, variables);
      if (errors?.[0]) throw new Error(`${errors[0].message} (${String(errors[0].extensions?.['code'])})`);
      return data as Data;
    },
  };
}
