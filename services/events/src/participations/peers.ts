import { defineTable, id, oneOf, type CallersOrganizations } from '@hub/service-kit/aggregate';
import { rowsOver, type Condition } from '@hub/service-kit/read';
import { delegation } from '../delegations/delegation.ts';
import { event } from '../events/event.ts';
import { ParticipationStatus } from '../generated/enums.ts';
import { ADMITTED } from './admission.ts';

/** Participations and requests as far as this rule goes; the aggregates are defined with it. */
const members = defineTable('participation', {
  id: id('par'),
  status: oneOf(ParticipationStatus),
  event: id('evt'),
  delegation: id('del').nullable(),
  organization: id('org'),
});
const requests = defineTable('meeting_request', { from: id('par'), to: id('par') });

const row = rowsOver(members, [members, event, delegation, requests]);

/** The other one's delegation. */
const theirDelegation = () =>
  row.selectFrom('delegation as theirs').where('theirs.id', '=', row.ref('t.delegation'));

/**
 * True for participations `t` of admitted ones that an admitted participation of these organizations sees by the rule
 * of their event. ALL: every one. GROUP: those of the same delegation, and those of another side; the side of a
 * delegation is its country, and who comes without one is of the host's side. BY_REQUEST: those with whom there is a
 * meeting request, which shows two to one another under every rule.
 */
export function peersOf(organizations: CallersOrganizations): Condition {
  const mine = row
    .selectFrom('participation as mine')
    .innerJoin('event as at', 'at.id', 'mine.event')
    .leftJoin('delegation as ours', 'ours.id', 'mine.delegation')
    .select('mine.id')
    .where('mine.event', '=', row.ref('t.event'))
    .where('mine.status', 'in', ADMITTED)
    .where((of) => of('mine.organization', '=', of.fn.any(organizations)))
    .where((of) => {
      const otherSide = of(
        of.fn.coalesce('ours.country', 'at.hostCountry'),
        'is distinct from',
        of.fn.coalesce(theirDelegation().select('theirs.country'), 'at.hostCountry'),
      );
      const between = (one: 'from' | 'to', other: 'from' | 'to') =>
        of.exists(
          of
            .selectFrom('meetingRequest as asked')
            .select(`asked.${one}`)
            .where(`asked.${one}`, '=', of.ref('mine.id'))
            .where(`asked.${other}`, '=', row.ref('t.id')),
        );
      return of.or([
        of('at.participantsSeeEachOther', '=', 'ALL'),
        of.and([
          of('at.participantsSeeEachOther', '=', 'GROUP'),
          of.or([of('mine.delegation', '=', row.ref('t.delegation')), otherSide]),
        ]),
        between('from', 'to'),
        between('to', 'from'),
      ]);
    });
  return row.and([row('t.status', 'in', ADMITTED), row.exists(mine)]);
}
