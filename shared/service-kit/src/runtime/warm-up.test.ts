import { describe, expect, it } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import { warmUp, warmUpQueries } from './warm-up.ts';

const schema = buildSchema(`
  type Query { book(id: ID!): Book books(first: Int = 20, after: String): BookConnection name: String }
  type BookConnection { nodes: [Book!]! pageInfo: PageInfo! }
  type PageInfo { hasNextPage: Boolean! endCursor: String }
  enum State { LENT HERE }
  type Book { id: ID! state: State author: Author copies(first: Int = 20): BookConnection at(page: Int!): String }
  type Author { name: String books(first: Int = 20): BookConnection }
`);

describe('the queries of a warm-up', () => {
  it('are valid, one of each list, with what the rows lead to', () => {
    const queries = warmUpQueries(schema);
    expect(queries).toEqual([
      '{ books(first: 2) { nodes { id state author { name } copies(first: 2) { nodes { id state } pageInfo { hasNextPage endCursor } } } pageInfo { hasNextPage endCursor } } }',
    ]);
    expect(queries.flatMap((query) => validate(schema, parse(query)))).toEqual([]);
  });

  it('are none where there is no list', () => {
    expect(warmUpQueries(buildSchema('type Query { name: String }'))).toEqual([]);
  });
});

describe('a warm-up', () => {
  it('asks all in turn, and ends', async () => {
    const asked: string[] = [];
    const ask = (query: string) => Promise.resolve(asked.push(query));
    await warmUp(['a', 'b'], 20, ask);
    expect(asked.slice(0, 4)).toEqual(['a', 'b', 'a', 'b']);
  });

  it('ends at the first failure, and where there is nothing to ask or no time', async () => {
    let asked = 0;
    const fail = () => Promise.reject(new Error(`not ${++asked}`));
    await warmUp(['a'], 60_000, fail);
    await warmUp([], 60_000, fail);
    await warmUp(['a'], 0, fail);
    expect(asked).toBe(1);
  });
});
