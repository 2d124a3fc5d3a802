import type { LocalizedText, Name, Party, SourceInput } from '@hub/hub-language';
import type { ProjectKind, ProjectStatus, ProposalKind } from '../generated/enums.ts';
import type { StepRecord } from '../roadmaps/milestones-from-steps.ts';

type Maybe<Value> = Value | null | undefined;
type Sourced = { source: SourceInput };
/** Where the source has a word of its own for how far it is. */
type WithStatus = Sourced & { sourceStatus?: Maybe<string> };

export type CenterRecord = WithStatus & {
  hub: string;
  organization: string;
  statement?: Maybe<LocalizedText>;
  permanent?: Maybe<boolean>;
  countries: readonly string[];
  partyKinds: readonly string[];
};
export type ProgrammeRecord = Sourced & {
  center: string;
  names: readonly Name[];
  cooperationKinds: readonly LocalizedText[];
};
export type InterestRecord = WithStatus & {
  center: string;
  organization: string;
  listIsOpen?: Maybe<boolean>;
};
export type ProposalRecord = WithStatus & {
  hub: string;
  kind: ProposalKind;
  from: Party;
  to: Party;
  subject: LocalizedText;
  timing?: Maybe<LocalizedText>;
};
export type RoadmapRecord = Sourced & { hub: string; steps: readonly StepRecord[] };
export type ProjectRecord = WithStatus & {
  hub: string;
  kind: ProjectKind;
  status: ProjectStatus;
  parties: readonly Party[];
  subject: LocalizedText;
  beneficiaries?: Maybe<LocalizedText>;
};
export type TrainingRecord = WithStatus & {
  hub: string;
  kind: string;
  parties: readonly Party[];
  subject: LocalizedText;
  traineesCountry?: Maybe<string>;
};

/**
 * Records of one published document: `center` and what steps refer to are record ids of the same document; hub,
 * organizations and persons are ids.
 */
export type ProjectsRecords = {
  document: string;
  centers: readonly CenterRecord[];
  programmes: readonly ProgrammeRecord[];
  expressionsOfInterest: readonly InterestRecord[];
  proposals: readonly ProposalRecord[];
  roadmaps: readonly RoadmapRecord[];
  projects: readonly ProjectRecord[];
  trainingProgrammes: readonly TrainingRecord[];
};
