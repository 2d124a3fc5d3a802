import type { Logger } from '@hub/service-kit/runtime';
import type { GraphQLFormattedError } from 'graphql';
import { isClientCode } from './client-codes.ts';

const SHOWN_EXTENSIONS = ['code', 'subgraph', 'currentVersion', 'record', 'field', 'cost'];

/** What leaves the gateway: code and message, never a URL, a stack or an unknown failure's text. */
export function presentError(
  formatted: GraphQLFormattedError,
  error: unknown,
  log: Logger,
): GraphQLFormattedError {
  const extensions = formatted.extensions ?? {};
  const code = extensions['code'];
  const where = formatted.path ? { path: formatted.path } : {};
  if (!isClientCode(code)) {
    log.error({ err: error }, 'the gateway failed');
    const message = 'The gateway could not answer. The failure is logged; try again.';
    return { message, ...where, extensions: { code: 'INTERNAL' } };
  }
  const shown = Object.fromEntries(
    SHOWN_EXTENSIONS.filter((key) => key in extensions).map((key) => [key, extensions[key]]),
  );
  const locations =
    formatted.locations && code.startsWith('GRAPHQL') ? { locations: formatted.locations } : {};
  return { message: formatted.message, ...locations, ...where, extensions: shown };
}
