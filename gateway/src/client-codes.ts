import { isClientCode as isHubCode } from '@hub/hub-language';

/** Codes that the gateway itself answers with, and INTERNAL, whose message subgraphs write for clients. */
const GATEWAY_CODES: ReadonlySet<unknown> = new Set([
  'INTERNAL',
  'SUBGRAPH_UNAVAILABLE',
  'QUERY_TOO_EXPENSIVE',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** True for a code that clients are meant to see, with the message beside it. */
export const isClientCode = (code: unknown): code is string => isHubCode(code) || GATEWAY_CODES.has(code);
