// Value types that every service stores as JSON and publishes as they are; the SDL is shared.graphql.

/** Where the form of a name comes from. */
export type NameBasis = 'ARTICLE' | 'TRANSLATION' | 'TRANSLITERATION';
/** How firmly the source says it. */
export type Modality = 'STATED' | 'PLANNED' | 'EXPECTED' | 'POSSIBLE' | 'OPINION';

/** One name in one language (BCP 47) and script (ISO 15924). */
export type Name = {
  value: string;
  lang: string;
  script: string;
  basis?: NameBasis | null | undefined;
  alias: boolean;
};
/** A text in one language. */
export type LocalizedText = { lang: string; value: string };
/** What acts: an organization or a country. */
export type PartyKind = 'ORGANIZATION' | 'COUNTRY';
/** `id` is an organization's TypeID or an ISO 3166-1 alpha-2 code. */
export type Party = { kind: PartyKind; id: string };
/** Integer minor units of the currency, as a decimal string. */
export type Money = { minorUnits: string; currency: string };

/** Which record of which published document says so. */
export type Provenance = {
  document: string;
  recordId: string;
  sentences: readonly string[];
  modality?: Modality | null;
  statedBy?: string | null;
  note?: string | null;
  derived: boolean;
};

/** What every aggregate has. */
export type AggregateRow = {
  id: string;
  /** Rises by one with each change. */
  version: number;
  /** True for demonstration data that no source states. */
  example: boolean;
  provenance: Provenance | null;
};

/** Provenance as an import gives it; the document is the import's. */
export type SourceInput = {
  recordId: string;
  sentences: readonly string[];
  modality?: Modality | null | undefined;
  statedBy?: string | null | undefined;
  note?: string | null | undefined;
  derived: boolean;
};

/** The provenance of one record of a document. */
export const provenanceOf = (document: string, source: SourceInput): Provenance => ({
  document,
  recordId: source.recordId,
  sentences: source.sentences,
  modality: source.modality ?? null,
  statedBy: source.statedBy ?? null,
  note: source.note ?? null,
  derived: source.derived,
});
