import { isClientCode } from '@hub/hub-language';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from '../../runtime/log.ts';

/** An error as the gateway gets it: coded ones as they are; any other is logged, and INTERNAL without its text. */
export function presentError(
  formatted: GraphQLFormattedError,
  error: unknown,
  log: Logger,
): GraphQLFormattedError {
  if (isClientCode(formatted.extensions?.['code'])) return formatted;
  const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  log.error({ err: cause, path: formatted.path }, 'a resolver failed');
  return {
    message: 'The service could not answer. The failure is logged; try again.',
    ...(formatted.path ? { path: formatted.path } : {}),
    extensions: { code: 'INTERNAL' },
  };
}
