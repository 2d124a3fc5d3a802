import type { Name } from '@hub/hub-language';
import { defineAggregate, json, text, type RowOfAggregate } from '@hub/service-kit/aggregate';
import { relation, type Reader } from '@hub/service-kit/read';
import { onFactTopic } from './fact-topic.ts';

/** A country, as a published document names it. */
export const country = defineAggregate('Country', {
  ...onFactTopic('COUNTRY'),
  prefix: 'cou',
  table: 'country',
  fields: {
    code: text().published(),
    names: json<readonly Name[]>().published(),
  },
});
export type Country = RowOfAggregate<typeof country>;

const countryByCode = relation(country, 'code');

/** The country with this code, as the caller may see it. */
export const countryOf = (read: Reader, code: string | null | undefined) => read.one(countryByCode, code);
