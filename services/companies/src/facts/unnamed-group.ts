import type { LocalizedText } from '@hub/hub-language';
import { boolean, defineAggregate, json, type RowOfAggregate } from '@hub/service-kit/aggregate';
import type { CountQualifier } from '../generated/enums.ts';
import { onFactTopic } from './fact-topic.ts';

/** A number as a source gives it. */
export type ApproxCount = { value: number; qualifier: CountQualifier };

/** Parties that a source mentions without naming them. */
export const unnamedGroup = defineAggregate('UnnamedGroup', {
  ...onFactTopic('UNNAMED_GROUP'),
  prefix: 'grp',
  table: 'unnamed_group',
  fields: {
    description: json<LocalizedText>().published(),
    counted: boolean().nullable().published(),
    approximateTotal: json<ApproxCount>().nullable().published(),
  },
});
export type UnnamedGroup = RowOfAggregate<typeof unnamedGroup>;
