import { TypeID } from 'typeid-js';

/** Prefix of the public id of each kind of object. The only table of prefixes. */
export const ID_PREFIXES = {
  cou: 'Country',
  hub: 'Hub',
  fun: 'HubFunction',
  opr: 'OperatorRequirement',
  org: 'Organization',
  per: 'Person',
  mem: 'OrganizationMembership',
  rel: 'Relationship',
  fact: 'Fact',
  grp: 'UnnamedGroup',
  doc: 'SourceDocument',
  mec: 'MarketEntryCase',
  scr: 'ScreeningCase',
  man: 'InvestorMandate',
  rnd: 'FundraisingRound',
  mru: 'MatchRun',
  mat: 'Match',
  int: 'Introduction',
  exp: 'ExpertProfile',
  exr: 'ExpertRequest',
  evt: 'Event',
  ses: 'Session',
  del: 'Delegation',
  par: 'Participation',
  mrq: 'MeetingRequest',
  mtg: 'Meeting',
  sch: 'ScheduleVersion',
  out: 'EventOutcome',
  ven: 'Venue',
  spc: 'Space',
  bkg: 'SpaceBooking',
  ctr: 'Center',
  prg: 'Programme',
  eoi: 'ExpressionOfInterest',
  pro: 'Proposal',
  rev: 'Review',
  rdm: 'Roadmap',
  mil: 'Milestone',
  prj: 'Project',
  trn: 'TrainingProgramme',
  agr: 'Agreement',
} as const;
export type IdPrefix = keyof typeof ID_PREFIXES;

/** A new TypeID over UUIDv7, e.g. `org_01h455vb4pex5vsknk084sn02q`. Sorts by creation. */
export const newId = (prefix: IdPrefix): string => new TypeID(prefix).toString();

/** The UUID inside a TypeID. Throws when it is malformed or of another prefix. */
export function toUuid(id: string, prefix?: IdPrefix): string {
  const parsed = TypeID.fromString(id, prefix);
  return parsed.toUUID();
}

export const fromUuid = (prefix: IdPrefix, uuid: string): string => TypeID.fromUUID(prefix, uuid).toString();

/** True when `id` is a TypeID of that prefix. */
export function isId(id: string, prefix: IdPrefix): boolean {
  try {
    toUuid(id, prefix);
    return true;
  } catch {
    return false;
  }
}
