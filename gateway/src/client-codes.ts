/** Codes whose messages are written for clients. */
const CLIENT_CODES: ReadonlySet<unknown> = new Set([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'BAD_USER_INPUT',
  'NOT_FOUND',
  'CONFLICT',
  'IDEMPOTENCY_KEY_REUSED',
  'UNAVAILABLE',
  'SUBGRAPH_UNAVAILABLE',
  'INTERNAL',
  'QUERY_TOO_EXPENSIVE',
  'GRAPHQL_VALIDATION_FAILED',
  'GRAPHQL_PARSE_FAILED',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** True for a code that clients are meant to see, with the message beside it. */
export const isClientCode = (code: unknown): code is string => CLIENT_CODES.has(code);
