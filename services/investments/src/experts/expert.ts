import {
  aggregateColumns,
  defineAggregate,
  defineMachine,
  defineRelation,
  idColumn,
  instantColumn,
  intColumn,
  jsonColumn,
  nullable,
  textColumn,
  type AggregateRow,
  NOT_PUBLIC,
} from '@hub/service-kit';
import { EntitySchema } from 'typeorm';

export type ExpertProfile = AggregateRow & {
  person: string;
  areas: readonly string[];
  hoursPerMonth: number;
};

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
  columns: {
    ...aggregateColumns('exp'),
    person: idColumn('per'),
    areas: jsonColumn(),
    hoursPerMonth: intColumn(),
  },
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
  visibility: { public: NOT_PUBLIC, roles: ['EXPERT', 'ORG_ADMIN', 'ORG_EDITOR'] },
});

export const expertRequestAggregate = defineAggregate<ExpertRequest>({
  typeName: 'ExpertRequest',
  prefix: 'exr',
  topic: 'investments.expert.v1',
  entity: ExpertRequestEntity,
  created: 'opened',
  machine: expertRequestMachine,
  visibility: { public: NOT_PUBLIC, own: 't.organization = $organization', roles: ['EXPERT'] },
  ownersOf: (row) => [row.organization],
  unpublished: ['confirmedAt'],
});

export const profilesOfPerson = defineRelation(expertProfileAggregate, 't.person = p.parent::uuid');
