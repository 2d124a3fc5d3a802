import { defineAggregate, parties, text, type RowOfAggregate } from '@hub/service-kit/aggregate';
import { onFactTopic } from './fact-topic.ts';

/** A statement of a published document about countries and organizations. */
export const fact = defineAggregate('Fact', {
  ...onFactTopic('FACT'),
  prefix: 'fact',
  table: 'fact',
  fields: {
    category: text().published(),
    parties: parties().published(),
    sourceStatus: text().nullable().published(),
  },
});
export type Fact = RowOfAggregate<typeof fact>;
