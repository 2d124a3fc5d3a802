import { fromUuid } from '@hub/hub-language';
import { NOW, sqlOn, SUBJECT } from '@hub/service-kit/read';
import type { GrantSource } from '@hub/service-kit/definition';
import type { GrantRole } from '../generated/enums.ts';
import { person } from '../people/person.ts';
import { grant, scopeOf } from './grant.ts';

type Uuid = string | null;
type Row = readonly [
  person: string,
  role: GrantRole | null,
  org: Uuid,
  hub: Uuid,
  event: Uuid,
  programme: Uuid,
];

const idOf = (prefix: string, uuid: Uuid) => (uuid === null ? null : fromUuid(prefix, uuid));

/** What this service itself knows of a caller: the profile of the account, and its grants in force. */
export const HELD_GRANTS: GrantSource = {
  topics: [grant.topic, person.topic],
  statement: sqlOn(person, grant)
    .selectFrom('person')
    .leftJoin('roleGrant', (join) =>
      join
        .onRef('roleGrant.account', '=', 'person.account')
        .on('roleGrant.status', '=', 'ACTIVE')
        .on('roleGrant.since', '<=', NOW)
        .on((at) => at.or([at('roleGrant.until', 'is', null), at('roleGrant.until', '>', NOW)])),
    )
    .select(['person.id', 'roleGrant.role', 'roleGrant.organization', 'roleGrant.hub'])
    .select(['roleGrant.event', 'roleGrant.programme'])
    .where('person.account', '=', SUBJECT),
  read(row) {
    const [id, role, ...uuids] = row as Row;
    const holder = fromUuid('per', id);
    if (role === null) return { person: holder };
    const [org, of, evt, prg] = uuids;
    const hub = idOf('hub', of);
    const places = {
      organization: idOf('org', org),
      hub,
      event: idOf('evt', evt),
      programme: idOf('prg', prg),
    };
    return { person: holder, grant: { role, ...scopeOf(places) }, hub };
  },
};
