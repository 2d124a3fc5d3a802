import { toUuid } from '@hub/hub-language';
import {
  defineAggregate,
  defineMachine,
  id,
  instant,
  NOT_PUBLIC,
  oneOf,
  text,
  type RowOfAggregate,
} from '@hub/service-kit/aggregate';
import { relation, sqlOn } from '@hub/service-kit/read';
import type { UnitOfWork } from '@hub/service-kit/use-case';
import { IntroductionSide, IntroductionStatus } from '../generated/enums.ts';

const machine = defineMachine(IntroductionStatus, {
  requestIntroduction: { from: ['SUGGESTED'], to: 'REQUESTED' },
  dismissIntroduction: { from: ['SUGGESTED'], to: 'DISMISSED' },
  acceptIntroduction: { from: ['REQUESTED'], to: 'ACCEPTED' },
  declineIntroduction: { from: ['REQUESTED'], to: 'DECLINED' },
  expireIntroduction: { from: ['REQUESTED'], to: 'EXPIRED' },
  withdrawIntroduction: { from: ['REQUESTED'], to: 'WITHDRAWN' },
  connectIntroduction: { from: ['ACCEPTED'], to: 'CONNECTED' },
  suspendIntroduction: { from: ['REQUESTED', 'ACCEPTED', 'CONNECTED'], to: 'SUSPENDED', by: 'service' },
  restoreIntroduction: { from: ['SUSPENDED'], to: 'previous', by: 'service' },
});

/** The offer to bring an investor and a startup together. */
export const introduction = defineAggregate('Introduction', {
  prefix: 'int',
  topic: 'investments.introduction.v1',
  table: 'introduction',
  created: 'suggested',
  machine,
  visibility: { public: NOT_PUBLIC, own: ['investor', 'startup'] },
  owners: ['investor', 'startup'],
  fields: {
    status: oneOf(IntroductionStatus).published(),
    previousStatus: oneOf(IntroductionStatus).nullable(),
    match: id('mat').nullable().published(),
    mandate: id('man').published(),
    round: id('rnd').published(),
    investor: id('org').published(),
    startup: id('org').published(),
    requestedBy: oneOf(IntroductionSide).nullable().published(),
    requestedAt: instant().nullable().published(),
    deadline: instant().nullable().published(),
    declineReason: text().nullable().published(),
  },
});
export type Introduction = RowOfAggregate<typeof introduction>;

export const introductionsOfOrganization = relation(introduction, 'investor', 'startup');

const COUNTED = ['REQUESTED', 'ACCEPTED', 'CONNECTED', 'SUSPENDED'] as const;
const CAPACITY_MS = 90 * 24 * 3600 * 1000;

/** Introductions of a mandate or round that count against its capacity: asked for in the last 90 days and not ended. */
export async function usedCapacity(work: UnitOfWork, side: 'mandate' | 'round', id: string): Promise<number> {
  const [row] = await work.query(
    sqlOn(introduction)
      .selectFrom('introduction')
      .select((of) => of.cast<number>(of.fn.countAll(), 'integer').as('used'))
      .where(side, '=', toUuid(id))
      .where('status', 'in', COUNTED)
      .where('requestedAt', '>', new Date(work.now.getTime() - CAPACITY_MS)),
  );
  return row?.used ?? 0;
}

/** Introductions that tell how two sides got on: declined, or connected. */
export const pastIntroductions = (work: UnitOfWork): Promise<Introduction[]> =>
  work.list(introduction, { status: ['DECLINED', 'CONNECTED'] });
