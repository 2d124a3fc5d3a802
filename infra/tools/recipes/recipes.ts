import { AGGREGATE } from './add-aggregate.ts';
import { FIELD } from './add-field.ts';
import { FOLLOWED_TOPIC } from './add-followed-topic.ts';
import { MUTATION } from './add-mutation.ts';
import { TOPIC } from './add-topic.ts';
import type { Recipe } from './recipe.ts';

/** What CONTRIBUTING.md tells, as it is carried out by a test. */
export const RECIPES: readonly Recipe[] = [FIELD, MUTATION, AGGREGATE, TOPIC, FOLLOWED_TOPIC];
