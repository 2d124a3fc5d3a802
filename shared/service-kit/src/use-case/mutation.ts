import { isRefusal, type Refusal } from '@hub/hub-language';
import type { UnitOfWork } from './work/unit-of-work.ts';

/** What a use case does in one transaction; it knows no transport. A returned refusal rolls everything back. */
export type UseCase<Input, Result> = (work: UnitOfWork, input: Input) => Promise<Result>;

/** A use case and how its result stands in the mutation's result union. */
export type Mutation<Input, Result, Answer> = {
  readonly useCase: UseCase<Input, Result>;
  readonly present: (result: Result) => Answer;
};

/** Joins a use case with its presentation; the compiler checks that every result has a place in the union. */
export const mutation = <Input, Result, Answer>(
  useCase: UseCase<Input, Result>,
  present: (result: Result) => Answer,
): Mutation<Input, Result, Answer> => ({ useCase, present });

/** A refusal as the member of a result union that stands for it. */
export function presentRefusal(refusal: Refusal) {
  switch (refusal.refusal) {
    case 'InvalidInput':
      return { __typename: 'InvalidInput' as const, ...refusal };
    case 'IllegalTransition':
      return { __typename: 'IllegalTransition' as const, ...refusal };
    case 'ReferenceUnknown':
      return { __typename: 'ReferenceUnknown' as const, ...refusal };
    case 'RuleBreach':
      return { __typename: 'RuleBreach' as const, ...refusal };
  }
}

/** The members of a result union that stand for refusals. */
export type PresentedRefusal = ReturnType<typeof presentRefusal>;

/** A value that is no refusal. */
type Accepted = Readonly<Record<string, unknown>> & { readonly refusal?: never };

/** Presents a value as the union's member `typeName`, and the refusals that every use case may return. */
export const answering =
  <const TypeName extends string>(typeName: TypeName) =>
  <Value extends Accepted>(result: Value | Refusal): (Value & { __typename: TypeName }) | PresentedRefusal =>
    isRefusal(result) ? presentRefusal(result as Refusal) : { ...(result as Value), __typename: typeName };
