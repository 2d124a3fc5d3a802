/** Value types that every service stores as JSON and publishes as they are; the SDL is shared.graphql. */
export type NameBasis = 'ARTICLE' | 'TRANSLATION' | 'TRANSLITERATION';
export type Modality = 'STATED' | 'PLANNED' | 'EXPECTED' | 'POSSIBLE' | 'OPINION';

export type Name = {
  value: string;
  lang: string;
  script: string;
  basis?: NameBasis | null | undefined;
  alias: boolean;
};
export type LocalizedText = { lang: string; value: string };
export type PartyKind = 'ORGANIZATION' | 'COUNTRY';
/** `id` is an organization's TypeID or an ISO 3166-1 alpha-2 code. */
export type Party = { kind: PartyKind; id: string };
/** Integer minor units of the currency, as a decimal string. */
export type Money = { minorUnits: string; currency: string };

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

export type SourceInput = {
  recordId: string;
  sentences: readonly string[];
  modality?: Modality | null | undefined;
  statedBy?: string | null | undefined;
  note?: string | null | undefined;
  derived: boolean;
};

export const provenanceOf = (document: string, source: SourceInput): Provenance => ({
  document,
  recordId: source.recordId,
  sentences: source.sentences,
  modality: source.modality ?? null,
  statedBy: source.statedBy ?? null,
  note: source.note ?? null,
  derived: source.derived,
});
