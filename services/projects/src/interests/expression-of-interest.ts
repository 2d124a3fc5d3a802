import {
  aggregateColumns,
  boolColumn,
  defineAggregate,
  defineMachine,
  defineRelation,
  idColumn,
  nullable,
  publicWhenPublished,
  textColumn,
  type AggregateRow,
} from '@hub/service-kit';
import { EntitySchema } from 'typeorm';

export const INTEREST_STATUSES = [
  'SUBMITTED',
  'ACKNOWLEDGED',
  'UNDER_REVIEW',
  'INFO_REQUESTED',
  'ACCEPTED',
  'DECLINED',
  'EXPIRED',
  'CONVERTED',
  'WITHDRAWN',
] as const;
export type InterestStatus = (typeof INTEREST_STATUSES)[number];

export type ExpressionOfInterest = AggregateRow & {
  status: InterestStatus;
  sourceStatus: string | null;
  center: string;
  programme: string | null;
  organization: string;
  listIsOpen: boolean | null;
};

export const OPEN_INTERESTS = [
  'SUBMITTED',
  'ACKNOWLEDGED',
  'UNDER_REVIEW',
  'INFO_REQUESTED',
  'ACCEPTED',
] as const;

export const interestMachine = defineMachine<InterestStatus>(INTEREST_STATUSES, [
  { command: 'acknowledgeInterest', from: ['SUBMITTED'], to: 'ACKNOWLEDGED' },
  { command: 'reviewInterest', from: ['ACKNOWLEDGED'], to: 'UNDER_REVIEW' },
  { command: 'requestInterestInfo', from: ['UNDER_REVIEW'], to: 'INFO_REQUESTED' },
  { command: 'provideInterestInfo', from: ['INFO_REQUESTED'], to: 'UNDER_REVIEW' },
  { command: 'expireInterest', from: ['INFO_REQUESTED'], to: 'EXPIRED' },
  { command: 'acceptInterest', from: ['UNDER_REVIEW'], to: 'ACCEPTED' },
  { command: 'declineInterest', from: ['UNDER_REVIEW'], to: 'DECLINED' },
  { command: 'convertInterest', from: ['ACCEPTED'], to: 'CONVERTED' },
  { command: 'withdrawInterest', from: OPEN_INTERESTS, to: 'WITHDRAWN' },
]);

export const ExpressionOfInterestEntity = new EntitySchema<ExpressionOfInterest>({
  name: 'ExpressionOfInterest',
  tableName: 'expression_of_interest',
  columns: {
    ...aggregateColumns('eoi'),
    status: textColumn(),
    sourceStatus: nullable(textColumn()),
    center: idColumn('ctr'),
    programme: nullable(idColumn('prg')),
    organization: idColumn('org'),
    listIsOpen: nullable(boolColumn()),
  },
});

export const interestAggregate = defineAggregate<ExpressionOfInterest>({
  typeName: 'ExpressionOfInterest',
  prefix: 'eoi',
  topic: 'projects.interest.v1',
  entity: ExpressionOfInterestEntity,
  created: 'submitted',
  machine: interestMachine,
  visibility: {
    public: publicWhenPublished(),
    own: 't.organization = $organization',
    roles: ['PROGRAMME_MANAGER'],
  },
  ownersOf: (row) => [row.organization],
});

export const interestsOfCenter = defineRelation(interestAggregate, 't.center = p.parent::uuid');
export const interestsOfOrganization = defineRelation(interestAggregate, 't.organization = p.parent::uuid');
export const interestsOfProgramme = defineRelation(
  interestAggregate,
  't.programme = p.parent::uuid OR (t.programme IS NULL AND t.center = (SELECT g.center FROM programme g WHERE g.id = p.parent::uuid))',
);
