import { describe, expect, it } from '@jest/globals';
import { answering, mutation } from '../../use-case/mutation.ts';
import { mutationResolvers, mutationsOf } from './mutations.ts';

describe('the map of mutations', () => {
  type Resolve = (parent: object, args: { input: { by: number } }, context: object, info: object) => object;
  const grow = mutation((_work, { by }: { by: number }) => Promise.resolve({ size: by }), answering('Thing'));
  const map = mutationsOf<{ grow?: Resolve; shrink?: Resolve }>()({ grow, shrink: grow });

  it('makes a resolver of each, which gives its name and use case to the kit and presents the result', async () => {
    const { grow: resolve } = mutationResolvers(map);
    const input = { idempotencyKey: 'k', by: 3 };
    const asked: unknown[] = [];
    const runMutation = (...given: unknown[]) => {
      asked.push(...given);
      return Promise.resolve({ size: 3 });
    };
    const answer = await resolve?.({}, { input }, { runMutation } as never);
    expect(asked).toEqual(['grow', input, grow.useCase]);
    expect(answer).toEqual({ __typename: 'Thing', size: 3 });
  });

  it('has them all', () => {
    expect(Object.keys(mutationResolvers(map))).toEqual(['grow', 'shrink']);
  });
});
