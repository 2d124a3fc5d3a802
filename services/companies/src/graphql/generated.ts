// Generated from schema.graphql by "npm run generate": change that file instead.
import type { IdentifierScheme } from '../organizations/identifiers.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Hub as HubRow, HubFunction as HubFunctionValue, OperatorRequirement as OperatorRequirementValue } from '../hubs/hub.ts';
import type { Organization as OrganizationRow } from '../organizations/organization.ts';
import type { Identifier as IdentifierValue } from '../organizations/identifiers.ts';
import type { Person as PersonRow, OrganizationMembership as MembershipRow } from '../people/person.entity.ts';
import type { Country as CountryRow, Fact as FactRow, Relationship as RelationshipRow, UnnamedGroup as UnnamedGroupRow, SourceDocument as SourceDocumentRow } from '../facts/fact.entity.ts';
import type { MarketEntryCase as CaseRow } from '../market-entry/market-entry-case.ts';
import type { ScreeningCase as ScreeningRow } from '../screening/screening-case.ts';
import type { Provenance as ProvenanceValue, Party as PartyValue, ServiceContext } from '@hub/service-kit';
import type { NameTaken } from '../organizations/register-organization.ts';
export type Maybe<T> = T | null | undefined;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
export type EnumResolverSignature<T, AllowedValues = any> = { [key in keyof T]?: AllowedValues };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** ISO 8601 calendar date, e.g. 2019-02-18. */
  Date: { input: string; output: string; }
  /** RFC 3339 instant in UTC, e.g. 2019-02-18T02:00:00.000Z. */
  DateTime: { input: string; output: string; }
  /** ISO 3166-1 alpha-2 code, e.g. VN. */
  CountryCode: { input: string; output: string; }
  _FieldSet: { input: string; output: string; }
};

export type PageInfo = {
  __typename?: 'PageInfo';
  hasNextPage: Scalars['Boolean']['output'];
  hasPreviousPage: Scalars['Boolean']['output'];
  startCursor?: Maybe<Scalars['String']['output']>;
  endCursor?: Maybe<Scalars['String']['output']>;
};

/** Where the form of a name comes from: printed so in the source, or made from another name. */
export type NameBasis =
  | 'ARTICLE'
  | 'TRANSLATION'
  | 'TRANSLITERATION';

/** How firmly the source says it: as a fact, as worded, or as the opinion of a named person. */
export type Modality =
  | 'STATED'
  | 'PLANNED'
  | 'EXPECTED'
  | 'POSSIBLE'
  | 'OPINION';

/** One name of a thing in one language (BCP 47) and script (ISO 15924). */
export type Name = {
  __typename?: 'Name';
  value: Scalars['String']['output'];
  lang: Scalars['String']['output'];
  script: Scalars['String']['output'];
  basis?: Maybe<NameBasis>;
  alias: Scalars['Boolean']['output'];
};

export type LocalizedText = {
  __typename?: 'LocalizedText';
  lang: Scalars['String']['output'];
  value: Scalars['String']['output'];
};

/** Which record of which published document says so; sentences are its labels (T title, S1…S14). */
export type Provenance = {
  __typename?: 'Provenance';
  document: Scalars['String']['output'];
  recordId: Scalars['String']['output'];
  sentences: Array<Scalars['String']['output']>;
  /** Null where the source gives none. */
  modality?: Maybe<Modality>;
  /** Person to whom the source attributes it. */
  statedBy?: Maybe<Person>;
  note?: Maybe<Scalars['String']['output']>;
  /** True when added for convenience, not printed in the source. */
  derived: Scalars['Boolean']['output'];
};

export type PartyKind =
  | 'ORGANIZATION'
  | 'COUNTRY';

/** An organization or a country that acts; exactly one of the two is set. */
export type Party = {
  __typename?: 'Party';
  kind: PartyKind;
  organization?: Maybe<Organization>;
  country?: Maybe<Country>;
};

/** An amount as a decimal string in the units of its ISO 4217 currency. */
export type Money = {
  __typename?: 'Money';
  amount: Scalars['String']['output'];
  currency: Scalars['String']['output'];
};

/** What stands in the way of a mutation; message says what to do. */
export type UserError = {
  message: Scalars['String']['output'];
};

/** A value that does not fit; field is its path in the input, record the record of an import. */
export type InvalidInput = UserError & {
  __typename?: 'InvalidInput';
  message: Scalars['String']['output'];
  field?: Maybe<Scalars['String']['output']>;
  record?: Maybe<Scalars['String']['output']>;
};

/** The state machine has no such step from the present state. */
export type IllegalTransition = UserError & {
  __typename?: 'IllegalTransition';
  message: Scalars['String']['output'];
  from: Scalars['String']['output'];
  command: Scalars['String']['output'];
};

/**
 * Something referred to is not known to this service. Retry in a moment when it was created just now: services learn of
 * it through the change feed.
 */
export type ReferenceUnknown = UserError & {
  __typename?: 'ReferenceUnknown';
  message: Scalars['String']['output'];
  reference: Scalars['String']['output'];
};

/** A rule of the hub forbids it; rule is a stable code. */
export type RuleBreach = UserError & {
  __typename?: 'RuleBreach';
  message: Scalars['String']['output'];
  rule: Scalars['String']['output'];
};

/** A step of a state machine. The same idempotencyKey and input give the same answer again. */
export type CommandInput = {
  id: Scalars['ID']['input'];
  /** Version that you saw; another one is refused with CONFLICT. */
  expectedVersion: Scalars['Int']['input'];
  idempotencyKey: Scalars['String']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
};

export type NameInput = {
  value: Scalars['String']['input'];
  lang: Scalars['String']['input'];
  script: Scalars['String']['input'];
  basis?: InputMaybe<NameBasis>;
  alias: Scalars['Boolean']['input'];
};

export type LocalizedTextInput = {
  lang: Scalars['String']['input'];
  value: Scalars['String']['input'];
};

export type PartyInput = {
  kind: PartyKind;
  id: Scalars['ID']['input'];
};

/** Decimal string in units of the currency, e.g. 250000.00 USD. */
export type MoneyInput = {
  amount: Scalars['String']['input'];
  currency: Scalars['String']['input'];
};

/** Provenance of an imported record; the document is the import's. */
export type SourceInput = {
  recordId: Scalars['String']['input'];
  sentences: Array<Scalars['String']['input']>;
  modality?: InputMaybe<Modality>;
  statedBy?: InputMaybe<Scalars['ID']['input']>;
  note?: InputMaybe<Scalars['String']['input']>;
  derived: Scalars['Boolean']['input'];
};

export type ImportedRecord = {
  __typename?: 'ImportedRecord';
  /** GraphQL type of the object that the record became. */
  type: Scalars['String']['output'];
  recordId: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  /** False when an earlier import had created it from the same values. */
  created: Scalars['Boolean']['output'];
};

export type ImportSuccess = {
  __typename?: 'ImportSuccess';
  records: Array<ImportedRecord>;
};

export type Query = {
  __typename?: 'Query';
  hub?: Maybe<Hub>;
  hubs?: Maybe<HubConnection>;
  organization?: Maybe<Organization>;
  /** The organization with this identifier, e.g. scheme RU_INN. */
  organizationByIdentifier?: Maybe<Organization>;
  /** Search finds any name in any script, ignoring case, diacritics and look-alike letters. */
  organizations?: Maybe<OrganizationConnection>;
  person?: Maybe<Person>;
  persons?: Maybe<PersonConnection>;
  countries?: Maybe<CountryConnection>;
  /** Statements of published documents about countries and organizations. */
  facts?: Maybe<FactConnection>;
  relationships?: Maybe<RelationshipConnection>;
  unnamedGroups?: Maybe<UnnamedGroupConnection>;
  sourceDocuments?: Maybe<SourceDocumentConnection>;
  marketEntryCases?: Maybe<MarketEntryCaseConnection>;
  screeningCases?: Maybe<ScreeningCaseConnection>;
};


export type QueryHubArgs = {
  id: Scalars['ID']['input'];
};


export type QueryHubsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryOrganizationArgs = {
  id: Scalars['ID']['input'];
};


export type QueryOrganizationByIdentifierArgs = {
  scheme: IdentifierScheme;
  value: Scalars['String']['input'];
};


export type QueryOrganizationsArgs = {
  search?: InputMaybe<Scalars['String']['input']>;
  kind?: InputMaybe<OrganizationKind>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryPersonArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPersonsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryCountriesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryFactsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryRelationshipsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryUnnamedGroupsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QuerySourceDocumentsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryMarketEntryCasesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryScreeningCasesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Records of one published document, all or none. Importing equal values again changes nothing. */
  importCompanies?: Maybe<ImportCompaniesResult>;
  registerOrganization?: Maybe<OrganizationResult>;
  /** Adds an identifier after checking its check digits. */
  addIdentifier?: Maybe<OrganizationResult>;
  establishOrganization?: Maybe<OrganizationResult>;
  submitOrganization?: Maybe<OrganizationResult>;
  /** Needs a valid identifier and a clear screening. */
  verifyOrganization?: Maybe<OrganizationResult>;
  rejectOrganization?: Maybe<OrganizationResult>;
  reviseOrganization?: Maybe<OrganizationResult>;
  suspendOrganization?: Maybe<OrganizationResult>;
  reinstateOrganization?: Maybe<OrganizationResult>;
  archiveOrganization?: Maybe<OrganizationResult>;
  activateHub?: Maybe<HubResult>;
  closeHub?: Maybe<HubResult>;
  /** Opens the screening of an organization. Names are compared with lists elsewhere; this records hits and decisions. */
  requestScreening?: Maybe<ScreeningResult>;
  runScreening?: Maybe<ScreeningResult>;
  /** Ends the run: CLEAR without hits, REVIEW with hits. */
  completeScreening?: Maybe<ScreeningResult>;
  failScreening?: Maybe<ScreeningResult>;
  /** Decides one hit; the comment is mandatory. */
  decideHit?: Maybe<ScreeningResult>;
  /** Erases a person everywhere, for good; the reason is mandatory and stays in the audit trail. */
  erasePerson?: Maybe<ErasePersonResult>;
  /** A second person of Compliance clears after every hit was decided as no match. */
  clearScreening?: Maybe<ScreeningResult>;
  /** A second person of Compliance blocks after a hit was decided as a match. */
  blockScreening?: Maybe<ScreeningResult>;
  expireScreening?: Maybe<ScreeningResult>;
  appealScreening?: Maybe<ScreeningResult>;
  reviewAppeal?: Maybe<ScreeningResult>;
  openMarketEntryCase?: Maybe<MarketEntryCaseResult>;
  qualifyCase?: Maybe<MarketEntryCaseResult>;
  declineCase?: Maybe<MarketEntryCaseResult>;
  agreePlan?: Maybe<MarketEntryCaseResult>;
  startCase?: Maybe<MarketEntryCaseResult>;
  holdCase?: Maybe<MarketEntryCaseResult>;
  resumeCase?: Maybe<MarketEntryCaseResult>;
  completeCase?: Maybe<MarketEntryCaseResult>;
  cancelCase?: Maybe<MarketEntryCaseResult>;
};


export type MutationImportCompaniesArgs = {
  input: ImportCompaniesInput;
};


export type MutationRegisterOrganizationArgs = {
  input: RegisterOrganizationInput;
};


export type MutationAddIdentifierArgs = {
  input: AddIdentifierInput;
};


export type MutationEstablishOrganizationArgs = {
  input: CommandInput;
};


export type MutationSubmitOrganizationArgs = {
  input: CommandInput;
};


export type MutationVerifyOrganizationArgs = {
  input: CommandInput;
};


export type MutationRejectOrganizationArgs = {
  input: CommandInput;
};


export type MutationReviseOrganizationArgs = {
  input: CommandInput;
};


export type MutationSuspendOrganizationArgs = {
  input: CommandInput;
};


export type MutationReinstateOrganizationArgs = {
  input: CommandInput;
};


export type MutationArchiveOrganizationArgs = {
  input: CommandInput;
};


export type MutationActivateHubArgs = {
  input: CommandInput;
};


export type MutationCloseHubArgs = {
  input: CommandInput;
};


export type MutationRequestScreeningArgs = {
  input: RequestScreeningInput;
};


export type MutationRunScreeningArgs = {
  input: CommandInput;
};


export type MutationCompleteScreeningArgs = {
  input: CompleteScreeningInput;
};


export type MutationFailScreeningArgs = {
  input: CommandInput;
};


export type MutationDecideHitArgs = {
  input: DecideHitInput;
};


export type MutationErasePersonArgs = {
  input: CommandInput;
};


export type MutationClearScreeningArgs = {
  input: CommandInput;
};


export type MutationBlockScreeningArgs = {
  input: CommandInput;
};


export type MutationExpireScreeningArgs = {
  input: CommandInput;
};


export type MutationAppealScreeningArgs = {
  input: CommandInput;
};


export type MutationReviewAppealArgs = {
  input: CommandInput;
};


export type MutationOpenMarketEntryCaseArgs = {
  input: OpenMarketEntryCaseInput;
};


export type MutationQualifyCaseArgs = {
  input: CommandInput;
};


export type MutationDeclineCaseArgs = {
  input: CommandInput;
};


export type MutationAgreePlanArgs = {
  input: AgreePlanInput;
};


export type MutationStartCaseArgs = {
  input: CommandInput;
};


export type MutationHoldCaseArgs = {
  input: CommandInput;
};


export type MutationResumeCaseArgs = {
  input: CommandInput;
};


export type MutationCompleteCaseArgs = {
  input: CompleteCaseInput;
};


export type MutationCancelCaseArgs = {
  input: CommandInput;
};

export type HubStatus =
  | 'PLANNED'
  | 'ACTIVE'
  | 'CLOSED';

/** An innovation hub of a home country in a host country: the root of everything that happens in it. */
export type Hub = {
  __typename?: 'Hub';
  id: Scalars['ID']['output'];
  version: Scalars['Int']['output'];
  status: HubStatus;
  /** The source's own word for the status. */
  sourceStatus?: Maybe<Scalars['String']['output']>;
  names: Array<Name>;
  hostCountry?: Maybe<Country>;
  homeCountry?: Maybe<Country>;
  coordinator?: Maybe<Organization>;
  /** Null while the operator is sought; see operatorRequirements. */
  operator?: Maybe<Organization>;
  functions?: Maybe<HubFunctionConnection>;
  operatorRequirements?: Maybe<OperatorRequirementConnection>;
  /** Who could be, or act as, the hub, and how firmly the source says so. */
  relationships?: Maybe<RelationshipConnection>;
  marketEntryCases?: Maybe<MarketEntryCaseConnection>;
  example: Scalars['Boolean']['output'];
  provenance?: Maybe<Provenance>;
};


/** An innovation hub of a home country in a host country: the root of everything that happens in it. */
export type HubFunctionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** An innovation hub of a home country in a host country: the root of everything that happens in it. */
export type HubOperatorRequirementsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** An innovation hub of a home country in a host country: the root of everything that happens in it. */
export type HubRelationshipsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** An innovation hub of a home country in a host country: the root of everything that happens in it. */
export type HubMarketEntryCasesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type HubFunction = {
  __typename?: 'HubFunction';
  id: Scalars['ID']['output'];
  names: Array<Name>;
  fromCountry?: Maybe<Country>;
  toCountry?: Maybe<Country>;
  provenance?: Maybe<Provenance>;
};

export type OperatorRequirement = {
  __typename?: 'OperatorRequirement';
  id: Scalars['ID']['output'];
  text: LocalizedText;
  provenance?: Maybe<Provenance>;
};

export type Country = {
  __typename?: 'Country';
  code: Scalars['CountryCode']['output'];
  names: Array<Name>;
  example: Scalars['Boolean']['output'];
  provenance?: Maybe<Provenance>;
};

export type OrganizationKind =
  | 'COMPANY'
  | 'GOVERNMENT'
  | 'CENTER'
  | 'ASSOCIATION'
  | 'UNIVERSITY'
  | 'ANALYTICAL_CENTER'
  | 'FUND';

export type OrganizationStatus =
  | 'PLANNED'
  | 'DRAFT'
  | 'SUBMITTED'
  | 'VERIFIED'
  | 'REJECTED'
  | 'SUSPENDED'
  | 'ARCHIVED'
  | 'MERGED';

export type ScreeningState =
  | 'NONE'
  | 'PENDING'
  | 'RUNNING'
  | 'CLEAR'
  | 'REVIEW'
  | 'FAILED'
  | 'STALE'
  | 'BLOCKED'
  | 'APPEAL';

export type { IdentifierScheme };

export type Identifier = {
  __typename?: 'Identifier';
  scheme: IdentifierScheme;
  value: Scalars['String']['output'];
};

export type Organization = {
  __typename?: 'Organization';
  id: Scalars['ID']['output'];
  version: Scalars['Int']['output'];
  kind: OrganizationKind;
  status: OrganizationStatus;
  /** The source's own word for the status. */
  sourceStatus?: Maybe<Scalars['String']['output']>;
  names: Array<Name>;
  /** Null where the source does not give it. */
  country?: Maybe<Country>;
  city?: Maybe<LocalizedText>;
  roleInSource?: Maybe<Scalars['String']['output']>;
  identifiers: Array<Identifier>;
  /** State of its latest screening. */
  screening?: Maybe<ScreeningState>;
  memberships?: Maybe<OrganizationMembershipConnection>;
  relationships?: Maybe<RelationshipConnection>;
  marketEntryCases?: Maybe<MarketEntryCaseConnection>;
  example: Scalars['Boolean']['output'];
  provenance?: Maybe<Provenance>;
};


export type OrganizationMembershipsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type OrganizationRelationshipsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type OrganizationMarketEntryCasesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type Person = {
  __typename?: 'Person';
  id: Scalars['ID']['output'];
  version: Scalars['Int']['output'];
  names: Array<Name>;
  memberships?: Maybe<OrganizationMembershipConnection>;
  example: Scalars['Boolean']['output'];
  provenance?: Maybe<Provenance>;
};


export type PersonMembershipsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A person's place in an organization. */
export type OrganizationMembership = {
  __typename?: 'OrganizationMembership';
  id: Scalars['ID']['output'];
  version: Scalars['Int']['output'];
  person?: Maybe<Person>;
  organization?: Maybe<Organization>;
  position?: Maybe<LocalizedText>;
  roles: Array<Scalars['String']['output']>;
  example: Scalars['Boolean']['output'];
  provenance?: Maybe<Provenance>;
};

export type RelationshipObject = Organization | Hub;

export type Relationship = {
  __typename?: 'Relationship';
  id: Scalars['ID']['output'];
  version: Scalars['Int']['output'];
  subject?: Maybe<Organization>;
  /** As a code, e.g. COULD_ACT_AS, CREATED_UNDER_AEGIS_OF. */
  relation: Scalars['String']['output'];
  object?: Maybe<RelationshipObject>;
  example: Scalars['Boolean']['output'];
  provenance?: Maybe<Provenance>;
};

export type Fact = {
  __typename?: 'Fact';
  id: Scalars['ID']['output'];
  version: Scalars['Int']['output'];
  category: Scalars['String']['output'];
  parties: Array<Party>;
  sourceStatus?: Maybe<Scalars['String']['output']>;
  example: Scalars['Boolean']['output'];
  provenance?: Maybe<Provenance>;
};

export type CountQualifier =
  | 'EXACT'
  | 'ABOUT';

export type ApproxCount = {
  __typename?: 'ApproxCount';
  value: Scalars['Int']['output'];
  qualifier: CountQualifier;
};

/** Parties that a source mentions without naming them. */
export type UnnamedGroup = {
  __typename?: 'UnnamedGroup';
  id: Scalars['ID']['output'];
  version: Scalars['Int']['output'];
  description: LocalizedText;
  /** Null where the source does not say whether they were counted. */
  counted?: Maybe<Scalars['Boolean']['output']>;
  approximateTotal?: Maybe<ApproxCount>;
  example: Scalars['Boolean']['output'];
  provenance?: Maybe<Provenance>;
};

export type LegendEntry = {
  __typename?: 'LegendEntry';
  key: Scalars['String']['output'];
  text: Scalars['String']['output'];
};

/** A published document whose records the hub holds. */
export type SourceDocument = {
  __typename?: 'SourceDocument';
  id: Scalars['ID']['output'];
  version: Scalars['Int']['output'];
  /** Value of Provenance.document. */
  name: Scalars['String']['output'];
  citation: Scalars['String']['output'];
  /** Local time as printed, e.g. 2019-02-20T17:16. */
  publishedAtLocal?: Maybe<Scalars['String']['output']>;
  /** Null where the document does not state it. */
  timeZone?: Maybe<Scalars['String']['output']>;
  attribution?: Maybe<Scalars['String']['output']>;
  /** How its labels are to be read. */
  legend: Array<LegendEntry>;
  /** What the document does not say. */
  notStated: Array<Scalars['String']['output']>;
  example: Scalars['Boolean']['output'];
  provenance?: Maybe<Provenance>;
};

export type MarketEntryCaseStatus =
  | 'OPENED'
  | 'QUALIFIED'
  | 'DECLINED'
  | 'PLANNED'
  | 'ACTIVE'
  | 'ON_HOLD'
  | 'COMPLETED'
  | 'CANCELLED';

/** The way of one organization into the host country. */
export type MarketEntryCase = {
  __typename?: 'MarketEntryCase';
  id: Scalars['ID']['output'];
  version: Scalars['Int']['output'];
  status: MarketEntryCaseStatus;
  hub?: Maybe<Hub>;
  organization?: Maybe<Organization>;
  targetCountry?: Maybe<Country>;
  plan?: Maybe<Scalars['String']['output']>;
  outcome?: Maybe<Scalars['String']['output']>;
  example: Scalars['Boolean']['output'];
  provenance?: Maybe<Provenance>;
};

export type ScreeningCaseStatus =
  | 'PENDING'
  | 'RUNNING'
  | 'CLEAR'
  | 'REVIEW'
  | 'FAILED'
  | 'STALE'
  | 'BLOCKED'
  | 'APPEAL';

export type HitVerdict =
  | 'NO_MATCH'
  | 'MATCH';

export type ScreeningHit = {
  __typename?: 'ScreeningHit';
  listEntry?: Maybe<Scalars['String']['output']>;
  name?: Maybe<Scalars['String']['output']>;
  verdict?: Maybe<HitVerdict>;
  comment?: Maybe<Scalars['String']['output']>;
  decidedBy?: Maybe<Scalars['String']['output']>;
};

export type ScreeningCase = {
  __typename?: 'ScreeningCase';
  id: Scalars['ID']['output'];
  version?: Maybe<Scalars['Int']['output']>;
  status?: Maybe<ScreeningCaseStatus>;
  organization?: Maybe<Organization>;
  hits?: Maybe<Array<ScreeningHit>>;
  completedBy?: Maybe<Scalars['String']['output']>;
  decidedBy?: Maybe<Scalars['String']['output']>;
  validUntil?: Maybe<Scalars['DateTime']['output']>;
};

export type ImportCompaniesResult = ImportSuccess | InvalidInput | IllegalTransition | ReferenceUnknown | RuleBreach;

/** Another live organization already has this name. */
export type OrganizationNameTaken = UserError & {
  __typename?: 'OrganizationNameTaken';
  message: Scalars['String']['output'];
  organization?: Maybe<Organization>;
};

/** The person is gone: its name, memberships, and their values in the audit trail; a tombstone tells all who follow. */
export type PersonErased = {
  __typename?: 'PersonErased';
  id: Scalars['ID']['output'];
  erasedMemberships: Scalars['Int']['output'];
};

export type ErasePersonResult = PersonErased | InvalidInput | IllegalTransition | ReferenceUnknown | RuleBreach;

export type OrganizationResult = Organization | OrganizationNameTaken | InvalidInput | IllegalTransition | ReferenceUnknown | RuleBreach;

export type HubResult = Hub | InvalidInput | IllegalTransition | ReferenceUnknown | RuleBreach;

export type ScreeningResult = ScreeningCase | InvalidInput | IllegalTransition | ReferenceUnknown | RuleBreach;

export type MarketEntryCaseResult = MarketEntryCase | InvalidInput | IllegalTransition | ReferenceUnknown | RuleBreach;

export type RegisterOrganizationInput = {
  idempotencyKey: Scalars['String']['input'];
  names: Array<NameInput>;
  kind: OrganizationKind;
  country?: InputMaybe<Scalars['CountryCode']['input']>;
  city?: InputMaybe<LocalizedTextInput>;
  identifiers: Array<IdentifierInput>;
  /** Marks demonstration data. */
  example: Scalars['Boolean']['input'];
};

export type IdentifierInput = {
  scheme: IdentifierScheme;
  value: Scalars['String']['input'];
};

export type AddIdentifierInput = {
  id: Scalars['ID']['input'];
  expectedVersion: Scalars['Int']['input'];
  idempotencyKey: Scalars['String']['input'];
  identifier: IdentifierInput;
};

export type RequestScreeningInput = {
  idempotencyKey: Scalars['String']['input'];
  organization: Scalars['ID']['input'];
};

export type HitInput = {
  listEntry: Scalars['String']['input'];
  name: Scalars['String']['input'];
};

export type CompleteScreeningInput = {
  id: Scalars['ID']['input'];
  expectedVersion: Scalars['Int']['input'];
  idempotencyKey: Scalars['String']['input'];
  hits: Array<HitInput>;
  validUntil: Scalars['DateTime']['input'];
};

export type DecideHitInput = {
  id: Scalars['ID']['input'];
  expectedVersion: Scalars['Int']['input'];
  idempotencyKey: Scalars['String']['input'];
  listEntry: Scalars['String']['input'];
  verdict: HitVerdict;
  comment: Scalars['String']['input'];
};

export type OpenMarketEntryCaseInput = {
  idempotencyKey: Scalars['String']['input'];
  hub: Scalars['ID']['input'];
  organization: Scalars['ID']['input'];
  targetCountry: Scalars['CountryCode']['input'];
};

export type AgreePlanInput = {
  id: Scalars['ID']['input'];
  expectedVersion: Scalars['Int']['input'];
  idempotencyKey: Scalars['String']['input'];
  plan: Scalars['String']['input'];
};

export type CompleteCaseInput = {
  id: Scalars['ID']['input'];
  expectedVersion: Scalars['Int']['input'];
  idempotencyKey: Scalars['String']['input'];
  outcome: Scalars['String']['input'];
};

/** Within one import, subject, object, organization and statedBy are record ids of the same document. */
export type ImportCompaniesInput = {
  idempotencyKey: Scalars['String']['input'];
  document: SourceDocumentInput;
  countries: Array<ImportCountryInput>;
  persons: Array<ImportPersonInput>;
  organizations: Array<ImportOrganizationInput>;
  unnamedGroups: Array<ImportUnnamedGroupInput>;
  hubs: Array<ImportHubInput>;
  relationships: Array<ImportRelationshipInput>;
  facts: Array<ImportFactInput>;
};

export type LegendEntryInput = {
  key: Scalars['String']['input'];
  text: Scalars['String']['input'];
};

export type SourceDocumentInput = {
  name: Scalars['String']['input'];
  citation: Scalars['String']['input'];
  publishedAtLocal?: InputMaybe<Scalars['String']['input']>;
  timeZone?: InputMaybe<Scalars['String']['input']>;
  attribution?: InputMaybe<Scalars['String']['input']>;
  legend: Array<LegendEntryInput>;
  notStated: Array<Scalars['String']['input']>;
};

export type ImportCountryInput = {
  source: SourceInput;
  code: Scalars['CountryCode']['input'];
  names: Array<NameInput>;
};

export type ImportPersonInput = {
  source: SourceInput;
  names: Array<NameInput>;
  organization?: InputMaybe<Scalars['ID']['input']>;
  position?: InputMaybe<LocalizedTextInput>;
  roles: Array<Scalars['String']['input']>;
};

export type ImportOrganizationInput = {
  source: SourceInput;
  names: Array<NameInput>;
  kind: OrganizationKind;
  /** DRAFT, or PLANNED for a body that does not exist yet. */
  status: OrganizationStatus;
  sourceStatus?: InputMaybe<Scalars['String']['input']>;
  country?: InputMaybe<Scalars['CountryCode']['input']>;
  city?: InputMaybe<LocalizedTextInput>;
  roleInSource?: InputMaybe<Scalars['String']['input']>;
};

export type ImportUnnamedGroupInput = {
  source: SourceInput;
  description: LocalizedTextInput;
  counted?: InputMaybe<Scalars['Boolean']['input']>;
  approximateTotal?: InputMaybe<Scalars['Int']['input']>;
};

export type ImportHubInput = {
  source: SourceInput;
  names: Array<NameInput>;
  hostCountry: Scalars['CountryCode']['input'];
  homeCountry?: InputMaybe<Scalars['CountryCode']['input']>;
  sourceStatus?: InputMaybe<Scalars['String']['input']>;
  coordinator?: InputMaybe<Scalars['ID']['input']>;
  functions: Array<ImportHubFunctionInput>;
  operatorRequirements: Array<ImportOperatorRequirementInput>;
};

export type ImportHubFunctionInput = {
  source: SourceInput;
  names: Array<NameInput>;
  fromCountry?: InputMaybe<Scalars['CountryCode']['input']>;
  toCountry?: InputMaybe<Scalars['CountryCode']['input']>;
};

export type ImportOperatorRequirementInput = {
  source: SourceInput;
  text: LocalizedTextInput;
};

export type ImportRelationshipInput = {
  source: SourceInput;
  subject: Scalars['ID']['input'];
  relation: Scalars['String']['input'];
  object: Scalars['ID']['input'];
};

export type ImportFactInput = {
  source: SourceInput;
  category: Scalars['String']['input'];
  parties: Array<PartyInput>;
  sourceStatus?: InputMaybe<Scalars['String']['input']>;
};

export type HubConnection = {
  __typename?: 'HubConnection';
  nodes: Array<Hub>;
  edges: Array<HubEdge>;
  pageInfo: PageInfo;
};

export type HubEdge = {
  __typename?: 'HubEdge';
  cursor: Scalars['String']['output'];
  node: Hub;
};

export type HubFunctionConnection = {
  __typename?: 'HubFunctionConnection';
  nodes: Array<HubFunction>;
  edges: Array<HubFunctionEdge>;
  pageInfo: PageInfo;
};

export type HubFunctionEdge = {
  __typename?: 'HubFunctionEdge';
  cursor: Scalars['String']['output'];
  node: HubFunction;
};

export type OperatorRequirementConnection = {
  __typename?: 'OperatorRequirementConnection';
  nodes: Array<OperatorRequirement>;
  edges: Array<OperatorRequirementEdge>;
  pageInfo: PageInfo;
};

export type OperatorRequirementEdge = {
  __typename?: 'OperatorRequirementEdge';
  cursor: Scalars['String']['output'];
  node: OperatorRequirement;
};

export type OrganizationConnection = {
  __typename?: 'OrganizationConnection';
  nodes: Array<Organization>;
  edges: Array<OrganizationEdge>;
  pageInfo: PageInfo;
};

export type OrganizationEdge = {
  __typename?: 'OrganizationEdge';
  cursor: Scalars['String']['output'];
  node: Organization;
};

export type PersonConnection = {
  __typename?: 'PersonConnection';
  nodes: Array<Person>;
  edges: Array<PersonEdge>;
  pageInfo: PageInfo;
};

export type PersonEdge = {
  __typename?: 'PersonEdge';
  cursor: Scalars['String']['output'];
  node: Person;
};

export type OrganizationMembershipConnection = {
  __typename?: 'OrganizationMembershipConnection';
  nodes: Array<OrganizationMembership>;
  edges: Array<OrganizationMembershipEdge>;
  pageInfo: PageInfo;
};

export type OrganizationMembershipEdge = {
  __typename?: 'OrganizationMembershipEdge';
  cursor: Scalars['String']['output'];
  node: OrganizationMembership;
};

export type CountryConnection = {
  __typename?: 'CountryConnection';
  nodes: Array<Country>;
  edges: Array<CountryEdge>;
  pageInfo: PageInfo;
};

export type CountryEdge = {
  __typename?: 'CountryEdge';
  cursor: Scalars['String']['output'];
  node: Country;
};

export type RelationshipConnection = {
  __typename?: 'RelationshipConnection';
  nodes: Array<Relationship>;
  edges: Array<RelationshipEdge>;
  pageInfo: PageInfo;
};

export type RelationshipEdge = {
  __typename?: 'RelationshipEdge';
  cursor: Scalars['String']['output'];
  node: Relationship;
};

export type FactConnection = {
  __typename?: 'FactConnection';
  nodes: Array<Fact>;
  edges: Array<FactEdge>;
  pageInfo: PageInfo;
};

export type FactEdge = {
  __typename?: 'FactEdge';
  cursor: Scalars['String']['output'];
  node: Fact;
};

export type UnnamedGroupConnection = {
  __typename?: 'UnnamedGroupConnection';
  nodes: Array<UnnamedGroup>;
  edges: Array<UnnamedGroupEdge>;
  pageInfo: PageInfo;
};

export type UnnamedGroupEdge = {
  __typename?: 'UnnamedGroupEdge';
  cursor: Scalars['String']['output'];
  node: UnnamedGroup;
};

export type SourceDocumentConnection = {
  __typename?: 'SourceDocumentConnection';
  nodes: Array<SourceDocument>;
  edges: Array<SourceDocumentEdge>;
  pageInfo: PageInfo;
};

export type SourceDocumentEdge = {
  __typename?: 'SourceDocumentEdge';
  cursor: Scalars['String']['output'];
  node: SourceDocument;
};

export type MarketEntryCaseConnection = {
  __typename?: 'MarketEntryCaseConnection';
  nodes: Array<MarketEntryCase>;
  edges: Array<MarketEntryCaseEdge>;
  pageInfo: PageInfo;
};

export type MarketEntryCaseEdge = {
  __typename?: 'MarketEntryCaseEdge';
  cursor: Scalars['String']['output'];
  node: MarketEntryCase;
};

export type ScreeningCaseConnection = {
  __typename?: 'ScreeningCaseConnection';
  nodes: Array<ScreeningCase>;
  edges: Array<ScreeningCaseEdge>;
  pageInfo: PageInfo;
};

export type ScreeningCaseEdge = {
  __typename?: 'ScreeningCaseEdge';
  cursor: Scalars['String']['output'];
  node: ScreeningCase;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Hub: Hub;
  Country: Country;
  Organization: Organization;
  Person: Person;
  OrganizationMembership: OrganizationMembership;
  Relationship: Relationship;
  Fact: Fact;
  UnnamedGroup: UnnamedGroup;
  SourceDocument: SourceDocument;
  MarketEntryCase: MarketEntryCase;
  ScreeningCase: ScreeningCase;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Hub:
    ( { __typename: 'Hub' }
    & GraphQLRecursivePick<FederationTypes['Hub'], {"id":true}> );
  Country:
    ( { __typename: 'Country' }
    & GraphQLRecursivePick<FederationTypes['Country'], {"code":true}> );
  Organization:
    ( { __typename: 'Organization' }
    & GraphQLRecursivePick<FederationTypes['Organization'], {"id":true}> );
  Person:
    ( { __typename: 'Person' }
    & GraphQLRecursivePick<FederationTypes['Person'], {"id":true}> );
  OrganizationMembership:
    ( { __typename: 'OrganizationMembership' }
    & GraphQLRecursivePick<FederationTypes['OrganizationMembership'], {"id":true}> );
  Relationship:
    ( { __typename: 'Relationship' }
    & GraphQLRecursivePick<FederationTypes['Relationship'], {"id":true}> );
  Fact:
    ( { __typename: 'Fact' }
    & GraphQLRecursivePick<FederationTypes['Fact'], {"id":true}> );
  UnnamedGroup:
    ( { __typename: 'UnnamedGroup' }
    & GraphQLRecursivePick<FederationTypes['UnnamedGroup'], {"id":true}> );
  SourceDocument:
    ( { __typename: 'SourceDocument' }
    & GraphQLRecursivePick<FederationTypes['SourceDocument'], {"id":true}> );
  MarketEntryCase:
    ( { __typename: 'MarketEntryCase' }
    & GraphQLRecursivePick<FederationTypes['MarketEntryCase'], {"id":true}> );
  ScreeningCase:
    ( { __typename: 'ScreeningCase' }
    & GraphQLRecursivePick<FederationTypes['ScreeningCase'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  RelationshipObject:
    | ( OrganizationRow )
    | ( HubRow )
  ;
  ImportCompaniesResult:
    | ( ImportSuccess )
    | ( InvalidInput )
    | ( IllegalTransition )
    | ( ReferenceUnknown )
    | ( RuleBreach )
  ;
  ErasePersonResult:
    | ( PersonErased )
    | ( InvalidInput )
    | ( IllegalTransition )
    | ( ReferenceUnknown )
    | ( RuleBreach )
  ;
  OrganizationResult:
    | ( OrganizationRow )
    | ( NameTaken )
    | ( InvalidInput )
    | ( IllegalTransition )
    | ( ReferenceUnknown )
    | ( RuleBreach )
  ;
  HubResult:
    | ( HubRow )
    | ( InvalidInput )
    | ( IllegalTransition )
    | ( ReferenceUnknown )
    | ( RuleBreach )
  ;
  ScreeningResult:
    | ( ScreeningRow )
    | ( InvalidInput )
    | ( IllegalTransition )
    | ( ReferenceUnknown )
    | ( RuleBreach )
  ;
  MarketEntryCaseResult:
    | ( CaseRow )
    | ( InvalidInput )
    | ( IllegalTransition )
    | ( ReferenceUnknown )
    | ( RuleBreach )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  UserError:
    | ( InvalidInput )
    | ( IllegalTransition )
    | ( ReferenceUnknown )
    | ( RuleBreach )
    | ( NameTaken )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  CountryCode: ResolverTypeWrapper<Scalars['CountryCode']['output']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  NameBasis: NameBasis;
  Modality: Modality;
  Name: ResolverTypeWrapper<Name>;
  LocalizedText: ResolverTypeWrapper<LocalizedText>;
  Provenance: ResolverTypeWrapper<ProvenanceValue>;
  PartyKind: PartyKind;
  Party: ResolverTypeWrapper<PartyValue>;
  Money: ResolverTypeWrapper<Money>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  InvalidInput: ResolverTypeWrapper<InvalidInput>;
  IllegalTransition: ResolverTypeWrapper<IllegalTransition>;
  ReferenceUnknown: ResolverTypeWrapper<ReferenceUnknown>;
  RuleBreach: ResolverTypeWrapper<RuleBreach>;
  CommandInput: CommandInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  NameInput: NameInput;
  LocalizedTextInput: LocalizedTextInput;
  PartyInput: PartyInput;
  MoneyInput: MoneyInput;
  SourceInput: SourceInput;
  ImportedRecord: ResolverTypeWrapper<ImportedRecord>;
  ImportSuccess: ResolverTypeWrapper<ImportSuccess>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  HubStatus: HubStatus;
  Hub: ResolverTypeWrapper<HubRow>;
  HubFunction: ResolverTypeWrapper<HubFunctionValue>;
  OperatorRequirement: ResolverTypeWrapper<OperatorRequirementValue>;
  Country: ResolverTypeWrapper<CountryRow>;
  OrganizationKind: OrganizationKind;
  OrganizationStatus: OrganizationStatus;
  ScreeningState: ScreeningState;
  IdentifierScheme: IdentifierScheme;
  Identifier: ResolverTypeWrapper<IdentifierValue>;
  Organization: ResolverTypeWrapper<OrganizationRow>;
  Person: ResolverTypeWrapper<PersonRow>;
  OrganizationMembership: ResolverTypeWrapper<MembershipRow>;
  RelationshipObject: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RelationshipObject']>;
  Relationship: ResolverTypeWrapper<RelationshipRow>;
  Fact: ResolverTypeWrapper<FactRow>;
  CountQualifier: CountQualifier;
  ApproxCount: ResolverTypeWrapper<ApproxCount>;
  UnnamedGroup: ResolverTypeWrapper<UnnamedGroupRow>;
  LegendEntry: ResolverTypeWrapper<LegendEntry>;
  SourceDocument: ResolverTypeWrapper<SourceDocumentRow>;
  MarketEntryCaseStatus: MarketEntryCaseStatus;
  MarketEntryCase: ResolverTypeWrapper<CaseRow>;
  ScreeningCaseStatus: ScreeningCaseStatus;
  HitVerdict: HitVerdict;
  ScreeningHit: ResolverTypeWrapper<ScreeningHit>;
  ScreeningCase: ResolverTypeWrapper<ScreeningRow>;
  ImportCompaniesResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ImportCompaniesResult']>;
  OrganizationNameTaken: ResolverTypeWrapper<NameTaken>;
  PersonErased: ResolverTypeWrapper<PersonErased>;
  ErasePersonResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ErasePersonResult']>;
  OrganizationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['OrganizationResult']>;
  HubResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['HubResult']>;
  ScreeningResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ScreeningResult']>;
  MarketEntryCaseResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['MarketEntryCaseResult']>;
  RegisterOrganizationInput: RegisterOrganizationInput;
  IdentifierInput: IdentifierInput;
  AddIdentifierInput: AddIdentifierInput;
  RequestScreeningInput: RequestScreeningInput;
  HitInput: HitInput;
  CompleteScreeningInput: CompleteScreeningInput;
  DecideHitInput: DecideHitInput;
  OpenMarketEntryCaseInput: OpenMarketEntryCaseInput;
  AgreePlanInput: AgreePlanInput;
  CompleteCaseInput: CompleteCaseInput;
  ImportCompaniesInput: ImportCompaniesInput;
  LegendEntryInput: LegendEntryInput;
  SourceDocumentInput: SourceDocumentInput;
  ImportCountryInput: ImportCountryInput;
  ImportPersonInput: ImportPersonInput;
  ImportOrganizationInput: ImportOrganizationInput;
  ImportUnnamedGroupInput: ImportUnnamedGroupInput;
  ImportHubInput: ImportHubInput;
  ImportHubFunctionInput: ImportHubFunctionInput;
  ImportOperatorRequirementInput: ImportOperatorRequirementInput;
  ImportRelationshipInput: ImportRelationshipInput;
  ImportFactInput: ImportFactInput;
  HubConnection: ResolverTypeWrapper<Omit<HubConnection, 'nodes' | 'edges'> & { nodes: Array<ResolversTypes['Hub']>, edges: Array<ResolversTypes['HubEdge']> }>;
  HubEdge: ResolverTypeWrapper<Omit<HubEdge, 'node'> & { node: ResolversTypes['Hub'] }>;
  HubFunctionConnection: ResolverTypeWrapper<Omit<HubFunctionConnection, 'nodes' | 'edges'> & { nodes: Array<ResolversTypes['HubFunction']>, edges: Array<ResolversTypes['HubFunctionEdge']> }>;
  HubFunctionEdge: ResolverTypeWrapper<Omit<HubFunctionEdge, 'node'> & { node: ResolversTypes['HubFunction'] }>;
  OperatorRequirementConnection: ResolverTypeWrapper<Omit<OperatorRequirementConnection, 'nodes' | 'edges'> & { nodes: Array<ResolversTypes['OperatorRequirement']>, edges: Array<ResolversTypes['OperatorRequirementEdge']> }>;
  OperatorRequirementEdge: ResolverTypeWrapper<Omit<OperatorRequirementEdge, 'node'> & { node: ResolversTypes['OperatorRequirement'] }>;
  OrganizationConnection: ResolverTypeWrapper<Omit<OrganizationConnection, 'nodes' | 'edges'> & { nodes: Array<ResolversTypes['Organization']>, edges: Array<ResolversTypes['OrganizationEdge']> }>;
  OrganizationEdge: ResolverTypeWrapper<Omit<OrganizationEdge, 'node'> & { node: ResolversTypes['Organization'] }>;
  PersonConnection: ResolverTypeWrapper<Omit<PersonConnection, 'nodes' | 'edges'> & { nodes: Array<ResolversTypes['Person']>, edges: Array<ResolversTypes['PersonEdge']> }>;
  PersonEdge: ResolverTypeWrapper<Omit<PersonEdge, 'node'> & { node: ResolversTypes['Person'] }>;
  OrganizationMembershipConnection: ResolverTypeWrapper<Omit<OrganizationMembershipConnection, 'nodes' | 'edges'> & { nodes: Array<ResolversTypes['OrganizationMembership']>, edges: Array<ResolversTypes['OrganizationMembershipEdge']> }>;
  OrganizationMembershipEdge: ResolverTypeWrapper<Omit<OrganizationMembershipEdge, 'node'> & { node: ResolversTypes['OrganizationMembership'] }>;
  CountryConnection: ResolverTypeWrapper<Omit<CountryConnection, 'nodes' | 'edges'> & { nodes: Array<ResolversTypes['Country']>, edges: Array<ResolversTypes['CountryEdge']> }>;
  CountryEdge: ResolverTypeWrapper<Omit<CountryEdge, 'node'> & { node: ResolversTypes['Country'] }>;
  RelationshipConnection: ResolverTypeWrapper<Omit<RelationshipConnection, 'nodes' | 'edges'> & { nodes: Array<ResolversTypes['Relationship']>, edges: Array<ResolversTypes['RelationshipEdge']> }>;
  RelationshipEdge: ResolverTypeWrapper<Omit<RelationshipEdge, 'node'> & { node: ResolversTypes['Relationship'] }>;
  FactConnection: ResolverTypeWrapper<Omit<FactConnection, 'nodes' | 'edges'> & { nodes: Array<ResolversTypes['Fact']>, edges: Array<ResolversTypes['FactEdge']> }>;
  FactEdge: ResolverTypeWrapper<Omit<FactEdge, 'node'> & { node: ResolversTypes['Fact'] }>;
  UnnamedGroupConnection: ResolverTypeWrapper<Omit<UnnamedGroupConnection, 'nodes' | 'edges'> & { nodes: Array<ResolversTypes['UnnamedGroup']>, edges: Array<ResolversTypes['UnnamedGroupEdge']> }>;
  UnnamedGroupEdge: ResolverTypeWrapper<Omit<UnnamedGroupEdge, 'node'> & { node: ResolversTypes['UnnamedGroup'] }>;
  SourceDocumentConnection: ResolverTypeWrapper<Omit<SourceDocumentConnection, 'nodes' | 'edges'> & { nodes: Array<ResolversTypes['SourceDocument']>, edges: Array<ResolversTypes['SourceDocumentEdge']> }>;
  SourceDocumentEdge: ResolverTypeWrapper<Omit<SourceDocumentEdge, 'node'> & { node: ResolversTypes['SourceDocument'] }>;
  MarketEntryCaseConnection: ResolverTypeWrapper<Omit<MarketEntryCaseConnection, 'nodes' | 'edges'> & { nodes: Array<ResolversTypes['MarketEntryCase']>, edges: Array<ResolversTypes['MarketEntryCaseEdge']> }>;
  MarketEntryCaseEdge: ResolverTypeWrapper<Omit<MarketEntryCaseEdge, 'node'> & { node: ResolversTypes['MarketEntryCase'] }>;
  ScreeningCaseConnection: ResolverTypeWrapper<Omit<ScreeningCaseConnection, 'nodes' | 'edges'> & { nodes: Array<ResolversTypes['ScreeningCase']>, edges: Array<ResolversTypes['ScreeningCaseEdge']> }>;
  ScreeningCaseEdge: ResolverTypeWrapper<Omit<ScreeningCaseEdge, 'node'> & { node: ResolversTypes['ScreeningCase'] }>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  CountryCode: Scalars['CountryCode']['output'];
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  Name: Name;
  LocalizedText: LocalizedText;
  Provenance: ProvenanceValue;
  Party: PartyValue;
  Money: Money;
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  InvalidInput: InvalidInput;
  IllegalTransition: IllegalTransition;
  ReferenceUnknown: ReferenceUnknown;
  RuleBreach: RuleBreach;
  CommandInput: CommandInput;
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  NameInput: NameInput;
  LocalizedTextInput: LocalizedTextInput;
  PartyInput: PartyInput;
  MoneyInput: MoneyInput;
  SourceInput: SourceInput;
  ImportedRecord: ImportedRecord;
  ImportSuccess: ImportSuccess;
  Query: Record<PropertyKey, never>;
  Mutation: Record<PropertyKey, never>;
  Hub: HubRow;
  HubFunction: HubFunctionValue;
  OperatorRequirement: OperatorRequirementValue;
  Country: CountryRow;
  Identifier: IdentifierValue;
  Organization: OrganizationRow;
  Person: PersonRow;
  OrganizationMembership: MembershipRow;
  RelationshipObject: ResolversUnionTypes<ResolversParentTypes>['RelationshipObject'];
  Relationship: RelationshipRow;
  Fact: FactRow;
  ApproxCount: ApproxCount;
  UnnamedGroup: UnnamedGroupRow;
  LegendEntry: LegendEntry;
  SourceDocument: SourceDocumentRow;
  MarketEntryCase: CaseRow;
  ScreeningHit: ScreeningHit;
  ScreeningCase: ScreeningRow;
  ImportCompaniesResult: ResolversUnionTypes<ResolversParentTypes>['ImportCompaniesResult'];
  OrganizationNameTaken: NameTaken;
  PersonErased: PersonErased;
  ErasePersonResult: ResolversUnionTypes<ResolversParentTypes>['ErasePersonResult'];
  OrganizationResult: ResolversUnionTypes<ResolversParentTypes>['OrganizationResult'];
  HubResult: ResolversUnionTypes<ResolversParentTypes>['HubResult'];
  ScreeningResult: ResolversUnionTypes<ResolversParentTypes>['ScreeningResult'];
  MarketEntryCaseResult: ResolversUnionTypes<ResolversParentTypes>['MarketEntryCaseResult'];
  RegisterOrganizationInput: RegisterOrganizationInput;
  IdentifierInput: IdentifierInput;
  AddIdentifierInput: AddIdentifierInput;
  RequestScreeningInput: RequestScreeningInput;
  HitInput: HitInput;
  CompleteScreeningInput: CompleteScreeningInput;
  DecideHitInput: DecideHitInput;
  OpenMarketEntryCaseInput: OpenMarketEntryCaseInput;
  AgreePlanInput: AgreePlanInput;
  CompleteCaseInput: CompleteCaseInput;
  ImportCompaniesInput: ImportCompaniesInput;
  LegendEntryInput: LegendEntryInput;
  SourceDocumentInput: SourceDocumentInput;
  ImportCountryInput: ImportCountryInput;
  ImportPersonInput: ImportPersonInput;
  ImportOrganizationInput: ImportOrganizationInput;
  ImportUnnamedGroupInput: ImportUnnamedGroupInput;
  ImportHubInput: ImportHubInput;
  ImportHubFunctionInput: ImportHubFunctionInput;
  ImportOperatorRequirementInput: ImportOperatorRequirementInput;
  ImportRelationshipInput: ImportRelationshipInput;
  ImportFactInput: ImportFactInput;
  HubConnection: Omit<HubConnection, 'nodes' | 'edges'> & { nodes: Array<ResolversParentTypes['Hub']>, edges: Array<ResolversParentTypes['HubEdge']> };
  HubEdge: Omit<HubEdge, 'node'> & { node: ResolversParentTypes['Hub'] };
  HubFunctionConnection: Omit<HubFunctionConnection, 'nodes' | 'edges'> & { nodes: Array<ResolversParentTypes['HubFunction']>, edges: Array<ResolversParentTypes['HubFunctionEdge']> };
  HubFunctionEdge: Omit<HubFunctionEdge, 'node'> & { node: ResolversParentTypes['HubFunction'] };
  OperatorRequirementConnection: Omit<OperatorRequirementConnection, 'nodes' | 'edges'> & { nodes: Array<ResolversParentTypes['OperatorRequirement']>, edges: Array<ResolversParentTypes['OperatorRequirementEdge']> };
  OperatorRequirementEdge: Omit<OperatorRequirementEdge, 'node'> & { node: ResolversParentTypes['OperatorRequirement'] };
  OrganizationConnection: Omit<OrganizationConnection, 'nodes' | 'edges'> & { nodes: Array<ResolversParentTypes['Organization']>, edges: Array<ResolversParentTypes['OrganizationEdge']> };
  OrganizationEdge: Omit<OrganizationEdge, 'node'> & { node: ResolversParentTypes['Organization'] };
  PersonConnection: Omit<PersonConnection, 'nodes' | 'edges'> & { nodes: Array<ResolversParentTypes['Person']>, edges: Array<ResolversParentTypes['PersonEdge']> };
  PersonEdge: Omit<PersonEdge, 'node'> & { node: ResolversParentTypes['Person'] };
  OrganizationMembershipConnection: Omit<OrganizationMembershipConnection, 'nodes' | 'edges'> & { nodes: Array<ResolversParentTypes['OrganizationMembership']>, edges: Array<ResolversParentTypes['OrganizationMembershipEdge']> };
  OrganizationMembershipEdge: Omit<OrganizationMembershipEdge, 'node'> & { node: ResolversParentTypes['OrganizationMembership'] };
  CountryConnection: Omit<CountryConnection, 'nodes' | 'edges'> & { nodes: Array<ResolversParentTypes['Country']>, edges: Array<ResolversParentTypes['CountryEdge']> };
  CountryEdge: Omit<CountryEdge, 'node'> & { node: ResolversParentTypes['Country'] };
  RelationshipConnection: Omit<RelationshipConnection, 'nodes' | 'edges'> & { nodes: Array<ResolversParentTypes['Relationship']>, edges: Array<ResolversParentTypes['RelationshipEdge']> };
  RelationshipEdge: Omit<RelationshipEdge, 'node'> & { node: ResolversParentTypes['Relationship'] };
  FactConnection: Omit<FactConnection, 'nodes' | 'edges'> & { nodes: Array<ResolversParentTypes['Fact']>, edges: Array<ResolversParentTypes['FactEdge']> };
  FactEdge: Omit<FactEdge, 'node'> & { node: ResolversParentTypes['Fact'] };
  UnnamedGroupConnection: Omit<UnnamedGroupConnection, 'nodes' | 'edges'> & { nodes: Array<ResolversParentTypes['UnnamedGroup']>, edges: Array<ResolversParentTypes['UnnamedGroupEdge']> };
  UnnamedGroupEdge: Omit<UnnamedGroupEdge, 'node'> & { node: ResolversParentTypes['UnnamedGroup'] };
  SourceDocumentConnection: Omit<SourceDocumentConnection, 'nodes' | 'edges'> & { nodes: Array<ResolversParentTypes['SourceDocument']>, edges: Array<ResolversParentTypes['SourceDocumentEdge']> };
  SourceDocumentEdge: Omit<SourceDocumentEdge, 'node'> & { node: ResolversParentTypes['SourceDocument'] };
  MarketEntryCaseConnection: Omit<MarketEntryCaseConnection, 'nodes' | 'edges'> & { nodes: Array<ResolversParentTypes['MarketEntryCase']>, edges: Array<ResolversParentTypes['MarketEntryCaseEdge']> };
  MarketEntryCaseEdge: Omit<MarketEntryCaseEdge, 'node'> & { node: ResolversParentTypes['MarketEntryCase'] };
  ScreeningCaseConnection: Omit<ScreeningCaseConnection, 'nodes' | 'edges'> & { nodes: Array<ResolversParentTypes['ScreeningCase']>, edges: Array<ResolversParentTypes['ScreeningCaseEdge']> };
  ScreeningCaseEdge: Omit<ScreeningCaseEdge, 'node'> & { node: ResolversParentTypes['ScreeningCase'] };
  String: Scalars['String']['output'];
};

export type AccessDirectiveArgs = {
  roles: Array<Scalars['String']['input']>;
};

export type AccessDirectiveResolver<Result, Parent, ContextType = ServiceContext, Args = AccessDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface CountryCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CountryCode'], any> {
  name: 'CountryCode';
}

export type PageInfoResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type NameResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Name'] = ResolversParentTypes['Name']> = {
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lang?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  script?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['NameBasis']>, ParentType, ContextType>;
  alias?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type LocalizedTextResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['LocalizedText'] = ResolversParentTypes['LocalizedText']> = {
  lang?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ProvenanceResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Provenance'] = ResolversParentTypes['Provenance']> = {
  document?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recordId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sentences?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  modality?: Resolver<Maybe<ResolversTypes['Modality']>, ParentType, ContextType>;
  statedBy?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  derived?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PartyResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Party'] = ResolversParentTypes['Party']> = {
  kind?: Resolver<ResolversTypes['PartyKind'], ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['Country']>, ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'IllegalTransition' | 'ReferenceUnknown' | 'RuleBreach' | 'OrganizationNameTaken', ParentType, ContextType>;
};

export type InvalidInputResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['InvalidInput'] = ResolversParentTypes['InvalidInput']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  record?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IllegalTransitionResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['IllegalTransition'] = ResolversParentTypes['IllegalTransition']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  command?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReferenceUnknownResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['ReferenceUnknown'] = ResolversParentTypes['ReferenceUnknown']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RuleBreachResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['RuleBreach'] = ResolversParentTypes['RuleBreach']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ImportedRecordResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['ImportedRecord'] = ResolversParentTypes['ImportedRecord']> = {
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recordId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  created?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ImportSuccessResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['ImportSuccess'] = ResolversParentTypes['ImportSuccess']> = {
  records?: Resolver<Array<ResolversTypes['ImportedRecord']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  hub?: Resolver<Maybe<ResolversTypes['Hub']>, ParentType, ContextType, RequireFields<QueryHubArgs, 'id'>>;
  hubs?: Resolver<Maybe<ResolversTypes['HubConnection']>, ParentType, ContextType, RequireFields<QueryHubsArgs, 'first'>>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType, RequireFields<QueryOrganizationArgs, 'id'>>;
  organizationByIdentifier?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType, RequireFields<QueryOrganizationByIdentifierArgs, 'scheme' | 'value'>>;
  organizations?: Resolver<Maybe<ResolversTypes['OrganizationConnection']>, ParentType, ContextType, RequireFields<QueryOrganizationsArgs, 'first'>>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType, RequireFields<QueryPersonArgs, 'id'>>;
  persons?: Resolver<Maybe<ResolversTypes['PersonConnection']>, ParentType, ContextType, RequireFields<QueryPersonsArgs, 'first'>>;
  countries?: Resolver<Maybe<ResolversTypes['CountryConnection']>, ParentType, ContextType, RequireFields<QueryCountriesArgs, 'first'>>;
  facts?: Resolver<Maybe<ResolversTypes['FactConnection']>, ParentType, ContextType, RequireFields<QueryFactsArgs, 'first'>>;
  relationships?: Resolver<Maybe<ResolversTypes['RelationshipConnection']>, ParentType, ContextType, RequireFields<QueryRelationshipsArgs, 'first'>>;
  unnamedGroups?: Resolver<Maybe<ResolversTypes['UnnamedGroupConnection']>, ParentType, ContextType, RequireFields<QueryUnnamedGroupsArgs, 'first'>>;
  sourceDocuments?: Resolver<Maybe<ResolversTypes['SourceDocumentConnection']>, ParentType, ContextType, RequireFields<QuerySourceDocumentsArgs, 'first'>>;
  marketEntryCases?: Resolver<Maybe<ResolversTypes['MarketEntryCaseConnection']>, ParentType, ContextType, RequireFields<QueryMarketEntryCasesArgs, 'first'>>;
  screeningCases?: Resolver<Maybe<ResolversTypes['ScreeningCaseConnection']>, ParentType, ContextType, RequireFields<QueryScreeningCasesArgs, 'first'>>;
};

export type MutationResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  importCompanies?: Resolver<Maybe<ResolversTypes['ImportCompaniesResult']>, ParentType, ContextType, RequireFields<MutationImportCompaniesArgs, 'input'>>;
  registerOrganization?: Resolver<Maybe<ResolversTypes['OrganizationResult']>, ParentType, ContextType, RequireFields<MutationRegisterOrganizationArgs, 'input'>>;
  addIdentifier?: Resolver<Maybe<ResolversTypes['OrganizationResult']>, ParentType, ContextType, RequireFields<MutationAddIdentifierArgs, 'input'>>;
  establishOrganization?: Resolver<Maybe<ResolversTypes['OrganizationResult']>, ParentType, ContextType, RequireFields<MutationEstablishOrganizationArgs, 'input'>>;
  submitOrganization?: Resolver<Maybe<ResolversTypes['OrganizationResult']>, ParentType, ContextType, RequireFields<MutationSubmitOrganizationArgs, 'input'>>;
  verifyOrganization?: Resolver<Maybe<ResolversTypes['OrganizationResult']>, ParentType, ContextType, RequireFields<MutationVerifyOrganizationArgs, 'input'>>;
  rejectOrganization?: Resolver<Maybe<ResolversTypes['OrganizationResult']>, ParentType, ContextType, RequireFields<MutationRejectOrganizationArgs, 'input'>>;
  reviseOrganization?: Resolver<Maybe<ResolversTypes['OrganizationResult']>, ParentType, ContextType, RequireFields<MutationReviseOrganizationArgs, 'input'>>;
  suspendOrganization?: Resolver<Maybe<ResolversTypes['OrganizationResult']>, ParentType, ContextType, RequireFields<MutationSuspendOrganizationArgs, 'input'>>;
  reinstateOrganization?: Resolver<Maybe<ResolversTypes['OrganizationResult']>, ParentType, ContextType, RequireFields<MutationReinstateOrganizationArgs, 'input'>>;
  archiveOrganization?: Resolver<Maybe<ResolversTypes['OrganizationResult']>, ParentType, ContextType, RequireFields<MutationArchiveOrganizationArgs, 'input'>>;
  activateHub?: Resolver<Maybe<ResolversTypes['HubResult']>, ParentType, ContextType, RequireFields<MutationActivateHubArgs, 'input'>>;
  closeHub?: Resolver<Maybe<ResolversTypes['HubResult']>, ParentType, ContextType, RequireFields<MutationCloseHubArgs, 'input'>>;
  requestScreening?: Resolver<Maybe<ResolversTypes['ScreeningResult']>, ParentType, ContextType, RequireFields<MutationRequestScreeningArgs, 'input'>>;
  runScreening?: Resolver<Maybe<ResolversTypes['ScreeningResult']>, ParentType, ContextType, RequireFields<MutationRunScreeningArgs, 'input'>>;
  completeScreening?: Resolver<Maybe<ResolversTypes['ScreeningResult']>, ParentType, ContextType, RequireFields<MutationCompleteScreeningArgs, 'input'>>;
  failScreening?: Resolver<Maybe<ResolversTypes['ScreeningResult']>, ParentType, ContextType, RequireFields<MutationFailScreeningArgs, 'input'>>;
  decideHit?: Resolver<Maybe<ResolversTypes['ScreeningResult']>, ParentType, ContextType, RequireFields<MutationDecideHitArgs, 'input'>>;
  erasePerson?: Resolver<Maybe<ResolversTypes['ErasePersonResult']>, ParentType, ContextType, RequireFields<MutationErasePersonArgs, 'input'>>;
  clearScreening?: Resolver<Maybe<ResolversTypes['ScreeningResult']>, ParentType, ContextType, RequireFields<MutationClearScreeningArgs, 'input'>>;
  blockScreening?: Resolver<Maybe<ResolversTypes['ScreeningResult']>, ParentType, ContextType, RequireFields<MutationBlockScreeningArgs, 'input'>>;
  expireScreening?: Resolver<Maybe<ResolversTypes['ScreeningResult']>, ParentType, ContextType, RequireFields<MutationExpireScreeningArgs, 'input'>>;
  appealScreening?: Resolver<Maybe<ResolversTypes['ScreeningResult']>, ParentType, ContextType, RequireFields<MutationAppealScreeningArgs, 'input'>>;
  reviewAppeal?: Resolver<Maybe<ResolversTypes['ScreeningResult']>, ParentType, ContextType, RequireFields<MutationReviewAppealArgs, 'input'>>;
  openMarketEntryCase?: Resolver<Maybe<ResolversTypes['MarketEntryCaseResult']>, ParentType, ContextType, RequireFields<MutationOpenMarketEntryCaseArgs, 'input'>>;
  qualifyCase?: Resolver<Maybe<ResolversTypes['MarketEntryCaseResult']>, ParentType, ContextType, RequireFields<MutationQualifyCaseArgs, 'input'>>;
  declineCase?: Resolver<Maybe<ResolversTypes['MarketEntryCaseResult']>, ParentType, ContextType, RequireFields<MutationDeclineCaseArgs, 'input'>>;
  agreePlan?: Resolver<Maybe<ResolversTypes['MarketEntryCaseResult']>, ParentType, ContextType, RequireFields<MutationAgreePlanArgs, 'input'>>;
  startCase?: Resolver<Maybe<ResolversTypes['MarketEntryCaseResult']>, ParentType, ContextType, RequireFields<MutationStartCaseArgs, 'input'>>;
  holdCase?: Resolver<Maybe<ResolversTypes['MarketEntryCaseResult']>, ParentType, ContextType, RequireFields<MutationHoldCaseArgs, 'input'>>;
  resumeCase?: Resolver<Maybe<ResolversTypes['MarketEntryCaseResult']>, ParentType, ContextType, RequireFields<MutationResumeCaseArgs, 'input'>>;
  completeCase?: Resolver<Maybe<ResolversTypes['MarketEntryCaseResult']>, ParentType, ContextType, RequireFields<MutationCompleteCaseArgs, 'input'>>;
  cancelCase?: Resolver<Maybe<ResolversTypes['MarketEntryCaseResult']>, ParentType, ContextType, RequireFields<MutationCancelCaseArgs, 'input'>>;
};

export type HubResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Hub'] = ResolversParentTypes['Hub'], FederationReferenceType extends FederationReferenceTypes['Hub'] = FederationReferenceTypes['Hub']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Hub']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['HubStatus'], ParentType, ContextType>;
  sourceStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  names?: Resolver<Array<ResolversTypes['Name']>, ParentType, ContextType>;
  hostCountry?: Resolver<Maybe<ResolversTypes['Country']>, ParentType, ContextType>;
  homeCountry?: Resolver<Maybe<ResolversTypes['Country']>, ParentType, ContextType>;
  coordinator?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  operator?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  functions?: Resolver<Maybe<ResolversTypes['HubFunctionConnection']>, ParentType, ContextType, RequireFields<HubFunctionsArgs, 'first'>>;
  operatorRequirements?: Resolver<Maybe<ResolversTypes['OperatorRequirementConnection']>, ParentType, ContextType, RequireFields<HubOperatorRequirementsArgs, 'first'>>;
  relationships?: Resolver<Maybe<ResolversTypes['RelationshipConnection']>, ParentType, ContextType, RequireFields<HubRelationshipsArgs, 'first'>>;
  marketEntryCases?: Resolver<Maybe<ResolversTypes['MarketEntryCaseConnection']>, ParentType, ContextType, RequireFields<HubMarketEntryCasesArgs, 'first'>>;
  example?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HubFunctionResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['HubFunction'] = ResolversParentTypes['HubFunction']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  names?: Resolver<Array<ResolversTypes['Name']>, ParentType, ContextType>;
  fromCountry?: Resolver<Maybe<ResolversTypes['Country']>, ParentType, ContextType>;
  toCountry?: Resolver<Maybe<ResolversTypes['Country']>, ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
};

export type OperatorRequirementResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['OperatorRequirement'] = ResolversParentTypes['OperatorRequirement']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
};

export type CountryResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Country'] = ResolversParentTypes['Country'], FederationReferenceType extends FederationReferenceTypes['Country'] = FederationReferenceTypes['Country']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Country']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['CountryCode'], ParentType, ContextType>;
  names?: Resolver<Array<ResolversTypes['Name']>, ParentType, ContextType>;
  example?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
};

export type IdentifierSchemeResolvers = EnumResolverSignature<{ RU_INN?: any, RU_OGRN?: any, VN_MST?: any, XI_LEI?: any }, ResolversTypes['IdentifierScheme']>;

export type IdentifierResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Identifier'] = ResolversParentTypes['Identifier']> = {
  scheme?: Resolver<ResolversTypes['IdentifierScheme'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type OrganizationResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization'], FederationReferenceType extends FederationReferenceTypes['Organization'] = FederationReferenceTypes['Organization']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Organization']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['OrganizationKind'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['OrganizationStatus'], ParentType, ContextType>;
  sourceStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  names?: Resolver<Array<ResolversTypes['Name']>, ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['Country']>, ParentType, ContextType>;
  city?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  roleInSource?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  identifiers?: Resolver<Array<ResolversTypes['Identifier']>, ParentType, ContextType>;
  screening?: Resolver<Maybe<ResolversTypes['ScreeningState']>, ParentType, ContextType>;
  memberships?: Resolver<Maybe<ResolversTypes['OrganizationMembershipConnection']>, ParentType, ContextType, RequireFields<OrganizationMembershipsArgs, 'first'>>;
  relationships?: Resolver<Maybe<ResolversTypes['RelationshipConnection']>, ParentType, ContextType, RequireFields<OrganizationRelationshipsArgs, 'first'>>;
  marketEntryCases?: Resolver<Maybe<ResolversTypes['MarketEntryCaseConnection']>, ParentType, ContextType, RequireFields<OrganizationMarketEntryCasesArgs, 'first'>>;
  example?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PersonResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person'], FederationReferenceType extends FederationReferenceTypes['Person'] = FederationReferenceTypes['Person']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Person']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  names?: Resolver<Array<ResolversTypes['Name']>, ParentType, ContextType>;
  memberships?: Resolver<Maybe<ResolversTypes['OrganizationMembershipConnection']>, ParentType, ContextType, RequireFields<PersonMembershipsArgs, 'first'>>;
  example?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
};

export type OrganizationMembershipResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['OrganizationMembership'] = ResolversParentTypes['OrganizationMembership'], FederationReferenceType extends FederationReferenceTypes['OrganizationMembership'] = FederationReferenceTypes['OrganizationMembership']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['OrganizationMembership']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  example?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
};

export type RelationshipObjectResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['RelationshipObject'] = ResolversParentTypes['RelationshipObject']> = {
  __resolveType: TypeResolveFn<'Organization' | 'Hub', ParentType, ContextType>;
};

export type RelationshipResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Relationship'] = ResolversParentTypes['Relationship'], FederationReferenceType extends FederationReferenceTypes['Relationship'] = FederationReferenceTypes['Relationship']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Relationship']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  relation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  object?: Resolver<Maybe<ResolversTypes['RelationshipObject']>, ParentType, ContextType>;
  example?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
};

export type FactResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Fact'] = ResolversParentTypes['Fact'], FederationReferenceType extends FederationReferenceTypes['Fact'] = FederationReferenceTypes['Fact']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Fact']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  category?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  parties?: Resolver<Array<ResolversTypes['Party']>, ParentType, ContextType>;
  sourceStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  example?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
};

export type ApproxCountResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['ApproxCount'] = ResolversParentTypes['ApproxCount']> = {
  value?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  qualifier?: Resolver<ResolversTypes['CountQualifier'], ParentType, ContextType>;
};

export type UnnamedGroupResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['UnnamedGroup'] = ResolversParentTypes['UnnamedGroup'], FederationReferenceType extends FederationReferenceTypes['UnnamedGroup'] = FederationReferenceTypes['UnnamedGroup']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['UnnamedGroup']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  counted?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  approximateTotal?: Resolver<Maybe<ResolversTypes['ApproxCount']>, ParentType, ContextType>;
  example?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
};

export type LegendEntryResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['LegendEntry'] = ResolversParentTypes['LegendEntry']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SourceDocumentResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['SourceDocument'] = ResolversParentTypes['SourceDocument'], FederationReferenceType extends FederationReferenceTypes['SourceDocument'] = FederationReferenceTypes['SourceDocument']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['SourceDocument']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  citation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  publishedAtLocal?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  timeZone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  attribution?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  legend?: Resolver<Array<ResolversTypes['LegendEntry']>, ParentType, ContextType>;
  notStated?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  example?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
};

export type MarketEntryCaseResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['MarketEntryCase'] = ResolversParentTypes['MarketEntryCase'], FederationReferenceType extends FederationReferenceTypes['MarketEntryCase'] = FederationReferenceTypes['MarketEntryCase']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['MarketEntryCase']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['MarketEntryCaseStatus'], ParentType, ContextType>;
  hub?: Resolver<Maybe<ResolversTypes['Hub']>, ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  targetCountry?: Resolver<Maybe<ResolversTypes['Country']>, ParentType, ContextType>;
  plan?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  example?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ScreeningHitResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['ScreeningHit'] = ResolversParentTypes['ScreeningHit']> = {
  listEntry?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  verdict?: Resolver<Maybe<ResolversTypes['HitVerdict']>, ParentType, ContextType>;
  comment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  decidedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ScreeningCaseResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['ScreeningCase'] = ResolversParentTypes['ScreeningCase'], FederationReferenceType extends FederationReferenceTypes['ScreeningCase'] = FederationReferenceTypes['ScreeningCase']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ScreeningCase']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['ScreeningCaseStatus']>, ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  hits?: Resolver<Maybe<Array<ResolversTypes['ScreeningHit']>>, ParentType, ContextType>;
  completedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  decidedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ImportCompaniesResultResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['ImportCompaniesResult'] = ResolversParentTypes['ImportCompaniesResult']> = {
  __resolveType: TypeResolveFn<'ImportSuccess' | 'InvalidInput' | 'IllegalTransition' | 'ReferenceUnknown' | 'RuleBreach', ParentType, ContextType>;
};

export type OrganizationNameTakenResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['OrganizationNameTaken'] = ResolversParentTypes['OrganizationNameTaken']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PersonErasedResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['PersonErased'] = ResolversParentTypes['PersonErased']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  erasedMemberships?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ErasePersonResultResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['ErasePersonResult'] = ResolversParentTypes['ErasePersonResult']> = {
  __resolveType: TypeResolveFn<'PersonErased' | 'InvalidInput' | 'IllegalTransition' | 'ReferenceUnknown' | 'RuleBreach', ParentType, ContextType>;
};

export type OrganizationResultResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['OrganizationResult'] = ResolversParentTypes['OrganizationResult']> = {
  __resolveType: TypeResolveFn<'Organization' | 'OrganizationNameTaken' | 'InvalidInput' | 'IllegalTransition' | 'ReferenceUnknown' | 'RuleBreach', ParentType, ContextType>;
};

export type HubResultResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['HubResult'] = ResolversParentTypes['HubResult']> = {
  __resolveType: TypeResolveFn<'Hub' | 'InvalidInput' | 'IllegalTransition' | 'ReferenceUnknown' | 'RuleBreach', ParentType, ContextType>;
};

export type ScreeningResultResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['ScreeningResult'] = ResolversParentTypes['ScreeningResult']> = {
  __resolveType: TypeResolveFn<'ScreeningCase' | 'InvalidInput' | 'IllegalTransition' | 'ReferenceUnknown' | 'RuleBreach', ParentType, ContextType>;
};

export type MarketEntryCaseResultResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['MarketEntryCaseResult'] = ResolversParentTypes['MarketEntryCaseResult']> = {
  __resolveType: TypeResolveFn<'MarketEntryCase' | 'InvalidInput' | 'IllegalTransition' | 'ReferenceUnknown' | 'RuleBreach', ParentType, ContextType>;
};

export type HubConnectionResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['HubConnection'] = ResolversParentTypes['HubConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Hub']>, ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['HubEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type HubEdgeResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['HubEdge'] = ResolversParentTypes['HubEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Hub'], ParentType, ContextType>;
};

export type HubFunctionConnectionResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['HubFunctionConnection'] = ResolversParentTypes['HubFunctionConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['HubFunction']>, ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['HubFunctionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type HubFunctionEdgeResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['HubFunctionEdge'] = ResolversParentTypes['HubFunctionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['HubFunction'], ParentType, ContextType>;
};

export type OperatorRequirementConnectionResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['OperatorRequirementConnection'] = ResolversParentTypes['OperatorRequirementConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['OperatorRequirement']>, ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['OperatorRequirementEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type OperatorRequirementEdgeResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['OperatorRequirementEdge'] = ResolversParentTypes['OperatorRequirementEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['OperatorRequirement'], ParentType, ContextType>;
};

export type OrganizationConnectionResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['OrganizationConnection'] = ResolversParentTypes['OrganizationConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Organization']>, ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['OrganizationEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type OrganizationEdgeResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['OrganizationEdge'] = ResolversParentTypes['OrganizationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
};

export type PersonConnectionResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['PersonConnection'] = ResolversParentTypes['PersonConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Person']>, ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['PersonEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PersonEdgeResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['PersonEdge'] = ResolversParentTypes['PersonEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
};

export type OrganizationMembershipConnectionResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['OrganizationMembershipConnection'] = ResolversParentTypes['OrganizationMembershipConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['OrganizationMembership']>, ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['OrganizationMembershipEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type OrganizationMembershipEdgeResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['OrganizationMembershipEdge'] = ResolversParentTypes['OrganizationMembershipEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['OrganizationMembership'], ParentType, ContextType>;
};

export type CountryConnectionResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['CountryConnection'] = ResolversParentTypes['CountryConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Country']>, ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['CountryEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CountryEdgeResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['CountryEdge'] = ResolversParentTypes['CountryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Country'], ParentType, ContextType>;
};

export type RelationshipConnectionResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['RelationshipConnection'] = ResolversParentTypes['RelationshipConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Relationship']>, ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['RelationshipEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type RelationshipEdgeResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['RelationshipEdge'] = ResolversParentTypes['RelationshipEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Relationship'], ParentType, ContextType>;
};

export type FactConnectionResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['FactConnection'] = ResolversParentTypes['FactConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Fact']>, ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['FactEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type FactEdgeResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['FactEdge'] = ResolversParentTypes['FactEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Fact'], ParentType, ContextType>;
};

export type UnnamedGroupConnectionResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['UnnamedGroupConnection'] = ResolversParentTypes['UnnamedGroupConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['UnnamedGroup']>, ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['UnnamedGroupEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type UnnamedGroupEdgeResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['UnnamedGroupEdge'] = ResolversParentTypes['UnnamedGroupEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['UnnamedGroup'], ParentType, ContextType>;
};

export type SourceDocumentConnectionResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['SourceDocumentConnection'] = ResolversParentTypes['SourceDocumentConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['SourceDocument']>, ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['SourceDocumentEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SourceDocumentEdgeResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['SourceDocumentEdge'] = ResolversParentTypes['SourceDocumentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SourceDocument'], ParentType, ContextType>;
};

export type MarketEntryCaseConnectionResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['MarketEntryCaseConnection'] = ResolversParentTypes['MarketEntryCaseConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['MarketEntryCase']>, ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['MarketEntryCaseEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type MarketEntryCaseEdgeResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['MarketEntryCaseEdge'] = ResolversParentTypes['MarketEntryCaseEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['MarketEntryCase'], ParentType, ContextType>;
};

export type ScreeningCaseConnectionResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['ScreeningCaseConnection'] = ResolversParentTypes['ScreeningCaseConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['ScreeningCase']>, ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['ScreeningCaseEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ScreeningCaseEdgeResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['ScreeningCaseEdge'] = ResolversParentTypes['ScreeningCaseEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ScreeningCase'], ParentType, ContextType>;
};

export type Resolvers<ContextType = ServiceContext> = {
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  CountryCode?: GraphQLScalarType;
  PageInfo?: PageInfoResolvers<ContextType>;
  Name?: NameResolvers<ContextType>;
  LocalizedText?: LocalizedTextResolvers<ContextType>;
  Provenance?: ProvenanceResolvers<ContextType>;
  Party?: PartyResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  InvalidInput?: InvalidInputResolvers<ContextType>;
  IllegalTransition?: IllegalTransitionResolvers<ContextType>;
  ReferenceUnknown?: ReferenceUnknownResolvers<ContextType>;
  RuleBreach?: RuleBreachResolvers<ContextType>;
  ImportedRecord?: ImportedRecordResolvers<ContextType>;
  ImportSuccess?: ImportSuccessResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Hub?: HubResolvers<ContextType>;
  HubFunction?: HubFunctionResolvers<ContextType>;
  OperatorRequirement?: OperatorRequirementResolvers<ContextType>;
  Country?: CountryResolvers<ContextType>;
  IdentifierScheme?: IdentifierSchemeResolvers;
  Identifier?: IdentifierResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  OrganizationMembership?: OrganizationMembershipResolvers<ContextType>;
  RelationshipObject?: RelationshipObjectResolvers<ContextType>;
  Relationship?: RelationshipResolvers<ContextType>;
  Fact?: FactResolvers<ContextType>;
  ApproxCount?: ApproxCountResolvers<ContextType>;
  UnnamedGroup?: UnnamedGroupResolvers<ContextType>;
  LegendEntry?: LegendEntryResolvers<ContextType>;
  SourceDocument?: SourceDocumentResolvers<ContextType>;
  MarketEntryCase?: MarketEntryCaseResolvers<ContextType>;
  ScreeningHit?: ScreeningHitResolvers<ContextType>;
  ScreeningCase?: ScreeningCaseResolvers<ContextType>;
  ImportCompaniesResult?: ImportCompaniesResultResolvers<ContextType>;
  OrganizationNameTaken?: OrganizationNameTakenResolvers<ContextType>;
  PersonErased?: PersonErasedResolvers<ContextType>;
  ErasePersonResult?: ErasePersonResultResolvers<ContextType>;
  OrganizationResult?: OrganizationResultResolvers<ContextType>;
  HubResult?: HubResultResolvers<ContextType>;
  ScreeningResult?: ScreeningResultResolvers<ContextType>;
  MarketEntryCaseResult?: MarketEntryCaseResultResolvers<ContextType>;
  HubConnection?: HubConnectionResolvers<ContextType>;
  HubEdge?: HubEdgeResolvers<ContextType>;
  HubFunctionConnection?: HubFunctionConnectionResolvers<ContextType>;
  HubFunctionEdge?: HubFunctionEdgeResolvers<ContextType>;
  OperatorRequirementConnection?: OperatorRequirementConnectionResolvers<ContextType>;
  OperatorRequirementEdge?: OperatorRequirementEdgeResolvers<ContextType>;
  OrganizationConnection?: OrganizationConnectionResolvers<ContextType>;
  OrganizationEdge?: OrganizationEdgeResolvers<ContextType>;
  PersonConnection?: PersonConnectionResolvers<ContextType>;
  PersonEdge?: PersonEdgeResolvers<ContextType>;
  OrganizationMembershipConnection?: OrganizationMembershipConnectionResolvers<ContextType>;
  OrganizationMembershipEdge?: OrganizationMembershipEdgeResolvers<ContextType>;
  CountryConnection?: CountryConnectionResolvers<ContextType>;
  CountryEdge?: CountryEdgeResolvers<ContextType>;
  RelationshipConnection?: RelationshipConnectionResolvers<ContextType>;
  RelationshipEdge?: RelationshipEdgeResolvers<ContextType>;
  FactConnection?: FactConnectionResolvers<ContextType>;
  FactEdge?: FactEdgeResolvers<ContextType>;
  UnnamedGroupConnection?: UnnamedGroupConnectionResolvers<ContextType>;
  UnnamedGroupEdge?: UnnamedGroupEdgeResolvers<ContextType>;
  SourceDocumentConnection?: SourceDocumentConnectionResolvers<ContextType>;
  SourceDocumentEdge?: SourceDocumentEdgeResolvers<ContextType>;
  MarketEntryCaseConnection?: MarketEntryCaseConnectionResolvers<ContextType>;
  MarketEntryCaseEdge?: MarketEntryCaseEdgeResolvers<ContextType>;
  ScreeningCaseConnection?: ScreeningCaseConnectionResolvers<ContextType>;
  ScreeningCaseEdge?: ScreeningCaseEdgeResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = ServiceContext> = {
  access?: AccessDirectiveResolver<any, any, ContextType>;
};
