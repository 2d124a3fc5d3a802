import type { SnapshotByTopic } from '@hub/change-feed/snapshots';
import type { Grant } from '@hub/hub-language';
import type { Aggregate } from '@hub/service-kit/aggregate';
import { fromReplica, SUBJECT } from '@hub/service-kit/read';
import type { GrantSource, KnownGrant } from '@hub/service-kit/definition';

type Snapshot = SnapshotByTopic['companies.grant.v1'];

function knownGrant(
  { person, role, scopeKind, scopeId, hub, since, until }: Snapshot,
  now: Date,
): KnownGrant {
  const isInForce = new Date(since) <= now && (until === undefined || new Date(until) > now);
  if (!isInForce) return { person };
  return { person, grant: { role, kind: scopeKind, id: scopeId ?? null } as Grant, hub: hub ?? null };
}

/**
 * The grants of a caller as a service that follows `companies.grant.v1` knows them. `places` are its own events and
 * programmes: a grant in one counts only if that stands in the hub in whose name it was given.
 */
export const followedGrants = (...places: readonly Aggregate[]): GrantSource => ({
  topics: ['companies.grant.v1'],
  places,
  statement: fromReplica('companies.grant.v1')
    .select('replica.snapshot')
    .where((row) => row(row.ref('replica.snapshot', '->>').key('account'), '=', SUBJECT))
    .where((row) => row(row.ref('replica.snapshot', '->>').key('status'), '=', 'ACTIVE')),
  read: ([snapshot], now) => knownGrant(snapshot as Snapshot, now),
});
