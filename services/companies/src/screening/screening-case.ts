import {
  boolean,
  defineAggregate,
  defineMachine,
  id,
  instant,
  json,
  NOT_PUBLIC,
  oneOf,
  somebody,
  type RowOfAggregate,
  SHARED,
} from '@hub/service-kit/aggregate';
import { ruleBreach, type RuleBreach } from '@hub/hub-language';
import { newestOf } from '@hub/service-kit/read';
import type { UnitOfWork } from '@hub/service-kit/use-case';
import { ScreeningCaseStatus, type HitVerdict } from '../generated/enums.ts';

/** A name on a list that resembles the organization's, and what Compliance found. */
export type ScreeningHit = {
  listEntry: string;
  name: string;
  verdict: HitVerdict | null;
  comment: string | null;
  decidedBy: string | null;
};

/**
 * Four eyes: into CLEAR and BLOCKED, and out of them, leads only a step of somebody who took none since the run began,
 * or since the case was last closed.
 */
const machine = defineMachine(ScreeningCaseStatus, {
  runScreening: { from: ['PENDING', 'FAILED', 'STALE'], to: 'RUNNING', beginsChapter: true },
  completeScreening: { from: ['RUNNING'], to: 'REVIEW', by: 'service' },
  failScreening: { from: ['RUNNING', 'REVIEW'], to: 'FAILED' },
  clearScreening: { from: ['REVIEW'], to: 'CLEAR', secondPerson: true, beginsChapter: true },
  blockScreening: { from: ['REVIEW'], to: 'BLOCKED', secondPerson: true, beginsChapter: true },
  expireScreening: { from: ['CLEAR'], to: 'STALE', secondPerson: true },
  appealScreening: { from: ['BLOCKED'], to: 'APPEAL' },
  reviewAppeal: { from: ['APPEAL'], to: 'REVIEW', secondPerson: true },
});

/** The comparison of an organization's names with sanctions and watch lists. */
export const screeningCase = defineAggregate('ScreeningCase', {
  prefix: 'scr',
  topic: 'companies.screening.v1',
  table: 'screening_case',
  created: 'opened',
  machine,
  place: SHARED,
  visibility: { public: NOT_PUBLIC, own: ['organization'] },
  fields: {
    status: oneOf(ScreeningCaseStatus).published(),
    organization: id('org').published(),
    hits: json<readonly ScreeningHit[]>('$[*].decidedBy'),
    /** Who has taken a step or decided a hit since the run began, or since the case was closed. */
    actors: json<readonly string[]>('$[*]'),
    /** Who ended the run. */
    completedBy: somebody().nullable(),
    /** The second person, who cleared or blocked. */
    decidedBy: somebody().nullable(),
    validUntil: instant().nullable().published(),
    /** From a block until the case is cleared, through the review of an appeal. */
    blocking: boolean().published(),
  },
});
export type ScreeningCase = RowOfAggregate<typeof screeningCase>;

/** The latest case of an organization. */
export const latestScreening = newestOf(screeningCase, 'organization');

const OPEN = ['PENDING', 'RUNNING', 'REVIEW', 'APPEAL'] as const satisfies readonly ScreeningCaseStatus[];
const isOpen = ({ status }: ScreeningCase) => OPEN.some((open) => open === status);
const isClear = ({ status, validUntil }: ScreeningCase, now: Date) =>
  status === 'CLEAR' && validUntil !== null && new Date(validUntil) > now;

/**
 * Why another case of an organization may not be run or opened beside these, its cases; undefined when it may. A block
 * ends by an appeal alone, a clearance by its day or by whoever lets it expire: never by a new case.
 */
export function refuseBeside(cases: readonly ScreeningCase[], now: Date): RuleBreach | undefined {
  const blocked = cases.find(({ blocking }) => blocking);
  if (blocked) {
    const message = `screening ${blocked.id} blocks this organization: appeal (appealScreening), then two others review it`;
    return ruleBreach('BLOCKED_UNTIL_APPEAL', message);
  }
  const open = cases.find(isOpen);
  if (open)
    return ruleBreach('ONE_OPEN_SCREENING', `screening ${open.id} of this organization is still open`);
  const clear = cases.find((one) => isClear(one, now));
  if (!clear) return undefined;
  const message = `screening ${clear.id} is clear until ${clear.validUntil}: let it expire (expireScreening) before`;
  return ruleBreach('STILL_CLEAR', message);
}

/** True when the organization's latest screening is clear and still valid. */
export async function isScreenedClear(work: UnitOfWork, organization: string): Promise<boolean> {
  const latest = (await work.list(screeningCase, { organization })).at(-1);
  return latest !== undefined && isClear(latest, work.now);
}
