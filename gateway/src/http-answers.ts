import type { ApolloServerPlugin } from '@apollo/server';
import type { NextFunction, Request, Response } from 'express';

/** Largest body that the endpoint reads. */
export const BODY_LIMIT = '1mb';

/** GraphQL over HTTP: a client that accepts only application/json gets 200 also for a document that is refused. */
export const statusForJsonClients = (): ApolloServerPlugin => ({
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse({ request, response }) {
        const accepts = request.http?.headers.get('accept') ?? '';
        const wellFormed = response.http.status === 400 && request.query;
        if (wellFormed && !accepts.includes('application/graphql-response+json')) response.http.status = 200;
        return Promise.resolve();
      },
    }),
});

/** A body that is no JSON, or too large, in the shape of a GraphQL answer. */
export function refuseBadBody(
  error: Error & { status?: number },
  _request: Request,
  response: Response,
  _next: NextFunction,
): void {
  const tooLarge = error.status === 413;
  const message = tooLarge ? `the body is larger than ${BODY_LIMIT}` : 'the body is not valid JSON';
  response.status(tooLarge ? 413 : 400).json({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] });
}
