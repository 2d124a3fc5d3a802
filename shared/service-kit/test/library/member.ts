import type { LocalizedText, Name } from '@hub/hub-language';
import { SHARED } from '../../src/aggregate/place.ts';
import { defineAggregate, type RowOfAggregate } from '../../src/aggregate/aggregate.ts';
import { json, oneOf, text } from '../../src/aggregate/fields.ts';
import { publicWhenPublished } from '../../src/aggregate/visibility.ts';
import { relation } from '../../src/read/relation.ts';

/** An organization that may read here: with a public topic and one that has every change. */
export const member = defineAggregate('Member', {
  prefix: 'org',
  topic: 'companies.organization.v1',
  recordTopic: 'companies.organization-record.v1',
  table: 'member',
  created: 'registered',
  place: SHARED,
  visibility: { public: publicWhenPublished('VERIFIED'), own: ['id'], roles: ['PROGRAMME_MANAGER'] },
  owners: ['id'],
  fields: {
    status: oneOf(['DRAFT', 'SUBMITTED', 'VERIFIED', 'ARCHIVED']).published(),
    names: json<Name[]>().published(),
    kind: text().published(),
    country: text().nullable().published(),
    city: json<LocalizedText>().nullable().published(),
    roleInSource: text().nullable().published(),
    sourceStatus: text().nullable().published(),
    identifiers: json<{ scheme: string; value: string }[]>().published(),
    /** Never leaves the service. */
    contact: text().nullable(),
  },
});
export type Member = RowOfAggregate<typeof member>;

export const membersOfCountry = relation(member, 'country');
