import { describe, expect, it } from '@jest/globals';
import type { Identity, Role } from '@hub/hub-language';
import { answering, mutation } from '../../use-case/mutation.ts';
import { confinedTo, mutationResolvers, mutationsOf } from './mutations.ts';

const as = (roles: Role[], organization?: string): Identity => ({
  subject: 'test',
  roles,
  requestId: 'r',
  ...(organization ? { organization } : {}),
});

describe('the organization to which a mutation is confined', () => {
  const rules = new Map<string, readonly Role[]>([
    ['Mutation.addIdentifier', ['OPERATOR', 'ORG_EDITOR']],
    ['Query.organization', ['PUBLIC']],
  ]);

  it('is that of a caller whose role is of organizations', () => {
    expect(confinedTo(rules, 'addIdentifier', as(['ORG_EDITOR'], 'org_1'))).toBe('org_1');
    expect(confinedTo(rules, 'addIdentifier', as(['OPERATOR'], 'org_1'))).toBeUndefined();
  });

  it('is no organization at all for such a caller without one', () => {
    expect(confinedTo(rules, 'addIdentifier', as(['ORG_EDITOR']))).toBe('none');
  });

  it.each(['addIdentifer', 'organization', '', 'Mutation.addIdentifier'])(
    'cannot be asked for an operation without a rule: %p',
    (operation) => {
      expect(() => confinedTo(rules, operation, as(['ORG_EDITOR'], 'org_1'))).toThrow(
        `Mutation.${operation} has no access rule`,
      );
    },
  );
});

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
