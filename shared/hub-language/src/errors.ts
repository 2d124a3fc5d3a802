/** Codes that a client is meant to see, in `extensions.code`. The one list; every place that needs it takes it from here. */
export const ERROR_CODES = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'BAD_USER_INPUT',
  'NOT_FOUND',
  'CONFLICT',
  'IDEMPOTENCY_KEY_REUSED',
  'UNAVAILABLE',
  'INTERNAL',
] as const;
/** A code of the hub's own. */
export type ErrorCode = (typeof ERROR_CODES)[number];

/** Codes by which GraphQL servers refuse a request that they cannot run; clients see them too. */
const PROTOCOL_CODES = ['GRAPHQL_VALIDATION_FAILED', 'GRAPHQL_PARSE_FAILED', 'BAD_REQUEST'] as const;

const CLIENT_CODES: ReadonlySet<unknown> = new Set([
  ...ERROR_CODES.filter((code) => code !== 'INTERNAL'),
  ...PROTOCOL_CODES,
]);

/** True for a code that goes to the client as it is; INTERNAL and unknown ones are replaced and logged. */
export const isClientCode = (code: unknown): boolean => CLIENT_CODES.has(code);

/** An error that the client is meant to see. GraphQL servers take over its `extensions`. */
export class CodedError extends Error {
  override readonly name = 'CodedError';
  /** What the client gets beside the message. */
  readonly extensions: Readonly<Record<string, unknown>> & { code: ErrorCode };
  constructor(code: ErrorCode, message: string, extensions: Record<string, unknown> = {}) {
    super(message);
    this.extensions = { ...extensions, code };
  }
}

/** The error to throw for a code; the message says what to do. */
export const codedError = (code: ErrorCode, message: string, extensions?: Record<string, unknown>) =>
  new CodedError(code, message, extensions);
