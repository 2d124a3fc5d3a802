import type { Topic } from '@hub/change-feed';
import type { SnapshotByTopic } from '@hub/change-feed/snapshots';
import {
  isRefusal,
  provenanceOf,
  referenceUnknown,
  ruleBreach,
  type Provenance,
  type ReferenceUnknown,
  type Role,
  type RuleBreach,
  type SourceInput,
} from '@hub/hub-language';
import { fromReplica } from '@hub/service-kit/read';
import type { UnitOfWork } from '@hub/service-kit/use-case';

/** What a service must follow to use this package; `defineService` takes it as `needs`. */
export const COMPANIES_TOPICS = [
  'companies.hub.v1',
  'companies.organization-record.v1',
  'companies.person.v1',
  'companies.screening.v1',
] as const satisfies readonly Topic[];

type OrganizationSnapshot = SnapshotByTopic['companies.organization-record.v1'];
type HubSnapshot = SnapshotByTopic['companies.hub.v1'];
type PersonSnapshot = SnapshotByTopic['companies.person.v1'];

/**
 * State of an organization's latest screening as a follower sees it; NONE when there was none, APPEAL from an appeal
 * until it is cleared or blocked again.
 */
export type ScreeningState = SnapshotByTopic['companies.screening.v1']['status'] | 'NONE' | 'STALE';

/** The hub, or ReferenceUnknown while it has not arrived. */
export const hubOf = async (work: UnitOfWork, id: string): Promise<HubSnapshot | ReferenceUnknown> =>
  (await work.replica('companies.hub.v1', id)) ?? referenceUnknown(id, 'hub');

/** States in which everyone sees an organization; in every state those whom a published document names. */
const SHOWN: readonly string[] = ['VERIFIED', 'SUSPENDED', 'ARCHIVED'];
/** Roles to which no organization is hidden. */
const STAFF: readonly Role[] = ['OPERATOR', 'COMPLIANCE', 'EVENT_ORGANIZER', 'PROGRAMME_MANAGER'];

/** True when the caller sees the organization: it is public or the own one, or the caller is of the staff. */
const isShown = ({ identity }: UnitOfWork, { id, status, provenance }: OrganizationSnapshot): boolean =>
  SHOWN.includes(status) ||
  provenance !== undefined ||
  identity.grants.some((grant) => STAFF.includes(grant.role) || grant.id === id);

/** The organization, or ReferenceUnknown while it has not arrived; one that the caller does not see is as unknown. */
export async function organizationOf(
  work: UnitOfWork,
  id: string,
): Promise<OrganizationSnapshot | ReferenceUnknown> {
  const found = await work.replica('companies.organization-record.v1', id);
  return found && isShown(work, found) ? found : referenceUnknown(id, 'organization');
}

/** The person, or ReferenceUnknown while it has not arrived. */
export const personOf = async (work: UnitOfWork, id: string): Promise<PersonSnapshot | ReferenceUnknown> =>
  (await work.replica('companies.person.v1', id)) ?? referenceUnknown(id, 'person');

/** The provenance of an imported record, or ReferenceUnknown for an unknown person to whom the source attributes it. */
export async function importedProvenance(
  work: UnitOfWork,
  document: string,
  source: SourceInput,
): Promise<Provenance | ReferenceUnknown> {
  if (source.statedBy) {
    const person = await personOf(work, source.statedBy);
    if (isRefusal(person)) return person;
  }
  return provenanceOf(document, source);
}

/** State of the organization's latest screening; a CLEAR one that ran out is STALE. */
export const screeningOf = async (work: UnitOfWork, organization: string): Promise<ScreeningState> =>
  (await screeningsOf(work, [organization])).get(organization) ?? 'NONE';

/** As `screeningOf` for many, in one statement; those that were never screened are not in the map. */
export async function screeningsOf(
  work: UnitOfWork,
  organizations: readonly string[],
): Promise<Map<string, ScreeningState>> {
  const latest = await work.query(
    fromReplica('companies.screening.v1')
      .select('replica.snapshot')
      .distinctOn((row) => row.ref('replica.snapshot', '->>').key('organization'))
      .where((row) =>
        row(row.ref('replica.snapshot', '->>').key('organization'), '=', row.fn.any(row.val(organizations))),
      )
      .orderBy((row) => row.ref('replica.snapshot', '->>').key('organization'))
      .orderBy('replica.id', 'desc'),
  );
  return new Map(
    latest.map(({ snapshot: { organization, status, validUntil, blocking } }) => {
      if (blocking && status !== 'BLOCKED') return [organization, 'APPEAL'];
      const isOver = validUntil !== undefined && new Date(validUntil) <= work.now;
      return [organization, status === 'CLEAR' && isOver ? 'STALE' : status];
    }),
  );
}

/** True while an organization takes part in nothing. */
export const isBlocked = (state: ScreeningState): boolean => state === 'BLOCKED' || state === 'APPEAL';

/** RuleBreach for an organization that Compliance has blocked. */
export async function refuseBlocked(work: UnitOfWork, organization: string): Promise<RuleBreach | undefined> {
  const state = await screeningOf(work, organization);
  return isBlocked(state)
    ? ruleBreach('ORGANIZATION_BLOCKED', 'screening has blocked this organization: ask Compliance')
    : undefined;
}

/** The organization when it is known and not blocked. */
export async function unblockedOrganization(
  work: UnitOfWork,
  id: string,
): Promise<OrganizationSnapshot | ReferenceUnknown | RuleBreach> {
  const organization = await organizationOf(work, id);
  if (isRefusal(organization)) return organization;
  return (await refuseBlocked(work, id)) ?? organization;
}

/** Why an organization counts as not verified: unknown, in another state, or not screened clear. */
export async function refuseUnverified(
  work: UnitOfWork,
  id: string,
): Promise<ReferenceUnknown | RuleBreach | undefined> {
  const organization = await organizationOf(work, id);
  if (isRefusal(organization)) return organization;
  if (organization.status !== 'VERIFIED') {
    const message = `organization ${id} is ${organization.status}, not VERIFIED`;
    return ruleBreach('ORGANIZATION_NOT_VERIFIED', message);
  }
  const state = await screeningOf(work, id);
  return state === 'CLEAR'
    ? undefined
    : ruleBreach('ORGANIZATION_NOT_CLEAR', `the screening of ${id} is ${state}, not CLEAR`);
}
