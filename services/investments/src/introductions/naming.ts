import { codedError, holdsRole, SEES_ALL, type Caller } from '@hub/hub-language';
import type { Condition, RowConditions } from '@hub/service-kit/read';
import type { introduction, Introduction } from './introduction.ts';

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
export const namedAs = (row: Row, side: Side): Condition => {
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
