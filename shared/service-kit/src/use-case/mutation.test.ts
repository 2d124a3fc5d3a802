import { describe, expect, it } from '@jest/globals';
import { invalidInput, referenceUnknown, ruleBreach, type IllegalTransition } from '@hub/hub-language';
import { answering, mutation, presentRefusal } from './mutation.ts';

const illegal: IllegalTransition = { refusal: 'IllegalTransition', message: 'no', from: 'A', command: 'go' };

describe('a refusal', () => {
  it.each([invalidInput('no', 'name', 'R1'), illegal, referenceUnknown('org_1'), ruleBreach('FULL', 'no')])(
    'is presented as the type that stands for it, with all it says: $refusal',
    (refusal) => {
      expect(presentRefusal(refusal)).toEqual({ ...refusal, __typename: refusal.refusal });
    },
  );
});

describe('a result', () => {
  const present = answering('Thing');

  it('is presented as the type that the mutation answers', () => {
    const answer = present({ id: 'thing_1', version: 2 });
    expect(answer).toEqual({ __typename: 'Thing', id: 'thing_1', version: 2 });
    answer.__typename satisfies
      'Thing' | 'InvalidInput' | 'IllegalTransition' | 'ReferenceUnknown' | 'RuleBreach';
  });

  it('does not lose its type to a column of that name', () => {
    expect(present({ __typename: 'Other' })).toEqual({ __typename: 'Thing' });
  });

  it('that is a refusal is presented as one', () => {
    expect(present(ruleBreach('FULL', 'no'))).toMatchObject({ __typename: 'RuleBreach', rule: 'FULL' });
  });
});

describe('a mutation', () => {
  it('joins its use case with the presentation of the results', async () => {
    const count = mutation(
      (_work, { to }: { to: number }) => Promise.resolve(to),
      (result) => ({ result }),
    );
    const result = await count.useCase({} as Parameters<typeof count.useCase>[0], { to: 3 });
    expect(count.present(result)).toEqual({ result: 3 });
  });
});
