import { GraphQLError } from 'graphql';

export type ErrorCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'BAD_USER_INPUT'
  | 'NOT_FOUND'
  | 'CONFLICT'
  | 'IDEMPOTENCY_KEY_REUSED'
  | 'UNAVAILABLE'
  | 'INTERNAL';

/** An error that the client is meant to see: the code is stable, the message says what to do. */
export const codedError = (code: ErrorCode, message: string, extensions: Record<string, unknown> = {}) =>
  new GraphQLError(message, { extensions: { ...extensions, code } });

export type InvalidInput = { __typename: 'InvalidInput'; message: string; field?: string; record?: string };
export type IllegalTransition = {
  __typename: 'IllegalTransition';
  message: string;
  from: string;
  command: string;
};
export type ReferenceUnknown = { __typename: 'ReferenceUnknown'; message: string; reference: string };
export type RuleBreach = { __typename: 'RuleBreach'; message: string; rule: string };

/** The expected failures of a mutation: members of its result union. */
export type UserError = InvalidInput | IllegalTransition | ReferenceUnknown | RuleBreach;

/** Thrown inside a use case: the transaction rolls back and the failure becomes the mutation's answer. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly failure: UserError;
  constructor(failure: UserError) {
    super(failure.message);
    this.failure = failure;
  }
}

export const invalidInput = (message: string, field?: string, record?: string) =>
  new Refusal({
    __typename: 'InvalidInput',
    message,
    ...(field ? { field } : {}),
    ...(record ? { record } : {}),
  });

export const referenceUnknown = (reference: string, what = 'object') =>
  new Refusal({
    __typename: 'ReferenceUnknown',
    message: `No ${what} ${reference} is known here yet. If it was created just now, try again in a moment.`,
    reference,
  });

export const ruleBreach = (rule: string, message: string) =>
  new Refusal({ __typename: 'RuleBreach', message, rule });
