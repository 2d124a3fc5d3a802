import { codedError, fromUuid, holdsRole, SEES_ALL, toUuid, type Caller } from '@hub/hub-language';
import {
  defineAggregate,
  defineMachine,
  id,
  instant,
  NOT_PUBLIC,
  oneOf,
  text,
  type RowOfAggregate,
  SHARED,
} from '@hub/service-kit/aggregate';
import { relation, relationWhere, sqlOn, type Condition, type RowConditions } from '@hub/service-kit/read';
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
  suspendIntroduction: {
    from: ['SUGGESTED', 'REQUESTED', 'ACCEPTED', 'CONNECTED'],
    to: 'SUSPENDED',
    by: 'service',
  },
  restoreIntroduction: { from: ['SUSPENDED'], to: 'previous', by: 'service' },
});

/** The offer to bring an investor and a startup together. */
export const introduction = defineAggregate('Introduction', {
  prefix: 'int',
  topic: 'investments.introduction.v1',
  table: 'introduction',
  created: 'suggested',
  machine,
  place: SHARED,
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

/** A side that is an organization, by the column that names it. */
export type Side = 'investor' | 'startup';

const SIDES = { investor: 'INVESTOR', startup: 'STARTUP' } as const;
/** States in which both sides know one another. */
const AGREED = ['ACCEPTED', 'CONNECTED'] as const;
/** States in which the side that was asked knows the one that asked. */
const ASKED = ['REQUESTED', 'DECLINED', 'EXPIRED', 'WITHDRAWN'] as const;

/**
 * True when the other side is told who this side is: both are named once the introduction is accepted, and who asks is
 * named to who is asked. While it rests it stands as it stood.
 */
export function isNamed({ status, previousStatus, requestedBy }: Introduction, side: Side): boolean {
  const stands = status === 'SUSPENDED' ? previousStatus : status;
  if (AGREED.some((one) => one === stands)) return true;
  return requestedBy === SIDES[side] && ASKED.some((one) => one === stands);
}

/** True for the staff that sees everything, and for the people of the organization. */
export const isOwnOrStaff = (caller: Caller, organization: string): boolean =>
  holdsRole(caller, SEES_ALL) || caller.grants.some(({ id }) => id === organization);

/** True when the caller may know who this side of the introduction is. */
export const mayKnow = (caller: Caller, row: Introduction, side: Side): boolean =>
  isOwnOrStaff(caller, row[side]) || isNamed(row, side);

/** What a field answers that would name a side too early: null, with this code. */
export const unnamed = (field: string) =>
  codedError('FORBIDDEN', `${field} is named to the side that is asked, and to both when it is accepted`);

type Row = RowConditions<NonNullable<(typeof introduction)['stored']>>;

/** Introductions of the parent, as this side, in which it is named to the other one. */
const namedAs = (row: Row, side: Side): Condition => {
  const stands = (states: readonly (typeof AGREED | typeof ASKED)[number][]) =>
    row.or([
      row('t.status', 'in', states),
      row.and([row('t.status', '=', 'SUSPENDED'), row('t.previousStatus', 'in', states)]),
    ]);
  return row.and([
    row(`t.${side}`, '=', row.ref('p.uuid')),
    row.or([stands(AGREED), row.and([row('t.requestedBy', '=', SIDES[side]), stands(ASKED)])]),
  ]);
};

export const introductionsOfOrganization = relation(introduction, 'investor', 'startup');
export const introductionsOfMatch = relation(introduction, 'match');

/** Introductions of an organization in which it is named to the other side. */
export const introductionsNaming = relationWhere(introduction, [], (row) => [
  namedAs(row, 'investor'),
  namedAs(row, 'startup'),
]);

const COUNTED = ['REQUESTED', 'ACCEPTED', 'CONNECTED', 'SUSPENDED'] as const;
const CAPACITY_MS = 90 * 24 * 3600 * 1000;
const PREFIXES = { mandate: 'man', round: 'rnd' } as const;

/** Introductions of a mandate or round that count against its capacity: asked for in the last 90 days and not ended. */
export const usedCapacity = async (
  work: UnitOfWork,
  side: 'mandate' | 'round',
  id: string,
): Promise<number> => (await usedCapacities(work, side, [id])).get(id) ?? 0;

/** As `usedCapacity` for many, in one statement; those of which nothing is used are not in the map. */
export async function usedCapacities(
  work: UnitOfWork,
  side: 'mandate' | 'round',
  ids: readonly string[],
): Promise<Map<string, number>> {
  const rows = await work.query(
    sqlOn(introduction)
      .selectFrom('introduction')
      .select((of) => [`${side} as of`, of.cast<number>(of.fn.countAll(), 'integer').as('used')])
      .where((row) => row(side, '=', row.fn.any(row.val(ids.map((id) => toUuid(id))))))
      .where('status', 'in', COUNTED)
      .where('requestedAt', '>', new Date(work.now.getTime() - CAPACITY_MS))
      .groupBy(side),
  );
  return new Map(rows.map(({ of, used }) => [fromUuid(PREFIXES[side], of), used]));
}

/** Introductions that tell how two sides got on: declined, or connected. */
export const pastIntroductions = (work: UnitOfWork): Promise<Introduction[]> =>
  work.list(introduction, { status: ['DECLINED', 'CONNECTED'] });
