import { defineAggregate, json, text, type RowOfAggregate } from '@hub/service-kit/aggregate';
import { onFactTopic } from './fact-topic.ts';

/** A published document whose records the hub holds. */
export const sourceDocument = defineAggregate('SourceDocument', {
  ...onFactTopic('SOURCE_DOCUMENT'),
  prefix: 'doc',
  table: 'source_document',
  fields: {
    /** Value of `Provenance.document`. */
    name: text(),
    citation: text().published(),
    /** Local time as printed, e.g. 2019-02-20T17:16. */
    publishedAtLocal: text().nullable().published(),
    timeZone: text().nullable().published(),
    attribution: text().nullable().published(),
    legend: json<readonly { key: string; text: string }[]>().published(),
    notStated: json<readonly string[]>().published(),
  },
});
export type SourceDocument = RowOfAggregate<typeof sourceDocument>;
