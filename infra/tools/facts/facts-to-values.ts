import type { HubFacts } from './hub-facts.ts';

/** Name of the source document, as every provenance carries it. */
export const DOCUMENT = 'hub-facts.json';

/** Id of the object that a record became. */
export type IdOf = (type: string, recordId: string) => string;

type Sourced = {
  id: string;
  sentence: string;
  also_supported_by?: readonly string[] | undefined;
  note?: string | undefined;
  modality?: string | undefined;
  stated_by?: string | undefined;
  derived?: boolean | undefined;
};

type Named = {
  name_ru?: string | undefined;
  name_en: string;
  name_en_basis?: string | undefined;
  aliases_ru?: readonly string[] | undefined;
};

export const english = (value: string) => ({ lang: 'en', value });
export const codeOf = (country: string) => country.replace('country:', '');

/** Provenance input; `statedBy` turns the person's record id into what the service wants. */
export const sourceOf = (
  record: Sourced,
  statedBy: (recordId: string) => string = (recordId) => recordId,
) => ({
  recordId: record.id,
  sentences: [record.sentence, ...(record.also_supported_by ?? [])],
  modality: record.modality?.toUpperCase() ?? null,
  statedBy: record.stated_by ? statedBy(record.stated_by) : null,
  note: record.note ?? null,
  derived: record.derived ?? false,
});

const russian = (value: string, alias: boolean) => ({
  value,
  lang: 'ru',
  script: 'Cyrl',
  basis: 'ARTICLE',
  alias,
});

/** The Russian forms are the article's own; the English one says where it comes from, when the file does. */
export const namesOf = (record: Named) => [
  ...(record.name_ru ? [russian(record.name_ru, false)] : []),
  {
    value: record.name_en,
    lang: 'en',
    script: 'Latn',
    basis: record.name_en_basis?.toUpperCase() ?? null,
    alias: false,
  },
  ...(record.aliases_ru ?? []).map((alias) => russian(alias, true)),
];

/** "published 2019-02-20 17:16" in the citation, as local time. */
export const publishedAt = (citation: string) => {
  const [, date, time] = /published (\d{4}-\d{2}-\d{2}) (\d{2}:\d{2})/.exec(citation) ?? [];
  return date && time ? `${date}T${time}` : null;
};

export const attribution = (citation: string) => /attributed to (.+)$/.exec(citation)?.[1] ?? null;

/** The one hub of the file. */
export const onlyHub = (facts: HubFacts) => facts.hub.find((one) => !('subject' in one))?.id ?? '';
