import type { SnapshotByTopic } from '@hub/change-feed/snapshots';
import { newId } from '@hub/hub-language';
import type { UseCaseBed } from '../use-case-bed.ts';
import type { Hold } from './askers.ts';

type Snapshot = SnapshotByTopic['companies.grant.v1'];

/** Holds grants as the feed brings them to a service that follows them. */
export const heldByFeed =
  (bed: UseCaseBed): Hold =>
  async ({ account, person, grants, hub }) => {
    for (const { role, kind, id } of grants) {
      const isPart = kind === 'EVENT' || kind === 'PROGRAMME';
      await bed.receive('companies.grant.v1', {
        id: newId('gra'),
        version: 1,
        example: true,
        status: 'ACTIVE',
        person,
        account,
        role: role as Snapshot['role'],
        scopeKind: kind,
        ...(id === null ? {} : { scopeId: id }),
        ...(isPart && hub !== null ? { hub } : {}),
        since: '2020-01-01T00:00:00.000Z',
      });
    }
    return bed.signedIn(account);
  };
