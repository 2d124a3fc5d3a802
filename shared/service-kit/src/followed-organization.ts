import { findReplica, type Topic } from '@hub/change-feed';
import type { SnapshotByTopic } from '@hub/change-feed/snapshots';
import type { EntityManager } from 'typeorm';
import { referenceUnknown, ruleBreach } from './errors.ts';
import { provenanceOf, type Provenance, type SourceInput } from './values.ts';

type OrganizationSnapshot = SnapshotByTopic['companies.organization-record.v1'];

/** The replica with this id. Refuses with ReferenceUnknown while it has not arrived. */
export async function requireReplica<Name extends Topic>(
  manager: EntityManager,
  topic: Name,
  id: string,
): Promise<SnapshotByTopic[Name]> {
  const snapshot = await findReplica(manager, topic, id);
  if (!snapshot) throw referenceUnknown(id, topic.split('.')[1] ?? 'object');
  return snapshot;
}

export const requireHub = (manager: EntityManager, id: string) =>
  requireReplica(manager, 'companies.hub.v1', id);

export const requireOrganization = (manager: EntityManager, id: string): Promise<OrganizationSnapshot> =>
  requireReplica(manager, 'companies.organization-record.v1', id);

/** The provenance of an imported record. Refuses an unknown person to whom the source attributes it. */
export async function requireProvenance(
  manager: EntityManager,
  document: string,
  source: SourceInput,
): Promise<Provenance> {
  if (source.statedBy) {
    await requireReplica(manager, 'companies.person.v1', source.statedBy);
  }
  return provenanceOf(document, source);
}

/** State of the organization's latest screening; NONE when there was none. */
export async function screeningOf(manager: EntityManager, organization: string): Promise<string> {
  const [row] = (await manager.query(
    `SELECT snapshot ->> 'status' AS status, (snapshot ->> 'validUntil')::timestamptz <= now() AS expired
     FROM screening_replica WHERE snapshot ->> 'organization' = $1 ORDER BY id DESC LIMIT 1`,
    [organization],
  )) as { status: string; expired: boolean | null }[];
  if (!row) return 'NONE';
  return row.status === 'CLEAR' && row.expired ? 'STALE' : row.status;
}

/** Refuses an organization that Compliance has blocked. */
export async function requireNotBlocked(manager: EntityManager, organization: string): Promise<void> {
  const state = await screeningOf(manager, organization);
  if (state === 'BLOCKED' || state === 'APPEAL') {
    throw ruleBreach('ORGANIZATION_BLOCKED', 'screening has blocked this organization: ask Compliance');
  }
}

/** Refuses an organization that is not verified and screened clear. */
export async function requireVerified(manager: EntityManager, id: string): Promise<OrganizationSnapshot> {
  const organization = await requireOrganization(manager, id);
  if (organization.status !== 'VERIFIED') {
    throw ruleBreach(
      'ORGANIZATION_NOT_VERIFIED',
      `organization ${id} is ${organization.status}, not VERIFIED`,
    );
  }
  const state = await screeningOf(manager, id);
  if (state !== 'CLEAR')
    throw ruleBreach('ORGANIZATION_NOT_CLEAR', `the screening of ${id} is ${state}, not CLEAR`);
  return organization;
}
