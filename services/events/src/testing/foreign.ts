import type { SnapshotByTopic } from '@hub/change-feed/snapshots';
import { newId } from '@hub/hub-language';
import type { UseCaseBed } from '@hub/service-kit/testing';
import { aHub, anOrganization, aScreening } from '@hub/testing/snapshots';

type Introduction = SnapshotByTopic['investments.introduction.v1'];

/** A name in English. */
export const named = (value: string) => ({ value, lang: 'en', script: 'Latn', alias: false });

/** The id of a hub that the feed has brought. */
export async function knownHub(bed: UseCaseBed): Promise<string> {
  const snapshot = aHub({ names: [named('Example hub')] });
  await bed.receive('companies.hub.v1', snapshot);
  return snapshot.id;
}

/** The id of an organization that the feed has brought. */
export async function knownOrganization(bed: UseCaseBed, name = 'Example company'): Promise<string> {
  const snapshot = anOrganization({ names: [named(name)] });
  await bed.receive('companies.organization-record.v1', snapshot);
  return snapshot.id;
}

/** The id of a person that the feed has brought. */
export async function knownPerson(bed: UseCaseBed): Promise<string> {
  const snapshot = { id: newId('per'), version: 1, example: true, names: [named('Example Head')] };
  await bed.receive('companies.person.v1', snapshot);
  return snapshot.id;
}

/** The id of an unnamed group that the feed has brought. */
export async function knownGroup(bed: UseCaseBed): Promise<string> {
  const description = { lang: 'en', value: 'Example experts' };
  const snapshot = { id: newId('grp'), version: 1, example: true, kind: 'UNNAMED_GROUP', description };
  await bed.receive('companies.fact.v1', snapshot);
  return snapshot.id;
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

/** Brings the state of an organization's latest screening. */
export const screened = (
  bed: UseCaseBed,
  organization: string,
  status: SnapshotByTopic['companies.screening.v1']['status'],
): Promise<void> => bed.receive('companies.screening.v1', aScreening(organization, { status }));

/** An introduction between an investor and a startup, accepted unless said otherwise. */
export const anIntroduction = (
  fields: Partial<Introduction> & Pick<Introduction, 'investor' | 'startup'>,
): Introduction => ({
  id: newId('int'),
  version: 1,
  status: 'ACCEPTED',
  example: true,
  mandate: newId('man'),
  round: newId('rnd'),
  ...fields,
});
