import type { ErrorCode } from '@hub/hub-language';
import { GraphQLError } from 'graphql';

/** An error that the client is meant to see, in the form in which Apollo Server takes it over unchanged. */
export const codedError = (code: ErrorCode, message: string, extensions: Record<string, unknown> = {}) =>
  new GraphQLError(message, { extensions: { ...extensions, code } });
