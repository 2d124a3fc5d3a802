import { describe, expect, it } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { CodedError, codedError, ERROR_CODES, isClientCode } from './errors.ts';

describe('a coded error', () => {
  const error = codedError('CONFLICT', 'read it again', { currentVersion: 3 });

  it('says what to do, and its code among what else it carries', () => {
    expect(error).toBeInstanceOf(Error);
    expect(error).toBeInstanceOf(CodedError);
    expect(error).toMatchObject({
      name: 'CodedError',
      message: 'read it again',
      extensions: { code: 'CONFLICT', currentVersion: 3 },
    });
  });

  it('keeps its code whatever it carries', () => {
    expect(codedError('FORBIDDEN', 'no', { code: 'OK' }).extensions.code).toBe('FORBIDDEN');
    expect(codedError('FORBIDDEN', 'no').extensions).toEqual({ code: 'FORBIDDEN' });
  });

  it('goes to the client through GraphQL with its code', () => {
    const { extensions } = new GraphQLError(error.message, { originalError: error });
    expect(extensions).toEqual({ code: 'CONFLICT', currentVersion: 3 });
  });
});

describe('a code', () => {
  it('of the hub goes to the client, but for INTERNAL', () => {
    expect(ERROR_CODES.filter((code) => !isClientCode(code))).toEqual(['INTERNAL']);
  });

  it.each(['GRAPHQL_VALIDATION_FAILED', 'GRAPHQL_PARSE_FAILED', 'BAD_REQUEST'])(
    'of the protocol goes to the client: %s',
    (code) => {
      expect(isClientCode(code)).toBe(true);
    },
  );

  it.each(['INTERNAL_SERVER_ERROR', 'ECONNREFUSED', '42703', 'forbidden', '', undefined, null, 403])(
    'of anything else does not: %p',
    (code) => {
      expect(isClientCode(code)).toBe(false);
    },
  );
});
