import type { LocalizedText, Name, Party, SourceInput } from '@hub/hub-language';
import type { OrganizationKind, OrganizationStatus } from '../generated/enums.ts';

type Maybe<Value> = Value | null | undefined;
type Sourced = { source: SourceInput };

/** The document that an import is of. */
export type DocumentRecord = {
  name: string;
  citation: string;
  publishedAtLocal?: Maybe<string>;
  timeZone?: Maybe<string>;
  attribution?: Maybe<string>;
  legend: readonly { key: string; text: string }[];
  notStated: readonly string[];
};
export type CountryRecord = Sourced & { code: string; names: readonly Name[] };
export type PersonRecord = Sourced & {
  names: readonly Name[];
  organization?: Maybe<string>;
  position?: Maybe<LocalizedText>;
  roles: readonly string[];
};
export type OrganizationRecord = Sourced & {
  names: readonly Name[];
  kind: OrganizationKind;
  status: OrganizationStatus;
  sourceStatus?: Maybe<string>;
  country?: Maybe<string>;
  city?: Maybe<LocalizedText>;
  roleInSource?: Maybe<string>;
};
export type UnnamedGroupRecord = Sourced & {
  description: LocalizedText;
  counted?: Maybe<boolean>;
  approximateTotal?: Maybe<number>;
};
export type HubRecord = Sourced & {
  names: readonly Name[];
  hostCountry: string;
  homeCountry?: Maybe<string>;
  sourceStatus?: Maybe<string>;
  coordinator?: Maybe<string>;
  functions: readonly (Sourced & {
    names: readonly Name[];
    fromCountry?: Maybe<string>;
    toCountry?: Maybe<string>;
  })[];
  operatorRequirements: readonly (Sourced & { text: LocalizedText })[];
};
export type RelationshipRecord = Sourced & { subject: string; relation: string; object: string };
export type FactRecord = Sourced & {
  category: string;
  parties: readonly Party[];
  sourceStatus?: Maybe<string>;
};

/** Records of one published document; ids within it are record ids of the same document. */
export type CompaniesRecords = {
  document: DocumentRecord;
  countries: readonly CountryRecord[];
  persons: readonly PersonRecord[];
  organizations: readonly OrganizationRecord[];
  unnamedGroups: readonly UnnamedGroupRecord[];
  hubs: readonly HubRecord[];
  relationships: readonly RelationshipRecord[];
  facts: readonly FactRecord[];
};
