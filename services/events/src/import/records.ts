import type { LocalizedText, Name, Party, SourceInput } from '@hub/hub-language';
import type { EventKind, OutcomeKind, SessionKind, SpaceKind } from '../generated/enums.ts';

type Maybe<Value> = Value | null | undefined;
type Sourced = { source: SourceInput };

export type EventRecord = Sourced & {
  hub: string;
  kind: EventKind;
  names: readonly Name[];
  startsOn: string;
  endsOn: string;
  sendingCountry?: Maybe<string>;
  hostCountry?: Maybe<string>;
  sourceStatus?: Maybe<string>;
};
export type SessionRecord = Sourced & {
  event: string;
  kind: SessionKind;
  names: readonly Name[];
  sides: readonly Party[];
  partyKinds: readonly string[];
  countStated?: Maybe<boolean>;
  sourceStatus?: Maybe<string>;
};
export type DelegationRecord = Sourced & {
  event: string;
  country: string;
  head?: Maybe<string>;
  countedGroups: readonly string[];
};
export type ParticipationRecord = Sourced & {
  delegation: string;
  organization: string;
  representation?: Maybe<string>;
};
export type OutcomeRecord = Sourced & {
  event: string;
  hub?: Maybe<string>;
  organization?: Maybe<string>;
  kind: OutcomeKind;
  text: LocalizedText;
};
export type VenueRecord = Sourced & {
  hub: string;
  names: readonly Name[];
  spaces: readonly (Sourced & { kind: SpaceKind; names: readonly Name[] })[];
};

/** Records of one published document; event and delegation are record ids of it, the others ids. */
export type EventsRecords = {
  document: string;
  events: readonly EventRecord[];
  sessions: readonly SessionRecord[];
  delegations: readonly DelegationRecord[];
  participations: readonly ParticipationRecord[];
  outcomes: readonly OutcomeRecord[];
  venues: readonly VenueRecord[];
};
