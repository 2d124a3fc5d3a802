import type { SnapshotByTopic } from '@hub/change-feed/snapshots';
import { newId } from '@hub/hub-language';

type Snapshot<Topic extends keyof SnapshotByTopic> = SnapshotByTopic[Topic];

/** Snapshots as another service would publish them; every value can be given. */
export const anOrganization = (
  fields: Partial<Snapshot<'companies.organization-record.v1'>> = {},
): Snapshot<'companies.organization-record.v1'> => ({
  id: newId('org'),
  version: 1,
  status: 'VERIFIED',
  example: true,
  kind: 'COMPANY',
  identifiers: [],
  names: [{ value: 'Example', lang: 'en', script: 'Latn', alias: false }],
  ...fields,
});

/** An active hub between Russia and Viet Nam, as its service publishes it. */
export const aHub = (fields: Partial<Snapshot<'companies.hub.v1'>> = {}): Snapshot<'companies.hub.v1'> => ({
  id: newId('hub'),
  version: 1,
  status: 'ACTIVE',
  example: true,
  names: [],
  hostCountry: 'VN',
  homeCountry: 'RU',
  functions: [],
  operatorRequirements: [],
  ...fields,
});

/** A screening that found nothing, valid for long, as its service publishes it. */
export const aScreening = (
  organization: string,
  fields: Partial<Snapshot<'companies.screening.v1'>> = {},
): Snapshot<'companies.screening.v1'> => ({
  id: newId('scr'),
  version: 1,
  status: 'CLEAR',
  example: true,
  organization,
  validUntil: '2100-01-01T00:00:00.000Z',
  ...fields,
});
