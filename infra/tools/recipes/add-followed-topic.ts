import type { Recipe } from './recipe.ts';

/** The events team follows market-entry cases: nobody else's file is touched. */
export const FOLLOWED_TOPIC: Recipe = {
  title: 'Follow a topic',
  edits: [
    {
      file: 'services/events/src/follows.ts',
      after: "'companies.fact.v1'",
      insert: "  'companies.case.v1',",
    },
  ],
};
