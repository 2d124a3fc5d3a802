import { request } from 'undici';

export type GraphQLFailure = {
  message: string;
  path?: (string | number)[];
  extensions?: Record<string, unknown>;
};
export type GraphQLAnswer<Data> = { data?: Data | null; errors?: GraphQLFailure[] };

/** A GraphQL client of one caller. */
export type HubClient = {
  /** The whole answer, errors included. */
  ask<Data>(query: string, variables?: object): Promise<GraphQLAnswer<Data>>;
  /** The data; throws an Error with the first error's message when there is any. */
  get<Data>(query: string, variables?: object): Promise<Data>;
};

export function createClient(url: string, token?: string): HubClient {
  const ask = async <Data>(query: string, variables: object = {}): Promise<GraphQLAnswer<Data>> => {
    const response = await request(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
      body: JSON.stringify({ query, variables }),
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
