import type { SnapshotByTopic } from '@hub/change-feed/snapshots';
import { newId } from '@hub/hub-language';
import type { UseCaseBed } from '@hub/service-kit/testing';
import { aHub, anOrganization, aScreening } from '@hub/testing/snapshots';

type Screening = SnapshotByTopic['companies.screening.v1'];

/** The id of a hub that the feed has brought; its corridor leads from RU to VN unless the fields say otherwise. */
export async function knownHub(bed: UseCaseBed, fields: Parameters<typeof aHub>[0] = {}): Promise<string> {
  const snapshot = aHub(fields);
  await bed.receive('companies.hub.v1', snapshot);
  return snapshot.id;
}

/** The id of a hub of which no source says where its companies come from. */
export async function hubWithoutHomeCountry(bed: UseCaseBed): Promise<string> {
  const { homeCountry: _unsaid, ...snapshot } = aHub({ status: 'PLANNED' });
  await bed.receive('companies.hub.v1', snapshot);
  return snapshot.id;
}

/** The id of an organization that the feed has brought, verified and not screened yet. */
export async function knownOrganization(
  bed: UseCaseBed,
  fields: Parameters<typeof anOrganization>[0] = {},
): Promise<string> {
  const snapshot = anOrganization(fields);
  await bed.receive('companies.organization-record.v1', snapshot);
  return snapshot.id;
}

/** The id of an organization that is verified and screened clear. */
export async function clearedOrganization(
  bed: UseCaseBed,
  fields: Parameters<typeof anOrganization>[0] = {},
): Promise<string> {
  const id = await knownOrganization(bed, fields);
  await screened(bed, id, 'CLEAR');
  return id;
}

/** As `screened`, before the service has followed it: what is left when both happen at the same time. */
export async function screenedUnnoticed(
  bed: UseCaseBed,
  organization: string,
  status: SnapshotByTopic['companies.screening.v1']['status'],
): Promise<void> {
  const screening = aScreening(organization, { status });
  await bed.database.query('INSERT INTO screening_replica (id, version, snapshot) VALUES ($1, 1, $2)', [
    screening.id,
    JSON.stringify(screening),
  ]);
}

/** Brings a new screening of an organization in this state, as the latest. */
export const screened = (
  bed: UseCaseBed,
  organization: string,
  status: Screening['status'],
  fields: Partial<Screening> = {},
): Promise<void> => bed.receive('companies.screening.v1', aScreening(organization, { status, ...fields }));

/** The id of a person that the feed has brought. */
export async function knownPerson(bed: UseCaseBed): Promise<string> {
  const id = newId('per');
  const names = [{ value: 'Example Expert', lang: 'en', script: 'Latn', alias: false }];
  await bed.receive('companies.person.v1', { id, version: 1, example: true, names });
  return id;
}
