import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Logger } from '@hub/service-kit/runtime';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { presentError } from './errors.ts';

const logged: { err: unknown }[] = [];
const log = { error: (fields: { err: unknown }) => void logged.push(fields) } as Logger;
beforeEach(() => void logged.splice(0));

const present = (formatted: GraphQLFormattedError, cause: unknown = new GraphQLError(formatted.message)) =>
  presentError(formatted, cause, log);

const HIDDEN = {
  message: 'The gateway could not answer. The failure is logged; try again.',
  extensions: { code: 'INTERNAL' },
};

describe('an error that is meant for clients', () => {
  it.each([
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
  ])('keeps its message and its place under %s, and is not logged', (code) => {
    const formatted = { message: 'what to do', path: ['hubs', 0, 'name'], extensions: { code } };
    expect(present(formatted)).toEqual(formatted);
    expect(logged).toEqual([]);
  });

  it('has no path when the whole request is meant', () => {
    expect(present({ message: 'no', extensions: { code: 'FORBIDDEN' } })).toEqual({
      message: 'no',
      extensions: { code: 'FORBIDDEN' },
    });
  });

  it('shows the extensions that clients know, and no other', () => {
    const known = {
      code: 'CONFLICT',
      subgraph: 'events',
      currentVersion: 3,
      record: 'step:1',
      field: 'names',
    };
    const unknown = {
      serviceName: 'events',
      stacktrace: ['Error', '    at /app/src/x.ts:1:1'],
      url: 'http://10.0.0.5:5432/',
      response: { status: 500 },
      exception: { sql: 'SELECT 1' },
      http: { status: 400 },
    };
    const shown = present({ message: 'stale', extensions: { ...unknown, ...known, cost: 9 } });
    expect(shown.extensions).toEqual({ ...known, cost: 9 });
  });

  it('keeps an extension that is null or zero', () => {
    const extensions = { code: 'CONFLICT', currentVersion: 0, field: null };
    expect(present({ message: 'stale', extensions }).extensions).toEqual(extensions);
  });

  it.each([
    ['GRAPHQL_PARSE_FAILED', true],
    ['GRAPHQL_VALIDATION_FAILED', true],
    ['BAD_USER_INPUT', false],
    ['SUBGRAPH_UNAVAILABLE', false],
  ])('under %s points into the document of the client: %s', (code, points) => {
    const locations = [{ line: 1, column: 3 }];
    const shown = present({ message: 'here', locations, extensions: { code } });
    expect('locations' in shown).toBe(points);
  });
});

describe('an error that nobody foresaw', () => {
  it.each([
    ['without extensions', { message: 'connect ECONNREFUSED 10.0.0.5:5432' }],
    ['without a code', { message: 'SELECT failed', extensions: { serviceName: 'events' } }],
    ['with an unknown code', { message: '/app/src/x.ts:3', extensions: { code: 'ENOENT' } }],
    ['with a code that is no text', { message: 'odd', extensions: { code: 500 } }],
    ["with the framework's code", { message: 'a bug', extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
    ['with a code like a property of every object', { message: 'odd', extensions: { code: 'constructor' } }],
  ])('%s says nothing of itself, and is logged', (_what, formatted) => {
    const cause = new Error(formatted.message);
    expect(present(formatted, cause)).toEqual(HIDDEN);
    expect(logged).toEqual([{ err: cause }]);
  });

  it('keeps its place, and drops where in the document it was', () => {
    const formatted = { message: 'a bug', path: ['events'], locations: [{ line: 1, column: 1 }] };
    expect(present(formatted)).toEqual({ ...HIDDEN, path: ['events'] });
  });
});
