/** A value that does not fit; `field` is its path in the input, `record` the record of an import. */
export type InvalidInput = { refusal: 'InvalidInput'; message: string; field?: string; record?: string };
/** The state machine has no such step from the present state. */
export type IllegalTransition = {
  refusal: 'IllegalTransition';
  message: string;
  from: string;
  command: string;
};
/** Something referred to is not known to this service, or not yet. */
export type ReferenceUnknown = { refusal: 'ReferenceUnknown'; message: string; reference: string };
/** A rule of the hub forbids it; `rule` is a stable code. */
export type RuleBreach = { refusal: 'RuleBreach'; message: string; rule: string };

/** The expected failures that every use case may return; shared.graphql has the same as types. */
export type Refusal = InvalidInput | IllegalTransition | ReferenceUnknown | RuleBreach;

/** Any refusal, a service's own ones too. */
export type AnyRefusal = { readonly refusal: string; readonly message: string };

/** True when a use case or a check refused instead of giving its value. */
export const isRefusal = <Value>(value: Value): value is Extract<Value, AnyRefusal> =>
  typeof value === 'object' && value !== null && 'refusal' in value;

/** A value that does not fit. */
export const invalidInput = (message: string, field?: string, record?: string): InvalidInput => ({
  refusal: 'InvalidInput',
  message,
  ...(field ? { field } : {}),
  ...(record ? { record } : {}),
});

/** Something referred to is unknown here; the message says that it may still be on its way. */
export const referenceUnknown = (reference: string, what = 'object'): ReferenceUnknown => ({
  refusal: 'ReferenceUnknown',
  message: `No ${what} ${reference} is known here yet. If it was created just now, try again in a moment.`,
  reference,
});

/** A rule of the hub is broken; `rule` is a stable code such as `NOT_CLEARED`. */
export const ruleBreach = (rule: string, message: string): RuleBreach => ({
  refusal: 'RuleBreach',
  message,
  rule,
});
