import {
  aggregateColumns,
  defineAggregate,
  defineMachine,
  defineRelation,
  idColumn,
  instantColumn,
  nullable,
  textColumn,
  toUuid,
  type AggregateRow,
  type Work,
  NOT_PUBLIC,
} from '@hub/service-kit';
import { EntitySchema } from 'typeorm';

export const INTRODUCTION_STATUSES = [
  'SUGGESTED',
  'REQUESTED',
  'DISMISSED',
  'ACCEPTED',
  'DECLINED',
  'EXPIRED',
  'WITHDRAWN',
  'CONNECTED',
  'SUSPENDED',
] as const;
export type IntroductionStatus = (typeof INTRODUCTION_STATUSES)[number];
export type IntroductionSide = 'INVESTOR' | 'STARTUP' | 'HUB';

export type Introduction = AggregateRow & {
  status: IntroductionStatus;
  previousStatus: IntroductionStatus | null;
  match: string | null;
  mandate: string;
  round: string;
  investor: string;
  startup: string;
  requestedBy: IntroductionSide | null;
  requestedAt: string | null;
  deadline: string | null;
  declineReason: string | null;
};

export const introductionMachine = defineMachine<IntroductionStatus>(INTRODUCTION_STATUSES, [
  { command: 'requestIntroduction', from: ['SUGGESTED'], to: 'REQUESTED' },
  { command: 'dismissIntroduction', from: ['SUGGESTED'], to: 'DISMISSED' },
  { command: 'acceptIntroduction', from: ['REQUESTED'], to: 'ACCEPTED' },
  { command: 'declineIntroduction', from: ['REQUESTED'], to: 'DECLINED' },
  { command: 'expireIntroduction', from: ['REQUESTED'], to: 'EXPIRED' },
  { command: 'withdrawIntroduction', from: ['REQUESTED'], to: 'WITHDRAWN' },
  { command: 'connectIntroduction', from: ['ACCEPTED'], to: 'CONNECTED' },
  {
    command: 'suspendIntroduction',
    from: ['REQUESTED', 'ACCEPTED', 'CONNECTED'],
    to: 'SUSPENDED',
    byClient: false,
  },
  { command: 'restoreIntroduction', from: ['SUSPENDED'], to: 'previous', byClient: false },
]);

export const IntroductionEntity = new EntitySchema<Introduction>({
  name: 'Introduction',
  tableName: 'introduction',
  columns: {
    ...aggregateColumns('int'),
    status: textColumn(),
    previousStatus: nullable(textColumn()),
    match: nullable(idColumn('mat')),
    mandate: idColumn('man'),
    round: idColumn('rnd'),
    investor: idColumn('org'),
    startup: idColumn('org'),
    requestedBy: nullable(textColumn()),
    requestedAt: nullable(instantColumn()),
    deadline: nullable(instantColumn()),
    declineReason: nullable(textColumn()),
  },
});

export const introductionAggregate = defineAggregate<Introduction>({
  typeName: 'Introduction',
  prefix: 'int',
  topic: 'investments.introduction.v1',
  entity: IntroductionEntity,
  created: 'suggested',
  machine: introductionMachine,
  visibility: { public: NOT_PUBLIC, own: 't.investor = $organization OR t.startup = $organization' },
  ownersOf: (row) => [row.investor, row.startup],
});

export const introductionsOfOrganization = defineRelation(
  introductionAggregate,
  't.investor = p.parent::uuid OR t.startup = p.parent::uuid',
);

/** Introductions of a mandate or round that count against its capacity: asked for in the last 90 days and not ended. */
export async function usedCapacity(work: Work, side: 'mandate' | 'round', id: string): Promise<number> {
  const [row] = (await work.manager.query(
    `SELECT count(*)::int AS used FROM introduction
     WHERE ${side} = $1 AND status IN ('REQUESTED', 'ACCEPTED', 'CONNECTED', 'SUSPENDED')
       AND requested_at > $2::timestamptz - interval '90 days'`,
    [toUuid(id), work.now.toISOString()],
  )) as { used: number }[];
  return row?.used ?? 0;
}
