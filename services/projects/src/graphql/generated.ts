// Generated from schema.graphql by "npm run generate": change that file instead.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Center as CenterRow, Programme as ProgrammeRow } from '../centers/center.ts';
import type { ExpressionOfInterest as InterestRow } from '../interests/expression-of-interest.ts';
import type { Proposal as ProposalRow, Review as ReviewRow } from '../proposals/proposal.ts';
import type { Roadmap as RoadmapRow, RoadmapSignature as SignatureValue, Milestone as MilestoneValue } from '../roadmaps/roadmap.ts';
import type { Project as ProjectRow, TrainingProgramme as TrainingRow } from '../cooperation/project.ts';
import type { Agreement as AgreementRow } from '../agreements/agreement.ts';
import type { Key as HubKey, Key as OrganizationKey, Key as EventKey, Provenance as ProvenanceValue, Party as PartyValue, Money as MoneyValue, ServiceContext } from '@hub/service-kit';
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
  center?: Maybe<Center>;
  programme?: Maybe<Programme>;
  expressionOfInterest?: Maybe<ExpressionOfInterest>;
  expressionsOfInterest?: Maybe<ExpressionOfInterestConnection>;
  proposal?: Maybe<Proposal>;
  proposals?: Maybe<ProposalConnection>;
  roadmap?: Maybe<Roadmap>;
  project?: Maybe<Project>;
  projects?: Maybe<ProjectConnection>;
  trainingProgramme?: Maybe<TrainingProgramme>;
  agreement?: Maybe<Agreement>;
  agreements?: Maybe<AgreementConnection>;
};


export type QueryCenterArgs = {
  id: Scalars['ID']['input'];
};


export type QueryProgrammeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryExpressionOfInterestArgs = {
  id: Scalars['ID']['input'];
};


export type QueryExpressionsOfInterestArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryProposalArgs = {
  id: Scalars['ID']['input'];
};


export type QueryProposalsArgs = {
  status?: InputMaybe<ProposalStatus>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryRoadmapArgs = {
  id: Scalars['ID']['input'];
};


export type QueryProjectArgs = {
  id: Scalars['ID']['input'];
};


export type QueryProjectsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryTrainingProgrammeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryAgreementArgs = {
  id: Scalars['ID']['input'];
};


export type QueryAgreementsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Records of one published document, all or none. Importing equal values again changes nothing. */
  importProjects?: Maybe<ImportProjectsResult>;
  activateCenter?: Maybe<CenterResult>;
  closeCenter?: Maybe<CenterResult>;
  /** One open expression an organization and centre. */
  expressInterest?: Maybe<ExpressionOfInterestResult>;
  acknowledgeInterest?: Maybe<ExpressionOfInterestResult>;
  reviewInterest?: Maybe<ExpressionOfInterestResult>;
  requestInterestInfo?: Maybe<ExpressionOfInterestResult>;
  provideInterestInfo?: Maybe<ExpressionOfInterestResult>;
  acceptInterest?: Maybe<ExpressionOfInterestResult>;
  declineInterest?: Maybe<ExpressionOfInterestResult>;
  expireInterest?: Maybe<ExpressionOfInterestResult>;
  convertInterest?: Maybe<ExpressionOfInterestResult>;
  withdrawInterest?: Maybe<ExpressionOfInterestResult>;
  draftProposal?: Maybe<ProposalResult>;
  /** An announced proposal has arrived. */
  receiveProposal?: Maybe<ProposalResult>;
  submitProposal?: Maybe<ProposalResult>;
  declareEligible?: Maybe<ProposalResult>;
  declareIneligible?: Maybe<ProposalResult>;
  startReview?: Maybe<ProposalResult>;
  /** One review a reviewer: three criteria of 0 to 5, or a declared conflict of interest. */
  submitReview?: Maybe<ReviewResult>;
  /** Needs three reviews without conflict. */
  recordConsensus?: Maybe<ProposalResult>;
  sendToPanel?: Maybe<ProposalResult>;
  /** Needs a mean of 3 in each criterion and of 10 in all. */
  approveProposal?: Maybe<ProposalResult>;
  reserveProposal?: Maybe<ProposalResult>;
  rejectProposal?: Maybe<ProposalResult>;
  withdrawProposal?: Maybe<ProposalResult>;
  /** Puts an approved proposal into a roadmap as a milestone. */
  addProposalToRoadmap?: Maybe<RoadmapResult>;
  draftRoadmap?: Maybe<RoadmapResult>;
  addMilestone?: Maybe<RoadmapResult>;
  /** Refused when it would close a circle. */
  addDependency?: Maybe<RoadmapResult>;
  /** Opens the roadmap for the signatures of these parties. */
  proposeRoadmap?: Maybe<RoadmapResult>;
  /** A party signs exactly the version with this hash; when all have, the roadmap is agreed. */
  signRoadmap?: Maybe<RoadmapResult>;
  reviseRoadmap?: Maybe<RoadmapResult>;
  activateRoadmap?: Maybe<RoadmapResult>;
  completeRoadmap?: Maybe<RoadmapResult>;
  supersedeRoadmap?: Maybe<RoadmapResult>;
  /** MET needs evidence. */
  reportMilestone?: Maybe<RoadmapResult>;
  createProject?: Maybe<ProjectResult>;
  startProject?: Maybe<ProjectResult>;
  suspendProject?: Maybe<ProjectResult>;
  resumeProject?: Maybe<ProjectResult>;
  finalizeProject?: Maybe<ProjectResult>;
  closeProject?: Maybe<ProjectResult>;
  cancelProject?: Maybe<ProjectResult>;
  draftAgreement?: Maybe<AgreementResult>;
  negotiateAgreement?: Maybe<AgreementResult>;
  reviewAgreement?: Maybe<AgreementResult>;
  renegotiateAgreement?: Maybe<AgreementResult>;
  openForSignature?: Maybe<AgreementResult>;
  /** When all parties have signed, the agreement is active. */
  signAgreement?: Maybe<AgreementResult>;
  markExpiring?: Maybe<AgreementResult>;
  renewAgreement?: Maybe<AgreementResult>;
  expireAgreement?: Maybe<AgreementResult>;
  terminateAgreement?: Maybe<AgreementResult>;
};


export type MutationImportProjectsArgs = {
  input: ImportProjectsInput;
};


export type MutationActivateCenterArgs = {
  input: CommandInput;
};


export type MutationCloseCenterArgs = {
  input: CommandInput;
};


export type MutationExpressInterestArgs = {
  input: ExpressInterestInput;
};


export type MutationAcknowledgeInterestArgs = {
  input: CommandInput;
};


export type MutationReviewInterestArgs = {
  input: CommandInput;
};


export type MutationRequestInterestInfoArgs = {
  input: CommandInput;
};


export type MutationProvideInterestInfoArgs = {
  input: CommandInput;
};


export type MutationAcceptInterestArgs = {
  input: CommandInput;
};


export type MutationDeclineInterestArgs = {
  input: CommandInput;
};


export type MutationExpireInterestArgs = {
  input: CommandInput;
};


export type MutationConvertInterestArgs = {
  input: CommandInput;
};


export type MutationWithdrawInterestArgs = {
  input: CommandInput;
};


export type MutationDraftProposalArgs = {
  input: DraftProposalInput;
};


export type MutationReceiveProposalArgs = {
  input: CommandInput;
};


export type MutationSubmitProposalArgs = {
  input: CommandInput;
};


export type MutationDeclareEligibleArgs = {
  input: CommandInput;
};


export type MutationDeclareIneligibleArgs = {
  input: CommandInput;
};


export type MutationStartReviewArgs = {
  input: CommandInput;
};


export type MutationSubmitReviewArgs = {
  input: SubmitReviewInput;
};


export type MutationRecordConsensusArgs = {
  input: CommandInput;
};


export type MutationSendToPanelArgs = {
  input: CommandInput;
};


export type MutationApproveProposalArgs = {
  input: CommandInput;
};


export type MutationReserveProposalArgs = {
  input: CommandInput;
};


export type MutationRejectProposalArgs = {
  input: CommandInput;
};


export type MutationWithdrawProposalArgs = {
  input: CommandInput;
};


export type MutationAddProposalToRoadmapArgs = {
  input: AddProposalToRoadmapInput;
};


export type MutationDraftRoadmapArgs = {
  input: DraftRoadmapInput;
};


export type MutationAddMilestoneArgs = {
  input: AddMilestoneInput;
};


export type MutationAddDependencyArgs = {
  input: AddDependencyInput;
};


export type MutationProposeRoadmapArgs = {
  input: ProposeRoadmapInput;
};


export type MutationSignRoadmapArgs = {
  input: SignRoadmapInput;
};


export type MutationReviseRoadmapArgs = {
  input: CommandInput;
};


export type MutationActivateRoadmapArgs = {
  input: CommandInput;
};


export type MutationCompleteRoadmapArgs = {
  input: CommandInput;
};


export type MutationSupersedeRoadmapArgs = {
  input: CommandInput;
};


export type MutationReportMilestoneArgs = {
  input: ReportMilestoneInput;
};


export type MutationCreateProjectArgs = {
  input: CreateProjectInput;
};


export type MutationStartProjectArgs = {
  input: CommandInput;
};


export type MutationSuspendProjectArgs = {
  input: CommandInput;
};


export type MutationResumeProjectArgs = {
  input: CommandInput;
};


export type MutationFinalizeProjectArgs = {
  input: CommandInput;
};


export type MutationCloseProjectArgs = {
  input: CommandInput;
};


export type MutationCancelProjectArgs = {
  input: CommandInput;
};


export type MutationDraftAgreementArgs = {
  input: DraftAgreementInput;
};


export type MutationNegotiateAgreementArgs = {
  input: CommandInput;
};


export type MutationReviewAgreementArgs = {
  input: CommandInput;
};


export type MutationRenegotiateAgreementArgs = {
  input: CommandInput;
};


export type MutationOpenForSignatureArgs = {
  input: CommandInput;
};


export type MutationSignAgreementArgs = {
  input: SignAgreementInput;
};


export type MutationMarkExpiringArgs = {
  input: CommandInput;
};


export type MutationRenewAgreementArgs = {
  input: CommandInput;
};


export type MutationExpireAgreementArgs = {
  input: CommandInput;
};


export type MutationTerminateAgreementArgs = {
  input: CommandInput;
};

export type Country = {
  __typename?: 'Country';
  code: Scalars['CountryCode']['output'];
};

export type Person = {
  __typename?: 'Person';
  id: Scalars['ID']['output'];
};

export type Hub = {
  __typename?: 'Hub';
  id: Scalars['ID']['output'];
  centers?: Maybe<CenterConnection>;
  programmes?: Maybe<ProgrammeConnection>;
  proposals?: Maybe<ProposalConnection>;
  roadmaps?: Maybe<RoadmapConnection>;
  projects?: Maybe<ProjectConnection>;
  trainingProgrammes?: Maybe<TrainingProgrammeConnection>;
  agreements?: Maybe<AgreementConnection>;
};


export type HubCentersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type HubProgrammesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type HubProposalsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type HubRoadmapsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type HubProjectsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type HubTrainingProgrammesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type HubAgreementsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type Organization = {
  __typename?: 'Organization';
  id: Scalars['ID']['output'];
  expressionsOfInterest?: Maybe<ExpressionOfInterestConnection>;
  /** From or to it. */
  proposals?: Maybe<ProposalConnection>;
  projects?: Maybe<ProjectConnection>;
  trainingProgrammes?: Maybe<TrainingProgrammeConnection>;
  agreements?: Maybe<AgreementConnection>;
};


export type OrganizationExpressionsOfInterestArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type OrganizationProposalsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type OrganizationProjectsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type OrganizationTrainingProgrammesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type OrganizationAgreementsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type Event = {
  __typename?: 'Event';
  id: Scalars['ID']['output'];
  /** Proposals at the event's hub between its sending and its host country. That they follow from the event is not said. */
  proposals?: Maybe<ProposalConnection>;
};


export type EventProposalsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type CenterStatus =
  | 'PLANNED'
  | 'ACTIVE'
  | 'CLOSED';

/** A permanent centre of cooperation. */
export type Center = {
  __typename?: 'Center';
  id: Scalars['ID']['output'];
  version: Scalars['Int']['output'];
  status: CenterStatus;
  sourceStatus?: Maybe<Scalars['String']['output']>;
  hub?: Maybe<Hub>;
  /** The organization that is, or is to become, the centre. */
  organization?: Maybe<Organization>;
  statement?: Maybe<LocalizedText>;
  permanent?: Maybe<Scalars['Boolean']['output']>;
  countries: Array<Maybe<Country>>;
  /** Kinds of parties that it connects. */
  partyKinds: Array<Scalars['String']['output']>;
  programmes?: Maybe<ProgrammeConnection>;
  expressionsOfInterest?: Maybe<ExpressionOfInterestConnection>;
  example: Scalars['Boolean']['output'];
  provenance?: Maybe<Provenance>;
};


/** A permanent centre of cooperation. */
export type CenterProgrammesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A permanent centre of cooperation. */
export type CenterExpressionsOfInterestArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** An area in which a centre works. */
export type Programme = {
  __typename?: 'Programme';
  id: Scalars['ID']['output'];
  version: Scalars['Int']['output'];
  center?: Maybe<Center>;
  names: Array<Name>;
  cooperationKinds: Array<LocalizedText>;
  /** Of this programme, and of its centre as a whole. */
  expressionsOfInterest?: Maybe<ExpressionOfInterestConnection>;
  example: Scalars['Boolean']['output'];
  provenance?: Maybe<Provenance>;
};


/** An area in which a centre works. */
export type ProgrammeExpressionsOfInterestArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type InterestStatus =
  | 'SUBMITTED'
  | 'ACKNOWLEDGED'
  | 'UNDER_REVIEW'
  | 'INFO_REQUESTED'
  | 'ACCEPTED'
  | 'DECLINED'
  | 'EXPIRED'
  | 'CONVERTED'
  | 'WITHDRAWN';

export type ExpressionOfInterest = {
  __typename?: 'ExpressionOfInterest';
  id: Scalars['ID']['output'];
  version: Scalars['Int']['output'];
  status: InterestStatus;
  sourceStatus?: Maybe<Scalars['String']['output']>;
  center?: Maybe<Center>;
  /** Null when it is for the centre as a whole. */
  programme?: Maybe<Programme>;
  organization?: Maybe<Organization>;
  /** True where the source says that there are others, unnamed. */
  listIsOpen?: Maybe<Scalars['Boolean']['output']>;
  example: Scalars['Boolean']['output'];
  provenance?: Maybe<Provenance>;
};

export type ProposalKind =
  | 'DEVELOPMENT_PROJECT'
  | 'PARTICIPATION_PROPOSALS'
  | 'JOINT_PROJECT';

export type ProposalStatus =
  | 'EXPECTED'
  | 'DRAFT'
  | 'SUBMITTED'
  | 'ELIGIBLE'
  | 'INELIGIBLE'
  | 'IN_REVIEW'
  | 'CONSENSUS'
  | 'PANEL'
  | 'APPROVED'
  | 'RESERVE'
  | 'REJECTED'
  | 'ROADMAPPED'
  | 'WITHDRAWN';

export type Proposal = {
  __typename?: 'Proposal';
  id: Scalars['ID']['output'];
  version: Scalars['Int']['output'];
  status: ProposalStatus;
  sourceStatus?: Maybe<Scalars['String']['output']>;
  kind: ProposalKind;
  hub?: Maybe<Hub>;
  from: Party;
  to: Party;
  subject: LocalizedText;
  timing?: Maybe<LocalizedText>;
  /** Roadmaps with a milestone that produces it or that it became. */
  roadmaps?: Maybe<RoadmapConnection>;
  reviews?: Maybe<ReviewConnection>;
  example: Scalars['Boolean']['output'];
  provenance?: Maybe<Provenance>;
};


export type ProposalRoadmapsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type ProposalReviewsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type Review = {
  __typename?: 'Review';
  id: Scalars['ID']['output'];
  version?: Maybe<Scalars['Int']['output']>;
  proposal?: Maybe<Proposal>;
  reviewer?: Maybe<Scalars['String']['output']>;
  /** True when the reviewer declared a conflict of interest; such a review does not count. */
  conflict?: Maybe<Scalars['Boolean']['output']>;
  /** 0 to 5. */
  excellence?: Maybe<Scalars['Int']['output']>;
  /** 0 to 5. */
  impact?: Maybe<Scalars['Int']['output']>;
  /** 0 to 5. */
  implementation?: Maybe<Scalars['Int']['output']>;
  comment?: Maybe<Scalars['String']['output']>;
};

export type RoadmapStatus =
  | 'DRAFT'
  | 'IN_AGREEMENT'
  | 'AGREED'
  | 'ACTIVE'
  | 'COMPLETED'
  | 'SUPERSEDED';

export type Roadmap = {
  __typename?: 'Roadmap';
  id: Scalars['ID']['output'];
  version: Scalars['Int']['output'];
  status: RoadmapStatus;
  hub?: Maybe<Hub>;
  milestones?: Maybe<MilestoneConnection>;
  /** The longest chain of dependent milestones, to one of them or to the end; every tied path. */
  criticalPath?: Maybe<CriticalPath>;
  parties: Array<Party>;
  signatures: Array<RoadmapSignature>;
  /** Hash of the milestones; all parties must sign the same. */
  versionHash: Scalars['String']['output'];
  example: Scalars['Boolean']['output'];
  provenance?: Maybe<Provenance>;
};


export type RoadmapMilestonesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type RoadmapCriticalPathArgs = {
  to?: InputMaybe<Scalars['ID']['input']>;
};

export type RoadmapSignature = {
  __typename?: 'RoadmapSignature';
  party: Party;
  versionHash: Scalars['String']['output'];
};

export type MilestoneStatus =
  | 'SCHEDULED'
  | 'MET'
  | 'PARTIALLY_MET'
  | 'NOT_MET'
  | 'CANCELLED';

export type Milestone = {
  __typename?: 'Milestone';
  id: Scalars['ID']['output'];
  status: MilestoneStatus;
  /** The source's order; equal for steps side by side. */
  order?: Maybe<Scalars['Int']['output']>;
  actor?: Maybe<Party>;
  action: LocalizedText;
  timing?: Maybe<LocalizedText>;
  /** What it produces, as the source names it. */
  produces?: Maybe<Scalars['String']['output']>;
  proposal?: Maybe<Proposal>;
  dependsOn: Array<Scalars['ID']['output']>;
  durationDays?: Maybe<Scalars['Int']['output']>;
  evidence?: Maybe<Scalars['String']['output']>;
  provenance?: Maybe<Provenance>;
};

export type PathUnit =
  | 'DAYS'
  | 'STEPS';

export type CriticalPath = {
  __typename?: 'CriticalPath';
  /** DAYS when every milestone has a duration, else STEPS. */
  unit: PathUnit;
  length: Scalars['Int']['output'];
  paths: Array<MilestonePath>;
};

export type MilestonePath = {
  __typename?: 'MilestonePath';
  milestones: Array<Milestone>;
};

export type ProjectKind =
  | 'JOINT_WORK'
  | 'READINESS'
  | 'JOINT_PROJECT';

/** IATI activity status. */
export type ProjectStatus =
  | 'PIPELINE'
  | 'IMPLEMENTATION'
  | 'SUSPENDED'
  | 'FINALISATION'
  | 'CLOSED'
  | 'CANCELLED';

export type Project = {
  __typename?: 'Project';
  id: Scalars['ID']['output'];
  version: Scalars['Int']['output'];
  status: ProjectStatus;
  sourceStatus?: Maybe<Scalars['String']['output']>;
  kind: ProjectKind;
  hub?: Maybe<Hub>;
  parties: Array<Party>;
  subject: LocalizedText;
  beneficiaries?: Maybe<LocalizedText>;
  example: Scalars['Boolean']['output'];
  provenance?: Maybe<Provenance>;
};

export type TrainingProgramme = {
  __typename?: 'TrainingProgramme';
  id: Scalars['ID']['output'];
  version: Scalars['Int']['output'];
  sourceStatus?: Maybe<Scalars['String']['output']>;
  kind: Scalars['String']['output'];
  hub?: Maybe<Hub>;
  parties: Array<Party>;
  subject: LocalizedText;
  traineesCountry?: Maybe<Country>;
  example: Scalars['Boolean']['output'];
  provenance?: Maybe<Provenance>;
};

export type AgreementKind =
  | 'MOU'
  | 'BINDING';

export type AgreementStatus =
  | 'DRAFT'
  | 'NEGOTIATION'
  | 'LEGAL_REVIEW'
  | 'SIGNING'
  | 'ACTIVE'
  | 'EXPIRING'
  | 'TERMINATED'
  | 'RENEWED'
  | 'EXPIRED';

export type Agreement = {
  __typename?: 'Agreement';
  id: Scalars['ID']['output'];
  version: Scalars['Int']['output'];
  status: AgreementStatus;
  kind: AgreementKind;
  hub?: Maybe<Hub>;
  title: LocalizedText;
  parties: Array<Party>;
  signedBy: Array<Party>;
  example: Scalars['Boolean']['output'];
  provenance?: Maybe<Provenance>;
};

export type ImportProjectsResult = ImportSuccess | InvalidInput | IllegalTransition | ReferenceUnknown | RuleBreach;

export type CenterResult = Center | InvalidInput | IllegalTransition | ReferenceUnknown | RuleBreach;

export type ExpressionOfInterestResult = ExpressionOfInterest | InvalidInput | IllegalTransition | ReferenceUnknown | RuleBreach;

export type ProposalResult = Proposal | InvalidInput | IllegalTransition | ReferenceUnknown | RuleBreach;

export type ReviewResult = Review | InvalidInput | IllegalTransition | ReferenceUnknown | RuleBreach;

export type RoadmapResult = Roadmap | InvalidInput | IllegalTransition | ReferenceUnknown | RuleBreach;

export type ProjectResult = Project | InvalidInput | IllegalTransition | ReferenceUnknown | RuleBreach;

export type AgreementResult = Agreement | InvalidInput | IllegalTransition | ReferenceUnknown | RuleBreach;

export type ExpressInterestInput = {
  idempotencyKey: Scalars['String']['input'];
  center: Scalars['ID']['input'];
  programme?: InputMaybe<Scalars['ID']['input']>;
  organization: Scalars['ID']['input'];
};

export type DraftProposalInput = {
  idempotencyKey: Scalars['String']['input'];
  hub: Scalars['ID']['input'];
  kind: ProposalKind;
  from: PartyInput;
  to: PartyInput;
  subject: LocalizedTextInput;
  example: Scalars['Boolean']['input'];
};

export type SubmitReviewInput = {
  idempotencyKey: Scalars['String']['input'];
  proposal: Scalars['ID']['input'];
  conflict: Scalars['Boolean']['input'];
  excellence: Scalars['Int']['input'];
  impact: Scalars['Int']['input'];
  implementation: Scalars['Int']['input'];
  comment: Scalars['String']['input'];
};

export type AddProposalToRoadmapInput = {
  idempotencyKey: Scalars['String']['input'];
  proposal: Scalars['ID']['input'];
  /** Version of the proposal that you saw. */
  expectedVersion: Scalars['Int']['input'];
  roadmap: Scalars['ID']['input'];
  action: LocalizedTextInput;
  dependsOn: Array<Scalars['ID']['input']>;
  durationDays?: InputMaybe<Scalars['Int']['input']>;
};

export type DraftRoadmapInput = {
  idempotencyKey: Scalars['String']['input'];
  hub: Scalars['ID']['input'];
  example: Scalars['Boolean']['input'];
};

export type AddMilestoneInput = {
  id: Scalars['ID']['input'];
  expectedVersion: Scalars['Int']['input'];
  idempotencyKey: Scalars['String']['input'];
  action: LocalizedTextInput;
  actor?: InputMaybe<PartyInput>;
  dependsOn: Array<Scalars['ID']['input']>;
  durationDays?: InputMaybe<Scalars['Int']['input']>;
};

export type AddDependencyInput = {
  id: Scalars['ID']['input'];
  expectedVersion: Scalars['Int']['input'];
  idempotencyKey: Scalars['String']['input'];
  milestone: Scalars['ID']['input'];
  dependsOn: Scalars['ID']['input'];
};

export type ProposeRoadmapInput = {
  id: Scalars['ID']['input'];
  expectedVersion: Scalars['Int']['input'];
  idempotencyKey: Scalars['String']['input'];
  parties: Array<PartyInput>;
};

export type SignRoadmapInput = {
  id: Scalars['ID']['input'];
  expectedVersion: Scalars['Int']['input'];
  idempotencyKey: Scalars['String']['input'];
  party: PartyInput;
  versionHash: Scalars['String']['input'];
};

export type ReportMilestoneInput = {
  id: Scalars['ID']['input'];
  expectedVersion: Scalars['Int']['input'];
  idempotencyKey: Scalars['String']['input'];
  milestone: Scalars['ID']['input'];
  status: MilestoneStatus;
  evidence?: InputMaybe<Scalars['String']['input']>;
};

export type CreateProjectInput = {
  idempotencyKey: Scalars['String']['input'];
  hub: Scalars['ID']['input'];
  kind: ProjectKind;
  parties: Array<PartyInput>;
  subject: LocalizedTextInput;
  example: Scalars['Boolean']['input'];
};

export type DraftAgreementInput = {
  idempotencyKey: Scalars['String']['input'];
  hub: Scalars['ID']['input'];
  kind: AgreementKind;
  title: LocalizedTextInput;
  parties: Array<PartyInput>;
  example: Scalars['Boolean']['input'];
};

export type SignAgreementInput = {
  id: Scalars['ID']['input'];
  expectedVersion: Scalars['Int']['input'];
  idempotencyKey: Scalars['String']['input'];
  party: PartyInput;
};

/** center, proposal and dependsOn are record ids of the same document; hub, organizations and persons are ids. */
export type ImportProjectsInput = {
  idempotencyKey: Scalars['String']['input'];
  document: Scalars['String']['input'];
  centers: Array<ImportCenterInput>;
  programmes: Array<ImportProgrammeInput>;
  expressionsOfInterest: Array<ImportInterestInput>;
  proposals: Array<ImportProposalInput>;
  roadmaps: Array<ImportRoadmapInput>;
  projects: Array<ImportProjectInput>;
  trainingProgrammes: Array<ImportTrainingInput>;
};

export type ImportCenterInput = {
  source: SourceInput;
  hub: Scalars['ID']['input'];
  organization: Scalars['ID']['input'];
  statement?: InputMaybe<LocalizedTextInput>;
  permanent?: InputMaybe<Scalars['Boolean']['input']>;
  countries: Array<Scalars['CountryCode']['input']>;
  partyKinds: Array<Scalars['String']['input']>;
  sourceStatus?: InputMaybe<Scalars['String']['input']>;
};

export type ImportProgrammeInput = {
  source: SourceInput;
  center: Scalars['ID']['input'];
  names: Array<NameInput>;
  cooperationKinds: Array<LocalizedTextInput>;
};

export type ImportInterestInput = {
  source: SourceInput;
  center: Scalars['ID']['input'];
  organization: Scalars['ID']['input'];
  listIsOpen?: InputMaybe<Scalars['Boolean']['input']>;
  sourceStatus?: InputMaybe<Scalars['String']['input']>;
};

export type ImportProposalInput = {
  source: SourceInput;
  hub: Scalars['ID']['input'];
  kind: ProposalKind;
  from: PartyInput;
  to: PartyInput;
  subject: LocalizedTextInput;
  timing?: InputMaybe<LocalizedTextInput>;
  sourceStatus?: InputMaybe<Scalars['String']['input']>;
};

export type ImportRoadmapInput = {
  source: SourceInput;
  hub: Scalars['ID']['input'];
  steps: Array<ImportStepInput>;
};

export type ImportStepInput = {
  source: SourceInput;
  order?: InputMaybe<Scalars['Int']['input']>;
  actor?: InputMaybe<PartyInput>;
  action: LocalizedTextInput;
  timing?: InputMaybe<LocalizedTextInput>;
  produces?: InputMaybe<Scalars['String']['input']>;
  dependsOn: Array<Scalars['ID']['input']>;
};

export type ImportProjectInput = {
  source: SourceInput;
  hub: Scalars['ID']['input'];
  kind: ProjectKind;
  status: ProjectStatus;
  parties: Array<PartyInput>;
  subject: LocalizedTextInput;
  beneficiaries?: InputMaybe<LocalizedTextInput>;
  sourceStatus?: InputMaybe<Scalars['String']['input']>;
};

export type ImportTrainingInput = {
  source: SourceInput;
  hub: Scalars['ID']['input'];
  kind: Scalars['String']['input'];
  parties: Array<PartyInput>;
  subject: LocalizedTextInput;
  traineesCountry?: InputMaybe<Scalars['CountryCode']['input']>;
  sourceStatus?: InputMaybe<Scalars['String']['input']>;
};

export type CenterConnection = {
  __typename?: 'CenterConnection';
  nodes: Array<Center>;
  edges: Array<CenterEdge>;
  pageInfo: PageInfo;
};

export type CenterEdge = {
  __typename?: 'CenterEdge';
  cursor: Scalars['String']['output'];
  node: Center;
};

export type ProgrammeConnection = {
  __typename?: 'ProgrammeConnection';
  nodes: Array<Programme>;
  edges: Array<ProgrammeEdge>;
  pageInfo: PageInfo;
};

export type ProgrammeEdge = {
  __typename?: 'ProgrammeEdge';
  cursor: Scalars['String']['output'];
  node: Programme;
};

export type ExpressionOfInterestConnection = {
  __typename?: 'ExpressionOfInterestConnection';
  nodes: Array<ExpressionOfInterest>;
  edges: Array<ExpressionOfInterestEdge>;
  pageInfo: PageInfo;
};

export type ExpressionOfInterestEdge = {
  __typename?: 'ExpressionOfInterestEdge';
  cursor: Scalars['String']['output'];
  node: ExpressionOfInterest;
};

export type ProposalConnection = {
  __typename?: 'ProposalConnection';
  nodes: Array<Proposal>;
  edges: Array<ProposalEdge>;
  pageInfo: PageInfo;
};

export type ProposalEdge = {
  __typename?: 'ProposalEdge';
  cursor: Scalars['String']['output'];
  node: Proposal;
};

export type ReviewConnection = {
  __typename?: 'ReviewConnection';
  nodes: Array<Review>;
  edges: Array<ReviewEdge>;
  pageInfo: PageInfo;
};

export type ReviewEdge = {
  __typename?: 'ReviewEdge';
  cursor: Scalars['String']['output'];
  node: Review;
};

export type RoadmapConnection = {
  __typename?: 'RoadmapConnection';
  nodes: Array<Roadmap>;
  edges: Array<RoadmapEdge>;
  pageInfo: PageInfo;
};

export type RoadmapEdge = {
  __typename?: 'RoadmapEdge';
  cursor: Scalars['String']['output'];
  node: Roadmap;
};

export type MilestoneConnection = {
  __typename?: 'MilestoneConnection';
  nodes: Array<Milestone>;
  edges: Array<MilestoneEdge>;
  pageInfo: PageInfo;
};

export type MilestoneEdge = {
  __typename?: 'MilestoneEdge';
  cursor: Scalars['String']['output'];
  node: Milestone;
};

export type ProjectConnection = {
  __typename?: 'ProjectConnection';
  nodes: Array<Project>;
  edges: Array<ProjectEdge>;
  pageInfo: PageInfo;
};

export type ProjectEdge = {
  __typename?: 'ProjectEdge';
  cursor: Scalars['String']['output'];
  node: Project;
};

export type TrainingProgrammeConnection = {
  __typename?: 'TrainingProgrammeConnection';
  nodes: Array<TrainingProgramme>;
  edges: Array<TrainingProgrammeEdge>;
  pageInfo: PageInfo;
};

export type TrainingProgrammeEdge = {
  __typename?: 'TrainingProgrammeEdge';
  cursor: Scalars['String']['output'];
  node: TrainingProgramme;
};

export type AgreementConnection = {
  __typename?: 'AgreementConnection';
  nodes: Array<Agreement>;
  edges: Array<AgreementEdge>;
  pageInfo: PageInfo;
};

export type AgreementEdge = {
  __typename?: 'AgreementEdge';
  cursor: Scalars['String']['output'];
  node: Agreement;
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
  Organization: Organization;
  Event: Event;
  Center: Center;
  Programme: Programme;
  ExpressionOfInterest: ExpressionOfInterest;
  Proposal: Proposal;
  Review: Review;
  Roadmap: Roadmap;
  Project: Project;
  TrainingProgramme: TrainingProgramme;
  Agreement: Agreement;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Hub:
    ( { __typename: 'Hub' }
    & GraphQLRecursivePick<FederationTypes['Hub'], {"id":true}> );
  Organization:
    ( { __typename: 'Organization' }
    & GraphQLRecursivePick<FederationTypes['Organization'], {"id":true}> );
  Event:
    ( { __typename: 'Event' }
    & GraphQLRecursivePick<FederationTypes['Event'], {"id":true}> );
  Center:
    ( { __typename: 'Center' }
    & GraphQLRecursivePick<FederationTypes['Center'], {"id":true}> );
  Programme:
    ( { __typename: 'Programme' }
    & GraphQLRecursivePick<FederationTypes['Programme'], {"id":true}> );
  ExpressionOfInterest:
    ( { __typename: 'ExpressionOfInterest' }
    & GraphQLRecursivePick<FederationTypes['ExpressionOfInterest'], {"id":true}> );
  Proposal:
    ( { __typename: 'Proposal' }
    & GraphQLRecursivePick<FederationTypes['Proposal'], {"id":true}> );
  Review:
    ( { __typename: 'Review' }
    & GraphQLRecursivePick<FederationTypes['Review'], {"id":true}> );
  Roadmap:
    ( { __typename: 'Roadmap' }
    & GraphQLRecursivePick<FederationTypes['Roadmap'], {"id":true}> );
  Project:
    ( { __typename: 'Project' }
    & GraphQLRecursivePick<FederationTypes['Project'], {"id":true}> );
  TrainingProgramme:
    ( { __typename: 'TrainingProgramme' }
    & GraphQLRecursivePick<FederationTypes['TrainingProgramme'], {"id":true}> );
  Agreement:
    ( { __typename: 'Agreement' }
    & GraphQLRecursivePick<FederationTypes['Agreement'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  ImportProjectsResult:
    | ( ImportSuccess )
    | ( InvalidInput )
    | ( IllegalTransition )
    | ( ReferenceUnknown )
    | ( RuleBreach )
  ;
  CenterResult:
    | ( CenterRow )
    | ( InvalidInput )
    | ( IllegalTransition )
    | ( ReferenceUnknown )
    | ( RuleBreach )
  ;
  ExpressionOfInterestResult:
    | ( InterestRow )
    | ( InvalidInput )
    | ( IllegalTransition )
    | ( ReferenceUnknown )
    | ( RuleBreach )
  ;
  ProposalResult:
    | ( ProposalRow )
    | ( InvalidInput )
    | ( IllegalTransition )
    | ( ReferenceUnknown )
    | ( RuleBreach )
  ;
  ReviewResult:
    | ( ReviewRow )
    | ( InvalidInput )
    | ( IllegalTransition )
    | ( ReferenceUnknown )
    | ( RuleBreach )
  ;
  RoadmapResult:
    | ( RoadmapRow )
    | ( InvalidInput )
    | ( IllegalTransition )
    | ( ReferenceUnknown )
    | ( RuleBreach )
  ;
  ProjectResult:
    | ( ProjectRow )
    | ( InvalidInput )
    | ( IllegalTransition )
    | ( ReferenceUnknown )
    | ( RuleBreach )
  ;
  AgreementResult:
    | ( AgreementRow )
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
  Person: ResolverTypeWrapper<Person>;
  Hub: ResolverTypeWrapper<HubKey>;
  Organization: ResolverTypeWrapper<OrganizationKey>;
  Event: ResolverTypeWrapper<EventKey>;
  CenterStatus: CenterStatus;
  Center: ResolverTypeWrapper<CenterRow>;
  Programme: ResolverTypeWrapper<ProgrammeRow>;
  InterestStatus: InterestStatus;
  ExpressionOfInterest: ResolverTypeWrapper<InterestRow>;
  ProposalKind: ProposalKind;
  ProposalStatus: ProposalStatus;
  Proposal: ResolverTypeWrapper<ProposalRow>;
  Review: ResolverTypeWrapper<ReviewRow>;
  RoadmapStatus: RoadmapStatus;
  Roadmap: ResolverTypeWrapper<RoadmapRow>;
  RoadmapSignature: ResolverTypeWrapper<SignatureValue>;
  MilestoneStatus: MilestoneStatus;
  Milestone: ResolverTypeWrapper<MilestoneValue>;
  PathUnit: PathUnit;
  CriticalPath: ResolverTypeWrapper<Omit<CriticalPath, 'paths'> & { paths: Array<ResolversTypes['MilestonePath']> }>;
  MilestonePath: ResolverTypeWrapper<Omit<MilestonePath, 'milestones'> & { milestones: Array<ResolversTypes['Milestone']> }>;
  ProjectKind: ProjectKind;
  ProjectStatus: ProjectStatus;
  Project: ResolverTypeWrapper<ProjectRow>;
  TrainingProgramme: ResolverTypeWrapper<TrainingRow>;
  AgreementKind: AgreementKind;
  AgreementStatus: AgreementStatus;
  Agreement: ResolverTypeWrapper<AgreementRow>;
  ImportProjectsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ImportProjectsResult']>;
  CenterResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CenterResult']>;
  ExpressionOfInterestResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ExpressionOfInterestResult']>;
  ProposalResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ProposalResult']>;
  ReviewResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReviewResult']>;
  RoadmapResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RoadmapResult']>;
  ProjectResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ProjectResult']>;
  AgreementResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AgreementResult']>;
  ExpressInterestInput: ExpressInterestInput;
  DraftProposalInput: DraftProposalInput;
  SubmitReviewInput: SubmitReviewInput;
  AddProposalToRoadmapInput: AddProposalToRoadmapInput;
  DraftRoadmapInput: DraftRoadmapInput;
  AddMilestoneInput: AddMilestoneInput;
  AddDependencyInput: AddDependencyInput;
  ProposeRoadmapInput: ProposeRoadmapInput;
  SignRoadmapInput: SignRoadmapInput;
  ReportMilestoneInput: ReportMilestoneInput;
  CreateProjectInput: CreateProjectInput;
  DraftAgreementInput: DraftAgreementInput;
  SignAgreementInput: SignAgreementInput;
  ImportProjectsInput: ImportProjectsInput;
  ImportCenterInput: ImportCenterInput;
  ImportProgrammeInput: ImportProgrammeInput;
  ImportInterestInput: ImportInterestInput;
  ImportProposalInput: ImportProposalInput;
  ImportRoadmapInput: ImportRoadmapInput;
  ImportStepInput: ImportStepInput;
  ImportProjectInput: ImportProjectInput;
  ImportTrainingInput: ImportTrainingInput;
  CenterConnection: ResolverTypeWrapper<Omit<CenterConnection, 'nodes' | 'edges'> & { nodes: Array<ResolversTypes['Center']>, edges: Array<ResolversTypes['CenterEdge']> }>;
  CenterEdge: ResolverTypeWrapper<Omit<CenterEdge, 'node'> & { node: ResolversTypes['Center'] }>;
  ProgrammeConnection: ResolverTypeWrapper<Omit<ProgrammeConnection, 'nodes' | 'edges'> & { nodes: Array<ResolversTypes['Programme']>, edges: Array<ResolversTypes['ProgrammeEdge']> }>;
  ProgrammeEdge: ResolverTypeWrapper<Omit<ProgrammeEdge, 'node'> & { node: ResolversTypes['Programme'] }>;
  ExpressionOfInterestConnection: ResolverTypeWrapper<Omit<ExpressionOfInterestConnection, 'nodes' | 'edges'> & { nodes: Array<ResolversTypes['ExpressionOfInterest']>, edges: Array<ResolversTypes['ExpressionOfInterestEdge']> }>;
  ExpressionOfInterestEdge: ResolverTypeWrapper<Omit<ExpressionOfInterestEdge, 'node'> & { node: ResolversTypes['ExpressionOfInterest'] }>;
  ProposalConnection: ResolverTypeWrapper<Omit<ProposalConnection, 'nodes' | 'edges'> & { nodes: Array<ResolversTypes['Proposal']>, edges: Array<ResolversTypes['ProposalEdge']> }>;
  ProposalEdge: ResolverTypeWrapper<Omit<ProposalEdge, 'node'> & { node: ResolversTypes['Proposal'] }>;
  ReviewConnection: ResolverTypeWrapper<Omit<ReviewConnection, 'nodes' | 'edges'> & { nodes: Array<ResolversTypes['Review']>, edges: Array<ResolversTypes['ReviewEdge']> }>;
  ReviewEdge: ResolverTypeWrapper<Omit<ReviewEdge, 'node'> & { node: ResolversTypes['Review'] }>;
  RoadmapConnection: ResolverTypeWrapper<Omit<RoadmapConnection, 'nodes' | 'edges'> & { nodes: Array<ResolversTypes['Roadmap']>, edges: Array<ResolversTypes['RoadmapEdge']> }>;
  RoadmapEdge: ResolverTypeWrapper<Omit<RoadmapEdge, 'node'> & { node: ResolversTypes['Roadmap'] }>;
  MilestoneConnection: ResolverTypeWrapper<Omit<MilestoneConnection, 'nodes' | 'edges'> & { nodes: Array<ResolversTypes['Milestone']>, edges: Array<ResolversTypes['MilestoneEdge']> }>;
  MilestoneEdge: ResolverTypeWrapper<Omit<MilestoneEdge, 'node'> & { node: ResolversTypes['Milestone'] }>;
  ProjectConnection: ResolverTypeWrapper<Omit<ProjectConnection, 'nodes' | 'edges'> & { nodes: Array<ResolversTypes['Project']>, edges: Array<ResolversTypes['ProjectEdge']> }>;
  ProjectEdge: ResolverTypeWrapper<Omit<ProjectEdge, 'node'> & { node: ResolversTypes['Project'] }>;
  TrainingProgrammeConnection: ResolverTypeWrapper<Omit<TrainingProgrammeConnection, 'nodes' | 'edges'> & { nodes: Array<ResolversTypes['TrainingProgramme']>, edges: Array<ResolversTypes['TrainingProgrammeEdge']> }>;
  TrainingProgrammeEdge: ResolverTypeWrapper<Omit<TrainingProgrammeEdge, 'node'> & { node: ResolversTypes['TrainingProgramme'] }>;
  AgreementConnection: ResolverTypeWrapper<Omit<AgreementConnection, 'nodes' | 'edges'> & { nodes: Array<ResolversTypes['Agreement']>, edges: Array<ResolversTypes['AgreementEdge']> }>;
  AgreementEdge: ResolverTypeWrapper<Omit<AgreementEdge, 'node'> & { node: ResolversTypes['Agreement'] }>;
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
  Person: Person;
  Hub: HubKey;
  Organization: OrganizationKey;
  Event: EventKey;
  Center: CenterRow;
  Programme: ProgrammeRow;
  ExpressionOfInterest: InterestRow;
  Proposal: ProposalRow;
  Review: ReviewRow;
  Roadmap: RoadmapRow;
  RoadmapSignature: SignatureValue;
  Milestone: MilestoneValue;
  CriticalPath: Omit<CriticalPath, 'paths'> & { paths: Array<ResolversParentTypes['MilestonePath']> };
  MilestonePath: Omit<MilestonePath, 'milestones'> & { milestones: Array<ResolversParentTypes['Milestone']> };
  Project: ProjectRow;
  TrainingProgramme: TrainingRow;
  Agreement: AgreementRow;
  ImportProjectsResult: ResolversUnionTypes<ResolversParentTypes>['ImportProjectsResult'];
  CenterResult: ResolversUnionTypes<ResolversParentTypes>['CenterResult'];
  ExpressionOfInterestResult: ResolversUnionTypes<ResolversParentTypes>['ExpressionOfInterestResult'];
  ProposalResult: ResolversUnionTypes<ResolversParentTypes>['ProposalResult'];
  ReviewResult: ResolversUnionTypes<ResolversParentTypes>['ReviewResult'];
  RoadmapResult: ResolversUnionTypes<ResolversParentTypes>['RoadmapResult'];
  ProjectResult: ResolversUnionTypes<ResolversParentTypes>['ProjectResult'];
  AgreementResult: ResolversUnionTypes<ResolversParentTypes>['AgreementResult'];
  ExpressInterestInput: ExpressInterestInput;
  DraftProposalInput: DraftProposalInput;
  SubmitReviewInput: SubmitReviewInput;
  AddProposalToRoadmapInput: AddProposalToRoadmapInput;
  DraftRoadmapInput: DraftRoadmapInput;
  AddMilestoneInput: AddMilestoneInput;
  AddDependencyInput: AddDependencyInput;
  ProposeRoadmapInput: ProposeRoadmapInput;
  SignRoadmapInput: SignRoadmapInput;
  ReportMilestoneInput: ReportMilestoneInput;
  CreateProjectInput: CreateProjectInput;
  DraftAgreementInput: DraftAgreementInput;
  SignAgreementInput: SignAgreementInput;
  ImportProjectsInput: ImportProjectsInput;
  ImportCenterInput: ImportCenterInput;
  ImportProgrammeInput: ImportProgrammeInput;
  ImportInterestInput: ImportInterestInput;
  ImportProposalInput: ImportProposalInput;
  ImportRoadmapInput: ImportRoadmapInput;
  ImportStepInput: ImportStepInput;
  ImportProjectInput: ImportProjectInput;
  ImportTrainingInput: ImportTrainingInput;
  CenterConnection: Omit<CenterConnection, 'nodes' | 'edges'> & { nodes: Array<ResolversParentTypes['Center']>, edges: Array<ResolversParentTypes['CenterEdge']> };
  CenterEdge: Omit<CenterEdge, 'node'> & { node: ResolversParentTypes['Center'] };
  ProgrammeConnection: Omit<ProgrammeConnection, 'nodes' | 'edges'> & { nodes: Array<ResolversParentTypes['Programme']>, edges: Array<ResolversParentTypes['ProgrammeEdge']> };
  ProgrammeEdge: Omit<ProgrammeEdge, 'node'> & { node: ResolversParentTypes['Programme'] };
  ExpressionOfInterestConnection: Omit<ExpressionOfInterestConnection, 'nodes' | 'edges'> & { nodes: Array<ResolversParentTypes['ExpressionOfInterest']>, edges: Array<ResolversParentTypes['ExpressionOfInterestEdge']> };
  ExpressionOfInterestEdge: Omit<ExpressionOfInterestEdge, 'node'> & { node: ResolversParentTypes['ExpressionOfInterest'] };
  ProposalConnection: Omit<ProposalConnection, 'nodes' | 'edges'> & { nodes: Array<ResolversParentTypes['Proposal']>, edges: Array<ResolversParentTypes['ProposalEdge']> };
  ProposalEdge: Omit<ProposalEdge, 'node'> & { node: ResolversParentTypes['Proposal'] };
  ReviewConnection: Omit<ReviewConnection, 'nodes' | 'edges'> & { nodes: Array<ResolversParentTypes['Review']>, edges: Array<ResolversParentTypes['ReviewEdge']> };
  ReviewEdge: Omit<ReviewEdge, 'node'> & { node: ResolversParentTypes['Review'] };
  RoadmapConnection: Omit<RoadmapConnection, 'nodes' | 'edges'> & { nodes: Array<ResolversParentTypes['Roadmap']>, edges: Array<ResolversParentTypes['RoadmapEdge']> };
  RoadmapEdge: Omit<RoadmapEdge, 'node'> & { node: ResolversParentTypes['Roadmap'] };
  MilestoneConnection: Omit<MilestoneConnection, 'nodes' | 'edges'> & { nodes: Array<ResolversParentTypes['Milestone']>, edges: Array<ResolversParentTypes['MilestoneEdge']> };
  MilestoneEdge: Omit<MilestoneEdge, 'node'> & { node: ResolversParentTypes['Milestone'] };
  ProjectConnection: Omit<ProjectConnection, 'nodes' | 'edges'> & { nodes: Array<ResolversParentTypes['Project']>, edges: Array<ResolversParentTypes['ProjectEdge']> };
  ProjectEdge: Omit<ProjectEdge, 'node'> & { node: ResolversParentTypes['Project'] };
  TrainingProgrammeConnection: Omit<TrainingProgrammeConnection, 'nodes' | 'edges'> & { nodes: Array<ResolversParentTypes['TrainingProgramme']>, edges: Array<ResolversParentTypes['TrainingProgrammeEdge']> };
  TrainingProgrammeEdge: Omit<TrainingProgrammeEdge, 'node'> & { node: ResolversParentTypes['TrainingProgramme'] };
  AgreementConnection: Omit<AgreementConnection, 'nodes' | 'edges'> & { nodes: Array<ResolversParentTypes['Agreement']>, edges: Array<ResolversParentTypes['AgreementEdge']> };
  AgreementEdge: Omit<AgreementEdge, 'node'> & { node: ResolversParentTypes['Agreement'] };
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
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  center?: Resolver<Maybe<ResolversTypes['Center']>, ParentType, ContextType, RequireFields<QueryCenterArgs, 'id'>>;
  programme?: Resolver<Maybe<ResolversTypes['Programme']>, ParentType, ContextType, RequireFields<QueryProgrammeArgs, 'id'>>;
  expressionOfInterest?: Resolver<Maybe<ResolversTypes['ExpressionOfInterest']>, ParentType, ContextType, RequireFields<QueryExpressionOfInterestArgs, 'id'>>;
  expressionsOfInterest?: Resolver<Maybe<ResolversTypes['ExpressionOfInterestConnection']>, ParentType, ContextType, RequireFields<QueryExpressionsOfInterestArgs, 'first'>>;
  proposal?: Resolver<Maybe<ResolversTypes['Proposal']>, ParentType, ContextType, RequireFields<QueryProposalArgs, 'id'>>;
  proposals?: Resolver<Maybe<ResolversTypes['ProposalConnection']>, ParentType, ContextType, RequireFields<QueryProposalsArgs, 'first'>>;
  roadmap?: Resolver<Maybe<ResolversTypes['Roadmap']>, ParentType, ContextType, RequireFields<QueryRoadmapArgs, 'id'>>;
  project?: Resolver<Maybe<ResolversTypes['Project']>, ParentType, ContextType, RequireFields<QueryProjectArgs, 'id'>>;
  projects?: Resolver<Maybe<ResolversTypes['ProjectConnection']>, ParentType, ContextType, RequireFields<QueryProjectsArgs, 'first'>>;
  trainingProgramme?: Resolver<Maybe<ResolversTypes['TrainingProgramme']>, ParentType, ContextType, RequireFields<QueryTrainingProgrammeArgs, 'id'>>;
  agreement?: Resolver<Maybe<ResolversTypes['Agreement']>, ParentType, ContextType, RequireFields<QueryAgreementArgs, 'id'>>;
  agreements?: Resolver<Maybe<ResolversTypes['AgreementConnection']>, ParentType, ContextType, RequireFields<QueryAgreementsArgs, 'first'>>;
};

export type MutationResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  importProjects?: Resolver<Maybe<ResolversTypes['ImportProjectsResult']>, ParentType, ContextType, RequireFields<MutationImportProjectsArgs, 'input'>>;
  activateCenter?: Resolver<Maybe<ResolversTypes['CenterResult']>, ParentType, ContextType, RequireFields<MutationActivateCenterArgs, 'input'>>;
  closeCenter?: Resolver<Maybe<ResolversTypes['CenterResult']>, ParentType, ContextType, RequireFields<MutationCloseCenterArgs, 'input'>>;
  expressInterest?: Resolver<Maybe<ResolversTypes['ExpressionOfInterestResult']>, ParentType, ContextType, RequireFields<MutationExpressInterestArgs, 'input'>>;
  acknowledgeInterest?: Resolver<Maybe<ResolversTypes['ExpressionOfInterestResult']>, ParentType, ContextType, RequireFields<MutationAcknowledgeInterestArgs, 'input'>>;
  reviewInterest?: Resolver<Maybe<ResolversTypes['ExpressionOfInterestResult']>, ParentType, ContextType, RequireFields<MutationReviewInterestArgs, 'input'>>;
  requestInterestInfo?: Resolver<Maybe<ResolversTypes['ExpressionOfInterestResult']>, ParentType, ContextType, RequireFields<MutationRequestInterestInfoArgs, 'input'>>;
  provideInterestInfo?: Resolver<Maybe<ResolversTypes['ExpressionOfInterestResult']>, ParentType, ContextType, RequireFields<MutationProvideInterestInfoArgs, 'input'>>;
  acceptInterest?: Resolver<Maybe<ResolversTypes['ExpressionOfInterestResult']>, ParentType, ContextType, RequireFields<MutationAcceptInterestArgs, 'input'>>;
  declineInterest?: Resolver<Maybe<ResolversTypes['ExpressionOfInterestResult']>, ParentType, ContextType, RequireFields<MutationDeclineInterestArgs, 'input'>>;
  expireInterest?: Resolver<Maybe<ResolversTypes['ExpressionOfInterestResult']>, ParentType, ContextType, RequireFields<MutationExpireInterestArgs, 'input'>>;
  convertInterest?: Resolver<Maybe<ResolversTypes['ExpressionOfInterestResult']>, ParentType, ContextType, RequireFields<MutationConvertInterestArgs, 'input'>>;
  withdrawInterest?: Resolver<Maybe<ResolversTypes['ExpressionOfInterestResult']>, ParentType, ContextType, RequireFields<MutationWithdrawInterestArgs, 'input'>>;
  draftProposal?: Resolver<Maybe<ResolversTypes['ProposalResult']>, ParentType, ContextType, RequireFields<MutationDraftProposalArgs, 'input'>>;
  receiveProposal?: Resolver<Maybe<ResolversTypes['ProposalResult']>, ParentType, ContextType, RequireFields<MutationReceiveProposalArgs, 'input'>>;
  submitProposal?: Resolver<Maybe<ResolversTypes['ProposalResult']>, ParentType, ContextType, RequireFields<MutationSubmitProposalArgs, 'input'>>;
  declareEligible?: Resolver<Maybe<ResolversTypes['ProposalResult']>, ParentType, ContextType, RequireFields<MutationDeclareEligibleArgs, 'input'>>;
  declareIneligible?: Resolver<Maybe<ResolversTypes['ProposalResult']>, ParentType, ContextType, RequireFields<MutationDeclareIneligibleArgs, 'input'>>;
  startReview?: Resolver<Maybe<ResolversTypes['ProposalResult']>, ParentType, ContextType, RequireFields<MutationStartReviewArgs, 'input'>>;
  submitReview?: Resolver<Maybe<ResolversTypes['ReviewResult']>, ParentType, ContextType, RequireFields<MutationSubmitReviewArgs, 'input'>>;
  recordConsensus?: Resolver<Maybe<ResolversTypes['ProposalResult']>, ParentType, ContextType, RequireFields<MutationRecordConsensusArgs, 'input'>>;
  sendToPanel?: Resolver<Maybe<ResolversTypes['ProposalResult']>, ParentType, ContextType, RequireFields<MutationSendToPanelArgs, 'input'>>;
  approveProposal?: Resolver<Maybe<ResolversTypes['ProposalResult']>, ParentType, ContextType, RequireFields<MutationApproveProposalArgs, 'input'>>;
  reserveProposal?: Resolver<Maybe<ResolversTypes['ProposalResult']>, ParentType, ContextType, RequireFields<MutationReserveProposalArgs, 'input'>>;
  rejectProposal?: Resolver<Maybe<ResolversTypes['ProposalResult']>, ParentType, ContextType, RequireFields<MutationRejectProposalArgs, 'input'>>;
  withdrawProposal?: Resolver<Maybe<ResolversTypes['ProposalResult']>, ParentType, ContextType, RequireFields<MutationWithdrawProposalArgs, 'input'>>;
  addProposalToRoadmap?: Resolver<Maybe<ResolversTypes['RoadmapResult']>, ParentType, ContextType, RequireFields<MutationAddProposalToRoadmapArgs, 'input'>>;
  draftRoadmap?: Resolver<Maybe<ResolversTypes['RoadmapResult']>, ParentType, ContextType, RequireFields<MutationDraftRoadmapArgs, 'input'>>;
  addMilestone?: Resolver<Maybe<ResolversTypes['RoadmapResult']>, ParentType, ContextType, RequireFields<MutationAddMilestoneArgs, 'input'>>;
  addDependency?: Resolver<Maybe<ResolversTypes['RoadmapResult']>, ParentType, ContextType, RequireFields<MutationAddDependencyArgs, 'input'>>;
  proposeRoadmap?: Resolver<Maybe<ResolversTypes['RoadmapResult']>, ParentType, ContextType, RequireFields<MutationProposeRoadmapArgs, 'input'>>;
  signRoadmap?: Resolver<Maybe<ResolversTypes['RoadmapResult']>, ParentType, ContextType, RequireFields<MutationSignRoadmapArgs, 'input'>>;
  reviseRoadmap?: Resolver<Maybe<ResolversTypes['RoadmapResult']>, ParentType, ContextType, RequireFields<MutationReviseRoadmapArgs, 'input'>>;
  activateRoadmap?: Resolver<Maybe<ResolversTypes['RoadmapResult']>, ParentType, ContextType, RequireFields<MutationActivateRoadmapArgs, 'input'>>;
  completeRoadmap?: Resolver<Maybe<ResolversTypes['RoadmapResult']>, ParentType, ContextType, RequireFields<MutationCompleteRoadmapArgs, 'input'>>;
  supersedeRoadmap?: Resolver<Maybe<ResolversTypes['RoadmapResult']>, ParentType, ContextType, RequireFields<MutationSupersedeRoadmapArgs, 'input'>>;
  reportMilestone?: Resolver<Maybe<ResolversTypes['RoadmapResult']>, ParentType, ContextType, RequireFields<MutationReportMilestoneArgs, 'input'>>;
  createProject?: Resolver<Maybe<ResolversTypes['ProjectResult']>, ParentType, ContextType, RequireFields<MutationCreateProjectArgs, 'input'>>;
  startProject?: Resolver<Maybe<ResolversTypes['ProjectResult']>, ParentType, ContextType, RequireFields<MutationStartProjectArgs, 'input'>>;
  suspendProject?: Resolver<Maybe<ResolversTypes['ProjectResult']>, ParentType, ContextType, RequireFields<MutationSuspendProjectArgs, 'input'>>;
  resumeProject?: Resolver<Maybe<ResolversTypes['ProjectResult']>, ParentType, ContextType, RequireFields<MutationResumeProjectArgs, 'input'>>;
  finalizeProject?: Resolver<Maybe<ResolversTypes['ProjectResult']>, ParentType, ContextType, RequireFields<MutationFinalizeProjectArgs, 'input'>>;
  closeProject?: Resolver<Maybe<ResolversTypes['ProjectResult']>, ParentType, ContextType, RequireFields<MutationCloseProjectArgs, 'input'>>;
  cancelProject?: Resolver<Maybe<ResolversTypes['ProjectResult']>, ParentType, ContextType, RequireFields<MutationCancelProjectArgs, 'input'>>;
  draftAgreement?: Resolver<Maybe<ResolversTypes['AgreementResult']>, ParentType, ContextType, RequireFields<MutationDraftAgreementArgs, 'input'>>;
  negotiateAgreement?: Resolver<Maybe<ResolversTypes['AgreementResult']>, ParentType, ContextType, RequireFields<MutationNegotiateAgreementArgs, 'input'>>;
  reviewAgreement?: Resolver<Maybe<ResolversTypes['AgreementResult']>, ParentType, ContextType, RequireFields<MutationReviewAgreementArgs, 'input'>>;
  renegotiateAgreement?: Resolver<Maybe<ResolversTypes['AgreementResult']>, ParentType, ContextType, RequireFields<MutationRenegotiateAgreementArgs, 'input'>>;
  openForSignature?: Resolver<Maybe<ResolversTypes['AgreementResult']>, ParentType, ContextType, RequireFields<MutationOpenForSignatureArgs, 'input'>>;
  signAgreement?: Resolver<Maybe<ResolversTypes['AgreementResult']>, ParentType, ContextType, RequireFields<MutationSignAgreementArgs, 'input'>>;
  markExpiring?: Resolver<Maybe<ResolversTypes['AgreementResult']>, ParentType, ContextType, RequireFields<MutationMarkExpiringArgs, 'input'>>;
  renewAgreement?: Resolver<Maybe<ResolversTypes['AgreementResult']>, ParentType, ContextType, RequireFields<MutationRenewAgreementArgs, 'input'>>;
  expireAgreement?: Resolver<Maybe<ResolversTypes['AgreementResult']>, ParentType, ContextType, RequireFields<MutationExpireAgreementArgs, 'input'>>;
  terminateAgreement?: Resolver<Maybe<ResolversTypes['AgreementResult']>, ParentType, ContextType, RequireFields<MutationTerminateAgreementArgs, 'input'>>;
};

export type CountryResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Country'] = ResolversParentTypes['Country']> = {
  code?: Resolver<ResolversTypes['CountryCode'], ParentType, ContextType>;
};

export type PersonResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type HubResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Hub'] = ResolversParentTypes['Hub'], FederationReferenceType extends FederationReferenceTypes['Hub'] = FederationReferenceTypes['Hub']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Hub']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  centers?: Resolver<Maybe<ResolversTypes['CenterConnection']>, ParentType, ContextType, RequireFields<HubCentersArgs, 'first'>>;
  programmes?: Resolver<Maybe<ResolversTypes['ProgrammeConnection']>, ParentType, ContextType, RequireFields<HubProgrammesArgs, 'first'>>;
  proposals?: Resolver<Maybe<ResolversTypes['ProposalConnection']>, ParentType, ContextType, RequireFields<HubProposalsArgs, 'first'>>;
  roadmaps?: Resolver<Maybe<ResolversTypes['RoadmapConnection']>, ParentType, ContextType, RequireFields<HubRoadmapsArgs, 'first'>>;
  projects?: Resolver<Maybe<ResolversTypes['ProjectConnection']>, ParentType, ContextType, RequireFields<HubProjectsArgs, 'first'>>;
  trainingProgrammes?: Resolver<Maybe<ResolversTypes['TrainingProgrammeConnection']>, ParentType, ContextType, RequireFields<HubTrainingProgrammesArgs, 'first'>>;
  agreements?: Resolver<Maybe<ResolversTypes['AgreementConnection']>, ParentType, ContextType, RequireFields<HubAgreementsArgs, 'first'>>;
};

export type OrganizationResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization'], FederationReferenceType extends FederationReferenceTypes['Organization'] = FederationReferenceTypes['Organization']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Organization']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  expressionsOfInterest?: Resolver<Maybe<ResolversTypes['ExpressionOfInterestConnection']>, ParentType, ContextType, RequireFields<OrganizationExpressionsOfInterestArgs, 'first'>>;
  proposals?: Resolver<Maybe<ResolversTypes['ProposalConnection']>, ParentType, ContextType, RequireFields<OrganizationProposalsArgs, 'first'>>;
  projects?: Resolver<Maybe<ResolversTypes['ProjectConnection']>, ParentType, ContextType, RequireFields<OrganizationProjectsArgs, 'first'>>;
  trainingProgrammes?: Resolver<Maybe<ResolversTypes['TrainingProgrammeConnection']>, ParentType, ContextType, RequireFields<OrganizationTrainingProgrammesArgs, 'first'>>;
  agreements?: Resolver<Maybe<ResolversTypes['AgreementConnection']>, ParentType, ContextType, RequireFields<OrganizationAgreementsArgs, 'first'>>;
};

export type EventResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Event'] = ResolversParentTypes['Event'], FederationReferenceType extends FederationReferenceTypes['Event'] = FederationReferenceTypes['Event']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Event']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  proposals?: Resolver<Maybe<ResolversTypes['ProposalConnection']>, ParentType, ContextType, RequireFields<EventProposalsArgs, 'first'>>;
};

export type CenterResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Center'] = ResolversParentTypes['Center'], FederationReferenceType extends FederationReferenceTypes['Center'] = FederationReferenceTypes['Center']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Center']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CenterStatus'], ParentType, ContextType>;
  sourceStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hub?: Resolver<Maybe<ResolversTypes['Hub']>, ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  statement?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  permanent?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  countries?: Resolver<Array<Maybe<ResolversTypes['Country']>>, ParentType, ContextType>;
  partyKinds?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  programmes?: Resolver<Maybe<ResolversTypes['ProgrammeConnection']>, ParentType, ContextType, RequireFields<CenterProgrammesArgs, 'first'>>;
  expressionsOfInterest?: Resolver<Maybe<ResolversTypes['ExpressionOfInterestConnection']>, ParentType, ContextType, RequireFields<CenterExpressionsOfInterestArgs, 'first'>>;
  example?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProgrammeResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Programme'] = ResolversParentTypes['Programme'], FederationReferenceType extends FederationReferenceTypes['Programme'] = FederationReferenceTypes['Programme']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Programme']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  center?: Resolver<Maybe<ResolversTypes['Center']>, ParentType, ContextType>;
  names?: Resolver<Array<ResolversTypes['Name']>, ParentType, ContextType>;
  cooperationKinds?: Resolver<Array<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  expressionsOfInterest?: Resolver<Maybe<ResolversTypes['ExpressionOfInterestConnection']>, ParentType, ContextType, RequireFields<ProgrammeExpressionsOfInterestArgs, 'first'>>;
  example?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
};

export type ExpressionOfInterestResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['ExpressionOfInterest'] = ResolversParentTypes['ExpressionOfInterest'], FederationReferenceType extends FederationReferenceTypes['ExpressionOfInterest'] = FederationReferenceTypes['ExpressionOfInterest']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ExpressionOfInterest']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['InterestStatus'], ParentType, ContextType>;
  sourceStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  center?: Resolver<Maybe<ResolversTypes['Center']>, ParentType, ContextType>;
  programme?: Resolver<Maybe<ResolversTypes['Programme']>, ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  listIsOpen?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  example?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProposalResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Proposal'] = ResolversParentTypes['Proposal'], FederationReferenceType extends FederationReferenceTypes['Proposal'] = FederationReferenceTypes['Proposal']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Proposal']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ProposalStatus'], ParentType, ContextType>;
  sourceStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ProposalKind'], ParentType, ContextType>;
  hub?: Resolver<Maybe<ResolversTypes['Hub']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  timing?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  roadmaps?: Resolver<Maybe<ResolversTypes['RoadmapConnection']>, ParentType, ContextType, RequireFields<ProposalRoadmapsArgs, 'first'>>;
  reviews?: Resolver<Maybe<ResolversTypes['ReviewConnection']>, ParentType, ContextType, RequireFields<ProposalReviewsArgs, 'first'>>;
  example?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReviewResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Review'] = ResolversParentTypes['Review'], FederationReferenceType extends FederationReferenceTypes['Review'] = FederationReferenceTypes['Review']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Review']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  proposal?: Resolver<Maybe<ResolversTypes['Proposal']>, ParentType, ContextType>;
  reviewer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  conflict?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  excellence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  impact?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  implementation?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  comment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RoadmapResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Roadmap'] = ResolversParentTypes['Roadmap'], FederationReferenceType extends FederationReferenceTypes['Roadmap'] = FederationReferenceTypes['Roadmap']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Roadmap']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['RoadmapStatus'], ParentType, ContextType>;
  hub?: Resolver<Maybe<ResolversTypes['Hub']>, ParentType, ContextType>;
  milestones?: Resolver<Maybe<ResolversTypes['MilestoneConnection']>, ParentType, ContextType, RequireFields<RoadmapMilestonesArgs, 'first'>>;
  criticalPath?: Resolver<Maybe<ResolversTypes['CriticalPath']>, ParentType, ContextType, Partial<RoadmapCriticalPathArgs>>;
  parties?: Resolver<Array<ResolversTypes['Party']>, ParentType, ContextType>;
  signatures?: Resolver<Array<ResolversTypes['RoadmapSignature']>, ParentType, ContextType>;
  versionHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  example?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RoadmapSignatureResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['RoadmapSignature'] = ResolversParentTypes['RoadmapSignature']> = {
  party?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  versionHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MilestoneResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Milestone'] = ResolversParentTypes['Milestone']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['MilestoneStatus'], ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  actor?: Resolver<Maybe<ResolversTypes['Party']>, ParentType, ContextType>;
  action?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  timing?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  produces?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  proposal?: Resolver<Maybe<ResolversTypes['Proposal']>, ParentType, ContextType>;
  dependsOn?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  durationDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  evidence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
};

export type CriticalPathResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['CriticalPath'] = ResolversParentTypes['CriticalPath']> = {
  unit?: Resolver<ResolversTypes['PathUnit'], ParentType, ContextType>;
  length?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  paths?: Resolver<Array<ResolversTypes['MilestonePath']>, ParentType, ContextType>;
};

export type MilestonePathResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['MilestonePath'] = ResolversParentTypes['MilestonePath']> = {
  milestones?: Resolver<Array<ResolversTypes['Milestone']>, ParentType, ContextType>;
};

export type ProjectResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Project'] = ResolversParentTypes['Project'], FederationReferenceType extends FederationReferenceTypes['Project'] = FederationReferenceTypes['Project']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Project']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ProjectStatus'], ParentType, ContextType>;
  sourceStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ProjectKind'], ParentType, ContextType>;
  hub?: Resolver<Maybe<ResolversTypes['Hub']>, ParentType, ContextType>;
  parties?: Resolver<Array<ResolversTypes['Party']>, ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  beneficiaries?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  example?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TrainingProgrammeResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['TrainingProgramme'] = ResolversParentTypes['TrainingProgramme'], FederationReferenceType extends FederationReferenceTypes['TrainingProgramme'] = FederationReferenceTypes['TrainingProgramme']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['TrainingProgramme']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sourceStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hub?: Resolver<Maybe<ResolversTypes['Hub']>, ParentType, ContextType>;
  parties?: Resolver<Array<ResolversTypes['Party']>, ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  traineesCountry?: Resolver<Maybe<ResolversTypes['Country']>, ParentType, ContextType>;
  example?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
};

export type AgreementResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Agreement'] = ResolversParentTypes['Agreement'], FederationReferenceType extends FederationReferenceTypes['Agreement'] = FederationReferenceTypes['Agreement']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Agreement']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['AgreementStatus'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AgreementKind'], ParentType, ContextType>;
  hub?: Resolver<Maybe<ResolversTypes['Hub']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  parties?: Resolver<Array<ResolversTypes['Party']>, ParentType, ContextType>;
  signedBy?: Resolver<Array<ResolversTypes['Party']>, ParentType, ContextType>;
  example?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ImportProjectsResultResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['ImportProjectsResult'] = ResolversParentTypes['ImportProjectsResult']> = {
  __resolveType: TypeResolveFn<'ImportSuccess' | 'InvalidInput' | 'IllegalTransition' | 'ReferenceUnknown' | 'RuleBreach', ParentType, ContextType>;
};

export type CenterResultResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['CenterResult'] = ResolversParentTypes['CenterResult']> = {
  __resolveType: TypeResolveFn<'Center' | 'InvalidInput' | 'IllegalTransition' | 'ReferenceUnknown' | 'RuleBreach', ParentType, ContextType>;
};

export type ExpressionOfInterestResultResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['ExpressionOfInterestResult'] = ResolversParentTypes['ExpressionOfInterestResult']> = {
  __resolveType: TypeResolveFn<'ExpressionOfInterest' | 'InvalidInput' | 'IllegalTransition' | 'ReferenceUnknown' | 'RuleBreach', ParentType, ContextType>;
};

export type ProposalResultResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['ProposalResult'] = ResolversParentTypes['ProposalResult']> = {
  __resolveType: TypeResolveFn<'Proposal' | 'InvalidInput' | 'IllegalTransition' | 'ReferenceUnknown' | 'RuleBreach', ParentType, ContextType>;
};

export type ReviewResultResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['ReviewResult'] = ResolversParentTypes['ReviewResult']> = {
  __resolveType: TypeResolveFn<'Review' | 'InvalidInput' | 'IllegalTransition' | 'ReferenceUnknown' | 'RuleBreach', ParentType, ContextType>;
};

export type RoadmapResultResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['RoadmapResult'] = ResolversParentTypes['RoadmapResult']> = {
  __resolveType: TypeResolveFn<'Roadmap' | 'InvalidInput' | 'IllegalTransition' | 'ReferenceUnknown' | 'RuleBreach', ParentType, ContextType>;
};

export type ProjectResultResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['ProjectResult'] = ResolversParentTypes['ProjectResult']> = {
  __resolveType: TypeResolveFn<'Project' | 'InvalidInput' | 'IllegalTransition' | 'ReferenceUnknown' | 'RuleBreach', ParentType, ContextType>;
};

export type AgreementResultResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['AgreementResult'] = ResolversParentTypes['AgreementResult']> = {
  __resolveType: TypeResolveFn<'Agreement' | 'InvalidInput' | 'IllegalTransition' | 'ReferenceUnknown' | 'RuleBreach', ParentType, ContextType>;
};

export type CenterConnectionResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['CenterConnection'] = ResolversParentTypes['CenterConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Center']>, ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['CenterEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CenterEdgeResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['CenterEdge'] = ResolversParentTypes['CenterEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Center'], ParentType, ContextType>;
};

export type ProgrammeConnectionResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['ProgrammeConnection'] = ResolversParentTypes['ProgrammeConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Programme']>, ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['ProgrammeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ProgrammeEdgeResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['ProgrammeEdge'] = ResolversParentTypes['ProgrammeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Programme'], ParentType, ContextType>;
};

export type ExpressionOfInterestConnectionResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['ExpressionOfInterestConnection'] = ResolversParentTypes['ExpressionOfInterestConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['ExpressionOfInterest']>, ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['ExpressionOfInterestEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ExpressionOfInterestEdgeResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['ExpressionOfInterestEdge'] = ResolversParentTypes['ExpressionOfInterestEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ExpressionOfInterest'], ParentType, ContextType>;
};

export type ProposalConnectionResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['ProposalConnection'] = ResolversParentTypes['ProposalConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Proposal']>, ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['ProposalEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ProposalEdgeResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['ProposalEdge'] = ResolversParentTypes['ProposalEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Proposal'], ParentType, ContextType>;
};

export type ReviewConnectionResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['ReviewConnection'] = ResolversParentTypes['ReviewConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Review']>, ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['ReviewEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ReviewEdgeResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['ReviewEdge'] = ResolversParentTypes['ReviewEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Review'], ParentType, ContextType>;
};

export type RoadmapConnectionResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['RoadmapConnection'] = ResolversParentTypes['RoadmapConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Roadmap']>, ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['RoadmapEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type RoadmapEdgeResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['RoadmapEdge'] = ResolversParentTypes['RoadmapEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Roadmap'], ParentType, ContextType>;
};

export type MilestoneConnectionResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['MilestoneConnection'] = ResolversParentTypes['MilestoneConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Milestone']>, ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['MilestoneEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type MilestoneEdgeResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['MilestoneEdge'] = ResolversParentTypes['MilestoneEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Milestone'], ParentType, ContextType>;
};

export type ProjectConnectionResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['ProjectConnection'] = ResolversParentTypes['ProjectConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Project']>, ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['ProjectEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ProjectEdgeResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['ProjectEdge'] = ResolversParentTypes['ProjectEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Project'], ParentType, ContextType>;
};

export type TrainingProgrammeConnectionResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['TrainingProgrammeConnection'] = ResolversParentTypes['TrainingProgrammeConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['TrainingProgramme']>, ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['TrainingProgrammeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type TrainingProgrammeEdgeResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['TrainingProgrammeEdge'] = ResolversParentTypes['TrainingProgrammeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TrainingProgramme'], ParentType, ContextType>;
};

export type AgreementConnectionResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['AgreementConnection'] = ResolversParentTypes['AgreementConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Agreement']>, ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['AgreementEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AgreementEdgeResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['AgreementEdge'] = ResolversParentTypes['AgreementEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Agreement'], ParentType, ContextType>;
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
  Event?: EventResolvers<ContextType>;
  Center?: CenterResolvers<ContextType>;
  Programme?: ProgrammeResolvers<ContextType>;
  ExpressionOfInterest?: ExpressionOfInterestResolvers<ContextType>;
  Proposal?: ProposalResolvers<ContextType>;
  Review?: ReviewResolvers<ContextType>;
  Roadmap?: RoadmapResolvers<ContextType>;
  RoadmapSignature?: RoadmapSignatureResolvers<ContextType>;
  Milestone?: MilestoneResolvers<ContextType>;
  CriticalPath?: CriticalPathResolvers<ContextType>;
  MilestonePath?: MilestonePathResolvers<ContextType>;
  Project?: ProjectResolvers<ContextType>;
  TrainingProgramme?: TrainingProgrammeResolvers<ContextType>;
  Agreement?: AgreementResolvers<ContextType>;
  ImportProjectsResult?: ImportProjectsResultResolvers<ContextType>;
  CenterResult?: CenterResultResolvers<ContextType>;
  ExpressionOfInterestResult?: ExpressionOfInterestResultResolvers<ContextType>;
  ProposalResult?: ProposalResultResolvers<ContextType>;
  ReviewResult?: ReviewResultResolvers<ContextType>;
  RoadmapResult?: RoadmapResultResolvers<ContextType>;
  ProjectResult?: ProjectResultResolvers<ContextType>;
  AgreementResult?: AgreementResultResolvers<ContextType>;
  CenterConnection?: CenterConnectionResolvers<ContextType>;
  CenterEdge?: CenterEdgeResolvers<ContextType>;
  ProgrammeConnection?: ProgrammeConnectionResolvers<ContextType>;
  ProgrammeEdge?: ProgrammeEdgeResolvers<ContextType>;
  ExpressionOfInterestConnection?: ExpressionOfInterestConnectionResolvers<ContextType>;
  ExpressionOfInterestEdge?: ExpressionOfInterestEdgeResolvers<ContextType>;
  ProposalConnection?: ProposalConnectionResolvers<ContextType>;
  ProposalEdge?: ProposalEdgeResolvers<ContextType>;
  ReviewConnection?: ReviewConnectionResolvers<ContextType>;
  ReviewEdge?: ReviewEdgeResolvers<ContextType>;
  RoadmapConnection?: RoadmapConnectionResolvers<ContextType>;
  RoadmapEdge?: RoadmapEdgeResolvers<ContextType>;
  MilestoneConnection?: MilestoneConnectionResolvers<ContextType>;
  MilestoneEdge?: MilestoneEdgeResolvers<ContextType>;
  ProjectConnection?: ProjectConnectionResolvers<ContextType>;
  ProjectEdge?: ProjectEdgeResolvers<ContextType>;
  TrainingProgrammeConnection?: TrainingProgrammeConnectionResolvers<ContextType>;
  TrainingProgrammeEdge?: TrainingProgrammeEdgeResolvers<ContextType>;
  AgreementConnection?: AgreementConnectionResolvers<ContextType>;
  AgreementEdge?: AgreementEdgeResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = ServiceContext> = {
  access?: AccessDirectiveResolver<any, any, ContextType>;
};
