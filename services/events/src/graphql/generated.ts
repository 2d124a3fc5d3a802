// Generated from schema.graphql by "npm run generate": change that file instead.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Event as EventRow, Session as SessionRow, EventOutcome as OutcomeRow } from '../events/event.ts';
import type { Delegation as DelegationRow } from '../delegations/delegation.ts';
import type { Participation as ParticipationRow } from '../participations/participation.ts';
import type { MeetingRequest as MeetingRequestRow, Meeting as MeetingRow } from '../meetings/meeting.ts';
import type { Agenda as AgendaValue } from '../meetings/agenda.ts';
import type { ScheduleVersion as ScheduleRow } from '../schedules/schedule-version.ts';
import type { Venue as VenueRow, Space as SpaceValue, SpaceBooking as BookingRow } from '../venues/venue.ts';
import type { Key as HubKey, Key as OrganizationKey, Key as IntroductionKey, Provenance as ProvenanceValue, Party as PartyValue, Money as MoneyValue, ServiceContext } from '@hub/service-kit';
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
  event?: Maybe<Event>;
  events?: Maybe<EventConnection>;
  session?: Maybe<Session>;
  delegation?: Maybe<Delegation>;
  participation?: Maybe<Participation>;
  meetingRequest?: Maybe<MeetingRequest>;
  meeting?: Maybe<Meeting>;
  scheduleVersion?: Maybe<ScheduleVersion>;
  venue?: Maybe<Venue>;
  spaceBooking?: Maybe<SpaceBooking>;
};


export type QueryEventArgs = {
  id: Scalars['ID']['input'];
};


export type QueryEventsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QuerySessionArgs = {
  id: Scalars['ID']['input'];
};


export type QueryDelegationArgs = {
  id: Scalars['ID']['input'];
};


export type QueryParticipationArgs = {
  id: Scalars['ID']['input'];
};


export type QueryMeetingRequestArgs = {
  id: Scalars['ID']['input'];
};


export type QueryMeetingArgs = {
  id: Scalars['ID']['input'];
};


export type QueryScheduleVersionArgs = {
  id: Scalars['ID']['input'];
};


export type QueryVenueArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySpaceBookingArgs = {
  id: Scalars['ID']['input'];
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Records of one published document, all or none. Importing equal values again changes nothing. */
  importEvents?: Maybe<ImportEventsResult>;
  createEvent?: Maybe<EventResult>;
  announceEvent?: Maybe<EventResult>;
  openRegistration?: Maybe<EventResult>;
  closeRegistration?: Maybe<EventResult>;
  startEvent?: Maybe<EventResult>;
  completeEvent?: Maybe<EventResult>;
  archiveEvent?: Maybe<EventResult>;
  postponeEvent?: Maybe<EventResult>;
  cancelEvent?: Maybe<EventResult>;
  formDelegation?: Maybe<DelegationResult>;
  /** Needs a head. */
  submitDelegation?: Maybe<DelegationResult>;
  accreditDelegation?: Maybe<DelegationResult>;
  returnDelegation?: Maybe<DelegationResult>;
  reviseDelegation?: Maybe<DelegationResult>;
  closeDelegation?: Maybe<DelegationResult>;
  /** An organization asks to take part in an event. */
  applyForEvent?: Maybe<ParticipationResult>;
  waitlistParticipation?: Maybe<ParticipationResult>;
  approveParticipation?: Maybe<ParticipationResult>;
  rejectParticipation?: Maybe<ParticipationResult>;
  confirmParticipation?: Maybe<ParticipationResult>;
  checkIn?: Maybe<ParticipationResult>;
  checkOut?: Maybe<ParticipationResult>;
  recordNoShow?: Maybe<ParticipationResult>;
  cancelParticipation?: Maybe<ParticipationResult>;
  requestMeeting?: Maybe<MeetingRequestResult>;
  acceptMeeting?: Maybe<MeetingRequestResult>;
  declineMeeting?: Maybe<MeetingRequestResult>;
  withdrawMeetingRequest?: Maybe<MeetingRequestResult>;
  expireMeetingRequest?: Maybe<MeetingRequestResult>;
  /** Places the accepted requests of an event into slots; nobody is ever in two meetings at once. Provisional until published. */
  generateSchedule?: Maybe<ScheduleVersionResult>;
  /** Makes the placed requests meetings; an earlier published version is superseded. */
  publishSchedule?: Maybe<ScheduleVersionResult>;
  discardSchedule?: Maybe<ScheduleVersionResult>;
  moveMeeting?: Maybe<MeetingResult>;
  holdMeeting?: Maybe<MeetingResult>;
  recordMeetingNoShow?: Maybe<MeetingResult>;
  cancelMeeting?: Maybe<MeetingResult>;
  activateVenue?: Maybe<VenueResult>;
  closeVenue?: Maybe<VenueResult>;
  /** Holds a space for a while; a hold that ran out gives the space free. */
  holdSpace?: Maybe<SpaceBookingResult>;
  confirmBooking?: Maybe<SpaceBookingResult>;
  expireBooking?: Maybe<SpaceBookingResult>;
  startBooking?: Maybe<SpaceBookingResult>;
  releaseBooking?: Maybe<SpaceBookingResult>;
  cancelBooking?: Maybe<SpaceBookingResult>;
  recordEventOutcome?: Maybe<EventOutcomeResult>;
};


export type MutationImportEventsArgs = {
  input: ImportEventsInput;
};


export type MutationCreateEventArgs = {
  input: CreateEventInput;
};


export type MutationAnnounceEventArgs = {
  input: CommandInput;
};


export type MutationOpenRegistrationArgs = {
  input: CommandInput;
};


export type MutationCloseRegistrationArgs = {
  input: CommandInput;
};


export type MutationStartEventArgs = {
  input: CommandInput;
};


export type MutationCompleteEventArgs = {
  input: CommandInput;
};


export type MutationArchiveEventArgs = {
  input: CommandInput;
};


export type MutationPostponeEventArgs = {
  input: CommandInput;
};


export type MutationCancelEventArgs = {
  input: CommandInput;
};


export type MutationFormDelegationArgs = {
  input: FormDelegationInput;
};


export type MutationSubmitDelegationArgs = {
  input: CommandInput;
};


export type MutationAccreditDelegationArgs = {
  input: CommandInput;
};


export type MutationReturnDelegationArgs = {
  input: CommandInput;
};


export type MutationReviseDelegationArgs = {
  input: CommandInput;
};


export type MutationCloseDelegationArgs = {
  input: CommandInput;
};


export type MutationApplyForEventArgs = {
  input: ApplyForEventInput;
};


export type MutationWaitlistParticipationArgs = {
  input: CommandInput;
};


export type MutationApproveParticipationArgs = {
  input: CommandInput;
};


export type MutationRejectParticipationArgs = {
  input: CommandInput;
};


export type MutationConfirmParticipationArgs = {
  input: CommandInput;
};


export type MutationCheckInArgs = {
  input: CommandInput;
};


export type MutationCheckOutArgs = {
  input: CommandInput;
};


export type MutationRecordNoShowArgs = {
  input: CommandInput;
};


export type MutationCancelParticipationArgs = {
  input: CommandInput;
};


export type MutationRequestMeetingArgs = {
  input: RequestMeetingInput;
};


export type MutationAcceptMeetingArgs = {
  input: CommandInput;
};


export type MutationDeclineMeetingArgs = {
  input: CommandInput;
};


export type MutationWithdrawMeetingRequestArgs = {
  input: CommandInput;
};


export type MutationExpireMeetingRequestArgs = {
  input: CommandInput;
};


export type MutationGenerateScheduleArgs = {
  input: GenerateScheduleInput;
};


export type MutationPublishScheduleArgs = {
  input: CommandInput;
};


export type MutationDiscardScheduleArgs = {
  input: CommandInput;
};


export type MutationMoveMeetingArgs = {
  input: MoveMeetingInput;
};


export type MutationHoldMeetingArgs = {
  input: CommandInput;
};


export type MutationRecordMeetingNoShowArgs = {
  input: CommandInput;
};


export type MutationCancelMeetingArgs = {
  input: CommandInput;
};


export type MutationActivateVenueArgs = {
  input: CommandInput;
};


export type MutationCloseVenueArgs = {
  input: CommandInput;
};


export type MutationHoldSpaceArgs = {
  input: HoldSpaceInput;
};


export type MutationConfirmBookingArgs = {
  input: CommandInput;
};


export type MutationExpireBookingArgs = {
  input: CommandInput;
};


export type MutationStartBookingArgs = {
  input: CommandInput;
};


export type MutationReleaseBookingArgs = {
  input: CommandInput;
};


export type MutationCancelBookingArgs = {
  input: CommandInput;
};


export type MutationRecordEventOutcomeArgs = {
  input: RecordEventOutcomeInput;
};

export type Country = {
  __typename?: 'Country';
  code: Scalars['CountryCode']['output'];
};

export type Person = {
  __typename?: 'Person';
  id: Scalars['ID']['output'];
};

export type UnnamedGroup = {
  __typename?: 'UnnamedGroup';
  id: Scalars['ID']['output'];
};

export type Hub = {
  __typename?: 'Hub';
  id: Scalars['ID']['output'];
  events?: Maybe<EventConnection>;
  venues?: Maybe<VenueConnection>;
};


export type HubEventsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type HubVenuesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type Organization = {
  __typename?: 'Organization';
  id: Scalars['ID']['output'];
  participations?: Maybe<ParticipationConnection>;
  meetings?: Maybe<MeetingConnection>;
  bookings?: Maybe<SpaceBookingConnection>;
};


export type OrganizationParticipationsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type OrganizationMeetingsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type OrganizationBookingsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type Introduction = {
  __typename?: 'Introduction';
  id: Scalars['ID']['output'];
  /** Meetings that this introduction led to. */
  meetings?: Maybe<MeetingConnection>;
};


export type IntroductionMeetingsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type EventKind =
  | 'BUSINESS_MISSION'
  | 'EXHIBITION'
  | 'DEMO_DAY'
  | 'FORUM';

export type EventStatus =
  | 'DRAFT'
  | 'ANNOUNCED'
  | 'REGISTRATION'
  | 'CLOSED'
  | 'RUNNING'
  | 'COMPLETED'
  | 'ARCHIVED'
  | 'POSTPONED'
  | 'CANCELLED';

/** A business mission, an exhibition, a demo day. */
export type Event = {
  __typename?: 'Event';
  id: Scalars['ID']['output'];
  version: Scalars['Int']['output'];
  status: EventStatus;
  /** The source's own word for the status. */
  sourceStatus?: Maybe<Scalars['String']['output']>;
  kind: EventKind;
  names: Array<Name>;
  hub?: Maybe<Hub>;
  startsOn: Scalars['Date']['output'];
  /** Inclusive. */
  endsOn: Scalars['Date']['output'];
  /** IANA zone; null where the source gives no times of day. */
  timeZone?: Maybe<Scalars['String']['output']>;
  sendingCountry?: Maybe<Country>;
  hostCountry?: Maybe<Country>;
  sessions?: Maybe<SessionConnection>;
  delegations?: Maybe<DelegationConnection>;
  participations?: Maybe<ParticipationConnection>;
  meetings?: Maybe<MeetingConnection>;
  scheduleVersions?: Maybe<ScheduleVersionConnection>;
  outcomes?: Maybe<EventOutcomeConnection>;
  example: Scalars['Boolean']['output'];
  provenance?: Maybe<Provenance>;
};


/** A business mission, an exhibition, a demo day. */
export type EventSessionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A business mission, an exhibition, a demo day. */
export type EventDelegationsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A business mission, an exhibition, a demo day. */
export type EventParticipationsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A business mission, an exhibition, a demo day. */
export type EventMeetingsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A business mission, an exhibition, a demo day. */
export type EventScheduleVersionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A business mission, an exhibition, a demo day. */
export type EventOutcomesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type SessionKind =
  | 'MEETING_SERIES'
  | 'PLENARY'
  | 'EXHIBITION';

export type SessionStatus =
  | 'PLANNED'
  | 'HELD'
  | 'CANCELLED';

/** A part of an event, e.g. its series of meetings. */
export type Session = {
  __typename?: 'Session';
  id: Scalars['ID']['output'];
  version: Scalars['Int']['output'];
  status: SessionStatus;
  sourceStatus?: Maybe<Scalars['String']['output']>;
  kind: SessionKind;
  names: Array<Name>;
  event?: Maybe<Event>;
  sides: Array<Party>;
  /** Kinds of parties, e.g. GOVERNMENT, BUSINESS. */
  partyKinds: Array<Scalars['String']['output']>;
  /** False where the source does not say how many. */
  countStated?: Maybe<Scalars['Boolean']['output']>;
  example: Scalars['Boolean']['output'];
  provenance?: Maybe<Provenance>;
};

export type DelegationStatus =
  | 'FORMING'
  | 'SUBMITTED'
  | 'ACCREDITED'
  | 'RETURNED'
  | 'CLOSED';

/** The delegation of a country: a head, organizations, and groups that are only counted. */
export type Delegation = {
  __typename?: 'Delegation';
  id: Scalars['ID']['output'];
  version: Scalars['Int']['output'];
  status: DelegationStatus;
  event?: Maybe<Event>;
  country?: Maybe<Country>;
  head?: Maybe<Person>;
  /** Groups of members that no source names. */
  countedGroups?: Maybe<Array<Maybe<UnnamedGroup>>>;
  members?: Maybe<ParticipationConnection>;
  example: Scalars['Boolean']['output'];
  provenance?: Maybe<Provenance>;
};


/** The delegation of a country: a head, organizations, and groups that are only counted. */
export type DelegationMembersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type ParticipationStatus =
  | 'APPLIED'
  | 'WAITLISTED'
  | 'APPROVED'
  | 'REJECTED'
  | 'CONFIRMED'
  | 'CHECKED_IN'
  | 'NO_SHOW'
  | 'CHECKED_OUT'
  | 'CANCELLED';

/** An organization that takes part in an event, in a delegation or on its own. */
export type Participation = {
  __typename?: 'Participation';
  id: Scalars['ID']['output'];
  version: Scalars['Int']['output'];
  status: ParticipationStatus;
  event?: Maybe<Event>;
  delegation?: Maybe<Delegation>;
  organization?: Maybe<Organization>;
  representation?: Maybe<Scalars['String']['output']>;
  meetingRequests?: Maybe<MeetingRequestConnection>;
  meetings?: Maybe<MeetingConnection>;
  /** Its meetings as a calendar in an IANA time zone. */
  agenda?: Maybe<Agenda>;
  example: Scalars['Boolean']['output'];
  provenance?: Maybe<Provenance>;
};


/** An organization that takes part in an event, in a delegation or on its own. */
export type ParticipationMeetingRequestsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** An organization that takes part in an event, in a delegation or on its own. */
export type ParticipationMeetingsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** An organization that takes part in an event, in a delegation or on its own. */
export type ParticipationAgendaArgs = {
  zone: Scalars['String']['input'];
};

export type AgendaItem = {
  __typename?: 'AgendaItem';
  meeting?: Maybe<Meeting>;
  /** Local time with offset in the asked zone. */
  startsAt: Scalars['String']['output'];
  endsAt: Scalars['String']['output'];
  table: Scalars['Int']['output'];
};

export type Agenda = {
  __typename?: 'Agenda';
  zone: Scalars['String']['output'];
  items: Array<AgendaItem>;
  /** RFC 5545, with VTIMEZONE, stable UIDs and SEQUENCE, so that updates replace entries. */
  icalendar: Scalars['String']['output'];
};

export type MeetingRequestStatus =
  | 'REQUESTED'
  | 'ACCEPTED'
  | 'DECLINED'
  | 'EXPIRED'
  | 'WITHDRAWN'
  | 'SCHEDULED'
  | 'UNSCHEDULABLE'
  | 'HELD'
  | 'NO_SHOW'
  | 'CANCELLED';

export type MeetingRequest = {
  __typename?: 'MeetingRequest';
  id: Scalars['ID']['output'];
  version: Scalars['Int']['output'];
  status: MeetingRequestStatus;
  event?: Maybe<Event>;
  from?: Maybe<Participation>;
  to?: Maybe<Participation>;
  message?: Maybe<Scalars['String']['output']>;
  /** The introduction that it comes from. */
  origin?: Maybe<Introduction>;
  example: Scalars['Boolean']['output'];
  provenance?: Maybe<Provenance>;
};

export type MeetingStatus =
  | 'SCHEDULED'
  | 'HELD'
  | 'NO_SHOW'
  | 'CANCELLED';

export type Meeting = {
  __typename?: 'Meeting';
  id: Scalars['ID']['output'];
  version: Scalars['Int']['output'];
  status: MeetingStatus;
  event?: Maybe<Event>;
  request?: Maybe<MeetingRequest>;
  participations: Array<Maybe<Participation>>;
  startsAt: Scalars['DateTime']['output'];
  endsAt: Scalars['DateTime']['output'];
  table: Scalars['Int']['output'];
  origin?: Maybe<Introduction>;
  example: Scalars['Boolean']['output'];
  provenance?: Maybe<Provenance>;
};

export type ScheduleStatus =
  | 'PROVISIONAL'
  | 'PUBLISHED'
  | 'DISCARDED'
  | 'SUPERSEDED';

/** Why a request got no place. */
export type UnscheduledReason =
  | 'PARTICIPANT_FULL'
  | 'NO_COMMON_SLOT'
  | 'NO_TABLE';

export type UnscheduledRequest = {
  __typename?: 'UnscheduledRequest';
  request?: Maybe<MeetingRequest>;
  reason: UnscheduledReason;
};

/** One computed schedule of an event. */
export type ScheduleVersion = {
  __typename?: 'ScheduleVersion';
  id: Scalars['ID']['output'];
  version: Scalars['Int']['output'];
  status: ScheduleStatus;
  event?: Maybe<Event>;
  number: Scalars['Int']['output'];
  seed: Scalars['Int']['output'];
  /** No schedule can place more requests than this. */
  bound: Scalars['Int']['output'];
  placed: Scalars['Int']['output'];
  unscheduled: Array<UnscheduledRequest>;
  example: Scalars['Boolean']['output'];
  provenance?: Maybe<Provenance>;
};

export type VenueStatus =
  | 'PLANNED'
  | 'ACTIVE'
  | 'CLOSED';

export type SpaceKind =
  | 'EXHIBITION_DEMONSTRATION'
  | 'OFFICE';

export type Venue = {
  __typename?: 'Venue';
  id: Scalars['ID']['output'];
  version: Scalars['Int']['output'];
  status: VenueStatus;
  hub?: Maybe<Hub>;
  names: Array<Name>;
  spaces?: Maybe<SpaceConnection>;
  example: Scalars['Boolean']['output'];
  provenance?: Maybe<Provenance>;
};


export type VenueSpacesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type Space = {
  __typename?: 'Space';
  id: Scalars['ID']['output'];
  kind: SpaceKind;
  names: Array<Name>;
  /** Null where unknown. */
  capacity?: Maybe<Scalars['Int']['output']>;
  provenance?: Maybe<Provenance>;
};

export type BookingStatus =
  | 'HELD'
  | 'CONFIRMED'
  | 'EXPIRED'
  | 'CANCELLED'
  | 'IN_USE'
  | 'RELEASED';

export type SpaceBooking = {
  __typename?: 'SpaceBooking';
  id: Scalars['ID']['output'];
  version: Scalars['Int']['output'];
  status: BookingStatus;
  space: Scalars['ID']['output'];
  organization?: Maybe<Organization>;
  startsAt: Scalars['DateTime']['output'];
  endsAt: Scalars['DateTime']['output'];
  holdExpiresAt?: Maybe<Scalars['DateTime']['output']>;
  example: Scalars['Boolean']['output'];
  provenance?: Maybe<Provenance>;
};

export type OutcomeKind =
  | 'DECISION'
  | 'LEAD';

export type EventOutcome = {
  __typename?: 'EventOutcome';
  id: Scalars['ID']['output'];
  version: Scalars['Int']['output'];
  kind: OutcomeKind;
  event?: Maybe<Event>;
  hub?: Maybe<Hub>;
  organization?: Maybe<Organization>;
  text: LocalizedText;
  example: Scalars['Boolean']['output'];
  provenance?: Maybe<Provenance>;
};

export type ImportEventsResult = ImportSuccess | InvalidInput | IllegalTransition | ReferenceUnknown | RuleBreach;

export type EventResult = Event | InvalidInput | IllegalTransition | ReferenceUnknown | RuleBreach;

export type DelegationResult = Delegation | InvalidInput | IllegalTransition | ReferenceUnknown | RuleBreach;

export type ParticipationResult = Participation | InvalidInput | IllegalTransition | ReferenceUnknown | RuleBreach;

export type MeetingRequestResult = MeetingRequest | InvalidInput | IllegalTransition | ReferenceUnknown | RuleBreach;

export type MeetingResult = Meeting | InvalidInput | IllegalTransition | ReferenceUnknown | RuleBreach;

export type ScheduleVersionResult = ScheduleVersion | InvalidInput | IllegalTransition | ReferenceUnknown | RuleBreach;

export type VenueResult = Venue | InvalidInput | IllegalTransition | ReferenceUnknown | RuleBreach;

export type SpaceBookingResult = SpaceBooking | InvalidInput | IllegalTransition | ReferenceUnknown | RuleBreach;

export type EventOutcomeResult = EventOutcome | InvalidInput | IllegalTransition | ReferenceUnknown | RuleBreach;

export type CreateEventInput = {
  idempotencyKey: Scalars['String']['input'];
  hub: Scalars['ID']['input'];
  kind: EventKind;
  names: Array<NameInput>;
  startsOn: Scalars['Date']['input'];
  endsOn: Scalars['Date']['input'];
  timeZone?: InputMaybe<Scalars['String']['input']>;
  sendingCountry?: InputMaybe<Scalars['CountryCode']['input']>;
  hostCountry?: InputMaybe<Scalars['CountryCode']['input']>;
  example: Scalars['Boolean']['input'];
};

export type FormDelegationInput = {
  idempotencyKey: Scalars['String']['input'];
  event: Scalars['ID']['input'];
  country: Scalars['CountryCode']['input'];
  head?: InputMaybe<Scalars['ID']['input']>;
  example: Scalars['Boolean']['input'];
};

export type ApplyForEventInput = {
  idempotencyKey: Scalars['String']['input'];
  event: Scalars['ID']['input'];
  organization: Scalars['ID']['input'];
  delegation?: InputMaybe<Scalars['ID']['input']>;
  representation?: InputMaybe<Scalars['String']['input']>;
};

export type RequestMeetingInput = {
  idempotencyKey: Scalars['String']['input'];
  from: Scalars['ID']['input'];
  to: Scalars['ID']['input'];
  message?: InputMaybe<Scalars['String']['input']>;
};

export type SlotInput = {
  startsAt: Scalars['DateTime']['input'];
  endsAt: Scalars['DateTime']['input'];
};

export type GenerateScheduleInput = {
  idempotencyKey: Scalars['String']['input'];
  event: Scalars['ID']['input'];
  /** At most 500, not overlapping. */
  slots: Array<SlotInput>;
  /** Meetings that can take place at once. */
  tables: Scalars['Int']['input'];
  /** The same seed and requests give the same schedule. */
  seed: Scalars['Int']['input'];
};

export type MoveMeetingInput = {
  id: Scalars['ID']['input'];
  expectedVersion: Scalars['Int']['input'];
  idempotencyKey: Scalars['String']['input'];
  slot: SlotInput;
  table: Scalars['Int']['input'];
};

export type HoldSpaceInput = {
  idempotencyKey: Scalars['String']['input'];
  space: Scalars['ID']['input'];
  organization: Scalars['ID']['input'];
  startsAt: Scalars['DateTime']['input'];
  endsAt: Scalars['DateTime']['input'];
  /** Minutes until an unconfirmed hold runs out. */
  holdMinutes: Scalars['Int']['input'];
};

export type RecordEventOutcomeInput = {
  idempotencyKey: Scalars['String']['input'];
  event: Scalars['ID']['input'];
  kind: OutcomeKind;
  organization?: InputMaybe<Scalars['ID']['input']>;
  text: LocalizedTextInput;
};

/** event, delegation are record ids of the same document; hub, organizations, persons and groups are ids. */
export type ImportEventsInput = {
  idempotencyKey: Scalars['String']['input'];
  document: Scalars['String']['input'];
  events: Array<ImportEventInput>;
  sessions: Array<ImportSessionInput>;
  delegations: Array<ImportDelegationInput>;
  participations: Array<ImportParticipationInput>;
  outcomes: Array<ImportOutcomeInput>;
  venues: Array<ImportVenueInput>;
};

export type ImportEventInput = {
  source: SourceInput;
  hub: Scalars['ID']['input'];
  kind: EventKind;
  names: Array<NameInput>;
  startsOn: Scalars['Date']['input'];
  endsOn: Scalars['Date']['input'];
  sendingCountry?: InputMaybe<Scalars['CountryCode']['input']>;
  hostCountry?: InputMaybe<Scalars['CountryCode']['input']>;
  sourceStatus?: InputMaybe<Scalars['String']['input']>;
};

export type ImportSessionInput = {
  source: SourceInput;
  event: Scalars['ID']['input'];
  kind: SessionKind;
  names: Array<NameInput>;
  sides: Array<PartyInput>;
  partyKinds: Array<Scalars['String']['input']>;
  countStated?: InputMaybe<Scalars['Boolean']['input']>;
  sourceStatus?: InputMaybe<Scalars['String']['input']>;
};

export type ImportDelegationInput = {
  source: SourceInput;
  event: Scalars['ID']['input'];
  country: Scalars['CountryCode']['input'];
  head?: InputMaybe<Scalars['ID']['input']>;
  countedGroups: Array<Scalars['ID']['input']>;
};

export type ImportParticipationInput = {
  source: SourceInput;
  delegation: Scalars['ID']['input'];
  organization: Scalars['ID']['input'];
  representation?: InputMaybe<Scalars['String']['input']>;
};

export type ImportOutcomeInput = {
  source: SourceInput;
  event: Scalars['ID']['input'];
  hub?: InputMaybe<Scalars['ID']['input']>;
  organization?: InputMaybe<Scalars['ID']['input']>;
  kind: OutcomeKind;
  text: LocalizedTextInput;
};

export type ImportVenueInput = {
  source: SourceInput;
  hub: Scalars['ID']['input'];
  names: Array<NameInput>;
  spaces: Array<ImportSpaceInput>;
};

export type ImportSpaceInput = {
  source: SourceInput;
  kind: SpaceKind;
  names: Array<NameInput>;
};

export type EventConnection = {
  __typename?: 'EventConnection';
  nodes: Array<Event>;
  edges: Array<EventEdge>;
  pageInfo: PageInfo;
};

export type EventEdge = {
  __typename?: 'EventEdge';
  cursor: Scalars['String']['output'];
  node: Event;
};

export type SessionConnection = {
  __typename?: 'SessionConnection';
  nodes: Array<Session>;
  edges: Array<SessionEdge>;
  pageInfo: PageInfo;
};

export type SessionEdge = {
  __typename?: 'SessionEdge';
  cursor: Scalars['String']['output'];
  node: Session;
};

export type DelegationConnection = {
  __typename?: 'DelegationConnection';
  nodes: Array<Delegation>;
  edges: Array<DelegationEdge>;
  pageInfo: PageInfo;
};

export type DelegationEdge = {
  __typename?: 'DelegationEdge';
  cursor: Scalars['String']['output'];
  node: Delegation;
};

export type ParticipationConnection = {
  __typename?: 'ParticipationConnection';
  nodes: Array<Participation>;
  edges: Array<ParticipationEdge>;
  pageInfo: PageInfo;
};

export type ParticipationEdge = {
  __typename?: 'ParticipationEdge';
  cursor: Scalars['String']['output'];
  node: Participation;
};

export type MeetingRequestConnection = {
  __typename?: 'MeetingRequestConnection';
  nodes: Array<MeetingRequest>;
  edges: Array<MeetingRequestEdge>;
  pageInfo: PageInfo;
};

export type MeetingRequestEdge = {
  __typename?: 'MeetingRequestEdge';
  cursor: Scalars['String']['output'];
  node: MeetingRequest;
};

export type MeetingConnection = {
  __typename?: 'MeetingConnection';
  nodes: Array<Meeting>;
  edges: Array<MeetingEdge>;
  pageInfo: PageInfo;
};

export type MeetingEdge = {
  __typename?: 'MeetingEdge';
  cursor: Scalars['String']['output'];
  node: Meeting;
};

export type ScheduleVersionConnection = {
  __typename?: 'ScheduleVersionConnection';
  nodes: Array<ScheduleVersion>;
  edges: Array<ScheduleVersionEdge>;
  pageInfo: PageInfo;
};

export type ScheduleVersionEdge = {
  __typename?: 'ScheduleVersionEdge';
  cursor: Scalars['String']['output'];
  node: ScheduleVersion;
};

export type VenueConnection = {
  __typename?: 'VenueConnection';
  nodes: Array<Venue>;
  edges: Array<VenueEdge>;
  pageInfo: PageInfo;
};

export type VenueEdge = {
  __typename?: 'VenueEdge';
  cursor: Scalars['String']['output'];
  node: Venue;
};

export type SpaceConnection = {
  __typename?: 'SpaceConnection';
  nodes: Array<Space>;
  edges: Array<SpaceEdge>;
  pageInfo: PageInfo;
};

export type SpaceEdge = {
  __typename?: 'SpaceEdge';
  cursor: Scalars['String']['output'];
  node: Space;
};

export type SpaceBookingConnection = {
  __typename?: 'SpaceBookingConnection';
  nodes: Array<SpaceBooking>;
  edges: Array<SpaceBookingEdge>;
  pageInfo: PageInfo;
};

export type SpaceBookingEdge = {
  __typename?: 'SpaceBookingEdge';
  cursor: Scalars['String']['output'];
  node: SpaceBooking;
};

export type EventOutcomeConnection = {
  __typename?: 'EventOutcomeConnection';
  nodes: Array<EventOutcome>;
  edges: Array<EventOutcomeEdge>;
  pageInfo: PageInfo;
};

export type EventOutcomeEdge = {
  __typename?: 'EventOutcomeEdge';
  cursor: Scalars['String']['output'];
  node: EventOutcome;
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
  Introduction: Introduction;
  Event: Event;
  Session: Session;
  Delegation: Delegation;
  Participation: Participation;
  MeetingRequest: MeetingRequest;
  Meeting: Meeting;
  ScheduleVersion: ScheduleVersion;
  Venue: Venue;
  SpaceBooking: SpaceBooking;
  EventOutcome: EventOutcome;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Hub:
    ( { __typename: 'Hub' }
    & GraphQLRecursivePick<FederationTypes['Hub'], {"id":true}> );
  Organization:
    ( { __typename: 'Organization' }
    & GraphQLRecursivePick<FederationTypes['Organization'], {"id":true}> );
  Introduction:
    ( { __typename: 'Introduction' }
    & GraphQLRecursivePick<FederationTypes['Introduction'], {"id":true}> );
  Event:
    ( { __typename: 'Event' }
    & GraphQLRecursivePick<FederationTypes['Event'], {"id":true}> );
  Session:
    ( { __typename: 'Session' }
    & GraphQLRecursivePick<FederationTypes['Session'], {"id":true}> );
  Delegation:
    ( { __typename: 'Delegation' }
    & GraphQLRecursivePick<FederationTypes['Delegation'], {"id":true}> );
  Participation:
    ( { __typename: 'Participation' }
    & GraphQLRecursivePick<FederationTypes['Participation'], {"id":true}> );
  MeetingRequest:
    ( { __typename: 'MeetingRequest' }
    & GraphQLRecursivePick<FederationTypes['MeetingRequest'], {"id":true}> );
  Meeting:
    ( { __typename: 'Meeting' }
    & GraphQLRecursivePick<FederationTypes['Meeting'], {"id":true}> );
  ScheduleVersion:
    ( { __typename: 'ScheduleVersion' }
    & GraphQLRecursivePick<FederationTypes['ScheduleVersion'], {"id":true}> );
  Venue:
    ( { __typename: 'Venue' }
    & GraphQLRecursivePick<FederationTypes['Venue'], {"id":true}> );
  SpaceBooking:
    ( { __typename: 'SpaceBooking' }
    & GraphQLRecursivePick<FederationTypes['SpaceBooking'], {"id":true}> );
  EventOutcome:
    ( { __typename: 'EventOutcome' }
    & GraphQLRecursivePick<FederationTypes['EventOutcome'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  ImportEventsResult:
    | ( ImportSuccess )
    | ( InvalidInput )
    | ( IllegalTransition )
    | ( ReferenceUnknown )
    | ( RuleBreach )
  ;
  EventResult:
    | ( EventRow )
    | ( InvalidInput )
    | ( IllegalTransition )
    | ( ReferenceUnknown )
    | ( RuleBreach )
  ;
  DelegationResult:
    | ( DelegationRow )
    | ( InvalidInput )
    | ( IllegalTransition )
    | ( ReferenceUnknown )
    | ( RuleBreach )
  ;
  ParticipationResult:
    | ( ParticipationRow )
    | ( InvalidInput )
    | ( IllegalTransition )
    | ( ReferenceUnknown )
    | ( RuleBreach )
  ;
  MeetingRequestResult:
    | ( MeetingRequestRow )
    | ( InvalidInput )
    | ( IllegalTransition )
    | ( ReferenceUnknown )
    | ( RuleBreach )
  ;
  MeetingResult:
    | ( MeetingRow )
    | ( InvalidInput )
    | ( IllegalTransition )
    | ( ReferenceUnknown )
    | ( RuleBreach )
  ;
  ScheduleVersionResult:
    | ( ScheduleRow )
    | ( InvalidInput )
    | ( IllegalTransition )
    | ( ReferenceUnknown )
    | ( RuleBreach )
  ;
  VenueResult:
    | ( VenueRow )
    | ( InvalidInput )
    | ( IllegalTransition )
    | ( ReferenceUnknown )
    | ( RuleBreach )
  ;
  SpaceBookingResult:
    | ( BookingRow )
    | ( InvalidInput )
    | ( IllegalTransition )
    | ( ReferenceUnknown )
    | ( RuleBreach )
  ;
  EventOutcomeResult:
    | ( OutcomeRow )
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
  UnnamedGroup: ResolverTypeWrapper<UnnamedGroup>;
  Hub: ResolverTypeWrapper<HubKey>;
  Organization: ResolverTypeWrapper<OrganizationKey>;
  Introduction: ResolverTypeWrapper<IntroductionKey>;
  EventKind: EventKind;
  EventStatus: EventStatus;
  Event: ResolverTypeWrapper<EventRow>;
  SessionKind: SessionKind;
  SessionStatus: SessionStatus;
  Session: ResolverTypeWrapper<SessionRow>;
  DelegationStatus: DelegationStatus;
  Delegation: ResolverTypeWrapper<DelegationRow>;
  ParticipationStatus: ParticipationStatus;
  Participation: ResolverTypeWrapper<ParticipationRow>;
  AgendaItem: ResolverTypeWrapper<Omit<AgendaItem, 'meeting'> & { meeting?: Maybe<ResolversTypes['Meeting']> }>;
  Agenda: ResolverTypeWrapper<AgendaValue>;
  MeetingRequestStatus: MeetingRequestStatus;
  MeetingRequest: ResolverTypeWrapper<MeetingRequestRow>;
  MeetingStatus: MeetingStatus;
  Meeting: ResolverTypeWrapper<MeetingRow>;
  ScheduleStatus: ScheduleStatus;
  UnscheduledReason: UnscheduledReason;
  UnscheduledRequest: ResolverTypeWrapper<Omit<UnscheduledRequest, 'request'> & { request?: Maybe<ResolversTypes['MeetingRequest']> }>;
  ScheduleVersion: ResolverTypeWrapper<ScheduleRow>;
  VenueStatus: VenueStatus;
  SpaceKind: SpaceKind;
  Venue: ResolverTypeWrapper<VenueRow>;
  Space: ResolverTypeWrapper<SpaceValue>;
  BookingStatus: BookingStatus;
  SpaceBooking: ResolverTypeWrapper<BookingRow>;
  OutcomeKind: OutcomeKind;
  EventOutcome: ResolverTypeWrapper<OutcomeRow>;
  ImportEventsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ImportEventsResult']>;
  EventResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['EventResult']>;
  DelegationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DelegationResult']>;
  ParticipationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ParticipationResult']>;
  MeetingRequestResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['MeetingRequestResult']>;
  MeetingResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['MeetingResult']>;
  ScheduleVersionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ScheduleVersionResult']>;
  VenueResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['VenueResult']>;
  SpaceBookingResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SpaceBookingResult']>;
  EventOutcomeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['EventOutcomeResult']>;
  CreateEventInput: CreateEventInput;
  FormDelegationInput: FormDelegationInput;
  ApplyForEventInput: ApplyForEventInput;
  RequestMeetingInput: RequestMeetingInput;
  SlotInput: SlotInput;
  GenerateScheduleInput: GenerateScheduleInput;
  MoveMeetingInput: MoveMeetingInput;
  HoldSpaceInput: HoldSpaceInput;
  RecordEventOutcomeInput: RecordEventOutcomeInput;
  ImportEventsInput: ImportEventsInput;
  ImportEventInput: ImportEventInput;
  ImportSessionInput: ImportSessionInput;
  ImportDelegationInput: ImportDelegationInput;
  ImportParticipationInput: ImportParticipationInput;
  ImportOutcomeInput: ImportOutcomeInput;
  ImportVenueInput: ImportVenueInput;
  ImportSpaceInput: ImportSpaceInput;
  EventConnection: ResolverTypeWrapper<Omit<EventConnection, 'nodes' | 'edges'> & { nodes: Array<ResolversTypes['Event']>, edges: Array<ResolversTypes['EventEdge']> }>;
  EventEdge: ResolverTypeWrapper<Omit<EventEdge, 'node'> & { node: ResolversTypes['Event'] }>;
  SessionConnection: ResolverTypeWrapper<Omit<SessionConnection, 'nodes' | 'edges'> & { nodes: Array<ResolversTypes['Session']>, edges: Array<ResolversTypes['SessionEdge']> }>;
  SessionEdge: ResolverTypeWrapper<Omit<SessionEdge, 'node'> & { node: ResolversTypes['Session'] }>;
  DelegationConnection: ResolverTypeWrapper<Omit<DelegationConnection, 'nodes' | 'edges'> & { nodes: Array<ResolversTypes['Delegation']>, edges: Array<ResolversTypes['DelegationEdge']> }>;
  DelegationEdge: ResolverTypeWrapper<Omit<DelegationEdge, 'node'> & { node: ResolversTypes['Delegation'] }>;
  ParticipationConnection: ResolverTypeWrapper<Omit<ParticipationConnection, 'nodes' | 'edges'> & { nodes: Array<ResolversTypes['Participation']>, edges: Array<ResolversTypes['ParticipationEdge']> }>;
  ParticipationEdge: ResolverTypeWrapper<Omit<ParticipationEdge, 'node'> & { node: ResolversTypes['Participation'] }>;
  MeetingRequestConnection: ResolverTypeWrapper<Omit<MeetingRequestConnection, 'nodes' | 'edges'> & { nodes: Array<ResolversTypes['MeetingRequest']>, edges: Array<ResolversTypes['MeetingRequestEdge']> }>;
  MeetingRequestEdge: ResolverTypeWrapper<Omit<MeetingRequestEdge, 'node'> & { node: ResolversTypes['MeetingRequest'] }>;
  MeetingConnection: ResolverTypeWrapper<Omit<MeetingConnection, 'nodes' | 'edges'> & { nodes: Array<ResolversTypes['Meeting']>, edges: Array<ResolversTypes['MeetingEdge']> }>;
  MeetingEdge: ResolverTypeWrapper<Omit<MeetingEdge, 'node'> & { node: ResolversTypes['Meeting'] }>;
  ScheduleVersionConnection: ResolverTypeWrapper<Omit<ScheduleVersionConnection, 'nodes' | 'edges'> & { nodes: Array<ResolversTypes['ScheduleVersion']>, edges: Array<ResolversTypes['ScheduleVersionEdge']> }>;
  ScheduleVersionEdge: ResolverTypeWrapper<Omit<ScheduleVersionEdge, 'node'> & { node: ResolversTypes['ScheduleVersion'] }>;
  VenueConnection: ResolverTypeWrapper<Omit<VenueConnection, 'nodes' | 'edges'> & { nodes: Array<ResolversTypes['Venue']>, edges: Array<ResolversTypes['VenueEdge']> }>;
  VenueEdge: ResolverTypeWrapper<Omit<VenueEdge, 'node'> & { node: ResolversTypes['Venue'] }>;
  SpaceConnection: ResolverTypeWrapper<Omit<SpaceConnection, 'nodes' | 'edges'> & { nodes: Array<ResolversTypes['Space']>, edges: Array<ResolversTypes['SpaceEdge']> }>;
  SpaceEdge: ResolverTypeWrapper<Omit<SpaceEdge, 'node'> & { node: ResolversTypes['Space'] }>;
  SpaceBookingConnection: ResolverTypeWrapper<Omit<SpaceBookingConnection, 'nodes' | 'edges'> & { nodes: Array<ResolversTypes['SpaceBooking']>, edges: Array<ResolversTypes['SpaceBookingEdge']> }>;
  SpaceBookingEdge: ResolverTypeWrapper<Omit<SpaceBookingEdge, 'node'> & { node: ResolversTypes['SpaceBooking'] }>;
  EventOutcomeConnection: ResolverTypeWrapper<Omit<EventOutcomeConnection, 'nodes' | 'edges'> & { nodes: Array<ResolversTypes['EventOutcome']>, edges: Array<ResolversTypes['EventOutcomeEdge']> }>;
  EventOutcomeEdge: ResolverTypeWrapper<Omit<EventOutcomeEdge, 'node'> & { node: ResolversTypes['EventOutcome'] }>;
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
  UnnamedGroup: UnnamedGroup;
  Hub: HubKey;
  Organization: OrganizationKey;
  Introduction: IntroductionKey;
  Event: EventRow;
  Session: SessionRow;
  Delegation: DelegationRow;
  Participation: ParticipationRow;
  AgendaItem: Omit<AgendaItem, 'meeting'> & { meeting?: Maybe<ResolversParentTypes['Meeting']> };
  Agenda: AgendaValue;
  MeetingRequest: MeetingRequestRow;
  Meeting: MeetingRow;
  UnscheduledRequest: Omit<UnscheduledRequest, 'request'> & { request?: Maybe<ResolversParentTypes['MeetingRequest']> };
  ScheduleVersion: ScheduleRow;
  Venue: VenueRow;
  Space: SpaceValue;
  SpaceBooking: BookingRow;
  EventOutcome: OutcomeRow;
  ImportEventsResult: ResolversUnionTypes<ResolversParentTypes>['ImportEventsResult'];
  EventResult: ResolversUnionTypes<ResolversParentTypes>['EventResult'];
  DelegationResult: ResolversUnionTypes<ResolversParentTypes>['DelegationResult'];
  ParticipationResult: ResolversUnionTypes<ResolversParentTypes>['ParticipationResult'];
  MeetingRequestResult: ResolversUnionTypes<ResolversParentTypes>['MeetingRequestResult'];
  MeetingResult: ResolversUnionTypes<ResolversParentTypes>['MeetingResult'];
  ScheduleVersionResult: ResolversUnionTypes<ResolversParentTypes>['ScheduleVersionResult'];
  VenueResult: ResolversUnionTypes<ResolversParentTypes>['VenueResult'];
  SpaceBookingResult: ResolversUnionTypes<ResolversParentTypes>['SpaceBookingResult'];
  EventOutcomeResult: ResolversUnionTypes<ResolversParentTypes>['EventOutcomeResult'];
  CreateEventInput: CreateEventInput;
  FormDelegationInput: FormDelegationInput;
  ApplyForEventInput: ApplyForEventInput;
  RequestMeetingInput: RequestMeetingInput;
  SlotInput: SlotInput;
  GenerateScheduleInput: GenerateScheduleInput;
  MoveMeetingInput: MoveMeetingInput;
  HoldSpaceInput: HoldSpaceInput;
  RecordEventOutcomeInput: RecordEventOutcomeInput;
  ImportEventsInput: ImportEventsInput;
  ImportEventInput: ImportEventInput;
  ImportSessionInput: ImportSessionInput;
  ImportDelegationInput: ImportDelegationInput;
  ImportParticipationInput: ImportParticipationInput;
  ImportOutcomeInput: ImportOutcomeInput;
  ImportVenueInput: ImportVenueInput;
  ImportSpaceInput: ImportSpaceInput;
  EventConnection: Omit<EventConnection, 'nodes' | 'edges'> & { nodes: Array<ResolversParentTypes['Event']>, edges: Array<ResolversParentTypes['EventEdge']> };
  EventEdge: Omit<EventEdge, 'node'> & { node: ResolversParentTypes['Event'] };
  SessionConnection: Omit<SessionConnection, 'nodes' | 'edges'> & { nodes: Array<ResolversParentTypes['Session']>, edges: Array<ResolversParentTypes['SessionEdge']> };
  SessionEdge: Omit<SessionEdge, 'node'> & { node: ResolversParentTypes['Session'] };
  DelegationConnection: Omit<DelegationConnection, 'nodes' | 'edges'> & { nodes: Array<ResolversParentTypes['Delegation']>, edges: Array<ResolversParentTypes['DelegationEdge']> };
  DelegationEdge: Omit<DelegationEdge, 'node'> & { node: ResolversParentTypes['Delegation'] };
  ParticipationConnection: Omit<ParticipationConnection, 'nodes' | 'edges'> & { nodes: Array<ResolversParentTypes['Participation']>, edges: Array<ResolversParentTypes['ParticipationEdge']> };
  ParticipationEdge: Omit<ParticipationEdge, 'node'> & { node: ResolversParentTypes['Participation'] };
  MeetingRequestConnection: Omit<MeetingRequestConnection, 'nodes' | 'edges'> & { nodes: Array<ResolversParentTypes['MeetingRequest']>, edges: Array<ResolversParentTypes['MeetingRequestEdge']> };
  MeetingRequestEdge: Omit<MeetingRequestEdge, 'node'> & { node: ResolversParentTypes['MeetingRequest'] };
  MeetingConnection: Omit<MeetingConnection, 'nodes' | 'edges'> & { nodes: Array<ResolversParentTypes['Meeting']>, edges: Array<ResolversParentTypes['MeetingEdge']> };
  MeetingEdge: Omit<MeetingEdge, 'node'> & { node: ResolversParentTypes['Meeting'] };
  ScheduleVersionConnection: Omit<ScheduleVersionConnection, 'nodes' | 'edges'> & { nodes: Array<ResolversParentTypes['ScheduleVersion']>, edges: Array<ResolversParentTypes['ScheduleVersionEdge']> };
  ScheduleVersionEdge: Omit<ScheduleVersionEdge, 'node'> & { node: ResolversParentTypes['ScheduleVersion'] };
  VenueConnection: Omit<VenueConnection, 'nodes' | 'edges'> & { nodes: Array<ResolversParentTypes['Venue']>, edges: Array<ResolversParentTypes['VenueEdge']> };
  VenueEdge: Omit<VenueEdge, 'node'> & { node: ResolversParentTypes['Venue'] };
  SpaceConnection: Omit<SpaceConnection, 'nodes' | 'edges'> & { nodes: Array<ResolversParentTypes['Space']>, edges: Array<ResolversParentTypes['SpaceEdge']> };
  SpaceEdge: Omit<SpaceEdge, 'node'> & { node: ResolversParentTypes['Space'] };
  SpaceBookingConnection: Omit<SpaceBookingConnection, 'nodes' | 'edges'> & { nodes: Array<ResolversParentTypes['SpaceBooking']>, edges: Array<ResolversParentTypes['SpaceBookingEdge']> };
  SpaceBookingEdge: Omit<SpaceBookingEdge, 'node'> & { node: ResolversParentTypes['SpaceBooking'] };
  EventOutcomeConnection: Omit<EventOutcomeConnection, 'nodes' | 'edges'> & { nodes: Array<ResolversParentTypes['EventOutcome']>, edges: Array<ResolversParentTypes['EventOutcomeEdge']> };
  EventOutcomeEdge: Omit<EventOutcomeEdge, 'node'> & { node: ResolversParentTypes['EventOutcome'] };
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
  event?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType, RequireFields<QueryEventArgs, 'id'>>;
  events?: Resolver<Maybe<ResolversTypes['EventConnection']>, ParentType, ContextType, RequireFields<QueryEventsArgs, 'first'>>;
  session?: Resolver<Maybe<ResolversTypes['Session']>, ParentType, ContextType, RequireFields<QuerySessionArgs, 'id'>>;
  delegation?: Resolver<Maybe<ResolversTypes['Delegation']>, ParentType, ContextType, RequireFields<QueryDelegationArgs, 'id'>>;
  participation?: Resolver<Maybe<ResolversTypes['Participation']>, ParentType, ContextType, RequireFields<QueryParticipationArgs, 'id'>>;
  meetingRequest?: Resolver<Maybe<ResolversTypes['MeetingRequest']>, ParentType, ContextType, RequireFields<QueryMeetingRequestArgs, 'id'>>;
  meeting?: Resolver<Maybe<ResolversTypes['Meeting']>, ParentType, ContextType, RequireFields<QueryMeetingArgs, 'id'>>;
  scheduleVersion?: Resolver<Maybe<ResolversTypes['ScheduleVersion']>, ParentType, ContextType, RequireFields<QueryScheduleVersionArgs, 'id'>>;
  venue?: Resolver<Maybe<ResolversTypes['Venue']>, ParentType, ContextType, RequireFields<QueryVenueArgs, 'id'>>;
  spaceBooking?: Resolver<Maybe<ResolversTypes['SpaceBooking']>, ParentType, ContextType, RequireFields<QuerySpaceBookingArgs, 'id'>>;
};

export type MutationResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  importEvents?: Resolver<Maybe<ResolversTypes['ImportEventsResult']>, ParentType, ContextType, RequireFields<MutationImportEventsArgs, 'input'>>;
  createEvent?: Resolver<Maybe<ResolversTypes['EventResult']>, ParentType, ContextType, RequireFields<MutationCreateEventArgs, 'input'>>;
  announceEvent?: Resolver<Maybe<ResolversTypes['EventResult']>, ParentType, ContextType, RequireFields<MutationAnnounceEventArgs, 'input'>>;
  openRegistration?: Resolver<Maybe<ResolversTypes['EventResult']>, ParentType, ContextType, RequireFields<MutationOpenRegistrationArgs, 'input'>>;
  closeRegistration?: Resolver<Maybe<ResolversTypes['EventResult']>, ParentType, ContextType, RequireFields<MutationCloseRegistrationArgs, 'input'>>;
  startEvent?: Resolver<Maybe<ResolversTypes['EventResult']>, ParentType, ContextType, RequireFields<MutationStartEventArgs, 'input'>>;
  completeEvent?: Resolver<Maybe<ResolversTypes['EventResult']>, ParentType, ContextType, RequireFields<MutationCompleteEventArgs, 'input'>>;
  archiveEvent?: Resolver<Maybe<ResolversTypes['EventResult']>, ParentType, ContextType, RequireFields<MutationArchiveEventArgs, 'input'>>;
  postponeEvent?: Resolver<Maybe<ResolversTypes['EventResult']>, ParentType, ContextType, RequireFields<MutationPostponeEventArgs, 'input'>>;
  cancelEvent?: Resolver<Maybe<ResolversTypes['EventResult']>, ParentType, ContextType, RequireFields<MutationCancelEventArgs, 'input'>>;
  formDelegation?: Resolver<Maybe<ResolversTypes['DelegationResult']>, ParentType, ContextType, RequireFields<MutationFormDelegationArgs, 'input'>>;
  submitDelegation?: Resolver<Maybe<ResolversTypes['DelegationResult']>, ParentType, ContextType, RequireFields<MutationSubmitDelegationArgs, 'input'>>;
  accreditDelegation?: Resolver<Maybe<ResolversTypes['DelegationResult']>, ParentType, ContextType, RequireFields<MutationAccreditDelegationArgs, 'input'>>;
  returnDelegation?: Resolver<Maybe<ResolversTypes['DelegationResult']>, ParentType, ContextType, RequireFields<MutationReturnDelegationArgs, 'input'>>;
  reviseDelegation?: Resolver<Maybe<ResolversTypes['DelegationResult']>, ParentType, ContextType, RequireFields<MutationReviseDelegationArgs, 'input'>>;
  closeDelegation?: Resolver<Maybe<ResolversTypes['DelegationResult']>, ParentType, ContextType, RequireFields<MutationCloseDelegationArgs, 'input'>>;
  applyForEvent?: Resolver<Maybe<ResolversTypes['ParticipationResult']>, ParentType, ContextType, RequireFields<MutationApplyForEventArgs, 'input'>>;
  waitlistParticipation?: Resolver<Maybe<ResolversTypes['ParticipationResult']>, ParentType, ContextType, RequireFields<MutationWaitlistParticipationArgs, 'input'>>;
  approveParticipation?: Resolver<Maybe<ResolversTypes['ParticipationResult']>, ParentType, ContextType, RequireFields<MutationApproveParticipationArgs, 'input'>>;
  rejectParticipation?: Resolver<Maybe<ResolversTypes['ParticipationResult']>, ParentType, ContextType, RequireFields<MutationRejectParticipationArgs, 'input'>>;
  confirmParticipation?: Resolver<Maybe<ResolversTypes['ParticipationResult']>, ParentType, ContextType, RequireFields<MutationConfirmParticipationArgs, 'input'>>;
  checkIn?: Resolver<Maybe<ResolversTypes['ParticipationResult']>, ParentType, ContextType, RequireFields<MutationCheckInArgs, 'input'>>;
  checkOut?: Resolver<Maybe<ResolversTypes['ParticipationResult']>, ParentType, ContextType, RequireFields<MutationCheckOutArgs, 'input'>>;
  recordNoShow?: Resolver<Maybe<ResolversTypes['ParticipationResult']>, ParentType, ContextType, RequireFields<MutationRecordNoShowArgs, 'input'>>;
  cancelParticipation?: Resolver<Maybe<ResolversTypes['ParticipationResult']>, ParentType, ContextType, RequireFields<MutationCancelParticipationArgs, 'input'>>;
  requestMeeting?: Resolver<Maybe<ResolversTypes['MeetingRequestResult']>, ParentType, ContextType, RequireFields<MutationRequestMeetingArgs, 'input'>>;
  acceptMeeting?: Resolver<Maybe<ResolversTypes['MeetingRequestResult']>, ParentType, ContextType, RequireFields<MutationAcceptMeetingArgs, 'input'>>;
  declineMeeting?: Resolver<Maybe<ResolversTypes['MeetingRequestResult']>, ParentType, ContextType, RequireFields<MutationDeclineMeetingArgs, 'input'>>;
  withdrawMeetingRequest?: Resolver<Maybe<ResolversTypes['MeetingRequestResult']>, ParentType, ContextType, RequireFields<MutationWithdrawMeetingRequestArgs, 'input'>>;
  expireMeetingRequest?: Resolver<Maybe<ResolversTypes['MeetingRequestResult']>, ParentType, ContextType, RequireFields<MutationExpireMeetingRequestArgs, 'input'>>;
  generateSchedule?: Resolver<Maybe<ResolversTypes['ScheduleVersionResult']>, ParentType, ContextType, RequireFields<MutationGenerateScheduleArgs, 'input'>>;
  publishSchedule?: Resolver<Maybe<ResolversTypes['ScheduleVersionResult']>, ParentType, ContextType, RequireFields<MutationPublishScheduleArgs, 'input'>>;
  discardSchedule?: Resolver<Maybe<ResolversTypes['ScheduleVersionResult']>, ParentType, ContextType, RequireFields<MutationDiscardScheduleArgs, 'input'>>;
  moveMeeting?: Resolver<Maybe<ResolversTypes['MeetingResult']>, ParentType, ContextType, RequireFields<MutationMoveMeetingArgs, 'input'>>;
  holdMeeting?: Resolver<Maybe<ResolversTypes['MeetingResult']>, ParentType, ContextType, RequireFields<MutationHoldMeetingArgs, 'input'>>;
  recordMeetingNoShow?: Resolver<Maybe<ResolversTypes['MeetingResult']>, ParentType, ContextType, RequireFields<MutationRecordMeetingNoShowArgs, 'input'>>;
  cancelMeeting?: Resolver<Maybe<ResolversTypes['MeetingResult']>, ParentType, ContextType, RequireFields<MutationCancelMeetingArgs, 'input'>>;
  activateVenue?: Resolver<Maybe<ResolversTypes['VenueResult']>, ParentType, ContextType, RequireFields<MutationActivateVenueArgs, 'input'>>;
  closeVenue?: Resolver<Maybe<ResolversTypes['VenueResult']>, ParentType, ContextType, RequireFields<MutationCloseVenueArgs, 'input'>>;
  holdSpace?: Resolver<Maybe<ResolversTypes['SpaceBookingResult']>, ParentType, ContextType, RequireFields<MutationHoldSpaceArgs, 'input'>>;
  confirmBooking?: Resolver<Maybe<ResolversTypes['SpaceBookingResult']>, ParentType, ContextType, RequireFields<MutationConfirmBookingArgs, 'input'>>;
  expireBooking?: Resolver<Maybe<ResolversTypes['SpaceBookingResult']>, ParentType, ContextType, RequireFields<MutationExpireBookingArgs, 'input'>>;
  startBooking?: Resolver<Maybe<ResolversTypes['SpaceBookingResult']>, ParentType, ContextType, RequireFields<MutationStartBookingArgs, 'input'>>;
  releaseBooking?: Resolver<Maybe<ResolversTypes['SpaceBookingResult']>, ParentType, ContextType, RequireFields<MutationReleaseBookingArgs, 'input'>>;
  cancelBooking?: Resolver<Maybe<ResolversTypes['SpaceBookingResult']>, ParentType, ContextType, RequireFields<MutationCancelBookingArgs, 'input'>>;
  recordEventOutcome?: Resolver<Maybe<ResolversTypes['EventOutcomeResult']>, ParentType, ContextType, RequireFields<MutationRecordEventOutcomeArgs, 'input'>>;
};

export type CountryResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Country'] = ResolversParentTypes['Country']> = {
  code?: Resolver<ResolversTypes['CountryCode'], ParentType, ContextType>;
};

export type PersonResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type UnnamedGroupResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['UnnamedGroup'] = ResolversParentTypes['UnnamedGroup']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type HubResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Hub'] = ResolversParentTypes['Hub'], FederationReferenceType extends FederationReferenceTypes['Hub'] = FederationReferenceTypes['Hub']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Hub']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  events?: Resolver<Maybe<ResolversTypes['EventConnection']>, ParentType, ContextType, RequireFields<HubEventsArgs, 'first'>>;
  venues?: Resolver<Maybe<ResolversTypes['VenueConnection']>, ParentType, ContextType, RequireFields<HubVenuesArgs, 'first'>>;
};

export type OrganizationResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization'], FederationReferenceType extends FederationReferenceTypes['Organization'] = FederationReferenceTypes['Organization']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Organization']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  participations?: Resolver<Maybe<ResolversTypes['ParticipationConnection']>, ParentType, ContextType, RequireFields<OrganizationParticipationsArgs, 'first'>>;
  meetings?: Resolver<Maybe<ResolversTypes['MeetingConnection']>, ParentType, ContextType, RequireFields<OrganizationMeetingsArgs, 'first'>>;
  bookings?: Resolver<Maybe<ResolversTypes['SpaceBookingConnection']>, ParentType, ContextType, RequireFields<OrganizationBookingsArgs, 'first'>>;
};

export type IntroductionResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Introduction'] = ResolversParentTypes['Introduction'], FederationReferenceType extends FederationReferenceTypes['Introduction'] = FederationReferenceTypes['Introduction']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Introduction']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  meetings?: Resolver<Maybe<ResolversTypes['MeetingConnection']>, ParentType, ContextType, RequireFields<IntroductionMeetingsArgs, 'first'>>;
};

export type EventResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Event'] = ResolversParentTypes['Event'], FederationReferenceType extends FederationReferenceTypes['Event'] = FederationReferenceTypes['Event']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Event']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['EventStatus'], ParentType, ContextType>;
  sourceStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EventKind'], ParentType, ContextType>;
  names?: Resolver<Array<ResolversTypes['Name']>, ParentType, ContextType>;
  hub?: Resolver<Maybe<ResolversTypes['Hub']>, ParentType, ContextType>;
  startsOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  endsOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  timeZone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sendingCountry?: Resolver<Maybe<ResolversTypes['Country']>, ParentType, ContextType>;
  hostCountry?: Resolver<Maybe<ResolversTypes['Country']>, ParentType, ContextType>;
  sessions?: Resolver<Maybe<ResolversTypes['SessionConnection']>, ParentType, ContextType, RequireFields<EventSessionsArgs, 'first'>>;
  delegations?: Resolver<Maybe<ResolversTypes['DelegationConnection']>, ParentType, ContextType, RequireFields<EventDelegationsArgs, 'first'>>;
  participations?: Resolver<Maybe<ResolversTypes['ParticipationConnection']>, ParentType, ContextType, RequireFields<EventParticipationsArgs, 'first'>>;
  meetings?: Resolver<Maybe<ResolversTypes['MeetingConnection']>, ParentType, ContextType, RequireFields<EventMeetingsArgs, 'first'>>;
  scheduleVersions?: Resolver<Maybe<ResolversTypes['ScheduleVersionConnection']>, ParentType, ContextType, RequireFields<EventScheduleVersionsArgs, 'first'>>;
  outcomes?: Resolver<Maybe<ResolversTypes['EventOutcomeConnection']>, ParentType, ContextType, RequireFields<EventOutcomesArgs, 'first'>>;
  example?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SessionResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Session'] = ResolversParentTypes['Session'], FederationReferenceType extends FederationReferenceTypes['Session'] = FederationReferenceTypes['Session']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Session']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['SessionStatus'], ParentType, ContextType>;
  sourceStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SessionKind'], ParentType, ContextType>;
  names?: Resolver<Array<ResolversTypes['Name']>, ParentType, ContextType>;
  event?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
  sides?: Resolver<Array<ResolversTypes['Party']>, ParentType, ContextType>;
  partyKinds?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  countStated?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  example?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
};

export type DelegationResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Delegation'] = ResolversParentTypes['Delegation'], FederationReferenceType extends FederationReferenceTypes['Delegation'] = FederationReferenceTypes['Delegation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Delegation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['DelegationStatus'], ParentType, ContextType>;
  event?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['Country']>, ParentType, ContextType>;
  head?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  countedGroups?: Resolver<Maybe<Array<Maybe<ResolversTypes['UnnamedGroup']>>>, ParentType, ContextType>;
  members?: Resolver<Maybe<ResolversTypes['ParticipationConnection']>, ParentType, ContextType, RequireFields<DelegationMembersArgs, 'first'>>;
  example?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ParticipationResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Participation'] = ResolversParentTypes['Participation'], FederationReferenceType extends FederationReferenceTypes['Participation'] = FederationReferenceTypes['Participation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Participation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ParticipationStatus'], ParentType, ContextType>;
  event?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
  delegation?: Resolver<Maybe<ResolversTypes['Delegation']>, ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  representation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  meetingRequests?: Resolver<Maybe<ResolversTypes['MeetingRequestConnection']>, ParentType, ContextType, RequireFields<ParticipationMeetingRequestsArgs, 'first'>>;
  meetings?: Resolver<Maybe<ResolversTypes['MeetingConnection']>, ParentType, ContextType, RequireFields<ParticipationMeetingsArgs, 'first'>>;
  agenda?: Resolver<Maybe<ResolversTypes['Agenda']>, ParentType, ContextType, RequireFields<ParticipationAgendaArgs, 'zone'>>;
  example?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AgendaItemResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['AgendaItem'] = ResolversParentTypes['AgendaItem']> = {
  meeting?: Resolver<Maybe<ResolversTypes['Meeting']>, ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  endsAt?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  table?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AgendaResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Agenda'] = ResolversParentTypes['Agenda']> = {
  zone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  items?: Resolver<Array<ResolversTypes['AgendaItem']>, ParentType, ContextType>;
  icalendar?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MeetingRequestResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['MeetingRequest'] = ResolversParentTypes['MeetingRequest'], FederationReferenceType extends FederationReferenceTypes['MeetingRequest'] = FederationReferenceTypes['MeetingRequest']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['MeetingRequest']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['MeetingRequestStatus'], ParentType, ContextType>;
  event?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Participation']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Participation']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  origin?: Resolver<Maybe<ResolversTypes['Introduction']>, ParentType, ContextType>;
  example?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MeetingResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Meeting'] = ResolversParentTypes['Meeting'], FederationReferenceType extends FederationReferenceTypes['Meeting'] = FederationReferenceTypes['Meeting']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Meeting']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['MeetingStatus'], ParentType, ContextType>;
  event?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
  request?: Resolver<Maybe<ResolversTypes['MeetingRequest']>, ParentType, ContextType>;
  participations?: Resolver<Array<Maybe<ResolversTypes['Participation']>>, ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  table?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  origin?: Resolver<Maybe<ResolversTypes['Introduction']>, ParentType, ContextType>;
  example?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnscheduledRequestResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['UnscheduledRequest'] = ResolversParentTypes['UnscheduledRequest']> = {
  request?: Resolver<Maybe<ResolversTypes['MeetingRequest']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['UnscheduledReason'], ParentType, ContextType>;
};

export type ScheduleVersionResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['ScheduleVersion'] = ResolversParentTypes['ScheduleVersion'], FederationReferenceType extends FederationReferenceTypes['ScheduleVersion'] = FederationReferenceTypes['ScheduleVersion']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ScheduleVersion']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ScheduleStatus'], ParentType, ContextType>;
  event?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  seed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  bound?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  placed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unscheduled?: Resolver<Array<ResolversTypes['UnscheduledRequest']>, ParentType, ContextType>;
  example?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VenueResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Venue'] = ResolversParentTypes['Venue'], FederationReferenceType extends FederationReferenceTypes['Venue'] = FederationReferenceTypes['Venue']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Venue']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['VenueStatus'], ParentType, ContextType>;
  hub?: Resolver<Maybe<ResolversTypes['Hub']>, ParentType, ContextType>;
  names?: Resolver<Array<ResolversTypes['Name']>, ParentType, ContextType>;
  spaces?: Resolver<Maybe<ResolversTypes['SpaceConnection']>, ParentType, ContextType, RequireFields<VenueSpacesArgs, 'first'>>;
  example?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SpaceResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['Space'] = ResolversParentTypes['Space']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SpaceKind'], ParentType, ContextType>;
  names?: Resolver<Array<ResolversTypes['Name']>, ParentType, ContextType>;
  capacity?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
};

export type SpaceBookingResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['SpaceBooking'] = ResolversParentTypes['SpaceBooking'], FederationReferenceType extends FederationReferenceTypes['SpaceBooking'] = FederationReferenceTypes['SpaceBooking']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['SpaceBooking']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['BookingStatus'], ParentType, ContextType>;
  space?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  holdExpiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  example?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EventOutcomeResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['EventOutcome'] = ResolversParentTypes['EventOutcome'], FederationReferenceType extends FederationReferenceTypes['EventOutcome'] = FederationReferenceTypes['EventOutcome']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['EventOutcome']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['OutcomeKind'], ParentType, ContextType>;
  event?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
  hub?: Resolver<Maybe<ResolversTypes['Hub']>, ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  example?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ImportEventsResultResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['ImportEventsResult'] = ResolversParentTypes['ImportEventsResult']> = {
  __resolveType: TypeResolveFn<'ImportSuccess' | 'InvalidInput' | 'IllegalTransition' | 'ReferenceUnknown' | 'RuleBreach', ParentType, ContextType>;
};

export type EventResultResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['EventResult'] = ResolversParentTypes['EventResult']> = {
  __resolveType: TypeResolveFn<'Event' | 'InvalidInput' | 'IllegalTransition' | 'ReferenceUnknown' | 'RuleBreach', ParentType, ContextType>;
};

export type DelegationResultResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['DelegationResult'] = ResolversParentTypes['DelegationResult']> = {
  __resolveType: TypeResolveFn<'Delegation' | 'InvalidInput' | 'IllegalTransition' | 'ReferenceUnknown' | 'RuleBreach', ParentType, ContextType>;
};

export type ParticipationResultResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['ParticipationResult'] = ResolversParentTypes['ParticipationResult']> = {
  __resolveType: TypeResolveFn<'Participation' | 'InvalidInput' | 'IllegalTransition' | 'ReferenceUnknown' | 'RuleBreach', ParentType, ContextType>;
};

export type MeetingRequestResultResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['MeetingRequestResult'] = ResolversParentTypes['MeetingRequestResult']> = {
  __resolveType: TypeResolveFn<'MeetingRequest' | 'InvalidInput' | 'IllegalTransition' | 'ReferenceUnknown' | 'RuleBreach', ParentType, ContextType>;
};

export type MeetingResultResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['MeetingResult'] = ResolversParentTypes['MeetingResult']> = {
  __resolveType: TypeResolveFn<'Meeting' | 'InvalidInput' | 'IllegalTransition' | 'ReferenceUnknown' | 'RuleBreach', ParentType, ContextType>;
};

export type ScheduleVersionResultResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['ScheduleVersionResult'] = ResolversParentTypes['ScheduleVersionResult']> = {
  __resolveType: TypeResolveFn<'ScheduleVersion' | 'InvalidInput' | 'IllegalTransition' | 'ReferenceUnknown' | 'RuleBreach', ParentType, ContextType>;
};

export type VenueResultResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['VenueResult'] = ResolversParentTypes['VenueResult']> = {
  __resolveType: TypeResolveFn<'Venue' | 'InvalidInput' | 'IllegalTransition' | 'ReferenceUnknown' | 'RuleBreach', ParentType, ContextType>;
};

export type SpaceBookingResultResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['SpaceBookingResult'] = ResolversParentTypes['SpaceBookingResult']> = {
  __resolveType: TypeResolveFn<'SpaceBooking' | 'InvalidInput' | 'IllegalTransition' | 'ReferenceUnknown' | 'RuleBreach', ParentType, ContextType>;
};

export type EventOutcomeResultResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['EventOutcomeResult'] = ResolversParentTypes['EventOutcomeResult']> = {
  __resolveType: TypeResolveFn<'EventOutcome' | 'InvalidInput' | 'IllegalTransition' | 'ReferenceUnknown' | 'RuleBreach', ParentType, ContextType>;
};

export type EventConnectionResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['EventConnection'] = ResolversParentTypes['EventConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Event']>, ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['EventEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type EventEdgeResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['EventEdge'] = ResolversParentTypes['EventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
};

export type SessionConnectionResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['SessionConnection'] = ResolversParentTypes['SessionConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Session']>, ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['SessionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SessionEdgeResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['SessionEdge'] = ResolversParentTypes['SessionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Session'], ParentType, ContextType>;
};

export type DelegationConnectionResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['DelegationConnection'] = ResolversParentTypes['DelegationConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Delegation']>, ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['DelegationEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DelegationEdgeResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['DelegationEdge'] = ResolversParentTypes['DelegationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Delegation'], ParentType, ContextType>;
};

export type ParticipationConnectionResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['ParticipationConnection'] = ResolversParentTypes['ParticipationConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Participation']>, ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['ParticipationEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ParticipationEdgeResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['ParticipationEdge'] = ResolversParentTypes['ParticipationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Participation'], ParentType, ContextType>;
};

export type MeetingRequestConnectionResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['MeetingRequestConnection'] = ResolversParentTypes['MeetingRequestConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['MeetingRequest']>, ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['MeetingRequestEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type MeetingRequestEdgeResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['MeetingRequestEdge'] = ResolversParentTypes['MeetingRequestEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['MeetingRequest'], ParentType, ContextType>;
};

export type MeetingConnectionResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['MeetingConnection'] = ResolversParentTypes['MeetingConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Meeting']>, ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['MeetingEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type MeetingEdgeResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['MeetingEdge'] = ResolversParentTypes['MeetingEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Meeting'], ParentType, ContextType>;
};

export type ScheduleVersionConnectionResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['ScheduleVersionConnection'] = ResolversParentTypes['ScheduleVersionConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['ScheduleVersion']>, ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['ScheduleVersionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ScheduleVersionEdgeResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['ScheduleVersionEdge'] = ResolversParentTypes['ScheduleVersionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ScheduleVersion'], ParentType, ContextType>;
};

export type VenueConnectionResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['VenueConnection'] = ResolversParentTypes['VenueConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Venue']>, ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['VenueEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type VenueEdgeResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['VenueEdge'] = ResolversParentTypes['VenueEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Venue'], ParentType, ContextType>;
};

export type SpaceConnectionResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['SpaceConnection'] = ResolversParentTypes['SpaceConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Space']>, ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['SpaceEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SpaceEdgeResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['SpaceEdge'] = ResolversParentTypes['SpaceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Space'], ParentType, ContextType>;
};

export type SpaceBookingConnectionResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['SpaceBookingConnection'] = ResolversParentTypes['SpaceBookingConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['SpaceBooking']>, ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['SpaceBookingEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SpaceBookingEdgeResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['SpaceBookingEdge'] = ResolversParentTypes['SpaceBookingEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SpaceBooking'], ParentType, ContextType>;
};

export type EventOutcomeConnectionResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['EventOutcomeConnection'] = ResolversParentTypes['EventOutcomeConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['EventOutcome']>, ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['EventOutcomeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type EventOutcomeEdgeResolvers<ContextType = ServiceContext, ParentType extends ResolversParentTypes['EventOutcomeEdge'] = ResolversParentTypes['EventOutcomeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['EventOutcome'], ParentType, ContextType>;
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
  UnnamedGroup?: UnnamedGroupResolvers<ContextType>;
  Hub?: HubResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  Introduction?: IntroductionResolvers<ContextType>;
  Event?: EventResolvers<ContextType>;
  Session?: SessionResolvers<ContextType>;
  Delegation?: DelegationResolvers<ContextType>;
  Participation?: ParticipationResolvers<ContextType>;
  AgendaItem?: AgendaItemResolvers<ContextType>;
  Agenda?: AgendaResolvers<ContextType>;
  MeetingRequest?: MeetingRequestResolvers<ContextType>;
  Meeting?: MeetingResolvers<ContextType>;
  UnscheduledRequest?: UnscheduledRequestResolvers<ContextType>;
  ScheduleVersion?: ScheduleVersionResolvers<ContextType>;
  Venue?: VenueResolvers<ContextType>;
  Space?: SpaceResolvers<ContextType>;
  SpaceBooking?: SpaceBookingResolvers<ContextType>;
  EventOutcome?: EventOutcomeResolvers<ContextType>;
  ImportEventsResult?: ImportEventsResultResolvers<ContextType>;
  EventResult?: EventResultResolvers<ContextType>;
  DelegationResult?: DelegationResultResolvers<ContextType>;
  ParticipationResult?: ParticipationResultResolvers<ContextType>;
  MeetingRequestResult?: MeetingRequestResultResolvers<ContextType>;
  MeetingResult?: MeetingResultResolvers<ContextType>;
  ScheduleVersionResult?: ScheduleVersionResultResolvers<ContextType>;
  VenueResult?: VenueResultResolvers<ContextType>;
  SpaceBookingResult?: SpaceBookingResultResolvers<ContextType>;
  EventOutcomeResult?: EventOutcomeResultResolvers<ContextType>;
  EventConnection?: EventConnectionResolvers<ContextType>;
  EventEdge?: EventEdgeResolvers<ContextType>;
  SessionConnection?: SessionConnectionResolvers<ContextType>;
  SessionEdge?: SessionEdgeResolvers<ContextType>;
  DelegationConnection?: DelegationConnectionResolvers<ContextType>;
  DelegationEdge?: DelegationEdgeResolvers<ContextType>;
  ParticipationConnection?: ParticipationConnectionResolvers<ContextType>;
  ParticipationEdge?: ParticipationEdgeResolvers<ContextType>;
  MeetingRequestConnection?: MeetingRequestConnectionResolvers<ContextType>;
  MeetingRequestEdge?: MeetingRequestEdgeResolvers<ContextType>;
  MeetingConnection?: MeetingConnectionResolvers<ContextType>;
  MeetingEdge?: MeetingEdgeResolvers<ContextType>;
  ScheduleVersionConnection?: ScheduleVersionConnectionResolvers<ContextType>;
  ScheduleVersionEdge?: ScheduleVersionEdgeResolvers<ContextType>;
  VenueConnection?: VenueConnectionResolvers<ContextType>;
  VenueEdge?: VenueEdgeResolvers<ContextType>;
  SpaceConnection?: SpaceConnectionResolvers<ContextType>;
  SpaceEdge?: SpaceEdgeResolvers<ContextType>;
  SpaceBookingConnection?: SpaceBookingConnectionResolvers<ContextType>;
  SpaceBookingEdge?: SpaceBookingEdgeResolvers<ContextType>;
  EventOutcomeConnection?: EventOutcomeConnectionResolvers<ContextType>;
  EventOutcomeEdge?: EventOutcomeEdgeResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = ServiceContext> = {
  access?: AccessDirectiveResolver<any, any, ContextType>;
};
