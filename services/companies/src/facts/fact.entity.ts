import {
  aggregateColumns,
  boolColumn,
  defineAggregate,
  defineRelation,
  idColumn,
  jsonColumn,
  nullable,
  publicWhenPublished,
  textColumn,
  type AggregateRow,
  type LocalizedText,
  type Name,
  type Party,
} from '@hub/service-kit';
import { EntitySchema } from 'typeorm';

/** One topic carries them all; `kind` tells them apart there. */
export const FACT_TOPIC = 'companies.fact.v1';

export type Country = AggregateRow & { kind: 'COUNTRY'; code: string; names: readonly Name[] };
export type Fact = AggregateRow & {
  kind: 'FACT';
  category: string;
  parties: readonly Party[];
  sourceStatus: string | null;
};
export type Relationship = AggregateRow & {
  kind: 'RELATIONSHIP';
  subject: string;
  relation: string;
  object: string;
};
export type ApproxCount = { value: number; qualifier: 'EXACT' | 'ABOUT' };
export type UnnamedGroup = AggregateRow & {
  kind: 'UNNAMED_GROUP';
  description: LocalizedText;
  counted: boolean | null;
  approximateTotal: ApproxCount | null;
};
export type SourceDocument = AggregateRow & {
  kind: 'SOURCE_DOCUMENT';
  name: string;
  citation: string;
  publishedAtLocal: string | null;
  timeZone: string | null;
  attribution: string | null;
  legend: readonly { key: string; text: string }[];
  notStated: readonly string[];
};

const kindColumn = () => textColumn();
const visibility = { public: publicWhenPublished() };
const onFactTopic = { topic: FACT_TOPIC, created: 'recorded', visibility } as const;

export const CountryEntity = new EntitySchema<Country>({
  name: 'Country',
  tableName: 'country',
  columns: { ...aggregateColumns('cou'), kind: kindColumn(), code: textColumn(), names: jsonColumn() },
});

export const FactEntity = new EntitySchema<Fact>({
  name: 'Fact',
  tableName: 'fact',
  columns: {
    ...aggregateColumns('fact'),
    kind: kindColumn(),
    category: textColumn(),
    parties: jsonColumn(),
    sourceStatus: nullable(textColumn()),
  },
});

export const RelationshipEntity = new EntitySchema<Relationship>({
  name: 'Relationship',
  tableName: 'relationship',
  columns: {
    ...aggregateColumns('rel'),
    kind: kindColumn(),
    subject: idColumn('org'),
    relation: textColumn(),
    object: textColumn(),
  },
});

export const UnnamedGroupEntity = new EntitySchema<UnnamedGroup>({
  name: 'UnnamedGroup',
  tableName: 'unnamed_group',
  columns: {
    ...aggregateColumns('grp'),
    kind: kindColumn(),
    description: jsonColumn(),
    counted: nullable(boolColumn()),
    approximateTotal: nullable(jsonColumn()),
  },
});

export const SourceDocumentEntity = new EntitySchema<SourceDocument>({
  name: 'SourceDocument',
  tableName: 'source_document',
  columns: {
    ...aggregateColumns('doc'),
    kind: kindColumn(),
    name: textColumn(),
    citation: textColumn(),
    publishedAtLocal: nullable(textColumn()),
    timeZone: nullable(textColumn()),
    attribution: nullable(textColumn()),
    legend: jsonColumn(),
    notStated: jsonColumn(),
  },
});

export const countryAggregate = defineAggregate<Country>({
  ...onFactTopic,
  typeName: 'Country',
  prefix: 'cou',
  entity: CountryEntity,
});
export const factAggregate = defineAggregate<Fact>({
  ...onFactTopic,
  typeName: 'Fact',
  prefix: 'fact',
  entity: FactEntity,
});
export const relationshipAggregate = defineAggregate<Relationship>({
  ...onFactTopic,
  typeName: 'Relationship',
  prefix: 'rel',
  entity: RelationshipEntity,
});
export const unnamedGroupAggregate = defineAggregate<UnnamedGroup>({
  ...onFactTopic,
  typeName: 'UnnamedGroup',
  prefix: 'grp',
  entity: UnnamedGroupEntity,
});
export const sourceDocumentAggregate = defineAggregate<SourceDocument>({
  ...onFactTopic,
  typeName: 'SourceDocument',
  prefix: 'doc',
  entity: SourceDocumentEntity,
  unpublished: ['name'],
});

export const countryByCode = defineRelation(countryAggregate, 't.code = p.parent', 'text');
export const relationshipsOfSubject = defineRelation(relationshipAggregate, 't.subject = p.parent::uuid');
export const relationshipsOfObject = defineRelation(relationshipAggregate, 't.object = p.parent', 'text');
