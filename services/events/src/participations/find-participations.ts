import { holdsRole, toUuid, type Caller } from '@hub/hub-language';
import { fromReplica, type Connection, type PageArguments, type Reader } from '@hub/service-kit/read';
import { participation, type Participation } from './participation.ts';

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
