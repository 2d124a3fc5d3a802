import type { LocalizedText, Name, Provenance } from '@hub/hub-language';
import {
  defineAggregate,
  defineMachine,
  id,
  json,
  oneOf,
  publicWhenPublished,
  text,
  type RowOfAggregate,
} from '@hub/service-kit/aggregate';
import { HubStatus } from '../generated/enums.ts';

/** What the hub does for companies of one country in another. */
export type HubFunction = {
  id: string;
  names: readonly Name[];
  fromCountry: string | null;
  toCountry: string | null;
  provenance: Provenance;
};

/** What the hub's future operator must be able to do. */
export type OperatorRequirement = { id: string; text: LocalizedText; provenance: Provenance };

const machine = defineMachine(HubStatus, {
  activateHub: { from: ['PLANNED'], to: 'ACTIVE' },
  closeHub: { from: ['ACTIVE'], to: 'CLOSED' },
});

/** An innovation hub of a home country in a host country. */
export const hub = defineAggregate('Hub', {
  prefix: 'hub',
  parts: { fun: 'HubFunction', opr: 'OperatorRequirement' },
  topic: 'companies.hub.v1',
  table: 'hub',
  created: 'recorded',
  machine,
  place: { in: { HUB: 'id' } },
  visibility: {
    public: publicWhenPublished('ACTIVE', 'CLOSED'),
    roles: ['EVENT_ORGANIZER', 'PROGRAMME_MANAGER'],
  },
  fields: {
    status: oneOf(HubStatus).published(),
    sourceStatus: text().nullable().published(),
    names: json<readonly Name[]>().published(),
    hostCountry: text().published(),
    homeCountry: text().nullable().published(),
    coordinator: id('org').nullable().published(),
    operator: id('org').nullable().published(),
    functions: json<readonly HubFunction[]>('$[*].provenance.statedBy').published(),
    operatorRequirements: json<readonly OperatorRequirement[]>('$[*].provenance.statedBy').published(),
  },
});
export type Hub = RowOfAggregate<typeof hub>;
