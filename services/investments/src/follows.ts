import { follows } from '@hub/change-feed';

/** The topics whose newest snapshots this service keeps, in tables of its own: one line a topic. */
export const FOLLOWS = follows(
  'companies.hub.v1',
  'companies.organization-record.v1',
  'companies.person.v1',
  'companies.membership.v1',
  'companies.screening.v1',
  'companies.grant.v1',
);
