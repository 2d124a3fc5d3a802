import type { LocalizedText } from '@hub/hub-language';
import {
  boolean,
  defineAggregate,
  defineMachine,
  id,
  json,
  oneOf,
  publicWhenPublished,
  text,
  type RowOfAggregate,
} from '@hub/service-kit/aggregate';
import { relation } from '@hub/service-kit/read';
import { CenterStatus } from '../generated/enums.ts';

const machine = defineMachine(CenterStatus, {
  activateCenter: { from: ['PLANNED'], to: 'ACTIVE' },
  closeCenter: { from: ['ACTIVE'], to: 'CLOSED' },
});

/** A permanent centre of cooperation. */
export const center = defineAggregate('Center', {
  prefix: 'ctr',
  topic: 'projects.center.v1',
  table: 'center',
  created: 'recorded',
  machine,
  place: { in: { HUB: 'hub' } },
  visibility: { public: publicWhenPublished('ACTIVE', 'CLOSED'), roles: ['PROGRAMME_MANAGER'] },
  fields: {
    status: oneOf(CenterStatus).published(),
    sourceStatus: text().nullable().published(),
    hub: id('hub').published(),
    /** The organization that is, or is to become, the centre. */
    organization: id('org').published(),
    statement: json<LocalizedText>().nullable().published(),
    permanent: boolean().nullable().published(),
    /** ISO 3166-1 alpha-2 codes. */
    countries: json<readonly string[]>().published(),
    partyKinds: json<readonly string[]>().published(),
  },
});
export type Center = RowOfAggregate<typeof center>;

export const centersOfHub = relation(center, 'hub');
