import {
  boolean,
  defineAggregate,
  defineMachine,
  id,
  oneOf,
  publicWhenPublished,
  text,
  type RowOfAggregate,
} from '@hub/service-kit/aggregate';
import { relation, relationWhere } from '@hub/service-kit/read';
import { center } from '../centers/center.ts';
import { programme } from '../centers/programme.ts';
import { InterestStatus } from '../generated/enums.ts';

/** States in which an expression of interest still waits for an outcome. */
export const OPEN_INTERESTS = [
  'SUBMITTED',
  'ACKNOWLEDGED',
  'UNDER_REVIEW',
  'INFO_REQUESTED',
  'ACCEPTED',
] as const;

/** Those, and the suspended: an organization has one of them a target. */
export const HELD_INTERESTS = [...OPEN_INTERESTS, 'SUSPENDED'] as const;

const machine = defineMachine(InterestStatus, {
  acknowledgeInterest: { from: ['SUBMITTED'], to: 'ACKNOWLEDGED' },
  reviewInterest: { from: ['ACKNOWLEDGED'], to: 'UNDER_REVIEW' },
  requestInterestInfo: { from: ['UNDER_REVIEW'], to: 'INFO_REQUESTED' },
  provideInterestInfo: { from: ['INFO_REQUESTED'], to: 'UNDER_REVIEW' },
  expireInterest: { from: ['INFO_REQUESTED'], to: 'EXPIRED' },
  acceptInterest: { from: ['UNDER_REVIEW'], to: 'ACCEPTED' },
  declineInterest: { from: ['UNDER_REVIEW'], to: 'DECLINED' },
  convertInterest: { from: ['ACCEPTED'], to: 'CONVERTED' },
  withdrawInterest: { from: HELD_INTERESTS, to: 'WITHDRAWN' },
  suspendInterest: { from: OPEN_INTERESTS, to: 'SUSPENDED', by: 'service' },
  restoreInterest: { from: ['SUSPENDED'], to: 'previous', by: 'service' },
});

/** An organization's interest in a centre, or in one of its programmes. */
export const expressionOfInterest = defineAggregate('ExpressionOfInterest', {
  prefix: 'eoi',
  topic: 'projects.interest.v1',
  table: 'expression_of_interest',
  created: 'submitted',
  machine,
  place: { in: { PROGRAMME: 'programme' }, partOf: { center } },
  visibility: { public: publicWhenPublished(), own: ['organization'], roles: ['PROGRAMME_MANAGER'] },
  owners: ['organization'],
  fields: {
    status: oneOf(InterestStatus).published(),
    /** Where it goes back to when its organization is cleared. */
    previousStatus: oneOf(InterestStatus).nullable(),
    sourceStatus: text().nullable().published(),
    center: id('ctr').published(),
    /** Null when it is for the centre as a whole. */
    programme: id('prg').nullable().published(),
    organization: id('org').published(),
    /** True where the source says that there are others, unnamed. */
    listIsOpen: boolean().nullable().published(),
  },
});
export type ExpressionOfInterest = RowOfAggregate<typeof expressionOfInterest>;

export const interestsOfCenter = relation(expressionOfInterest, 'center');
export const interestsOfOrganization = relation(expressionOfInterest, 'organization');

/** Those of a programme, and those of its centre as a whole. */
export const interestsOfProgramme = relationWhere(expressionOfInterest, [programme], (row) => [
  row('t.programme', '=', row.ref('p.uuid')),
  row.and([
    row('t.programme', 'is', null),
    row(
      't.center',
      '=',
      row.selectFrom('programme').select('programme.center').where('programme.id', '=', row.ref('p.uuid')),
    ),
  ]),
]);
