import type { SnapshotByTopic } from '@hub/change-feed/snapshots';
import { newId, type Party } from '@hub/hub-language';
import type { UseCaseBed } from '@hub/service-kit/testing';
import { aHub, anOrganization, aScreening } from '@hub/testing/snapshots';

type EventSnapshot = SnapshotByTopic['events.event.v1'];

/** Parties that need no replica. */
export const RU: Party = { kind: 'COUNTRY', id: 'RU' };
export const VN: Party = { kind: 'COUNTRY', id: 'VN' };

/** The id of a hub that the feed has brought. */
export async function knownHub(bed: UseCaseBed): Promise<string> {
  const snapshot = aHub();
  await bed.receive('companies.hub.v1', snapshot);
  return snapshot.id;
}

/** The id of an organization that the feed has brought. */
export async function knownOrganization(
  bed: UseCaseBed,
  fields: Parameters<typeof anOrganization>[0] = {},
): Promise<string> {
  const snapshot = anOrganization(fields);
  await bed.receive('companies.organization-record.v1', snapshot);
  return snapshot.id;
}

/** Brings the state of an organization's latest screening. */
export const screened = (
  bed: UseCaseBed,
  organization: string,
  status: SnapshotByTopic['companies.screening.v1']['status'],
): Promise<void> => bed.receive('companies.screening.v1', aScreening(organization, { status }));

/** The id of a person that the feed has brought. */
export async function knownPerson(bed: UseCaseBed): Promise<string> {
  const id = newId('per');
  const names = [{ value: 'Example Speaker', lang: 'en', script: 'Latn', alias: false }];
  await bed.receive('companies.person.v1', { id, version: 1, example: true, names });
  return id;
}

/** The id of an event that the feed has brought. */
export async function knownEvent(bed: UseCaseBed, fields: Partial<EventSnapshot> = {}): Promise<string> {
  const id = newId('evt');
  await bed.receive('events.event.v1', {
    id,
    version: 1,
    status: 'COMPLETED',
    example: true,
    hub: newId('hub'),
    kind: 'BUSINESS_MISSION',
    names: [{ value: 'Example mission', lang: 'en', script: 'Latn', alias: false }],
    startsOn: '2019-02-18',
    endsOn: '2019-02-21',
    sendingCountry: 'RU',
    hostCountry: 'VN',
    ...fields,
  });
  return id;
}

export const organizationParty = (id: string): Party => ({ kind: 'ORGANIZATION', id });
