import { toUuid } from '@hub/hub-language';
import {
  defineAggregate,
  defineMachine,
  id,
  ids,
  instant,
  integer,
  NOT_PUBLIC,
  oneOf,
  text,
  type RowOfAggregate,
  SHARED,
} from '@hub/service-kit/aggregate';
import { sqlOn } from '@hub/service-kit/read';
import type { UnitOfWork } from '@hub/service-kit/use-case';
import { expertProfile } from './expert-profile.ts';
import { ExpertRequestStatus } from '../generated/enums.ts';

const machine = defineMachine(ExpertRequestStatus, {
  matchExpert: { from: ['OPEN'], to: 'MATCHED', by: 'service' },
  confirmExpert: { from: ['MATCHED'], to: 'CONFIRMED' },
  releaseExpert: { from: ['MATCHED'], to: 'OPEN' },
  declareExpertConflict: { from: ['MATCHED'], to: 'OPEN' },
  deliverExpertise: { from: ['CONFIRMED'], to: 'DELIVERED' },
  recordExpertNoShow: { from: ['CONFIRMED'], to: 'NO_SHOW' },
  rateExpert: { from: ['DELIVERED'], to: 'RATED' },
  cancelExpertRequest: { from: ['OPEN', 'MATCHED', 'CONFIRMED', 'DELIVERED'], to: 'CANCELLED' },
  suspendExpertRequest: { from: ['OPEN', 'MATCHED', 'CONFIRMED'], to: 'SUSPENDED', by: 'service' },
  restoreExpertRequest: { from: ['SUSPENDED'], to: 'previous', by: 'service' },
});

/** An organization's wish for an expert's hours. */
export const expertRequest = defineAggregate('ExpertRequest', {
  prefix: 'exr',
  topic: 'investments.expert.v1',
  table: 'expert_request',
  created: 'opened',
  machine,
  place: { ...SHARED, partOf: { expert: expertProfile } },
  visibility: { public: NOT_PUBLIC, own: ['organization'] },
  owners: ['organization'],
  fields: {
    status: oneOf(ExpertRequestStatus).published(),
    previousStatus: oneOf(ExpertRequestStatus).nullable(),
    organization: id('org').published(),
    area: text().published(),
    description: text().published(),
    hours: integer().published(),
    expert: id('exp').nullable().published(),
    confirmedAt: instant().nullable(),
    /** Experts who declared a conflict of interest: it is not offered to them again. */
    conflicted: ids('exp'),
  },
});
export type ExpertRequest = RowOfAggregate<typeof expertRequest>;

const TAKEN = ['CONFIRMED', 'DELIVERED', 'RATED', 'NO_SHOW'] as const;
const MONTH_MS = 30 * 24 * 3600 * 1000;

/** Hours of an expert that were confirmed in the last 30 days. */
export async function hoursTaken(work: UnitOfWork, expert: string): Promise<number> {
  const [row] = await work.query(
    sqlOn(expertRequest)
      .selectFrom('expertRequest')
      .select((of) => of.cast<number | null>(of.fn.sum('hours'), 'integer').as('used'))
      .where('expert', '=', toUuid(expert))
      .where('status', 'in', TAKEN)
      .where('confirmedAt', '>', new Date(work.now.getTime() - MONTH_MS)),
  );
  return row?.used ?? 0;
}
