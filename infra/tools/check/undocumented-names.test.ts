import { expect, it } from '@jest/globals';
import { undocumentedNames } from './undocumented-names.ts';

it('finds a doc comment at every public name of the shared packages', () => {
  expect(undocumentedNames()).toEqual([]);
});
