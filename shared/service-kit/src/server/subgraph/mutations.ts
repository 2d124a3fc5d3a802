import type { Mutation, UseCase } from '../../use-case/mutation.ts';
import type { ServiceContext } from './context.ts';

/** Any mutation; what it takes and gives is checked where the map of a service is written. */
export type AnyMutation = {
  readonly useCase: (work: never, input: never) => Promise<unknown>;
  readonly present: (result: never) => unknown;
};

type Resolve = (parent: never, args: never, context: never, info: never) => unknown;
type ResolveOf<Resolver> = Extract<NonNullable<Resolver>, Resolve>;
type InputOf<Resolver> = Parameters<ResolveOf<Resolver>>[1] extends { input: infer Input } ? Input : never;
type AnswerOf<Resolver> = NonNullable<Awaited<ReturnType<ResolveOf<Resolver>>>>;

/** What the map of a service must have: for every mutation of its schema the use case that takes its input. */
export type MutationsOf<Resolvers> = {
  readonly [Name in keyof Required<Resolvers>]: {
    readonly useCase: (
      work: Parameters<UseCase<never, never>>[0],
      input: InputOf<Required<Resolvers>[Name]>,
    ) => Promise<unknown>;
    readonly present: (result: never) => AnswerOf<Required<Resolvers>[Name]>;
  };
};

/**
 * The one map from mutation to use case of a service, typed by the generated `MutationResolvers`: a mutation without
 * a use case, a use case without a mutation, and a use case that does not take the input do not compile.
 */
export const mutationsOf =
  <Resolvers>() =>
  <Map extends MutationsOf<Resolvers>>(
    map: Map & Record<Exclude<keyof Map, keyof MutationsOf<Resolvers>>, never>,
  ): Readonly<Record<string, AnyMutation>> =>
    map as unknown as Readonly<Record<string, AnyMutation>>;

/** Runs the use case of a mutation for the caller; part of the context, for the kit alone. */
export type RunMutation = (
  operation: string,
  input: { idempotencyKey: string },
  useCase: UseCase<unknown, unknown>,
) => Promise<unknown>;

/** Resolvers of the mutations: the key of the map is the name of the operation and of its access rule. */
export function mutationResolvers(map: Readonly<Record<string, AnyMutation>>) {
  return Object.fromEntries(
    Object.entries(map).map(([operation, mutation]) => {
      const { useCase, present } = mutation as Mutation<unknown, unknown, unknown>;
      const resolve = async (
        _parent: unknown,
        { input }: { input: { idempotencyKey: string } },
        { runMutation }: ServiceContext & { runMutation: RunMutation },
      ) => present(await runMutation(operation, input, useCase));
      return [operation, resolve];
    }),
  );
}
