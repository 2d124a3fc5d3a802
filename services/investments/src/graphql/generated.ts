// Generated from schema.graphql by "npm run generate": change that file instead.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { InvestorMandate as MandateRow } from '../mandates/investor-mandate.ts';
import type { FundraisingRound as RoundRow } from '../rounds/fundraising-round.ts';
import type { MatchRun as MatchRunRow, Match as MatchRow } from '../matching/match.ts';
import type { Contribution as ContributionValue } from '../matching/score-pair.ts';
import type { Introduction as IntroductionRow } from '../introductions/introduction.ts';
import type { ExpertProfile as ExpertProfileRow, ExpertRequest as ExpertRequestRow } from '../experts/expert.ts';
import type { Key as HubKey, Key as PersonKey, Key as OrganizationKey, Provenance as ProvenanceValue, Party as PartyValue, Money as MoneyValue, ServiceContext } from '@hub/service-kit';
export type Maybe<T> = T | null | undefined;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
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
  mandate?: Maybe<InvestorMandate>;
  mandates?: Maybe<InvestorMandateConnection>;
  round?: Maybe<FundraisingRound>;
  rounds?: Maybe<FundraisingRoundConnection>;
  match?: Maybe<Match>;
  matchRun?: Maybe<MatchRun>;
  introduction?: Maybe<Introduction>;
  introductions?: Maybe<IntroductionConnection>;
  expertProfiles?: Maybe<ExpertProfileConnection>;
  expertRequests?: Maybe<ExpertRequestConnection>;
};


export type QueryMandateArgs = {
  id: Scalars['ID']['input'];
};


export type QueryMandatesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryRoundArgs = {
  id: Scalars['ID']['input'];
};


export type QueryRoundsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryMatchArgs = {
  id: Scalars['ID']['input'];
};


export type QueryMatchRunArgs = {
  id: Scalars['ID']['input'];
};


export type QueryIntroductionArgs = {
  id: Scalars['ID']['input'];
};


export type QueryIntroductionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryExpertProfilesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryExpertRequestsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type Mutation = {
  __typename?: 'Mutation';
  createMandate?: Maybe<InvestorMandateResult>;
  /** Needs a verified, cleared organization. */
  activateMandate?: Maybe<InvestorMandateResult>;
  pauseMandate?: Maybe<InvestorMandateResult>;
  resumeMandate?: Maybe<InvestorMandateResult>;
  retireMandate?: Maybe<InvestorMandateResult>;
  createRound?: Maybe<FundraisingRoundResult>;
  /** Needs a verified, cleared organization. */
  openRound?: Maybe<FundraisingRoundResult>;
  pauseRound?: Maybe<FundraisingRoundResult>;
  resumeRound?: Maybe<FundraisingRoundResult>;
  closeRoundFunded?: Maybe<FundraisingRoundResult>;
  closeRoundUnfunded?: Maybe<FundraisingRoundResult>;
  /** Scores every active mandate with every open round. */
  runMatching?: Maybe<MatchRunResult>;
  suggestIntroduction?: Maybe<IntroductionResult>;
  /** One side asks for the introduction; caps of both sides count. */
  requestIntroduction?: Maybe<IntroductionResult>;
  dismissIntroduction?: Maybe<IntroductionResult>;
  /** The other side accepts. */
  acceptIntroduction?: Maybe<IntroductionResult>;
  /** The other side declines; the reason is mandatory. */
  declineIntroduction?: Maybe<IntroductionResult>;
  withdrawIntroduction?: Maybe<IntroductionResult>;
  expireIntroduction?: Maybe<IntroductionResult>;
  connectIntroduction?: Maybe<IntroductionResult>;
  createExpertProfile?: Maybe<ExpertProfileResult>;
  requestExpert?: Maybe<ExpertRequestResult>;
  matchExpert?: Maybe<ExpertRequestResult>;
  /** Counts the hours against the expert's month. */
  confirmExpert?: Maybe<ExpertRequestResult>;
  releaseExpert?: Maybe<ExpertRequestResult>;
  deliverExpertise?: Maybe<ExpertRequestResult>;
  recordExpertNoShow?: Maybe<ExpertRequestResult>;
  rateExpert?: Maybe<ExpertRequestResult>;
  cancelExpertRequest?: Maybe<ExpertRequestResult>;
};


export type MutationCreateMandateArgs = {
  input: CreateMandateInput;
};


export type MutationActivateMandateArgs = {
  input: CommandInput;
};


export type MutationPauseMandateArgs = {
  input: CommandInput;
};


export type MutationResumeMandateArgs = {
  input: CommandInput;
};


export type MutationRetireMandateArgs = {
  input: CommandInput;
};


export type MutationCreateRoundArgs = {
  input: CreateRoundInput;
};


export type MutationOpenRoundArgs = {
  input: CommandInput;
};


export type MutationPauseRoundArgs = {
  input: CommandInput;
};


export type MutationResumeRoundArgs = {
  input: CommandInput;
};


export type MutationCloseRoundFundedArgs = {
  input: CommandInput;
};


export type MutationCloseRoundUnfundedArgs = {
  input: CommandInput;
};


export type MutationRunMatchingArgs = {
  input: RunMatchingInput;
};


export type MutationSuggestIntroductionArgs = {
  input: SuggestIntroductionInput;
};


export type MutationRequestIntroductionArgs = {
  input: CommandInput;
};


export type MutationDismissIntroductionArgs = {
  input: CommandInput;
};


export type MutationAcceptIntroductionArgs = {
  input: CommandInput;
};


export type MutationDeclineIntroductionArgs = {
  input: CommandInput;
};


export type MutationWithdrawIntroductionArgs = {
  input: CommandInput;
};


export type MutationExpireIntroductionArgs = {
  input: CommandInput;
};


export type MutationConnectIntroductionArgs = {
  input: CommandInput;
};


export type MutationCreateExpertProfileArgs = {
  input: CreateExpertProfileInput;
};


export type MutationRequestExpertArgs = {
  input: RequestExpertInput;
};


export type MutationMatchExpertArgs = {
  input: MatchExpertInput;
};


export type MutationConfirmExpertArgs = {
  input: CommandInput;
};


export type MutationReleaseExpertArgs = {
  input: CommandInput;
};


export type MutationDeliverExpertiseArgs = {
  input: CommandInput;
};


export type MutationRecordExpertNoShowArgs = {
  input: CommandInput;
};


export type MutationRateExpertArgs = {
  input: CommandInput;
};


export type MutationCancelExpertRequestArgs = {
  input: CommandInput;
};

export type Country = {
  __typename?: 'Country';
  code: Scalars['CountryCode']['output'];
};

export type Person = {
  __typename?: 'Person';
  id: Scalars['ID']['output'];
  expertProfiles?: Maybe<ExpertProfileConnection>;
};


export type PersonExpertProfilesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type Hub = {
  __typename?: 'Hub';
  id: Scalars['ID']['output'];
  /** Of the hub's corridor: rounds from its home to its host country. */
  rounds?: Maybe<FundraisingRoundConnection>;
  /** Of the hub's corridor: mandates for its home and host country. */
  mandates?: Maybe<InvestorMandateConnection>;
};


export type HubRoundsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type HubMandatesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type Organization = {
  __typename?: 'Organization';
  id: Scalars['ID']['output'];
  mandates?: Maybe<InvestorMandateConnection>;
  rounds?: Maybe<FundraisingRoundConnection>;
  introductions?: Maybe<IntroductionConnection>;
};


export type OrganizationMandatesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type OrganizationRoundsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type OrganizationIntroductionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type Stage =
  | 'PRE_SEED'
  | 'SEED'
  | 'SERIES_A'
  | 'SERIES_B'
  | 'GROWTH';

export type MandateStatus =
  | 'DRAFT'
  | 'ACTIVE'
  | 'PAUSED'
  | 'RETIRED';

/** What an investor looks for. */
export type InvestorMandate = {
  __typename?: 'InvestorMandate';
  id: Scalars['ID']['output'];
  version: Scalars['Int']['output'];
  status: MandateStatus;
  organization?: Maybe<Organization>;
  title: Scalars['String']['output'];
  stages: Array<Stage>;
  /** As paths, e.g. it/cybersecurity. */
  sectors: Array<Scalars['String']['output']>;
  ticketMin: Money;
  ticketMax: Money;
  homeCountries: Array<Maybe<Country>>;
  targetCountries: Array<Maybe<Country>>;
  /** Sectors that it never invests in. */
  exclusions: Array<Scalars['String']['output']>;
  thesis: Scalars['String']['output'];
  /** Introductions that it takes in 90 days. */
  capacity: Scalars['Int']['output'];
  matches?: Maybe<MatchConnection>;
  example: Scalars['Boolean']['output'];
  provenance?: Maybe<Provenance>;
};


/** What an investor looks for. */
export type InvestorMandateMatchesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type RoundStatus =
  | 'DRAFT'
  | 'OPEN'
  | 'PAUSED'
  | 'FUNDED'
  | 'UNFUNDED';

/** What a startup raises. */
export type FundraisingRound = {
  __typename?: 'FundraisingRound';
  id: Scalars['ID']['output'];
  version: Scalars['Int']['output'];
  status: RoundStatus;
  organization?: Maybe<Organization>;
  title: Scalars['String']['output'];
  stage: Stage;
  sectors: Array<Scalars['String']['output']>;
  amountSought: Money;
  homeCountry?: Maybe<Country>;
  targetCountry?: Maybe<Country>;
  pitch: Scalars['String']['output'];
  /** Introductions that it takes in 90 days. */
  capacity: Scalars['Int']['output'];
  matches?: Maybe<MatchConnection>;
  example: Scalars['Boolean']['output'];
  provenance?: Maybe<Provenance>;
};


/** What a startup raises. */
export type FundraisingRoundMatchesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type MatchRun = {
  __typename?: 'MatchRun';
  id: Scalars['ID']['output'];
  version?: Maybe<Scalars['Int']['output']>;
  /** Version of the weights that its scores were made with. */
  weightsVersion?: Maybe<Scalars['Int']['output']>;
  mandates?: Maybe<Scalars['Int']['output']>;
  rounds?: Maybe<Scalars['Int']['output']>;
  matches?: Maybe<Scalars['Int']['output']>;
  excluded?: Maybe<Scalars['Int']['output']>;
  /** Best first. */
  results?: Maybe<MatchConnection>;
};


export type MatchRunResultsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A scored pair. The points of its contributions add up to its score, in ten-thousandths. */
export type Match = {
  __typename?: 'Match';
  id: Scalars['ID']['output'];
  version: Scalars['Int']['output'];
  run?: Maybe<MatchRun>;
  mandate?: Maybe<InvestorMandate>;
  round?: Maybe<FundraisingRound>;
  score: Scalars['Int']['output'];
  /** Why it is out of the question; its score is 0 then. */
  excludedBy: Array<Scalars['String']['output']>;
  contributions: Array<Contribution>;
  example: Scalars['Boolean']['output'];
  provenance?: Maybe<Provenance>;
};

export type Contribution = {
  __typename?: 'Contribution';
  feature: Scalars['String']['output'];
  /** Most that it can contribute, in ten-thousandths. */
  weight: Scalars['Int']['output'];
  points: Scalars['Int']['output'];
  evidence: Scalars['String']['output'];
  /** NO_DATA when there was nothing to compare. */
  reason?: Maybe<Scalars['String']['output']>;
};

export type IntroductionStatus =
  | 'SUGGESTED'
  | 'REQUESTED'
  | 'DISMISSED'
  | 'ACCEPTED'
  | 'DECLINED'
  | 'EXPIRED'
  | 'WITHDRAWN'
  | 'CONNECTED'
  | 'SUSPENDED';

export type IntroductionSide =
  | 'INVESTOR'
  | 'STARTUP'
  | 'HUB';

export type Introduction = {
  __typename?: 'Introduction';
  id: Scalars['ID']['output'];
  version: Scalars['Int']['output'];
  status: IntroductionStatus;
  match?: Maybe<Match>;
  mandate?: Maybe<InvestorMandate>;
  round?: Maybe<FundraisingRound>;
  investor?: Maybe<Organization>;
  startup?: Maybe<Organization>;
  requestedBy?: Maybe<IntroductionSide>;
  requestedAt?: Maybe<Scalars['DateTime']['output']>;
  deadline?: Maybe<Scalars['DateTime']['output']>;
  declineReason?: Maybe<Scalars['String']['output']>;
  example: Scalars['Boolean']['output'];
  provenance?: Maybe<Provenance>;
};

export type ExpertProfile = {
  __typename?: 'ExpertProfile';
  id: Scalars['ID']['output'];
  version?: Maybe<Scalars['Int']['output']>;
  person?: Maybe<Person>;
  areas?: Maybe<Array<Scalars['String']['output']>>;
  hoursPerMonth?: Maybe<Scalars['Int']['output']>;
  example?: Maybe<Scalars['Boolean']['output']>;
};

export type ExpertRequestStatus =
  | 'OPEN'
  | 'MATCHED'
  | 'CONFIRMED'
  | 'DELIVERED'
  | 'NO_SHOW'
  | 'RATED'
  | 'CANCELLED';

export type ExpertRequest = {
  __typename?: 'ExpertRequest';
  id: Scalars['ID']['output'];
  version: Scalars['Int']['output'];
  status: ExpertRequestStatus;
  organization?: Maybe<Organization>;
  area: Scalars['String']['output'];
  description: Scalars['String']['output'];
  hours: Scalars['Int']['output'];
  expert?: Maybe<ExpertProfile>;
  example: Scalars['Boolean']['output'];
  provenance?: Maybe<Provenance>;
};

export type InvestorMandateResult = InvestorMandate | InvalidInput | IllegalTransition | ReferenceUnknown | RuleBreach;

export type FundraisingRoundResult = FundraisingRound | InvalidInput | IllegalTransition | ReferenceUnknown | RuleBreach;

export type MatchRunResult = MatchRun | InvalidInput | IllegalTransition | ReferenceUnknown | RuleBreach;

export type IntroductionResult = Introduction | InvalidInput | IllegalTransition | ReferenceUnknown | RuleBreach;

export type ExpertProfileResult = ExpertProfile | InvalidInput | IllegalTransition | ReferenceUnknown | RuleBreach;

export type ExpertRequestResult = ExpertRequest | InvalidInput | IllegalTransition | ReferenceUnknown | RuleBreach;

export type CreateMandateInput = {
  idempotencyKey: Scalars['String']['input'];
  organization: Scalars['ID']['input'];
  title: Scalars['String']['input'];
  stages: Array<Stage>;
  sectors: Array<Scalars['String']['input']>;
  ticketMin: MoneyInput;
  ticketMax: MoneyInput;
  homeCountries: Array<Scalars['CountryCode']['input']>;
  targetCountries: Array<Scalars['CountryCode']['input']>;
  exclusions: Array<Scalars['String']['input']>;
  thesis: Scalars['String']['input'];
  capacity: Scalars['Int']['input'];
};

export type CreateRoundInput = {
  idempotencyKey: Scalars['String']['input'];
  organization: Scalars['ID']['input'];
  title: Scalars['String']['input'];
  stage: Stage;
  sectors: Array<Scalars['String']['input']>;
  amountSought: MoneyInput;
  homeCountry: Scalars['CountryCode']['input'];
  targetCountry: Scalars['CountryCode']['input'];
  pitch: Scalars['String']['input'];
  capacity: Scalars['Int']['input'];
};

export type RunMatchingInput = {
  idempotencyKey: Scalars['String']['input'];
};

export type SuggestIntroductionInput = {
  idempotencyKey: Scalars['String']['input'];
  match: Scalars['ID']['input'];
  /** When the request expires; 14 days from now when absent. */
  deadline?: InputMaybe<Scalars['DateTime']['input']>;
};

export type CreateExpertProfileInput = {
  idempotencyKey: Scalars['String']['input'];
  person: Scalars['ID']['input'];
  areas: Array<Scalars['String']['input']>;
  hoursPerMonth: Scalars['Int']['input'];
  example: Scalars['Boolean']['input'];
};

export type RequestExpertInput = {
  idempotencyKey: Scalars['String']['input'];
  organization: Scalars['ID']['input'];
  area: Scalars['String']['input'];
  description: Scalars['String']['input'];
  hours: Scalars['Int']['input'];
};

export type MatchExpertInput = {
  id: Scalars['ID']['input'];
  expectedVersion: Scalars['Int']['input'];
  idempotencyKey: Scalars['String']['input'];
  expert: Scalars['ID']['input'];
};

export type InvestorMandateConnection = {
  __typename?: 'InvestorMandateConnection';
  nodes: Array<InvestorMandate>;
  edges: Array<InvestorMandateEdge>;
  pageInfo: PageInfo;
};

export type InvestorMandateEdge = {
  __typename?: 'InvestorMandateEdge';
  cursor: Scalars['String']['output'];
  node: InvestorMandate;
};

export type FundraisingRoundConnection = {
  __typename?: 'FundraisingRoundConnection';
  nodes: Array<FundraisingRound>;
  edges: Array<FundraisingRoundEdge>;
  pageInfo: PageInfo;
};

export type FundraisingRoundEdge = {
  __typename?: 'FundraisingRoundEdge';
  cursor: Scalars['String']['output'];
  node: FundraisingRound;
};

export type MatchConnection = {
  __typename?: 'MatchConnection';
  nodes: Array<Match>;
  edges: Array<MatchEdge>;
  pageInfo: PageInfo;
};

export type MatchEdge = {
  __typename?: 'MatchEdge';
  cursor: Scalars['String']['output'];
  node: Match;
};

export type IntroductionConnection = {
  __typename?: 'IntroductionConnection';
  nodes: Array<Introduction>;
  edges: Array<IntroductionEdge>;
  pageInfo: PageInfo;
};

export type IntroductionEdge = {
  __typename?: 'IntroductionEdge';
  cursor: Scalars['String']['output'];
  node: Introduction;
};

export type ExpertProfileConnection = {
  __typename?: 'ExpertProfileConnection';
  nodes: Array<ExpertProfile>;
  edges: Array<ExpertProfileEdge>;
  pageInfo: PageInfo;
};

export type ExpertProfileEdge = {
  __typename?: 'ExpertProfileEdge';
  cursor: Scalars['String']['output'];
  node: ExpertProfile;
};

export type ExpertRequestConnection = {
  __typename?: 'ExpertRequestConnection';
  nodes: Array<ExpertRequest>;
  edges: Array<ExpertRequestEdge>;
  pageInfo: PageInfo;
};

export type ExpertRequestEdge = {
  __typename?: 'ExpertRequestEdge';
  cursor: Scalars['String']['output'];
  node: ExpertRequest;
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
  Person: Person;
  Hub: Hub;
  Organization: Organization;
  InvestorMandate: InvestorMandate;
  FundraisingRound: FundraisingRound;
  MatchRun: MatchRun;
  Match: Match;
  Introduction: Introduction;
  ExpertProfile: ExpertProfile;
  ExpertRequest: ExpertRequest;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Person:
    ( { __typename: 'Person' }
    & GraphQLRecursivePick<FederationTypes['Person'], {"id":true}> );
  Hub:
    ( { __typename: 'Hub' }
    & GraphQLRecursivePick<FederationTypes['Hub'], {"id":true}> );
  Organization:
    ( { __typename: 'Organization' }
    & GraphQLRecursivePick<FederationTypes['Organization'], {"id":true}> );
  InvestorMandate:
    ( { __typename: 'InvestorMandate' }
    & GraphQLRecursivePick<FederationTypes['InvestorMandate'], {"id":true}> );
  FundraisingRound:
    ( { __typename: 'FundraisingRound' }
    & GraphQLRecursivePick<FederationTypes['FundraisingRound'], {"id":true}> );
  MatchRun:
    ( { __typename: 'MatchRun' }
    & GraphQLRecursivePick<FederationTypes['MatchRun'], {"id":true}> );
  Match:
    ( { __typename: 'Match' }
    & GraphQLRecursivePick<FederationTypes['Match'], {"id":true}> );
  Introduction:
    ( { __typename: 'Introduction' }
    & GraphQLRecursivePick<FederationTypes['Introduction'], {"id":true}> );
  ExpertProfile:
    ( { __typename: 'ExpertProfile' }
    & GraphQLRecursivePick<FederationTypes['ExpertProfile'], {"id":true}> );
  ExpertRequest:
    ( { __typename: 'ExpertRequest' }
    & GraphQLRecursivePick<FederationTypes['ExpertRequest'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  InvestorMandateResult:
    | ( MandateRow )
    | ( InvalidInput )
    | ( IllegalTransition )
    | ( ReferenceUnknown )
    | ( RuleBreach )
  ;
  FundraisingRoundResult:
    | ( RoundRow )
    | ( InvalidInput )
    | ( IllegalTransition )
    | ( ReferenceUnknown )
    | ( RuleBreach )
  ;
  MatchRunResult:
    | ( MatchRunRow )
    | ( InvalidInput )
    | ( IllegalTransition )
    | ( ReferenceUnknown )
    | ( RuleBreach )
  ;
  IntroductionResult:
    | ( IntroductionRow )
    | ( InvalidInput )
    | ( IllegalTransition )
    | ( ReferenceUnknown )
    | ( RuleBreach )
  ;
  ExpertProfileResult:
    | ( ExpertProfileRow )
    | ( InvalidInput )
    | ( IllegalTransition )
    | ( ReferenceUnknown )
    | ( RuleBreach )
  ;
  ExpertRequestResult:
    | ( ExpertRequestRow )
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
  Money: ResolverTypeWrapper<MoneyValue>;
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
  Country: ResolverTypeWrapper<Country>;
  Person: ResolverTypeWrapper<PersonKey>;
  Hub: ResolverTypeWrapper<HubKey>;
  Organization: ResolverTypeWrapper<OrganizationKey>;
  Stage: Stage;
  MandateStatus: MandateStatus;
  InvestorMandate: ResolverTypeWrapper<MandateRow>;
  RoundStatus: RoundStatus;
  FundraisingRound: ResolverTypeWrapper<RoundRow>;
  MatchRun: ResolverTypeWrapper<MatchRunRow>;
  Match: ResolverTypeWrapper<MatchRow>;
  Contribution: ResolverTypeWrapper<ContributionValue>;
  IntroductionStatus: IntroductionStatus;
  IntroductionSide: IntroductionSide;
  Introduction: ResolverTypeWrapper<IntroductionRow>;
  ExpertProfile: ResolverTypeWrapper<ExpertProfileRow>;
  ExpertRequestStatus: ExpertRequestStatus;
  ExpertRequest: ResolverTypeWrapper<ExpertRequestRow>;
  InvestorMandateResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['InvestorMandateResult']>;
  FundraisingRoundResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['FundraisingRoundResult']>;
  MatchRunResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['MatchRunResult']>;
  IntroductionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['IntroductionResult']>;
  ExpertProfileResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ExpertProfileResult']>;
  ExpertRequestResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ExpertRequestResult']>;
  CreateMandateInput: CreateMandateInput;
  CreateRoundInput: CreateRoundInput;
  RunMatchingInput: RunMatchingInput;
  SuggestIntroductionInput: SuggestIntroductionInput;
  CreateExpertProfileInput: CreateExpertProfileInput;
  RequestExpertInput: RequestExpertInput;
  MatchExpertInput: MatchExpertInput;
  InvestorMandateConnection: ResolverTypeWrapper<Omit<InvestorMandateConnection, 'nodes' | 'edges'> & { nodes: Array<ResolversTypes['InvestorMandate']>, edges: Array<ResolversTypes['InvestorMandateEdge']> }>;
  InvestorMandateEdge: ResolverTypeWrapper<Omit<InvestorMandateEdge, 'node'> & { node: ResolversTypes['InvestorMandate'] }>;
  FundraisingRoundConnection: ResolverTypeWrapper<Omit<FundraisingRoundConnection, 'nodes' | 'edges'> & { nodes: Array<ResolversTypes['FundraisingRound']>, edges: Array<ResolversTypes['FundraisingRoundEdge']> }>;
  FundraisingRoundEdge: ResolverTypeWrapper<Omit<FundraisingRoundEdge, 'node'> & { node: ResolversTypes['FundraisingRound'] }>;
  MatchConnection: ResolverTypeWrapper<Omit<MatchConnection, 'nodes' | 'edges'> & { nodes: Array<ResolversTypes['Match']>, edges: Array<ResolversTypes['MatchEdge']> }>;
  MatchEdge: ResolverTypeWrapper<Omit<MatchEdge, 'node'> & { node: ResolversTypes['Match'] }>;
  IntroductionConnection: ResolverTypeWrapper<Omit<IntroductionConnection, 'nodes' | 'edges'> & { nodes: Array<ResolversTypes['Introduction']>, edges: Array<ResolversTypes['IntroductionEdge']> }>;
  IntroductionEdge: ResolverTypeWrapper<Omit<IntroductionEdge, 'node'> & { node: ResolversTypes['Introduction'] }>;
  ExpertProfileConnection: ResolverTypeWrapper<Omit<ExpertProfileConnection, 'nodes' | 'edges'> & { nodes: Array<ResolversTypes['ExpertProfile']>, edges: Array<ResolversTypes['ExpertProfileEdge']> }>;
  ExpertProfileEdge: ResolverTypeWrapper<Omit<ExpertProfileEdge, 'node'> & { node: ResolversTypes['ExpertProfile'] }>;
  ExpertRequestConnection: ResolverTypeWrapper<Omit<ExpertRequestConnection, 'nodes' | 'edges'> & { nodes: Array<ResolversTypes['ExpertRequest']>, edges: Array<ResolversTypes['ExpertRequestEdge']> }>;
  ExpertRequestEdge: ResolverTypeWrapper<Omit<ExpertRequestEdge, 'node'> & { node: ResolversTypes['ExpertRequest'] }>;
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
  Money: MoneyValue;
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
  Country: Country;
  Person: PersonKey;
  Hub: HubKey;
  Organization: OrganizationKey;
  InvestorMandate: MandateRow;
  FundraisingRound: RoundRow;
  MatchRun: MatchRunRow;
  Match: MatchRow;
  Contribution: ContributionValue;
  Introduction: IntroductionRow;
  ExpertProfile: ExpertProfileRow;
  ExpertRequest: ExpertRequestRow;
  InvestorMandateResult: ResolversUnionTypes<ResolversParentTypes>['InvestorMandateResult'];
  FundraisingRoundResult: ResolversUnionTypes<ResolversParentTypes>['FundraisingRoundResult'];
  MatchRunResult: ResolversUnionTypes<ResolversParentTypes>['MatchRunResult'];
  IntroductionResult: ResolversUnionTypes<ResolversParentTypes>['IntroductionResult'];
  ExpertProfileResult: ResolversUnionTypes<ResolversParentTypes>['ExpertProfileResult'];
  ExpertRequestResult: ResolversUnionTypes<ResolversParentTypes>['ExpertRequestResult'];
  CreateMandateInput: CreateMandateInput;
  CreateRoundInput: CreateRoundInput;
  RunMatchingInput: RunMatchingInput;
  SuggestIntroductionInput: SuggestIntroductionInput;
  CreateExpertProfileInput: CreateExpertProfileInput;
  RequestExpertInput: RequestExpertInput;
  MatchExpertInput: MatchExpertInput;
  InvestorMandateConnection: Omit<InvestorMandateConnection, 'nodes' | 'edges'> & { nodes: Array<ResolversParentTypes['InvestorMandate']>, edges: Array<ResolversParentTypes['InvestorMandateEdge']> };
  InvestorMandateEdge: Omit<InvestorMandateEdge, 'node'> & { node: ResolversParentTypes['InvestorMandate'] };
  FundraisingRoundConnection: Omit<FundraisingRoundConnection, 'nodes' | 'edges'> & { nodes: Array<ResolversParentTypes['FundraisingRound']>, edges: Array<ResolversParentTypes['FundraisingRoundEdge']> };
  FundraisingRoundEdge: Omit<FundraisingRoundEdge, 'node'> & { node: ResolversParentTypes['FundraisingRound'] };
  MatchConnection: Omit<MatchConnection, 'nodes' | 'edges'> & { nodes: Array<ResolversParentTypes['Match']>, edges: Array<ResolversParentTypes['MatchEdge']> };
  MatchEdge: Omit<MatchEdge, 'node'> & { node: ResolversParentTypes['Match'] };
  IntroductionConnection: Omit<IntroductionConnection, 'nodes' | 'edges'> & { nodes: Array<ResolversParentTypes['Introduction']>, edges: Array<ResolversParentTypes['IntroductionEdge']> };
  IntroductionEdge: Omit<IntroductionEdge, 'node'> & { node: ResolversParentTypes['Introduction'] };
  ExpertProfileConnection: Omit<ExpertProfileConnection, 'nodes' | 'edges'> & { nodes: Array<ResolversParentTypes['ExpertProfile']>, edges: Array<ResolversParentTypes['ExpertProfileEdge']> };
  ExpertProfileEdge: Omit<ExpertProfileEdge, 'node'> & { node: ResolversParentTypes['ExpertProfile'] };
  ExpertRequestConnection: Omit<ExpertRequestConnection, 'nodes' | 'edges'> & { nodes: Array<ResolversParentTypes['ExpertRequest']>, edges: Array<ResolversParentTypes['ExpertRequestEdge']> };
  ExpertRequestEdge: Omit<ExpertRequestEdge, 'node'> & { node: ResolversParentTypes['ExpertRequest'] };
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
  __resolveType: TypeResolveFn<'InvalidInput' | 'IllegalTransition' | 'ReferenceUnknown' | 'RuleBreach', ParentType, ContextType>;
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
};

export type QueryResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  mandate?: Resolver<Maybe<ResolversTypes['InvestorMandate']>, ParentType, ContextType, RequireFields<QueryMandateArgs, 'id'>>;
  mandates?: Resolver<Maybe<ResolversTypes['InvestorMandateConnection']>, ParentType, ContextType, RequireFields<QueryMandatesArgs, 'first'>>;
  round?: Resolver<Maybe<ResolversTypes['FundraisingRound']>, ParentType, ContextType, RequireFields<QueryRoundArgs, 'id'>>;
  rounds?: Resolver<Maybe<ResolversTypes['FundraisingRoundConnection']>, ParentType, ContextType, RequireFields<QueryRoundsArgs, 'first'>>;
  match?: Resolver<Maybe<ResolversTypes['Match']>, ParentType, ContextType, RequireFields<QueryMatchArgs, 'id'>>;
  matchRun?: Resolver<Maybe<ResolversTypes['MatchRun']>, ParentType, ContextType, RequireFields<QueryMatchRunArgs, 'id'>>;
  introduction?: Resolver<Maybe<ResolversTypes['Introduction']>, ParentType, ContextType, RequireFields<QueryIntroductionArgs, 'id'>>;
  introductions?: Resolver<Maybe<ResolversTypes['IntroductionConnection']>, ParentType, ContextType, RequireFields<QueryIntroductionsArgs, 'first'>>;
  expertProfiles?: Resolver<Maybe<ResolversTypes['ExpertProfileConnection']>, ParentType, ContextType, RequireFields<QueryExpertProfilesArgs, 'first'>>;
  expertRequests?: Resolver<Maybe<ResolversTypes['ExpertRequestConnection']>, ParentType, ContextType, RequireFields<QueryExpertRequestsArgs, 'first'>>;
};

export type MutationResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  createMandate?: Resolver<Maybe<ResolversTypes['InvestorMandateResult']>, ParentType, ContextType, RequireFields<MutationCreateMandateArgs, 'input'>>;
  activateMandate?: Resolver<Maybe<ResolversTypes['InvestorMandateResult']>, ParentType, ContextType, RequireFields<MutationActivateMandateArgs, 'input'>>;
  pauseMandate?: Resolver<Maybe<ResolversTypes['InvestorMandateResult']>, ParentType, ContextType, RequireFields<MutationPauseMandateArgs, 'input'>>;
  resumeMandate?: Resolver<Maybe<ResolversTypes['InvestorMandateResult']>, ParentType, ContextType, RequireFields<MutationResumeMandateArgs, 'input'>>;
  retireMandate?: Resolver<Maybe<ResolversTypes['InvestorMandateResult']>, ParentType, ContextType, RequireFields<MutationRetireMandateArgs, 'input'>>;
  createRound?: Resolver<Maybe<ResolversTypes['FundraisingRoundResult']>, ParentType, ContextType, RequireFields<MutationCreateRoundArgs, 'input'>>;
  openRound?: Resolver<Maybe<ResolversTypes['FundraisingRoundResult']>, ParentType, ContextType, RequireFields<MutationOpenRoundArgs, 'input'>>;
  pauseRound?: Resolver<Maybe<ResolversTypes['FundraisingRoundResult']>, ParentType, ContextType, RequireFields<MutationPauseRoundArgs, 'input'>>;
  resumeRound?: Resolver<Maybe<ResolversTypes['FundraisingRoundResult']>, ParentType, ContextType, RequireFields<MutationResumeRoundArgs, 'input'>>;
  closeRoundFunded?: Resolver<Maybe<ResolversTypes['FundraisingRoundResult']>, ParentType, ContextType, RequireFields<MutationCloseRoundFundedArgs, 'input'>>;
  closeRoundUnfunded?: Resolver<Maybe<ResolversTypes['FundraisingRoundResult']>, ParentType, ContextType, RequireFields<MutationCloseRoundUnfundedArgs, 'input'>>;
  runMatching?: Resolver<Maybe<ResolversTypes['MatchRunResult']>, ParentType, ContextType, RequireFields<MutationRunMatchingArgs, 'input'>>;
  suggestIntroduction?: Resolver<Maybe<ResolversTypes['IntroductionResult']>, ParentType, ContextType, RequireFields<MutationSuggestIntroductionArgs, 'input'>>;
  requestIntroduction?: Resolver<Maybe<ResolversTypes['IntroductionResult']>, ParentType, ContextType, RequireFields<MutationRequestIntroductionArgs, 'input'>>;
  dismissIntroduction?: Resolver<Maybe<ResolversTypes['IntroductionResult']>, ParentType, ContextType, RequireFields<MutationDismissIntroductionArgs, 'input'>>;
  acceptIntroduction?: Resolver<Maybe<ResolversTypes['IntroductionResult']>, ParentType, ContextType, RequireFields<MutationAcceptIntroductionArgs, 'input'>>;
  declineIntroduction?: Resolver<Maybe<ResolversTypes['IntroductionResult']>, ParentType, ContextType, RequireFields<MutationDeclineIntroductionArgs, 'input'>>;
  withdrawIntroduction?: Resolver<Maybe<ResolversTypes['IntroductionResult']>, ParentType, ContextType, RequireFields<MutationWithdrawIntroductionArgs, 'input'>>;
  expireIntroduction?: Resolver<Maybe<ResolversTypes['IntroductionResult']>, ParentType, ContextType, RequireFields<MutationExpireIntroductionArgs, 'input'>>;
  connectIntroduction?: Resolver<Maybe<ResolversTypes['IntroductionResult']>, ParentType, ContextType, RequireFields<MutationConnectIntroductionArgs, 'input'>>;
  createExpertProfile?: Resolver<Maybe<ResolversTypes['ExpertProfileResult']>, ParentType, ContextType, RequireFields<MutationCreateExpertProfileArgs, 'input'>>;
  requestExpert?: Resolver<Maybe<ResolversTypes['ExpertRequestResult']>, ParentType, ContextType, RequireFields<MutationRequestExpertArgs, 'input'>>;
  matchExpert?: Resolver<Maybe<ResolversTypes['ExpertRequestResult']>, ParentType, ContextType, RequireFields<MutationMatchExpertArgs, 'input'>>;
  confirmExpert?: Resolver<Maybe<ResolversTypes['ExpertRequestResult']>, ParentType, ContextType, RequireFields<MutationConfirmExpertArgs, 'input'>>;
  releaseExpert?: Resolver<Maybe<ResolversTypes['ExpertRequestResult']>, ParentType, ContextType, RequireFields<MutationReleaseExpertArgs, 'input'>>;
  deliverExpertise?: Resolver<Maybe<ResolversTypes['ExpertRequestResult']>, ParentType, ContextType, RequireFields<MutationDeliverExpertiseArgs, 'input'>>;
  recordExpertNoShow?: Resolver<Maybe<ResolversTypes['ExpertRequestResult']>, ParentType, ContextType, RequireFields<MutationRecordExpertNoShowArgs, 'input'>>;
  rateExpert?: Resolver<Maybe<ResolversTypes['ExpertRequestResult']>, ParentType, ContextType, RequireFields<MutationRateExpertArgs, 'input'>>;
  cancelExpertRequest?: Resolver<Maybe<ResolversTypes['ExpertRequestResult']>, ParentType, ContextType, RequireFields<MutationCancelExpertRequestArgs, 'input'>>;
};

export type CountryResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Country'] = ResolversParentTypes['Country']> = {
  code?: Resolver<ResolversTypes['CountryCode'], ParentType, ContextType>;
};

export type PersonResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person'], FederationReferenceType extends FederationReferenceTypes['Person'] = FederationReferenceTypes['Person']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Person']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  expertProfiles?: Resolver<Maybe<ResolversTypes['ExpertProfileConnection']>, ParentType, ContextType, RequireFields<PersonExpertProfilesArgs, 'first'>>;
};

export type HubResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Hub'] = ResolversParentTypes['Hub'], FederationReferenceType extends FederationReferenceTypes['Hub'] = FederationReferenceTypes['Hub']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Hub']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  rounds?: Resolver<Maybe<ResolversTypes['FundraisingRoundConnection']>, ParentType, ContextType, RequireFields<HubRoundsArgs, 'first'>>;
  mandates?: Resolver<Maybe<ResolversTypes['InvestorMandateConnection']>, ParentType, ContextType, RequireFields<HubMandatesArgs, 'first'>>;
};

export type OrganizationResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization'], FederationReferenceType extends FederationReferenceTypes['Organization'] = FederationReferenceTypes['Organization']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Organization']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mandates?: Resolver<Maybe<ResolversTypes['InvestorMandateConnection']>, ParentType, ContextType, RequireFields<OrganizationMandatesArgs, 'first'>>;
  rounds?: Resolver<Maybe<ResolversTypes['FundraisingRoundConnection']>, ParentType, ContextType, RequireFields<OrganizationRoundsArgs, 'first'>>;
  introductions?: Resolver<Maybe<ResolversTypes['IntroductionConnection']>, ParentType, ContextType, RequireFields<OrganizationIntroductionsArgs, 'first'>>;
};

export type InvestorMandateResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['InvestorMandate'] = ResolversParentTypes['InvestorMandate'], FederationReferenceType extends FederationReferenceTypes['InvestorMandate'] = FederationReferenceTypes['InvestorMandate']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['InvestorMandate']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['MandateStatus'], ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  stages?: Resolver<Array<ResolversTypes['Stage']>, ParentType, ContextType>;
  sectors?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  ticketMin?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  ticketMax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  homeCountries?: Resolver<Array<Maybe<ResolversTypes['Country']>>, ParentType, ContextType>;
  targetCountries?: Resolver<Array<Maybe<ResolversTypes['Country']>>, ParentType, ContextType>;
  exclusions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  thesis?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  capacity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  matches?: Resolver<Maybe<ResolversTypes['MatchConnection']>, ParentType, ContextType, RequireFields<InvestorMandateMatchesArgs, 'first'>>;
  example?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FundraisingRoundResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['FundraisingRound'] = ResolversParentTypes['FundraisingRound'], FederationReferenceType extends FederationReferenceTypes['FundraisingRound'] = FederationReferenceTypes['FundraisingRound']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['FundraisingRound']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['RoundStatus'], ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['Stage'], ParentType, ContextType>;
  sectors?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  amountSought?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  homeCountry?: Resolver<Maybe<ResolversTypes['Country']>, ParentType, ContextType>;
  targetCountry?: Resolver<Maybe<ResolversTypes['Country']>, ParentType, ContextType>;
  pitch?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  capacity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  matches?: Resolver<Maybe<ResolversTypes['MatchConnection']>, ParentType, ContextType, RequireFields<FundraisingRoundMatchesArgs, 'first'>>;
  example?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MatchRunResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['MatchRun'] = ResolversParentTypes['MatchRun'], FederationReferenceType extends FederationReferenceTypes['MatchRun'] = FederationReferenceTypes['MatchRun']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['MatchRun']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  weightsVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  mandates?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  rounds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  matches?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  excluded?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  results?: Resolver<Maybe<ResolversTypes['MatchConnection']>, ParentType, ContextType, RequireFields<MatchRunResultsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MatchResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Match'] = ResolversParentTypes['Match'], FederationReferenceType extends FederationReferenceTypes['Match'] = FederationReferenceTypes['Match']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Match']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  run?: Resolver<Maybe<ResolversTypes['MatchRun']>, ParentType, ContextType>;
  mandate?: Resolver<Maybe<ResolversTypes['InvestorMandate']>, ParentType, ContextType>;
  round?: Resolver<Maybe<ResolversTypes['FundraisingRound']>, ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  excludedBy?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  contributions?: Resolver<Array<ResolversTypes['Contribution']>, ParentType, ContextType>;
  example?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
};

export type ContributionResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Contribution'] = ResolversParentTypes['Contribution']> = {
  feature?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  points?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type IntroductionResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Introduction'] = ResolversParentTypes['Introduction'], FederationReferenceType extends FederationReferenceTypes['Introduction'] = FederationReferenceTypes['Introduction']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Introduction']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['IntroductionStatus'], ParentType, ContextType>;
  match?: Resolver<Maybe<ResolversTypes['Match']>, ParentType, ContextType>;
  mandate?: Resolver<Maybe<ResolversTypes['InvestorMandate']>, ParentType, ContextType>;
  round?: Resolver<Maybe<ResolversTypes['FundraisingRound']>, ParentType, ContextType>;
  investor?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  startup?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  requestedBy?: Resolver<Maybe<ResolversTypes['IntroductionSide']>, ParentType, ContextType>;
  requestedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  deadline?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  declineReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  example?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ExpertProfileResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['ExpertProfile'] = ResolversParentTypes['ExpertProfile'], FederationReferenceType extends FederationReferenceTypes['ExpertProfile'] = FederationReferenceTypes['ExpertProfile']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ExpertProfile']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  areas?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  hoursPerMonth?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  example?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ExpertRequestResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['ExpertRequest'] = ResolversParentTypes['ExpertRequest'], FederationReferenceType extends FederationReferenceTypes['ExpertRequest'] = FederationReferenceTypes['ExpertRequest']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ExpertRequest']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ExpertRequestStatus'], ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  area?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hours?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  expert?: Resolver<Maybe<ResolversTypes['ExpertProfile']>, ParentType, ContextType>;
  example?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvestorMandateResultResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['InvestorMandateResult'] = ResolversParentTypes['InvestorMandateResult']> = {
  __resolveType: TypeResolveFn<'InvestorMandate' | 'InvalidInput' | 'IllegalTransition' | 'ReferenceUnknown' | 'RuleBreach', ParentType, ContextType>;
};

export type FundraisingRoundResultResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['FundraisingRoundResult'] = ResolversParentTypes['FundraisingRoundResult']> = {
  __resolveType: TypeResolveFn<'FundraisingRound' | 'InvalidInput' | 'IllegalTransition' | 'ReferenceUnknown' | 'RuleBreach', ParentType, ContextType>;
};

export type MatchRunResultResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['MatchRunResult'] = ResolversParentTypes['MatchRunResult']> = {
  __resolveType: TypeResolveFn<'MatchRun' | 'InvalidInput' | 'IllegalTransition' | 'ReferenceUnknown' | 'RuleBreach', ParentType, ContextType>;
};

export type IntroductionResultResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['IntroductionResult'] = ResolversParentTypes['IntroductionResult']> = {
  __resolveType: TypeResolveFn<'Introduction' | 'InvalidInput' | 'IllegalTransition' | 'ReferenceUnknown' | 'RuleBreach', ParentType, ContextType>;
};

export type ExpertProfileResultResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['ExpertProfileResult'] = ResolversParentTypes['ExpertProfileResult']> = {
  __resolveType: TypeResolveFn<'ExpertProfile' | 'InvalidInput' | 'IllegalTransition' | 'ReferenceUnknown' | 'RuleBreach', ParentType, ContextType>;
};

export type ExpertRequestResultResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['ExpertRequestResult'] = ResolversParentTypes['ExpertRequestResult']> = {
  __resolveType: TypeResolveFn<'ExpertRequest' | 'InvalidInput' | 'IllegalTransition' | 'ReferenceUnknown' | 'RuleBreach', ParentType, ContextType>;
};

export type InvestorMandateConnectionResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['InvestorMandateConnection'] = ResolversParentTypes['InvestorMandateConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['InvestorMandate']>, ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['InvestorMandateEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type InvestorMandateEdgeResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['InvestorMandateEdge'] = ResolversParentTypes['InvestorMandateEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['InvestorMandate'], ParentType, ContextType>;
};

export type FundraisingRoundConnectionResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['FundraisingRoundConnection'] = ResolversParentTypes['FundraisingRoundConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['FundraisingRound']>, ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['FundraisingRoundEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type FundraisingRoundEdgeResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['FundraisingRoundEdge'] = ResolversParentTypes['FundraisingRoundEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['FundraisingRound'], ParentType, ContextType>;
};

export type MatchConnectionResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['MatchConnection'] = ResolversParentTypes['MatchConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Match']>, ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['MatchEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type MatchEdgeResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['MatchEdge'] = ResolversParentTypes['MatchEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Match'], ParentType, ContextType>;
};

export type IntroductionConnectionResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['IntroductionConnection'] = ResolversParentTypes['IntroductionConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Introduction']>, ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['IntroductionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type IntroductionEdgeResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['IntroductionEdge'] = ResolversParentTypes['IntroductionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Introduction'], ParentType, ContextType>;
};

export type ExpertProfileConnectionResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['ExpertProfileConnection'] = ResolversParentTypes['ExpertProfileConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['ExpertProfile']>, ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['ExpertProfileEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ExpertProfileEdgeResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['ExpertProfileEdge'] = ResolversParentTypes['ExpertProfileEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ExpertProfile'], ParentType, ContextType>;
};

export type ExpertRequestConnectionResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['ExpertRequestConnection'] = ResolversParentTypes['ExpertRequestConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['ExpertRequest']>, ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['ExpertRequestEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ExpertRequestEdgeResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['ExpertRequestEdge'] = ResolversParentTypes['ExpertRequestEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ExpertRequest'], ParentType, ContextType>;
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
  Country?: CountryResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  Hub?: HubResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  InvestorMandate?: InvestorMandateResolvers<ContextType>;
  FundraisingRound?: FundraisingRoundResolvers<ContextType>;
  MatchRun?: MatchRunResolvers<ContextType>;
  Match?: MatchResolvers<ContextType>;
  Contribution?: ContributionResolvers<ContextType>;
  Introduction?: IntroductionResolvers<ContextType>;
  ExpertProfile?: ExpertProfileResolvers<ContextType>;
  ExpertRequest?: ExpertRequestResolvers<ContextType>;
  InvestorMandateResult?: InvestorMandateResultResolvers<ContextType>;
  FundraisingRoundResult?: FundraisingRoundResultResolvers<ContextType>;
  MatchRunResult?: MatchRunResultResolvers<ContextType>;
  IntroductionResult?: IntroductionResultResolvers<ContextType>;
  ExpertProfileResult?: ExpertProfileResultResolvers<ContextType>;
  ExpertRequestResult?: ExpertRequestResultResolvers<ContextType>;
  InvestorMandateConnection?: InvestorMandateConnectionResolvers<ContextType>;
  InvestorMandateEdge?: InvestorMandateEdgeResolvers<ContextType>;
  FundraisingRoundConnection?: FundraisingRoundConnectionResolvers<ContextType>;
  FundraisingRoundEdge?: FundraisingRoundEdgeResolvers<ContextType>;
  MatchConnection?: MatchConnectionResolvers<ContextType>;
  MatchEdge?: MatchEdgeResolvers<ContextType>;
  IntroductionConnection?: IntroductionConnectionResolvers<ContextType>;
  IntroductionEdge?: IntroductionEdgeResolvers<ContextType>;
  ExpertProfileConnection?: ExpertProfileConnectionResolvers<ContextType>;
  ExpertProfileEdge?: ExpertProfileEdgeResolvers<ContextType>;
  ExpertRequestConnection?: ExpertRequestConnectionResolvers<ContextType>;
  ExpertRequestEdge?: ExpertRequestEdgeResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = ServiceContext> = {
  access?: AccessDirectiveResolver<any, any, ContextType>;
};
