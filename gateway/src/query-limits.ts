import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { getComplexity, type ComplexityEstimator } from 'graphql-query-complexity';
import { codedError } from './coded-error.ts';

/** Most that one request may ask for, counted as fields times list sizes. */
export const MAX_COST = 250_000;
/** Largest page of a list. */
export const MAX_PAGE = 100;
/** Most tokens of one document. */
export const MAX_TOKENS = 15_000;

/**
 * A list costs its page size times what one of its entries costs: that of the schema's default where none is said or null
 * is, the largest where the schema has none. Refuses page sizes outside 1 to 100.
 */
const estimate: ComplexityEstimator = ({ args, childComplexity, field }) => {
  const page = field.args.find(({ name }) => name === 'first');
  if (!page) return 1 + childComplexity;
  const first: unknown = args['first'] ?? page.defaultValue ?? MAX_PAGE;
  if (typeof first !== 'number' || first < 1 || first > MAX_PAGE) {
    const message = `first of ${field.name} must be between 1 and ${MAX_PAGE}`;
    throw codedError('BAD_USER_INPUT', message, { http: { status: 400 } });
  }
  return 1 + first * childComplexity;
};

/**
 * Refuses what is too expensive before it is planned; variables and defaults count as they are. A refusal is
 * QUERY_TOO_EXPENSIVE (HTTP 400), or BAD_USER_INPUT where one page is outside 1 to 100.
 */
export const queryLimits = (): ApolloServerPlugin => ({
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation({ schema, document, request, operationName }) {
        const cost = costOf(() =>
          getComplexity({
            schema,
            query: document,
            variables: request.variables ?? {},
            ...(operationName ? { operationName } : {}),
            estimators: [estimate],
          }),
        );
        if (cost > MAX_COST) {
          throw tooExpensive(
            `The query asks for up to ${cost} values, at most ${MAX_COST} are allowed: ask for smaller pages (first).`,
            cost,
          );
        }
        return Promise.resolve();
      },
    }),
});

/**
 * Variables that do not fit their types are the executor's to report, not the cost rule's; whatever else cannot be
 * measured, such as a bomb of nested fragments, is too expensive.
 */
function costOf(measure: () => number): number {
  try {
    return measure();
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    if (error.extensions['code'] === 'BAD_USER_INPUT') throw error;
    if (error.message.startsWith('Variable ')) return 0;
    throw tooExpensive(error.message);
  }
}

const tooExpensive = (message: string, cost?: number) =>
  new GraphQLError(message, {
    extensions: {
      code: 'QUERY_TOO_EXPENSIVE',
      ...(cost === undefined ? {} : { cost }),
      http: { status: 400 },
    },
  });
