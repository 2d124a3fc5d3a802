import {
  defineAggregate,
  defineMachine,
  id,
  instant,
  json,
  NOT_PUBLIC,
  oneOf,
  text,
  type RowOfAggregate,
} from '@hub/service-kit/aggregate';
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

const machine = defineMachine(ScreeningCaseStatus, {
  runScreening: { from: ['PENDING', 'FAILED', 'STALE'], to: 'RUNNING' },
  completeScreening: { from: ['RUNNING'], to: 'CLEAR', by: 'service' },
  sendToReview: { from: ['RUNNING'], to: 'REVIEW', by: 'service' },
  failScreening: { from: ['RUNNING'], to: 'FAILED' },
  clearScreening: { from: ['REVIEW'], to: 'CLEAR' },
  blockScreening: { from: ['REVIEW'], to: 'BLOCKED' },
  expireScreening: { from: ['CLEAR'], to: 'STALE' },
  appealScreening: { from: ['BLOCKED'], to: 'APPEAL' },
  reviewAppeal: { from: ['APPEAL'], to: 'REVIEW' },
});

/** The comparison of an organization's names with sanctions and watch lists. */
export const screeningCase = defineAggregate('ScreeningCase', {
  prefix: 'scr',
  topic: 'companies.screening.v1',
  table: 'screening_case',
  created: 'opened',
  machine,
  visibility: { public: NOT_PUBLIC, own: ['organization'] },
  fields: {
    status: oneOf(ScreeningCaseStatus).published(),
    organization: id('org').published(),
    hits: json<readonly ScreeningHit[]>(),
    /** Who ended the run, or reopened the case. */
    completedBy: text().nullable(),
    /** The second person, who cleared or blocked. */
    decidedBy: text().nullable(),
    validUntil: instant().nullable().published(),
  },
});
export type ScreeningCase = RowOfAggregate<typeof screeningCase>;

/** The latest case of an organization. */
export const latestScreening = newestOf(screeningCase, 'organization');

/** True when the organization's latest screening is clear and still valid. */
export async function isScreenedClear(work: UnitOfWork, organization: string): Promise<boolean> {
  const latest = (await work.list(screeningCase, { organization })).at(-1);
  return latest?.status === 'CLEAR' && latest.validUntil !== null && new Date(latest.validUntil) > work.now;
}
