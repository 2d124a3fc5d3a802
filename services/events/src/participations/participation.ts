import { holdsRole, toUuid, type Caller } from '@hub/hub-language';
import {
  defineAggregate,
  defineMachine,
  id,
  oneOf,
  publicWhenPublished,
  text,
  type RowOfAggregate,
} from '@hub/service-kit/aggregate';
import {
  fromReplica,
  relation,
  type Connection,
  type PageArguments,
  type Reader,
} from '@hub/service-kit/read';
import { event } from '../events/event.ts';
import { ParticipationStatus } from '../generated/enums.ts';
import { ADMITTED } from './admission.ts';
import { peersOf } from './peers.ts';

const machine = defineMachine(ParticipationStatus, {
  waitlistParticipation: { from: ['APPLIED'], to: 'WAITLISTED' },
  approveParticipation: { from: ['APPLIED', 'WAITLISTED'], to: 'APPROVED' },
  rejectParticipation: { from: ['APPLIED'], to: 'REJECTED' },
  confirmParticipation: { from: ['APPROVED'], to: 'CONFIRMED' },
  checkIn: { from: ['CONFIRMED', 'CHECKED_OUT'], to: 'CHECKED_IN' },
  checkOut: { from: ['CHECKED_IN'], to: 'CHECKED_OUT' },
  recordNoShow: { from: ['CONFIRMED'], to: 'NO_SHOW' },
  cancelParticipation: {
    from: ['APPLIED', 'WAITLISTED', 'APPROVED', 'CONFIRMED', 'CHECKED_IN', 'CHECKED_OUT'],
    to: 'CANCELLED',
  },
  suspendParticipation: {
    from: ['APPLIED', 'WAITLISTED', 'APPROVED', 'CONFIRMED', 'CHECKED_IN', 'CHECKED_OUT'],
    to: 'SUSPENDED',
    by: 'service',
  },
  restoreParticipation: { from: ['SUSPENDED'], to: 'previous', by: 'service' },
});

/** An organization that takes part in an event, in a delegation or on its own. */
export const participation = defineAggregate('Participation', {
  prefix: 'par',
  topic: 'events.participation.v1',
  table: 'participation',
  created: 'applied',
  machine,
  place: { in: { EVENT: 'event' }, partOf: { event } },
  visibility: {
    public: publicWhenPublished(),
    own: ['organization'],
    others: peersOf,
    roles: ['EVENT_ORGANIZER'],
  },
  owners: ['organization'],
  fields: {
    status: oneOf(ParticipationStatus).published(),
    previousStatus: oneOf(ParticipationStatus).nullable(),
    event: id('evt').published(),
    delegation: id('del').nullable().published(),
    organization: id('org').published(),
    representation: text().nullable().published(),
  },
});
export type Participation = RowOfAggregate<typeof participation>;

/** True when the participant may ask for and hold meetings. */
export const isAdmitted = ({ status }: Participation): boolean => ADMITTED.some((one) => one === status);

export const participationsOfOrganization = relation(participation, 'organization');
export const participationsOfEvent = relation(participation, 'event');
export const membersOfDelegation = relation(participation, 'delegation');

/** A text in the names of the organizations of one event's participations. */
export type NameSearch = { event: string; search: string; page: PageArguments };

/** States in which everyone sees an organization. */
const SHOWN = ['VERIFIED', 'SUSPENDED', 'ARCHIVED'] as const;

/** The text as a pattern that finds it anywhere. */
const anywhere = (search: string) => `%${search.toLowerCase().replaceAll(/[\\%_]/g, '\\$&')}%`;

/** Organizations by a part of any of their names; those that are not public are found by staff alone. */
function organizationsNamed(search: string, isStaff: boolean) {
  const named = fromReplica('companies.organization-record.v1')
    .select('replica.id')
    .where((row) => row(row.fn<string>('names_in', ['replica.snapshot']), 'like', anywhere(search)));
  return isStaff
    ? named
    : named.where((row) =>
        row.or([
          row(row.ref('replica.snapshot', '->>').key('status'), 'in', SHOWN),
          row(row.ref('replica.snapshot', '->').key('provenance'), 'is not', null),
        ]),
      );
}

/** A page of the participations of an event that the caller sees and whose organization is named so, oldest first. */
export const participationsNamed = (
  read: Reader,
  caller: Caller,
  { event, search, page }: NameSearch,
): Promise<Connection<Participation>> =>
  read.list(participation, page, (row) => [
    row('t.event', '=', toUuid(event)),
    row.exists(
      organizationsNamed(search, holdsRole(caller, ['OPERATOR', 'EVENT_ORGANIZER'])).where(
        'replica.id',
        '=',
        row.fn<string>('typeid_of', [row.val('org'), 't.organization']),
      ),
    ),
  ]);
