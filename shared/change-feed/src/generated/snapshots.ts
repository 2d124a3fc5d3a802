// Generated from shared/change-feed/contracts by "npm run generate": change those files instead.

/**
 * The way of one organization into the host country.
 */
export interface MarketEntryCaseSnapshot {
id: string
hub: string
organization: string
/**
 * ISO 3166-1 alpha-2 code.
 */
targetCountry: string
plan?: string
outcome?: string
version: number
status: 'OPENED' | 'QUALIFIED' | 'DECLINED' | 'PLANNED' | 'ACTIVE' | 'ON_HOLD' | 'COMPLETED' | 'CANCELLED' | (string & {})
/**
 * True for demonstration data that no source states.
 */
example: boolean
provenance?: MarketEntryCaseProvenance
}
/**
 * Which record of which published document says so, and how firmly.
 */
export interface MarketEntryCaseProvenance {
document: string
recordId: string
/**
 * Labels of the sentences that state it.
 */
sentences: string[]
modality?: 'STATED' | 'PLANNED' | 'EXPECTED' | 'POSSIBLE' | 'OPINION' | (string & {})
/**
 * Person to whom the source attributes it.
 */
statedBy?: string
note?: string
/**
 * True when added for convenience, not printed in the source.
 */
derived: boolean
}

/**
 * Facts, relationships, unnamed groups, countries and source documents as recorded from published documents.
 */
export interface FactSnapshot {
id: string
kind: 'FACT' | 'RELATIONSHIP' | 'UNNAMED_GROUP' | 'SOURCE_DOCUMENT' | 'COUNTRY' | (string & {})
names?: FactName[]
/**
 * ISO 3166-1 alpha-2 code.
 */
code?: string
category?: string
parties?: FactParty[]
sourceStatus?: string
subject?: string
relation?: string
object?: string
description?: FactText
counted?: boolean
approximateTotal?: FactApproxCount
citation?: string
publishedAtLocal?: string
timeZone?: string
attribution?: string
legend?: {
key: string
text: string
}[]
notStated?: string[]
version: number
/**
 * True for demonstration data that no source states.
 */
example: boolean
provenance?: FactProvenance
}
/**
 * One name of a thing in one language and script.
 */
export interface FactName {
value: string
/**
 * BCP 47 language.
 */
lang: string
/**
 * ISO 15924 script.
 */
script: string
/**
 * Where the form comes from: printed so in the source, or made from another name.
 */
basis?: 'ARTICLE' | 'TRANSLATION' | 'TRANSLITERATION' | (string & {})
alias: boolean
}
/**
 * An organization or a country that acts.
 */
export interface FactParty {
kind: 'ORGANIZATION' | 'COUNTRY' | (string & {})
/**
 * Organization id, or ISO 3166-1 alpha-2 code.
 */
id: string
}
/**
 * A text in one language.
 */
export interface FactText {
lang: string
value: string
}
/**
 * A number as worded in the source.
 */
export interface FactApproxCount {
value: number
qualifier: 'EXACT' | 'ABOUT' | (string & {})
}
/**
 * Which record of which published document says so, and how firmly.
 */
export interface FactProvenance {
document: string
recordId: string
/**
 * Labels of the sentences that state it.
 */
sentences: string[]
modality?: 'STATED' | 'PLANNED' | 'EXPECTED' | 'POSSIBLE' | 'OPINION' | (string & {})
/**
 * Person to whom the source attributes it.
 */
statedBy?: string
note?: string
/**
 * True when added for convenience, not printed in the source.
 */
derived: boolean
}

/**
 * An innovation hub: host country, coordinator, functions, what is asked of its operator.
 */
export interface HubSnapshot {
id: string
names: HubName[]
/**
 * ISO 3166-1 alpha-2 code.
 */
hostCountry: string
/**
 * ISO 3166-1 alpha-2 code.
 */
homeCountry?: string
coordinator?: string
operator?: string
sourceStatus?: string
functions: {
id: string
names: HubName[]
/**
 * ISO 3166-1 alpha-2 code.
 */
fromCountry?: string
/**
 * ISO 3166-1 alpha-2 code.
 */
toCountry?: string
provenance?: HubProvenance
}[]
operatorRequirements: {
id: string
text: HubText
provenance?: HubProvenance
}[]
version: number
status: 'PLANNED' | 'ACTIVE' | 'CLOSED' | (string & {})
/**
 * True for demonstration data that no source states.
 */
example: boolean
provenance?: HubProvenance
}
/**
 * One name of a thing in one language and script.
 */
export interface HubName {
value: string
/**
 * BCP 47 language.
 */
lang: string
/**
 * ISO 15924 script.
 */
script: string
/**
 * Where the form comes from: printed so in the source, or made from another name.
 */
basis?: 'ARTICLE' | 'TRANSLATION' | 'TRANSLITERATION' | (string & {})
alias: boolean
}
/**
 * Which record of which published document says so, and how firmly.
 */
export interface HubProvenance {
document: string
recordId: string
/**
 * Labels of the sentences that state it.
 */
sentences: string[]
modality?: 'STATED' | 'PLANNED' | 'EXPECTED' | 'POSSIBLE' | 'OPINION' | (string & {})
/**
 * Person to whom the source attributes it.
 */
statedBy?: string
note?: string
/**
 * True when added for convenience, not printed in the source.
 */
derived: boolean
}
/**
 * A text in one language.
 */
export interface HubText {
lang: string
value: string
}

/**
 * A person in an organization, with position and roles.
 */
export interface OrganizationMembershipSnapshot {
id: string
person: string
organization: string
position?: OrganizationMembershipText
roles: string[]
version: number
/**
 * True for demonstration data that no source states.
 */
example: boolean
provenance?: OrganizationMembershipProvenance
}
/**
 * A text in one language.
 */
export interface OrganizationMembershipText {
lang: string
value: string
}
/**
 * Which record of which published document says so, and how firmly.
 */
export interface OrganizationMembershipProvenance {
document: string
recordId: string
/**
 * Labels of the sentences that state it.
 */
sentences: string[]
modality?: 'STATED' | 'PLANNED' | 'EXPECTED' | 'POSSIBLE' | 'OPINION' | (string & {})
/**
 * Person to whom the source attributes it.
 */
statedBy?: string
note?: string
/**
 * True when added for convenience, not printed in the source.
 */
derived: boolean
}

/**
 * A company, public body, university, fund or association with all its names, as far as everyone may see it.
 */
export interface OrganizationSnapshot {
id: string
names: OrganizationName[]
kind: string
/**
 * ISO 3166-1 alpha-2 code.
 */
country?: string
city?: OrganizationText
roleInSource?: string
sourceStatus?: string
identifiers: {
scheme: 'RU-INN' | 'RU-OGRN' | 'VN-MST' | 'XI-LEI' | (string & {})
value: string
}[]
version: number
status: 'PLANNED' | 'DRAFT' | 'SUBMITTED' | 'VERIFIED' | 'REJECTED' | 'SUSPENDED' | 'ARCHIVED' | 'MERGED' | (string & {})
/**
 * True for demonstration data that no source states.
 */
example: boolean
provenance?: OrganizationProvenance
}
/**
 * One name of a thing in one language and script.
 */
export interface OrganizationName {
value: string
/**
 * BCP 47 language.
 */
lang: string
/**
 * ISO 15924 script.
 */
script: string
/**
 * Where the form comes from: printed so in the source, or made from another name.
 */
basis?: 'ARTICLE' | 'TRANSLATION' | 'TRANSLITERATION' | (string & {})
alias: boolean
}
/**
 * A text in one language.
 */
export interface OrganizationText {
lang: string
value: string
}
/**
 * Which record of which published document says so, and how firmly.
 */
export interface OrganizationProvenance {
document: string
recordId: string
/**
 * Labels of the sentences that state it.
 */
sentences: string[]
modality?: 'STATED' | 'PLANNED' | 'EXPECTED' | 'POSSIBLE' | 'OPINION' | (string & {})
/**
 * Person to whom the source attributes it.
 */
statedBy?: string
note?: string
/**
 * True when added for convenience, not printed in the source.
 */
derived: boolean
}

/**
 * Every change of an organization, drafts included, for the hub's own services.
 */
export interface OrganizationRecordSnapshot {
id: string
names: OrganizationRecordName[]
kind: string
/**
 * ISO 3166-1 alpha-2 code.
 */
country?: string
city?: OrganizationRecordText
roleInSource?: string
sourceStatus?: string
identifiers: {
scheme: 'RU-INN' | 'RU-OGRN' | 'VN-MST' | 'XI-LEI' | (string & {})
value: string
}[]
version: number
status: 'PLANNED' | 'DRAFT' | 'SUBMITTED' | 'VERIFIED' | 'REJECTED' | 'SUSPENDED' | 'ARCHIVED' | 'MERGED' | (string & {})
/**
 * True for demonstration data that no source states.
 */
example: boolean
provenance?: OrganizationRecordProvenance
}
/**
 * One name of a thing in one language and script.
 */
export interface OrganizationRecordName {
value: string
/**
 * BCP 47 language.
 */
lang: string
/**
 * ISO 15924 script.
 */
script: string
/**
 * Where the form comes from: printed so in the source, or made from another name.
 */
basis?: 'ARTICLE' | 'TRANSLATION' | 'TRANSLITERATION' | (string & {})
alias: boolean
}
/**
 * A text in one language.
 */
export interface OrganizationRecordText {
lang: string
value: string
}
/**
 * Which record of which published document says so, and how firmly.
 */
export interface OrganizationRecordProvenance {
document: string
recordId: string
/**
 * Labels of the sentences that state it.
 */
sentences: string[]
modality?: 'STATED' | 'PLANNED' | 'EXPECTED' | 'POSSIBLE' | 'OPINION' | (string & {})
/**
 * Person to whom the source attributes it.
 */
statedBy?: string
note?: string
/**
 * True when added for convenience, not printed in the source.
 */
derived: boolean
}

/**
 * A person. The only topic with personal values.
 */
export interface PersonSnapshot {
id: string
names: PersonName[]
version: number
/**
 * True for demonstration data that no source states.
 */
example: boolean
provenance?: PersonProvenance
}
/**
 * One name of a thing in one language and script.
 */
export interface PersonName {
value: string
/**
 * BCP 47 language.
 */
lang: string
/**
 * ISO 15924 script.
 */
script: string
/**
 * Where the form comes from: printed so in the source, or made from another name.
 */
basis?: 'ARTICLE' | 'TRANSLATION' | 'TRANSLITERATION' | (string & {})
alias: boolean
}
/**
 * Which record of which published document says so, and how firmly.
 */
export interface PersonProvenance {
document: string
recordId: string
/**
 * Labels of the sentences that state it.
 */
sentences: string[]
modality?: 'STATED' | 'PLANNED' | 'EXPECTED' | 'POSSIBLE' | 'OPINION' | (string & {})
/**
 * Person to whom the source attributes it.
 */
statedBy?: string
note?: string
/**
 * True when added for convenience, not printed in the source.
 */
derived: boolean
}

/**
 * One screening of an organization and its outcome.
 */
export interface ScreeningCaseSnapshot {
id: string
organization: string
validUntil?: string
version: number
status: 'PENDING' | 'RUNNING' | 'CLEAR' | 'REVIEW' | 'FAILED' | 'STALE' | 'BLOCKED' | 'APPEAL' | (string & {})
/**
 * True for demonstration data that no source states.
 */
example: boolean
provenance?: ScreeningCaseProvenance
}
/**
 * Which record of which published document says so, and how firmly.
 */
export interface ScreeningCaseProvenance {
document: string
recordId: string
/**
 * Labels of the sentences that state it.
 */
sentences: string[]
modality?: 'STATED' | 'PLANNED' | 'EXPECTED' | 'POSSIBLE' | 'OPINION' | (string & {})
/**
 * Person to whom the source attributes it.
 */
statedBy?: string
note?: string
/**
 * True when added for convenience, not printed in the source.
 */
derived: boolean
}

/**
 * A booking of a space at the venue.
 */
export interface SpaceBookingSnapshot {
id: string
space: string
organization: string
startsAt: string
endsAt: string
holdExpiresAt?: string
version: number
status: 'HELD' | 'CONFIRMED' | 'EXPIRED' | 'CANCELLED' | 'IN_USE' | 'RELEASED' | (string & {})
/**
 * True for demonstration data that no source states.
 */
example: boolean
provenance?: SpaceBookingProvenance
}
/**
 * Which record of which published document says so, and how firmly.
 */
export interface SpaceBookingProvenance {
document: string
recordId: string
/**
 * Labels of the sentences that state it.
 */
sentences: string[]
modality?: 'STATED' | 'PLANNED' | 'EXPECTED' | 'POSSIBLE' | 'OPINION' | (string & {})
/**
 * Person to whom the source attributes it.
 */
statedBy?: string
note?: string
/**
 * True when added for convenience, not printed in the source.
 */
derived: boolean
}

/**
 * The delegation of one country at an event.
 */
export interface DelegationSnapshot {
id: string
event: string
/**
 * ISO 3166-1 alpha-2 code.
 */
country: string
head?: string
countedGroups: string[]
version: number
status: 'FORMING' | 'SUBMITTED' | 'ACCREDITED' | 'RETURNED' | 'CLOSED' | (string & {})
/**
 * True for demonstration data that no source states.
 */
example: boolean
provenance?: DelegationProvenance
}
/**
 * Which record of which published document says so, and how firmly.
 */
export interface DelegationProvenance {
document: string
recordId: string
/**
 * Labels of the sentences that state it.
 */
sentences: string[]
modality?: 'STATED' | 'PLANNED' | 'EXPECTED' | 'POSSIBLE' | 'OPINION' | (string & {})
/**
 * Person to whom the source attributes it.
 */
statedBy?: string
note?: string
/**
 * True when added for convenience, not printed in the source.
 */
derived: boolean
}

/**
 * A business mission, an exhibition, a demo day.
 */
export interface EventSnapshot {
id: string
hub: string
kind: string
names: EventName[]
startsOn: string
endsOn: string
timeZone?: string
/**
 * ISO 3166-1 alpha-2 code.
 */
sendingCountry?: string
/**
 * ISO 3166-1 alpha-2 code.
 */
hostCountry?: string
sourceStatus?: string
version: number
status: 'DRAFT' | 'ANNOUNCED' | 'REGISTRATION' | 'CLOSED' | 'RUNNING' | 'COMPLETED' | 'ARCHIVED' | 'POSTPONED' | 'CANCELLED' | (string & {})
/**
 * True for demonstration data that no source states.
 */
example: boolean
provenance?: EventProvenance
}
/**
 * One name of a thing in one language and script.
 */
export interface EventName {
value: string
/**
 * BCP 47 language.
 */
lang: string
/**
 * ISO 15924 script.
 */
script: string
/**
 * Where the form comes from: printed so in the source, or made from another name.
 */
basis?: 'ARTICLE' | 'TRANSLATION' | 'TRANSLITERATION' | (string & {})
alias: boolean
}
/**
 * Which record of which published document says so, and how firmly.
 */
export interface EventProvenance {
document: string
recordId: string
/**
 * Labels of the sentences that state it.
 */
sentences: string[]
modality?: 'STATED' | 'PLANNED' | 'EXPECTED' | 'POSSIBLE' | 'OPINION' | (string & {})
/**
 * Person to whom the source attributes it.
 */
statedBy?: string
note?: string
/**
 * True when added for convenience, not printed in the source.
 */
derived: boolean
}

/**
 * A meeting of two participants of an event.
 */
export interface MeetingSnapshot {
id: string
event: string
request: string
organizations: string[]
participations: string[]
startsAt: string
endsAt: string
table: number
origin?: string
version: number
status: 'SCHEDULED' | 'HELD' | 'NO_SHOW' | 'CANCELLED' | (string & {})
/**
 * True for demonstration data that no source states.
 */
example: boolean
provenance?: MeetingProvenance
}
/**
 * Which record of which published document says so, and how firmly.
 */
export interface MeetingProvenance {
document: string
recordId: string
/**
 * Labels of the sentences that state it.
 */
sentences: string[]
modality?: 'STATED' | 'PLANNED' | 'EXPECTED' | 'POSSIBLE' | 'OPINION' | (string & {})
/**
 * Person to whom the source attributes it.
 */
statedBy?: string
note?: string
/**
 * True when added for convenience, not printed in the source.
 */
derived: boolean
}

/**
 * What was decided or agreed at an event.
 */
export interface EventOutcomeSnapshot {
id: string
event: string
kind: 'DECISION' | 'LEAD' | (string & {})
hub?: string
organization?: string
text: EventOutcomeText
version: number
/**
 * True for demonstration data that no source states.
 */
example: boolean
provenance?: EventOutcomeProvenance
}
/**
 * A text in one language.
 */
export interface EventOutcomeText {
lang: string
value: string
}
/**
 * Which record of which published document says so, and how firmly.
 */
export interface EventOutcomeProvenance {
document: string
recordId: string
/**
 * Labels of the sentences that state it.
 */
sentences: string[]
modality?: 'STATED' | 'PLANNED' | 'EXPECTED' | 'POSSIBLE' | 'OPINION' | (string & {})
/**
 * Person to whom the source attributes it.
 */
statedBy?: string
note?: string
/**
 * True when added for convenience, not printed in the source.
 */
derived: boolean
}

/**
 * An organization that takes part in an event.
 */
export interface ParticipationSnapshot {
id: string
event: string
delegation?: string
organization: string
representation?: string
version: number
status: 'APPLIED' | 'WAITLISTED' | 'APPROVED' | 'REJECTED' | 'CONFIRMED' | 'CHECKED_IN' | 'NO_SHOW' | 'CHECKED_OUT' | 'CANCELLED' | (string & {})
/**
 * True for demonstration data that no source states.
 */
example: boolean
provenance?: ParticipationProvenance
}
/**
 * Which record of which published document says so, and how firmly.
 */
export interface ParticipationProvenance {
document: string
recordId: string
/**
 * Labels of the sentences that state it.
 */
sentences: string[]
modality?: 'STATED' | 'PLANNED' | 'EXPECTED' | 'POSSIBLE' | 'OPINION' | (string & {})
/**
 * Person to whom the source attributes it.
 */
statedBy?: string
note?: string
/**
 * True when added for convenience, not printed in the source.
 */
derived: boolean
}

/**
 * One participant of an event asks another for a meeting.
 */
export interface MeetingRequestSnapshot {
id: string
event: string
from: string
to: string
fromOrganization: string
toOrganization: string
message?: string
origin?: string
version: number
status: 'REQUESTED' | 'ACCEPTED' | 'DECLINED' | 'EXPIRED' | 'WITHDRAWN' | 'SCHEDULED' | 'UNSCHEDULABLE' | 'HELD' | 'NO_SHOW' | 'CANCELLED' | (string & {})
/**
 * True for demonstration data that no source states.
 */
example: boolean
provenance?: MeetingRequestProvenance
}
/**
 * Which record of which published document says so, and how firmly.
 */
export interface MeetingRequestProvenance {
document: string
recordId: string
/**
 * Labels of the sentences that state it.
 */
sentences: string[]
modality?: 'STATED' | 'PLANNED' | 'EXPECTED' | 'POSSIBLE' | 'OPINION' | (string & {})
/**
 * Person to whom the source attributes it.
 */
statedBy?: string
note?: string
/**
 * True when added for convenience, not printed in the source.
 */
derived: boolean
}

/**
 * One computed schedule of the meetings of an event.
 */
export interface ScheduleVersionSnapshot {
id: string
event: string
number: number
seed: number
bound: number
placed: number
unscheduled: number
version: number
status: 'PROVISIONAL' | 'PUBLISHED' | 'DISCARDED' | 'SUPERSEDED' | (string & {})
/**
 * True for demonstration data that no source states.
 */
example: boolean
provenance?: ScheduleVersionProvenance
}
/**
 * Which record of which published document says so, and how firmly.
 */
export interface ScheduleVersionProvenance {
document: string
recordId: string
/**
 * Labels of the sentences that state it.
 */
sentences: string[]
modality?: 'STATED' | 'PLANNED' | 'EXPECTED' | 'POSSIBLE' | 'OPINION' | (string & {})
/**
 * Person to whom the source attributes it.
 */
statedBy?: string
note?: string
/**
 * True when added for convenience, not printed in the source.
 */
derived: boolean
}

/**
 * A part of an event: a series of meetings, a plenary.
 */
export interface SessionSnapshot {
id: string
event: string
kind: string
names: SessionName[]
sides: SessionParty[]
partyKinds: string[]
countStated?: boolean
sourceStatus?: string
version: number
status: 'PLANNED' | 'HELD' | 'CANCELLED' | (string & {})
/**
 * True for demonstration data that no source states.
 */
example: boolean
provenance?: SessionProvenance
}
/**
 * One name of a thing in one language and script.
 */
export interface SessionName {
value: string
/**
 * BCP 47 language.
 */
lang: string
/**
 * ISO 15924 script.
 */
script: string
/**
 * Where the form comes from: printed so in the source, or made from another name.
 */
basis?: 'ARTICLE' | 'TRANSLATION' | 'TRANSLITERATION' | (string & {})
alias: boolean
}
/**
 * An organization or a country that acts.
 */
export interface SessionParty {
kind: 'ORGANIZATION' | 'COUNTRY' | (string & {})
/**
 * Organization id, or ISO 3166-1 alpha-2 code.
 */
id: string
}
/**
 * Which record of which published document says so, and how firmly.
 */
export interface SessionProvenance {
document: string
recordId: string
/**
 * Labels of the sentences that state it.
 */
sentences: string[]
modality?: 'STATED' | 'PLANNED' | 'EXPECTED' | 'POSSIBLE' | 'OPINION' | (string & {})
/**
 * Person to whom the source attributes it.
 */
statedBy?: string
note?: string
/**
 * True when added for convenience, not printed in the source.
 */
derived: boolean
}

/**
 * The venue of a hub and its spaces.
 */
export interface VenueSnapshot {
id: string
hub: string
names: VenueName[]
spaces: {
id: string
kind: string
names: VenueName[]
capacity?: number
provenance?: VenueProvenance
}[]
version: number
status: 'PLANNED' | 'ACTIVE' | 'CLOSED' | (string & {})
/**
 * True for demonstration data that no source states.
 */
example: boolean
provenance?: VenueProvenance
}
/**
 * One name of a thing in one language and script.
 */
export interface VenueName {
value: string
/**
 * BCP 47 language.
 */
lang: string
/**
 * ISO 15924 script.
 */
script: string
/**
 * Where the form comes from: printed so in the source, or made from another name.
 */
basis?: 'ARTICLE' | 'TRANSLATION' | 'TRANSLITERATION' | (string & {})
alias: boolean
}
/**
 * Which record of which published document says so, and how firmly.
 */
export interface VenueProvenance {
document: string
recordId: string
/**
 * Labels of the sentences that state it.
 */
sentences: string[]
modality?: 'STATED' | 'PLANNED' | 'EXPECTED' | 'POSSIBLE' | 'OPINION' | (string & {})
/**
 * Person to whom the source attributes it.
 */
statedBy?: string
note?: string
/**
 * True when added for convenience, not printed in the source.
 */
derived: boolean
}

/**
 * A request for expertise and the expert who takes it.
 */
export interface ExpertRequestSnapshot {
id: string
organization: string
area: string
description: string
hours: number
expert?: string
version: number
status: 'OPEN' | 'MATCHED' | 'CONFIRMED' | 'DELIVERED' | 'NO_SHOW' | 'RATED' | 'CANCELLED' | (string & {})
/**
 * True for demonstration data that no source states.
 */
example: boolean
provenance?: ExpertRequestProvenance
}
/**
 * Which record of which published document says so, and how firmly.
 */
export interface ExpertRequestProvenance {
document: string
recordId: string
/**
 * Labels of the sentences that state it.
 */
sentences: string[]
modality?: 'STATED' | 'PLANNED' | 'EXPECTED' | 'POSSIBLE' | 'OPINION' | (string & {})
/**
 * Person to whom the source attributes it.
 */
statedBy?: string
note?: string
/**
 * True when added for convenience, not printed in the source.
 */
derived: boolean
}

/**
 * What an expert offers.
 */
export interface ExpertProfileSnapshot {
id: string
person: string
areas: string[]
hoursPerMonth: number
version: number
/**
 * True for demonstration data that no source states.
 */
example: boolean
provenance?: ExpertProfileProvenance
}
/**
 * Which record of which published document says so, and how firmly.
 */
export interface ExpertProfileProvenance {
document: string
recordId: string
/**
 * Labels of the sentences that state it.
 */
sentences: string[]
modality?: 'STATED' | 'PLANNED' | 'EXPECTED' | 'POSSIBLE' | 'OPINION' | (string & {})
/**
 * Person to whom the source attributes it.
 */
statedBy?: string
note?: string
/**
 * True when added for convenience, not printed in the source.
 */
derived: boolean
}

/**
 * An introduction of an investor and a startup.
 */
export interface IntroductionSnapshot {
id: string
match?: string
mandate: string
round: string
investor: string
startup: string
requestedBy?: 'INVESTOR' | 'STARTUP' | 'HUB' | (string & {})
requestedAt?: string
deadline?: string
declineReason?: string
version: number
status: 'SUGGESTED' | 'REQUESTED' | 'DISMISSED' | 'ACCEPTED' | 'DECLINED' | 'EXPIRED' | 'WITHDRAWN' | 'CONNECTED' | 'SUSPENDED' | (string & {})
/**
 * True for demonstration data that no source states.
 */
example: boolean
provenance?: IntroductionProvenance
}
/**
 * Which record of which published document says so, and how firmly.
 */
export interface IntroductionProvenance {
document: string
recordId: string
/**
 * Labels of the sentences that state it.
 */
sentences: string[]
modality?: 'STATED' | 'PLANNED' | 'EXPECTED' | 'POSSIBLE' | 'OPINION' | (string & {})
/**
 * Person to whom the source attributes it.
 */
statedBy?: string
note?: string
/**
 * True when added for convenience, not printed in the source.
 */
derived: boolean
}

/**
 * What an investor looks for.
 */
export interface InvestorMandateSnapshot {
id: string
organization: string
title: string
stages: string[]
sectors: string[]
ticketMin: InvestorMandateMoney
ticketMax: InvestorMandateMoney
/**
 * Items: ISO 3166-1 alpha-2 code.
 */
homeCountries: string[]
/**
 * Items: ISO 3166-1 alpha-2 code.
 */
targetCountries: string[]
exclusions: string[]
thesis: string
capacity: number
version: number
status: 'DRAFT' | 'ACTIVE' | 'PAUSED' | 'RETIRED' | (string & {})
/**
 * True for demonstration data that no source states.
 */
example: boolean
provenance?: InvestorMandateProvenance
}
/**
 * An amount in minor units of its currency.
 */
export interface InvestorMandateMoney {
minorUnits: string
currency: string
}
/**
 * Which record of which published document says so, and how firmly.
 */
export interface InvestorMandateProvenance {
document: string
recordId: string
/**
 * Labels of the sentences that state it.
 */
sentences: string[]
modality?: 'STATED' | 'PLANNED' | 'EXPECTED' | 'POSSIBLE' | 'OPINION' | (string & {})
/**
 * Person to whom the source attributes it.
 */
statedBy?: string
note?: string
/**
 * True when added for convenience, not printed in the source.
 */
derived: boolean
}

/**
 * A scored pair of a mandate and a round with its explanation.
 */
export interface MatchSnapshot {
id: string
run: string
mandate: string
round: string
score: number
excludedBy: string[]
contributions: {
feature: string
weight: number
points: number
evidence: string
reason?: string
}[]
version: number
/**
 * True for demonstration data that no source states.
 */
example: boolean
provenance?: MatchProvenance
}
/**
 * Which record of which published document says so, and how firmly.
 */
export interface MatchProvenance {
document: string
recordId: string
/**
 * Labels of the sentences that state it.
 */
sentences: string[]
modality?: 'STATED' | 'PLANNED' | 'EXPECTED' | 'POSSIBLE' | 'OPINION' | (string & {})
/**
 * Person to whom the source attributes it.
 */
statedBy?: string
note?: string
/**
 * True when added for convenience, not printed in the source.
 */
derived: boolean
}

/**
 * What a startup raises.
 */
export interface FundraisingRoundSnapshot {
id: string
organization: string
title: string
stage: string
sectors: string[]
amountSought: FundraisingRoundMoney
/**
 * ISO 3166-1 alpha-2 code.
 */
homeCountry: string
/**
 * ISO 3166-1 alpha-2 code.
 */
targetCountry: string
pitch: string
capacity: number
version: number
status: 'DRAFT' | 'OPEN' | 'PAUSED' | 'FUNDED' | 'UNFUNDED' | (string & {})
/**
 * True for demonstration data that no source states.
 */
example: boolean
provenance?: FundraisingRoundProvenance
}
/**
 * An amount in minor units of its currency.
 */
export interface FundraisingRoundMoney {
minorUnits: string
currency: string
}
/**
 * Which record of which published document says so, and how firmly.
 */
export interface FundraisingRoundProvenance {
document: string
recordId: string
/**
 * Labels of the sentences that state it.
 */
sentences: string[]
modality?: 'STATED' | 'PLANNED' | 'EXPECTED' | 'POSSIBLE' | 'OPINION' | (string & {})
/**
 * Person to whom the source attributes it.
 */
statedBy?: string
note?: string
/**
 * True when added for convenience, not printed in the source.
 */
derived: boolean
}

/**
 * A run of the matching.
 */
export interface MatchRunSnapshot {
id: string
weightsVersion: number
mandates: number
rounds: number
matches: number
excluded: number
version: number
/**
 * True for demonstration data that no source states.
 */
example: boolean
provenance?: MatchRunProvenance
}
/**
 * Which record of which published document says so, and how firmly.
 */
export interface MatchRunProvenance {
document: string
recordId: string
/**
 * Labels of the sentences that state it.
 */
sentences: string[]
modality?: 'STATED' | 'PLANNED' | 'EXPECTED' | 'POSSIBLE' | 'OPINION' | (string & {})
/**
 * Person to whom the source attributes it.
 */
statedBy?: string
note?: string
/**
 * True when added for convenience, not printed in the source.
 */
derived: boolean
}

/**
 * A memorandum or a binding agreement.
 */
export interface AgreementSnapshot {
id: string
hub: string
kind: 'MOU' | 'BINDING' | (string & {})
title: AgreementText
parties: AgreementParty[]
signedBy: AgreementParty[]
version: number
status: 'DRAFT' | 'NEGOTIATION' | 'LEGAL_REVIEW' | 'SIGNING' | 'ACTIVE' | 'EXPIRING' | 'TERMINATED' | 'RENEWED' | 'EXPIRED' | (string & {})
/**
 * True for demonstration data that no source states.
 */
example: boolean
provenance?: AgreementProvenance
}
/**
 * A text in one language.
 */
export interface AgreementText {
lang: string
value: string
}
/**
 * An organization or a country that acts.
 */
export interface AgreementParty {
kind: 'ORGANIZATION' | 'COUNTRY' | (string & {})
/**
 * Organization id, or ISO 3166-1 alpha-2 code.
 */
id: string
}
/**
 * Which record of which published document says so, and how firmly.
 */
export interface AgreementProvenance {
document: string
recordId: string
/**
 * Labels of the sentences that state it.
 */
sentences: string[]
modality?: 'STATED' | 'PLANNED' | 'EXPECTED' | 'POSSIBLE' | 'OPINION' | (string & {})
/**
 * Person to whom the source attributes it.
 */
statedBy?: string
note?: string
/**
 * True when added for convenience, not printed in the source.
 */
derived: boolean
}

/**
 * A permanent centre of cooperation.
 */
export interface CenterSnapshot {
id: string
hub: string
organization: string
statement?: CenterText
permanent?: boolean
/**
 * Items: ISO 3166-1 alpha-2 code.
 */
countries: string[]
partyKinds: string[]
sourceStatus?: string
version: number
status: 'PLANNED' | 'ACTIVE' | 'CLOSED' | (string & {})
/**
 * True for demonstration data that no source states.
 */
example: boolean
provenance?: CenterProvenance
}
/**
 * A text in one language.
 */
export interface CenterText {
lang: string
value: string
}
/**
 * Which record of which published document says so, and how firmly.
 */
export interface CenterProvenance {
document: string
recordId: string
/**
 * Labels of the sentences that state it.
 */
sentences: string[]
modality?: 'STATED' | 'PLANNED' | 'EXPECTED' | 'POSSIBLE' | 'OPINION' | (string & {})
/**
 * Person to whom the source attributes it.
 */
statedBy?: string
note?: string
/**
 * True when added for convenience, not printed in the source.
 */
derived: boolean
}

/**
 * An organization that wants to take part.
 */
export interface ExpressionOfInterestSnapshot {
id: string
center: string
programme?: string
organization: string
listIsOpen?: boolean
sourceStatus?: string
version: number
status: 'SUBMITTED' | 'ACKNOWLEDGED' | 'UNDER_REVIEW' | 'INFO_REQUESTED' | 'ACCEPTED' | 'DECLINED' | 'EXPIRED' | 'CONVERTED' | 'WITHDRAWN' | (string & {})
/**
 * True for demonstration data that no source states.
 */
example: boolean
provenance?: ExpressionOfInterestProvenance
}
/**
 * Which record of which published document says so, and how firmly.
 */
export interface ExpressionOfInterestProvenance {
document: string
recordId: string
/**
 * Labels of the sentences that state it.
 */
sentences: string[]
modality?: 'STATED' | 'PLANNED' | 'EXPECTED' | 'POSSIBLE' | 'OPINION' | (string & {})
/**
 * Person to whom the source attributes it.
 */
statedBy?: string
note?: string
/**
 * True when added for convenience, not printed in the source.
 */
derived: boolean
}

/**
 * An area in which a centre works.
 */
export interface ProgrammeSnapshot {
id: string
center: string
names: ProgrammeName[]
cooperationKinds: ProgrammeText[]
version: number
/**
 * True for demonstration data that no source states.
 */
example: boolean
provenance?: ProgrammeProvenance
}
/**
 * One name of a thing in one language and script.
 */
export interface ProgrammeName {
value: string
/**
 * BCP 47 language.
 */
lang: string
/**
 * ISO 15924 script.
 */
script: string
/**
 * Where the form comes from: printed so in the source, or made from another name.
 */
basis?: 'ARTICLE' | 'TRANSLATION' | 'TRANSLITERATION' | (string & {})
alias: boolean
}
/**
 * A text in one language.
 */
export interface ProgrammeText {
lang: string
value: string
}
/**
 * Which record of which published document says so, and how firmly.
 */
export interface ProgrammeProvenance {
document: string
recordId: string
/**
 * Labels of the sentences that state it.
 */
sentences: string[]
modality?: 'STATED' | 'PLANNED' | 'EXPECTED' | 'POSSIBLE' | 'OPINION' | (string & {})
/**
 * Person to whom the source attributes it.
 */
statedBy?: string
note?: string
/**
 * True when added for convenience, not printed in the source.
 */
derived: boolean
}

/**
 * Joint work, or the readiness for it.
 */
export interface ProjectSnapshot {
id: string
hub: string
kind: string
parties: ProjectParty[]
subject: ProjectText
beneficiaries?: ProjectText
sourceStatus?: string
version: number
status: 'PIPELINE' | 'IMPLEMENTATION' | 'SUSPENDED' | 'FINALISATION' | 'CLOSED' | 'CANCELLED' | (string & {})
/**
 * True for demonstration data that no source states.
 */
example: boolean
provenance?: ProjectProvenance
}
/**
 * An organization or a country that acts.
 */
export interface ProjectParty {
kind: 'ORGANIZATION' | 'COUNTRY' | (string & {})
/**
 * Organization id, or ISO 3166-1 alpha-2 code.
 */
id: string
}
/**
 * A text in one language.
 */
export interface ProjectText {
lang: string
value: string
}
/**
 * Which record of which published document says so, and how firmly.
 */
export interface ProjectProvenance {
document: string
recordId: string
/**
 * Labels of the sentences that state it.
 */
sentences: string[]
modality?: 'STATED' | 'PLANNED' | 'EXPECTED' | 'POSSIBLE' | 'OPINION' | (string & {})
/**
 * Person to whom the source attributes it.
 */
statedBy?: string
note?: string
/**
 * True when added for convenience, not printed in the source.
 */
derived: boolean
}

/**
 * A proposal from a country or an organization.
 */
export interface ProposalSnapshot {
id: string
hub: string
kind: string
from: ProposalParty
to: ProposalParty
subject: ProposalText
timing?: ProposalText
sourceStatus?: string
version: number
status: 'EXPECTED' | 'DRAFT' | 'SUBMITTED' | 'ELIGIBLE' | 'INELIGIBLE' | 'IN_REVIEW' | 'CONSENSUS' | 'PANEL' | 'APPROVED' | 'RESERVE' | 'REJECTED' | 'ROADMAPPED' | 'WITHDRAWN' | (string & {})
/**
 * True for demonstration data that no source states.
 */
example: boolean
provenance?: ProposalProvenance
}
/**
 * An organization or a country that acts.
 */
export interface ProposalParty {
kind: 'ORGANIZATION' | 'COUNTRY' | (string & {})
/**
 * Organization id, or ISO 3166-1 alpha-2 code.
 */
id: string
}
/**
 * A text in one language.
 */
export interface ProposalText {
lang: string
value: string
}
/**
 * Which record of which published document says so, and how firmly.
 */
export interface ProposalProvenance {
document: string
recordId: string
/**
 * Labels of the sentences that state it.
 */
sentences: string[]
modality?: 'STATED' | 'PLANNED' | 'EXPECTED' | 'POSSIBLE' | 'OPINION' | (string & {})
/**
 * Person to whom the source attributes it.
 */
statedBy?: string
note?: string
/**
 * True when added for convenience, not printed in the source.
 */
derived: boolean
}

/**
 * A review of a proposal.
 */
export interface ReviewSnapshot {
id: string
proposal: string
reviewer: string
conflict: boolean
excellence: number
impact: number
implementation: number
comment: string
version: number
/**
 * True for demonstration data that no source states.
 */
example: boolean
provenance?: ReviewProvenance
}
/**
 * Which record of which published document says so, and how firmly.
 */
export interface ReviewProvenance {
document: string
recordId: string
/**
 * Labels of the sentences that state it.
 */
sentences: string[]
modality?: 'STATED' | 'PLANNED' | 'EXPECTED' | 'POSSIBLE' | 'OPINION' | (string & {})
/**
 * Person to whom the source attributes it.
 */
statedBy?: string
note?: string
/**
 * True when added for convenience, not printed in the source.
 */
derived: boolean
}

/**
 * Milestones towards the implementation of the plans.
 */
export interface RoadmapSnapshot {
id: string
hub: string
parties: RoadmapParty[]
signatures: {
party: RoadmapParty
versionHash: string
}[]
milestones: {
id: string
order?: number
actor?: RoadmapParty
action: RoadmapText
timing?: RoadmapText
produces?: string
proposal?: string
dependsOn: string[]
status: 'SCHEDULED' | 'MET' | 'PARTIALLY_MET' | 'NOT_MET' | 'CANCELLED' | (string & {})
durationDays?: number
evidence?: string
provenance?: RoadmapProvenance
}[]
version: number
status: 'DRAFT' | 'IN_AGREEMENT' | 'AGREED' | 'ACTIVE' | 'COMPLETED' | 'SUPERSEDED' | (string & {})
/**
 * True for demonstration data that no source states.
 */
example: boolean
provenance?: RoadmapProvenance
}
/**
 * An organization or a country that acts.
 */
export interface RoadmapParty {
kind: 'ORGANIZATION' | 'COUNTRY' | (string & {})
/**
 * Organization id, or ISO 3166-1 alpha-2 code.
 */
id: string
}
/**
 * A text in one language.
 */
export interface RoadmapText {
lang: string
value: string
}
/**
 * Which record of which published document says so, and how firmly.
 */
export interface RoadmapProvenance {
document: string
recordId: string
/**
 * Labels of the sentences that state it.
 */
sentences: string[]
modality?: 'STATED' | 'PLANNED' | 'EXPECTED' | 'POSSIBLE' | 'OPINION' | (string & {})
/**
 * Person to whom the source attributes it.
 */
statedBy?: string
note?: string
/**
 * True when added for convenience, not printed in the source.
 */
derived: boolean
}

/**
 * Training of specialists.
 */
export interface TrainingProgrammeSnapshot {
id: string
hub: string
kind: string
parties: TrainingProgrammeParty[]
subject: TrainingProgrammeText
/**
 * ISO 3166-1 alpha-2 code.
 */
traineesCountry?: string
sourceStatus?: string
version: number
/**
 * True for demonstration data that no source states.
 */
example: boolean
provenance?: TrainingProgrammeProvenance
}
/**
 * An organization or a country that acts.
 */
export interface TrainingProgrammeParty {
kind: 'ORGANIZATION' | 'COUNTRY' | (string & {})
/**
 * Organization id, or ISO 3166-1 alpha-2 code.
 */
id: string
}
/**
 * A text in one language.
 */
export interface TrainingProgrammeText {
lang: string
value: string
}
/**
 * Which record of which published document says so, and how firmly.
 */
export interface TrainingProgrammeProvenance {
document: string
recordId: string
/**
 * Labels of the sentences that state it.
 */
sentences: string[]
modality?: 'STATED' | 'PLANNED' | 'EXPECTED' | 'POSSIBLE' | 'OPINION' | (string & {})
/**
 * Person to whom the source attributes it.
 */
statedBy?: string
note?: string
/**
 * True when added for convenience, not printed in the source.
 */
derived: boolean
}

export type SnapshotByTopic = {
  'companies.case.v1': MarketEntryCaseSnapshot;
  'companies.fact.v1': FactSnapshot;
  'companies.hub.v1': HubSnapshot;
  'companies.membership.v1': OrganizationMembershipSnapshot;
  'companies.organization.v1': OrganizationSnapshot;
  'companies.organization-record.v1': OrganizationRecordSnapshot;
  'companies.person.v1': PersonSnapshot;
  'companies.screening.v1': ScreeningCaseSnapshot;
  'events.booking.v1': SpaceBookingSnapshot;
  'events.delegation.v1': DelegationSnapshot;
  'events.event.v1': EventSnapshot;
  'events.meeting.v1': MeetingSnapshot;
  'events.outcome.v1': EventOutcomeSnapshot;
  'events.participation.v1': ParticipationSnapshot;
  'events.request.v1': MeetingRequestSnapshot;
  'events.schedule.v1': ScheduleVersionSnapshot;
  'events.session.v1': SessionSnapshot;
  'events.venue.v1': VenueSnapshot;
  'investments.expert.v1': ExpertRequestSnapshot;
  'investments.expert-profile.v1': ExpertProfileSnapshot;
  'investments.introduction.v1': IntroductionSnapshot;
  'investments.mandate.v1': InvestorMandateSnapshot;
  'investments.match.v1': MatchSnapshot;
  'investments.round.v1': FundraisingRoundSnapshot;
  'investments.run.v1': MatchRunSnapshot;
  'projects.agreement.v1': AgreementSnapshot;
  'projects.center.v1': CenterSnapshot;
  'projects.interest.v1': ExpressionOfInterestSnapshot;
  'projects.programme.v1': ProgrammeSnapshot;
  'projects.project.v1': ProjectSnapshot;
  'projects.proposal.v1': ProposalSnapshot;
  'projects.review.v1': ReviewSnapshot;
  'projects.roadmap.v1': RoadmapSnapshot;
  'projects.training.v1': TrainingProgrammeSnapshot;
};
