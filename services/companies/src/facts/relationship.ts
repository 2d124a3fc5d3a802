import { defineAggregate, id, text, type RowOfAggregate } from '@hub/service-kit/aggregate';
import { relation } from '@hub/service-kit/read';
import { onFactTopic } from './fact-topic.ts';

/** How an organization stands to a hub or to another organization. */
export const relationship = defineAggregate('Relationship', {
  ...onFactTopic('RELATIONSHIP'),
  prefix: 'rel',
  table: 'relationship',
  fields: {
    subject: id('org').published(),
    /** As a code, e.g. `COULD_ACT_AS`. */
    relation: text().published(),
    /** TypeID of a hub or an organization. */
    object: text().published(),
  },
});
export type Relationship = RowOfAggregate<typeof relationship>;

export const relationshipsOfSubject = relation(relationship, 'subject');
export const relationshipsOfObject = relation(relationship, 'object');
