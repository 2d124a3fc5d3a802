import {
  aggregateColumns,
  defineAggregate,
  defineMachine,
  defineRelation,
  idColumn,
  instantColumn,
  intColumn,
  invalidInput,
  jsonColumn,
  nullable,
  referenceUnknown,
  requireOrganization,
  requireReplica,
  ruleBreach,
  textColumn,
  toUuid,
  type AggregateRow,
  type Guard,
  type Work,
} from '@hub/service-kit';
import { EntitySchema } from 'typeorm';
import type { CreateExpertProfileInput, MatchExpertInput, RequestExpertInput } from '../graphql/generated.ts';

export type ExpertProfile = AggregateRow & { person: string; areas: readonly string[]; hoursPerMonth: number };

export const EXPERT_REQUEST_STATUSES = [
  'OPEN',
  'MATCHED',
  'CONFIRMED',
  'DELIVERED',
  'NO_SHOW',
  'RATED',
  'CANCELLED',
] as const;
export type ExpertRequestStatus = (typeof EXPERT_REQUEST_STATUSES)[number];

export type ExpertRequest = AggregateRow & {
  status: ExpertRequestStatus;
  organization: string;
  area: string;
  description: string;
  hours: number;
  expert: string | null;
  confirmedAt: string | null;
};

export const expertRequestMachine = defineMachine<ExpertRequestStatus>(EXPERT_REQUEST_STATUSES, [
  { command: 'matchExpert', from: ['OPEN'], to: 'MATCHED', byClient: false },
  { command: 'confirmExpert', from: ['MATCHED'], to: 'CONFIRMED' },
  { command: 'releaseExpert', from: ['MATCHED'], to: 'OPEN' },
  { command: 'deliverExpertise', from: ['CONFIRMED'], to: 'DELIVERED' },
  { command: 'recordExpertNoShow', from: ['CONFIRMED'], to: 'NO_SHOW' },
  { command: 'rateExpert', from: ['DELIVERED'], to: 'RATED' },
  { command: 'cancelExpertRequest', from: ['OPEN', 'MATCHED', 'CONFIRMED', 'DELIVERED'], to: 'CANCELLED' },
]);

export const ExpertProfileEntity = new EntitySchema<ExpertProfile>({
  name: 'ExpertProfile',
  tableName: 'expert_profile',
  columns: { ...aggregateColumns('exp'), person: idColumn('per'), areas: jsonColumn(), hoursPerMonth: intColumn() },
});

export const ExpertRequestEntity = new EntitySchema<ExpertRequest>({
  name: 'ExpertRequest',
  tableName: 'expert_request',
  columns: {
    ...aggregateColumns('exr'),
    status: textColumn(),
    organization: idColumn('org'),
    area: textColumn(),
    description: textColumn(),
    hours: intColumn(),
    expert: nullable(idColumn('exp')),
    confirmedAt: nullable(instantColumn()),
  },
});

export const expertProfileAggregate = defineAggregate<ExpertProfile>({
  typeName: 'ExpertProfile',
  prefix: 'exp',
  topic: 'investments.expert-profile.v1',
  entity: ExpertProfileEntity,
  created: 'recorded',
  visibility: { public: 'FALSE', roles: ['EXPERT', 'ORG_ADMIN', 'ORG_EDITOR'] },
});

export const expertRequestAggregate = defineAggregate<ExpertRequest>({
  typeName: 'ExpertRequest',
  prefix: 'exr',
  topic: 'investments.expert.v1',
  entity: ExpertRequestEntity,
  created: 'opened',
  machine: expertRequestMachine,
  visibility: { public: 'FALSE', own: 't.organization = $organization', roles: ['EXPERT'] },
  ownersOf: (row) => [row.organization],
  unpublished: ['confirmedAt'],
});

export const profilesOfPerson = defineRelation(expertProfileAggregate, 't.person = p.parent::uuid');

export async function createExpertProfile(work: Work, input: CreateExpertProfileInput) {
  await requireReplica(work.manager, { topic: 'companies.person.v1', table: 'person_replica' }, input.person);
  if (input.areas.length === 0) throw invalidInput('name at least one area', 'areas');
  if (input.hoursPerMonth < 0) throw invalidInput('hours are 0 or more', 'hoursPerMonth');
  if (await work.manager.existsBy(expertProfileAggregate.entity, { person: input.person })) {
    throw ruleBreach('ONE_PROFILE', 'this person has an expert profile already');
  }
  const created = await work.create(expertProfileAggregate, {
    person: input.person,
    areas: input.areas,
    hoursPerMonth: input.hoursPerMonth,
    example: input.example,
    provenance: null,
  });
  return { __typename: 'ExpertProfile' as const, ...created };
}

const member = (row: ExpertRequest) => ({ __typename: 'ExpertRequest' as const, ...row });

export async function requestExpert(work: Work, input: RequestExpertInput) {
  if (input.hours < 1) throw invalidInput('ask for at least one hour', 'hours');
  const organization = await requireOrganization(work.manager, input.organization);
  const created = await work.create(expertRequestAggregate, {
    status: 'OPEN',
    organization: organization.id,
    area: input.area,
    description: input.description,
    hours: input.hours,
    expert: null,
    confirmedAt: null,
    example: organization.example,
    provenance: null,
  });
  return member(created);
}

export async function matchExpert(work: Work, input: MatchExpertInput) {
  const row = await work.load(expertRequestAggregate, input.id, input.expectedVersion);
  const expert = await work.find(expertProfileAggregate, input.expert);
  if (!expert) throw referenceUnknown(input.expert, 'expert');
  if (!expert.areas.includes(row.area)) throw ruleBreach('OTHER_AREA', `this expert does not offer ${row.area}`);
  return member(await work.step(expertRequestAggregate, row, 'matchExpert', null, { expert: expert.id }));
}

/** The expert's hours of the last 30 days, this request included, stay within the month's. */
const withinHours: Guard<ExpertRequest> = async (work, row) => {
  if (!row.expert) throw ruleBreach('NO_EXPERT', 'match an expert first');
  const expert = await work.load(expertProfileAggregate, row.expert);
  const [{ used }] = (await work.manager.query(
    `SELECT coalesce(sum(hours), 0)::int AS used FROM expert_request
     WHERE expert = $1 AND status IN ('CONFIRMED', 'DELIVERED', 'RATED', 'NO_SHOW')
       AND confirmed_at > $2::timestamptz - interval '30 days'`,
    [toUuid(expert.id), work.now.toISOString()],
  )) as [{ used: number }];
  if (used + row.hours > expert.hoursPerMonth) {
    throw ruleBreach('HOURS_EXCEEDED', `${used} of ${expert.hoursPerMonth} hours of 30 days are taken`);
  }
  return { confirmedAt: work.now.toISOString() };
};

const release: Guard<ExpertRequest> = () => Promise.resolve({ expert: null });

export const expertRequestGuards = { confirmExpert: withinHours, releaseExpert: release };
